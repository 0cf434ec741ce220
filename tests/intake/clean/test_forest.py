"""The forest: all trees at once give what one walk a tree gives."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.intake.clean import looks, words
from archivist.intake.clean.forest import Node, builtin, parse, weights

STUMP: Node = (0, 1.5, -1.0, (1, 0.0, 2.0, 4.0))


def walk(node: Node, row: list[float]) -> float:
    while isinstance(node, tuple):
        node = node[2] if row[node[0]] <= node[1] else node[3]
    return node


def scored(trees: list[Node], rows: list[list[float]]) -> list[float]:
    learned = weights(trees, [])
    return learned.first.log_odds(learned.grid.ranks(rows))


@pytest.mark.parametrize(("row", "leaf"), [([1.5, 9.0], -1.0), ([1.6, 0.0], 2.0), ([1.6, 0.1], 4.0)])
def test_a_tree_is_read_from_its_root(row: list[float], leaf: float) -> None:
    assert scored([STUMP], [row]) == [leaf]


def test_trees_are_added_up() -> None:
    assert scored([STUMP, STUMP, 0.5], [[0, 0], [2, 2]]) == [-1.5, 8.5]


def test_no_row_has_no_odds() -> None:
    assert scored([STUMP], []) == []


def chain(depth: int, at: float = 0.0) -> Node:
    return (0, at, -at, chain(depth - 1, at + 1)) if depth else -at


@pytest.mark.parametrize("depth", [1, 2, 7, 15, 200])
def test_trees_may_have_few_leaves_or_many_and_a_feature_more_thresholds_than_a_lane(depth: int) -> None:
    trees: list[Node] = [chain(depth), STUMP, chain(depth)]
    rows = [[value / 2, value % 3 - 1.0] for value in range(2 * depth + 5)]
    assert scored(trees, rows) == [sum(walk(tree, row) for tree in trees) for row in rows]


def test_more_rows_than_are_asked_at_once_give_what_each_alone_gives() -> None:
    rows = [[number % 4, number % 3 - 1.0] for number in range(5000)]
    assert scored([STUMP, STUMP], rows) == [2 * walk(STUMP, row) for row in rows]


def test_more_trees_than_are_added_at_once_are_added_up_too() -> None:
    rows = [[value / 2, 0.0] for value in range(45)]
    assert scored([chain(20)] * 600, rows) == [600 * walk(chain(20), row) for row in rows]


def test_the_order_of_the_trees_does_not_matter() -> None:
    trees: list[Node] = [(0, bar / 10, -0.001 * bar, 0.003 * bar) for bar in range(100)]
    rows = [[value / 7] for value in range(60)]
    assert scored(trees, rows) == scored(trees[::-1], rows)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(-2, 40), min_size=len(looks.ALL_NAMES), max_size=len(looks.ALL_NAMES)))
def test_the_forests_that_ship_give_what_a_walk_gives(row: list[float]) -> None:
    learned = builtin()
    for forest in (learned.first, learned.second):
        odds = forest.log_odds(learned.grid.ranks([row]))
        assert odds == pytest.approx([sum(walk(tree, row) for tree in forest.trees)])


def test_weights_ask_for_no_feature_that_there_is_not() -> None:
    def asked(node: Node) -> set[int]:
        return {node[0]} | asked(node[2]) | asked(node[3]) if isinstance(node, tuple) else set()

    for forest, names in ((builtin().first, looks.NAMES), (builtin().second, looks.ALL_NAMES)):
        assert max(max(asked(tree), default=0) for tree in forest.trees) < len(names)


def test_json_gives_the_same_trees_back() -> None:
    assert parse("[[[0,1.5,-1.0,[1,0.0,2.0,4.0]]],[]]").first.trees == (STUMP,)


def test_every_feature_can_be_put_into_words() -> None:
    said = [words.say(looks.Reason(name, 1.0, -1.0)) for name in looks.ALL_NAMES if name != "first_look"]
    assert all(one.startswith("- ") for one in said)
