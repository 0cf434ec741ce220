"""The forest: all trees at once give what one walk a tree gives."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.intake.clean import looks, words
from archivist.intake.clean.forest import Forest, Node, builtin, parse

STUMP: Node = (0, 1.5, -1.0, (1, 0.0, 2.0, 4.0))


def walk(node: Node, row: list[float]) -> float:
    while isinstance(node, tuple):
        node = node[2] if row[node[0]] <= node[1] else node[3]
    return node


@pytest.mark.parametrize(("row", "leaf"), [([1.5, 9.0], -1.0), ([1.6, 0.0], 2.0), ([1.6, 0.1], 4.0)])
def test_a_tree_is_read_from_its_root(row: list[float], leaf: float) -> None:
    assert Forest((STUMP,)).log_odds(row) == leaf


def test_trees_are_added_up() -> None:
    assert Forest((STUMP, STUMP, 0.5)).log_odds([0, 0]) == -1.5


@settings(max_examples=40, deadline=None)
@given(st.lists(st.floats(-2, 40), min_size=len(looks.ALL_NAMES), max_size=len(looks.ALL_NAMES)))
def test_the_forests_that_ship_give_what_a_walk_gives(row: list[float]) -> None:
    for forest in (builtin().first, builtin().second):
        assert forest.log_odds(row) == pytest.approx(sum(walk(tree, row) for tree in forest.trees))


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
