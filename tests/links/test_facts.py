"""What the accounts of a story say alike and apart. Texts invented, but for the two seeds."""

from __future__ import annotations

from archivist.links.facts import Place, facts
from archivist.model import Account, Mention

ONE = Account(
    "one", "", 'First.\n\n"We will lift the crane by Friday," Torvik said. The loss is $80,000 a day in 2015.'
)
TWO = Account(
    "two", "", "Harbour shut.\n\nMore.\n\n“We will lift the crane by Friday, I hope”, said she. 95,000 tons wait."
)


def test_an_utterance_that_two_quote_stands_side_by_side() -> None:
    (group,) = facts([ONE, TWO]).quotes
    assert [(place.account, place.paragraph) for place in group] == [("one", 2), ("two", 3)]


def test_figures_that_not_all_give_are_listed_as_printed_and_years_are_not() -> None:
    assert [[place.text for place in group] for group in facts([ONE, TWO]).figures] == [["$80,000"], ["95,000 tons"]]


def test_figures_of_the_second_seed_are_kept_as_printed() -> None:
    seed = Account(
        "004", "", "From more than 9,000 million dollars in 2009, it has become 14,3000 million dollars in 2016."
    )
    found = facts([Account("000", "", "The agreement is a cornerstone."), seed]).figures
    assert [group[0].text for group in found] == ["9,000 million", "14,3000 million"]


def figures(one: str, two: str) -> list[list[str]]:
    return [[place.text for place in group] for group in facts([Account("a", "", one), Account("b", "", two)]).figures]


def test_a_figure_is_told_with_its_scale_its_share_or_what_is_counted() -> None:
    assert figures("It cost 14 million soles.", "It cost 15 million soles.") == [["14 million"], ["15 million"]]
    assert figures("8 % agreed, 12 people left.", "None.") == [["8 %"], ["12 people"]]


def test_the_same_figure_of_the_same_thing_differently_named_is_one() -> None:
    assert figures("80,000 tons and 9 per cent", "80,000 tonnes and 9%") == []


def test_days_years_times_and_short_bare_numbers_are_no_figures() -> None:
    assert figures("On 16 February 2018 at 10:44 (le 16 mars), COVID-19, 11 and 12.", "In 2015 it rained.") == []


def test_a_turn_of_speech_is_not_a_shared_quote() -> None:
    one, two = Account("a", "", "“We will rebuild the harbour.”"), Account("b", "", "“They will rebuild the school.”")
    assert facts([one, two]).quotes == ()


def test_names_that_all_give_stand_apart_from_those_of_one() -> None:
    mentions = {"one": [Mention(0, 5, "LOC", "Velm")], "two": [Mention(0, 7, "LOC", "Velm")]}
    assert facts([ONE, TWO], mentions).everywhere == ("Velm",)


def test_a_name_that_one_alone_gives_is_told_with_its_paragraph() -> None:
    mentions = {
        "one": [Mention(46, 52, "PER", "Ida Torvik"), Mention(0, 5, "LOC", "Velm")],
        "two": [Mention(0, 7, "LOC", "Velm")],
    }
    assert facts([ONE, TWO], mentions).names == (Place("one", 2, "Ida Torvik"),)


def test_one_account_has_nothing_to_be_compared_with() -> None:
    assert facts([ONE]) == facts([])


def test_a_number_of_thousands_of_digits_hurts_nobody() -> None:
    # Invented. Python refuses to read so long a number, and a build once ended on one.
    long = Account("long", "Digits", f"The sum was {'7' * 20_000} coins, the clerk said.")
    assert facts([long, Account("short", "Digits", "The sum was not told.")]).figures
