"""The second look at a pair: what the other partners of both articles say. Chances invented."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from archivist.links.company import COMPANY, LEAST_CHANCE, Pair, circle, company
from archivist.links.forest import planted

PAIRS = [("a", "b"), ("a", "c"), ("a", "d"), ("b", "c"), ("b", "d"), ("c", "d")]


def named(a: str, b: str, chances: dict[Pair, float]) -> dict[str, float]:
    return dict(zip(COMPANY, company(a, b, circle(chances)), strict=True))


def test_a_third_account_vouches_for_a_pair() -> None:
    pair = named("a", "b", {("a", "b"): 0.4, ("a", "c"): 0.9, ("b", "c"): 0.8})
    assert (pair["chance"], pair["vouched"], pair["discord"]) == (400, 720_000, 90_000)
    assert (pair["rival_most"], pair["rival_least"], pair["rank_least"]) == (900, 800, 1)


def test_a_surer_partner_elsewhere_is_a_rival() -> None:
    pair = named("a", "b", {("a", "b"): 0.4, ("a", "c"): 0.9})
    assert (pair["vouched"], pair["rival_most"], pair["rival_least"]) == (0, 900, 0)
    assert pair["ahead_of_rivals"] == -500


def test_two_articles_alone_have_no_company() -> None:
    pair = named("a", "b", {("a", "b"): 0.7, ("a", "c"): LEAST_CHANCE / 2})
    assert (pair["chance"], pair["company_most"], pair["rival_most"], pair["discord"]) == (700, 0, 0, 0)


@given(st.lists(st.floats(LEAST_CHANCE, 1), min_size=6, max_size=6), st.permutations(range(6)))
def test_neither_side_nor_order_shows(found: list[float], order: list[int]) -> None:
    chances = dict(zip(PAIRS, found, strict=True))
    shuffled = {PAIRS[number]: found[number] for number in order}
    assert company("a", "b", circle(chances)) == company("b", "a", circle(shuffled))


def test_a_forest_adds_up_the_leaves_that_it_reaches() -> None:
    forest = planted([[0, 0.5, -1.0, [1, 2.0, 3.0, 4.0]], 0.5])
    assert forest.probability([0.5, 9]) < 0.5 < forest.probability([0.6, 2])
    assert forest.probability([0.6, 2]) < forest.probability([0.6, 3])
