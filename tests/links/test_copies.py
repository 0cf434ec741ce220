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
