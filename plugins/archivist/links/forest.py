"""The pair scores: three small forests of decision trees, learned by tools/learn_pairs.py.

`data/pairs.json` holds numbers only. Before use a tree is written out as one conditional expression of Python and
compiled: three times as fast as walking it node by node, with the same sum to the last bit.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from math import exp
from typing import TYPE_CHECKING, Any

from archivist.links.company import COMPANY
from archivist.links.pairs import FEATURES

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

HOPELESS, ENOUGH_TREES = -5.0, 30
"""Log odds at which a pair is given up once that many trees have spoken: the rest cannot save it."""


@dataclass(frozen=True, slots=True)
class Forest:
    """Trees whose leaves add up to the log odds of one event."""

    first: Callable[[Sequence[float]], float]
    """Sum of the telling trees: boosting finds them first."""
    rest: Callable[[Sequence[float]], float]

    def probability(self, numbers: Sequence[float]) -> float:
        """Give the chance, 0 to 1, that a pair with these numbers tells of one event."""
        odds = self.first(numbers)
        if odds >= HOPELESS:
            odds += self.rest(numbers)
        return 1 / (1 + exp(-odds))


@dataclass(frozen=True, slots=True)
class Learned:
    """What ships with the package."""

    alone: Forest
    """Over `pairs.FEATURES`: what two articles say."""
    together: Forest
    """Over `pairs.FEATURES` and `company.COMPANY`: what their other neighbours say on top."""
    again: Forest
    """Over the same, reckoned from what `together` found."""


def planted(trees: Sequence[Any]) -> Forest:
    """Make a forest of nested lists as they stand in JSON.

    A leaf is its log odds; a split is a list of feature number, bound, tree up to the bound, tree above it.
    """
    return Forest(_sum(trees[:ENOUGH_TREES]), _sum(trees[ENOUGH_TREES:]))


def _sum(trees: Iterable[Any]) -> Callable[[Sequence[float]], float]:
    source = "lambda x: 0.0" + "".join(f"\n + {_written(tree)}" for tree in trees)
    made: Callable[[Sequence[float]], float] = eval(f"({source})", {"__builtins__": {}})  # noqa: S307 - numbers only, see below
    return made


def _written(raw: Any) -> str:  # noqa: ANN401 - nested JSON has no narrower type
    """Write a tree as Python; `int` and `float` let nothing but numbers through."""
    if isinstance(raw, list):
        feature, bound, low, high = raw
        return f"({_written(low)} if x[{int(feature)}] <= {float(bound)!r} else {_written(high)})"
    return repr(float(raw))


@cache
def learned() -> Learned:
    """Give the forests that ship with the package.

    Raises ValueError where they were learned on other numbers than `pairs.FEATURES` and `company.COMPANY`.
    """
    raw = json.loads((files("archivist") / "data" / "pairs.json").read_text("utf-8"))
    if tuple(raw["features"]) != FEATURES + COMPANY:
        raise ValueError("data/pairs.json was learned on other numbers: run tools/learn_pairs.py again")
    return Learned(planted(raw["alone"]), planted(raw["together"]), planted(raw["again"]))
