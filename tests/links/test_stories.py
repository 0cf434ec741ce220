"""Average linkage over the chances of pairs."""

from __future__ import annotations

from archivist.links.stories import clusters


def test_pairs_without_a_chance_stay_alone() -> None:
    assert clusters("ab", {("a", "b"): 0.1}) == [("a",), ("b",)]


def test_one_look_alike_does_not_chain_two_events() -> None:
    sure = dict.fromkeys([("a", "b"), ("a", "c"), ("b", "c"), ("x", "y"), ("x", "z"), ("y", "z")], 0.95)
    assert clusters("abcxyz", sure | {("a", "x"): 0.9}) == [("a", "b", "c"), ("x", "y", "z")]


def test_a_first_pair_must_be_surer_than_a_third_member() -> None:
    assert clusters("ab", {("a", "b"): 0.45}) == [("a",), ("b",)]
    joined = {("a", "b"): 0.95, ("a", "c"): 0.45, ("b", "c"): 0.45}
    assert clusters("abc", joined) == [("a", "b", "c")]


def test_two_groups_that_hold_together_need_more_to_be_one() -> None:
    sure = {("a", "b"): 0.95, ("x", "y"): 0.95}
    across = dict.fromkeys([("a", "x"), ("a", "y"), ("b", "x"), ("b", "y")], 0.5)
    assert clusters("abxy", sure | across) == [("a", "b"), ("x", "y")]
    assert clusters("abxy", sure | dict.fromkeys(across, 0.9)) == [("a", "b", "x", "y")]


def test_apart_wins_over_every_chance_and_over_together() -> None:
    assert clusters("ab", {("a", "b"): 1.0}, apart=[("a", "b")]) == [("a",), ("b",)]
    assert clusters("ab", {}, together=[("a", "b")], apart=[("a", "b")]) == [("a",), ("b",)]


def test_apart_holds_for_groups_as_a_whole() -> None:
    sure = dict.fromkeys([("a", "b"), ("b", "c"), ("a", "c")], 0.99)
    assert not any({"a", "c"} <= set(group) for group in clusters("abc", sure, apart=[("a", "c")]))


def test_together_joins_chains_without_any_chance() -> None:
    assert clusters("abcd", {}, together=[("a", "b"), ("b", "d")]) == [("a", "b", "d"), ("c",)]
