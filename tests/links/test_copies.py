"""Same texts: light changes, cut ends and padding do not hide them. All texts invented."""

from __future__ import annotations

from archivist.links.web import weave
from archivist.model import Account

TEXT = (
    "The harbour of Velm was closed on Tuesday after a crane fell into the basin, harbour master Ida Torvik said. "
    "Nobody was hurt, but two barges with grain for the mills of Ostrand could not leave. Divers of the Velm fire "
    "brigade looked at the wreck and found that its arm blocks the southern gate.\n\nTorvik hopes to lift the crane "
    "by Friday with a floating derrick from Brenn. The shipping company Halvorsen reckons with losses of 80,000 crowns "
    "a day.\n\nThe crane had been inspected in March. The inspectors had asked for new bolts, which were never fitted."
)
ORIGINAL = Account("one", "Crane falls into Velm harbour", TEXT, "2015-06-02")


def copies(*others: Account) -> dict[str, str]:
    return dict(weave([ORIGINAL, *others]).copies)


def test_a_cut_text_is_a_copy_of_the_whole_one() -> None:
    assert copies(Account("cut", "Crane falls", TEXT[:420], "2015-06-02")) == {"cut": "one"}


def test_the_later_of_two_is_the_copy_though_it_is_longer() -> None:
    padded = "All rights of this text are with us. " * 4 + TEXT + " Read more on our pages every day."
    assert copies(Account("all", "Crane in harbour", padded, "2015-06-05")) == {"all": "one"}


def test_changed_words_do_not_hide_a_copy() -> None:
    changed = TEXT.replace("closed", "shut").replace("hurt", "injured").replace("found", "saw").replace("lift", "raise")
    assert copies(Account("two", "Crane falls into harbour", changed, "2015-06-03")) == {"two": "one"}


def test_another_account_of_the_event_is_not_a_copy() -> None:
    other = (
        "Harbour master Ida Torvik shut Velm's harbour on Tuesday. A crane lies in the basin and its arm blocks the "
        "gate in the south, divers report. Halvorsen, the shipping company, speaks of 80,000 crowns lost each day."
    )
    assert copies(Account("other", "Velm harbour shut after crane falls", other, "2015-06-02")) == {}


def test_a_copy_is_shown_as_one_on_both_sides() -> None:
    links = weave([ORIGINAL, Account("cut", "Crane falls", TEXT[:420], "2015-06-02")])
    assert [links.related[one][0].kind for one in ("one", "cut")] == ["copy", "copy"]


def test_two_events_told_on_one_pattern_are_no_copies() -> None:
    # Invented: a quake report as a machine writes it, twice a year and more apart.
    pattern = (
        "An earthquake of magnitude {size} struck {far} kilometres {side} of {town} on {day}, the Halvarn service for "
        "quakes said.\n\nThe tremor was felt at a depth of {deep} kilometres and lasted for {long} seconds. There were "
        "no reports of damage or of people hurt, and no warning of a flood wave was given.\n\nThe service asks "
        "everybody who felt the tremor to fill in a form on its pages. Halvarn lies where two plates meet and is "
        "shaken several times a year.\n\nThe strongest quake of the century so far was measured at {most} in {year}."
    )
    one = pattern.format(
        size="4.6", far=31, side="north", town="Ostrand", day="Monday", deep=12, long=9, most="6.8", year=2003
    )
    other = pattern.format(
        size="5.2", far=84, side="west", town="Brenn", day="Thursday", deep=40, long=17, most="7.1", year=2011
    )
    first = Account("first", "Quake of 4.6 near Ostrand", one, "2012-04-09")
    second = Account("second", "Quake of 5.2 off Brenn", other, "2013-05-16")
    links = weave([first, second])
    assert not links.copies
    assert not links.stories
