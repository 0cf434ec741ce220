"""Two forests of small trees that say how likely a block is body.

Gradient-boosted trees (Friedman, Annals of Statistics 29, 2001), learned by `tools/learn_lines.py` and
read here by plain Python. A tree is a nested list `[feature, threshold, where at most, where above]`.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from itertools import accumulate
from operator import getitem
from typing import Any

Node = tuple[int, float, "Node", "Node"] | float


_LEAVES = 8
"""Leaves that a tree may have: one bit each, one byte a tree."""


@dataclass(frozen=True)
class Forest:
    """Trees whose leaves are added up to log-odds.

    All trees are walked at once, after QuickScorer (Lucchese and others, SIGIR 2015): a tree is a byte with
    a bit for each leaf, the forest one long integer. Every test that fails wipes out the leaves below its
    left branch; of those that are left in a byte, the lowest is the leaf. Four times as fast as walking.
    """

    trees: tuple[Node, ...]

    @cached_property
    def _tests(self) -> tuple[list[int], list[list[float]], list[list[int]]]:
        """Features, each one's thresholds, and for each number of those passed the leaves that are left."""
        wiped: defaultdict[int, list[tuple[float, int]]] = defaultdict(list)
        for at, tree in enumerate(self.trees):
            for feature, threshold, low in _splits(tree, 0):
                wiped[feature].append((threshold, low << (_LEAVES * at)))
        every = (1 << (_LEAVES * len(self.trees))) - 1
        thresholds, masks = list[list[float]](), list[list[int]]()
        for _, pairs in sorted(wiped.items()):
            pairs.sort()
            thresholds.append([threshold for threshold, _ in pairs])
            masks.append(list(accumulate((mask for _, mask in pairs), lambda some, mask: some & ~mask, initial=every)))
        return sorted(wiped), thresholds, masks

    @cached_property
    def _leaves(self) -> list[list[float]]:
        """For each tree, the leaf that each byte stands for: that of its lowest bit."""
        lowest = [0, *((byte & -byte).bit_length() - 1 for byte in range(1, 1 << _LEAVES))]
        padded = [[*_values(tree), *[0.0] * _LEAVES] for tree in self.trees]
        return [[values[bit] for bit in lowest] for values in padded]

    def log_odds(self, row: Sequence[float]) -> float:
        """Give the log-odds that the block with the features `row` is body."""
        left = (1 << (_LEAVES * len(self.trees))) - 1
        features, thresholds, masks = self._tests
        for passed, remaining in zip(map(bisect_left, thresholds, map(row.__getitem__, features)), masks, strict=True):
            if passed:
                left &= remaining[passed]
        return sum(map(getitem, self._leaves, left.to_bytes(len(self.trees), "little")))


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned: a forest for the first look and one for the second."""

    first: Forest
    second: Forest


def _splits(node: Node, first: int) -> Iterator[tuple[int, float, int]]:
    """Give each split of a tree whose leaves count from `first`: feature, threshold, the bits below its left."""
    if isinstance(node, tuple):
        feature, threshold, low, high = node
        width = len(_values(low))
        yield feature, threshold, ((1 << width) - 1) << first
        yield from _splits(low, first)
        yield from _splits(high, first + width)


def _values(node: Node) -> list[float]:
    """Give the leaves of a tree, left to right."""
    return _values(node[2]) + _values(node[3]) if isinstance(node, tuple) else [node]


def parse(text: str) -> Weights:
    """Read weights from the JSON that the learning script wrote."""
    return Weights(*(Forest(tuple(map(_node, trees))) for trees in json.loads(text)))


@cache
def builtin() -> Weights:
    """Give the weights that come with the program."""
    return parse((resources.files("archivist") / "data" / "lines.json").read_text("utf-8"))


def _node(value: Any) -> Node:  # noqa: ANN401 - JSON
    if not isinstance(value, list):
        return float(value)
    feature, threshold, low, high = value
    return (int(feature), float(threshold), _node(low), _node(high))
