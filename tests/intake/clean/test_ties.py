"""Ties: paragraphs of an article share words with each other and with its headline, teasers do not. Invented texts."""

from __future__ import annotations

from archivist import rules
from archivist.intake.clean.sheet import lay_out
from archivist.intake.clean.ties import Tie, ties
from archivist.model import Seed

POOL = (
    "The council of Upper Hale voted on Monday to keep the swimming pool open for another year, six to three.",
    "Keeping the swimming pool open costs Upper Hale ninety thousand a year, the council was told before it voted.",
)
TEASERS = (
    "A baker from Esk has won the first prize at the county fair with a loaf that weighs nine kilos.",
    "Two dolphins followed a trawler through fog for three days, its crew tells our correspondent.",
)


def numbers(*lines: str, title: str = "", authors: tuple[str, ...] = ()) -> list[Tie]:
    return ties(lay_out(Seed("one", "", lines), rules.builtin(), title, authors))


def test_paragraphs_of_one_article_are_tied_and_teasers_are_not() -> None:
    article, teasers = numbers(*POOL), numbers(*TEASERS)
    assert article[0].tied == article[1].tied > 0.3
    assert article[0].tied_names > 0
    assert teasers[0].tied == teasers[0].tied_names == 0


def test_where_teasers_follow_the_ties_ahead_grow_weak() -> None:
    found = numbers(*POOL, *TEASERS)
    assert found[0].ties_ahead > found[2].ties_ahead
    assert found[0].ties_rest > found[3].ties_rest


def test_the_headline_and_who_signed_are_found_in_a_line() -> None:
    found = numbers(
        "Pool stays open",
        "Ruth Adeyemi is new here",
        *POOL,
        title="Swimming pool stays open",
        authors=("Ruth Adeyemi",),
    )
    assert [one.title_covered for one in found] == [0.75, 0, 0.75, 0.75]
    assert [one.author for one in found] == [0, 2, 0, 0]


def test_where_nothing_is_known_nothing_is_shared() -> None:
    alone = numbers(POOL[0])[0]
    assert (alone.tied, alone.tied_names, alone.author, alone.title_covered) == (-1, -1, -1, 0)
    assert numbers() == []
