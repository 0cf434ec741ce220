"""The pair score: a small forest of decision trees over `pairs.FEATURES`, learned by tools/learn_pairs.py."""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING, Any

from archivist.links.pairs import FEATURES

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

HOPELESS, ENOUGH_TREES = -5.0, 30
"""Log odds at which a pair is given up once that many trees have spoken: the rest cannot save it."""

Node = float | tuple[int, float, "Node", "Node"]
"""A leaf's log odds, or a split: feature number, bound, subtree up to the bound, subtree above it."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees whose leaves add up to the log odds of one event."""

    start: float
    trees: tuple[Node, ...]
    """The telling ones first, as boosting finds them."""

    def probability(self, numbers: Sequence[float]) -> float:
        """Give the chance, 0 to 1, that a pair with these numbers tells of one event."""
        odds = self.start
        for number, tree in enumerate(self.trees):
            node = tree
            while node.__class__ is tuple:  # half the cost of isinstance, and this is the hottest loop of all
                node = node[2] if numbers[node[0]] <= node[1] else node[3]
            odds += node  # type: ignore[operator]
            if odds < HOPELESS and number >= ENOUGH_TREES:
                break
        return 1 / (1 + exp(-odds))


def planted(start: float, trees: Iterable[Any]) -> Forest:
    """Make a forest of nested lists as they stand in JSON."""
    return Forest(start, tuple(_node(tree) for tree in trees))


def _node(raw: Any) -> Node:  # noqa: ANN401 - nested JSON has no narrower type
    if isinstance(raw, list):
        feature, bound, low, high = raw
        return int(feature), float(bound), _node(low), _node(high)
    return float(raw)


@cache
def learned() -> Forest:
    """Give the forest that ships with the package.

    Raises ValueError where it was learned on other features than `pairs.FEATURES`.
    """
    raw = json.loads((files("archivist") / "data" / "pairs.json").read_text("utf-8"))
    if tuple(raw["features"]) != FEATURES:
        raise ValueError("data/pairs.json was learned on other features: run tools/learn_pairs.py again")
    return planted(raw["start"], raw["trees"])
