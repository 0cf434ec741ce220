"""Two forests of small trees that say how likely a block is body.

Gradient-boosted trees (Friedman, Annals of Statistics 29, 2001), learned by `tools/learn_lines.py` and
read here by plain Python. A tree is a nested list `[feature, threshold, where at most, where above]`.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from itertools import chain, product, repeat
from operator import add, lshift
from struct import unpack
from typing import Any

Node = tuple[int, float, "Node", "Node"] | float
_Coded = tuple[int, "_Coded", "_Coded"] | int
"""A tree that asks numbered tests and has numbered leaves: test, where it fails, where it holds."""

_MOST = 127
"""Thresholds whose count fits into a lane of eight bits, beside the bit that a comparison needs."""
_UNIT = 1_000_000
"""Leaves are added up as whole millionths: the sum is exact, whatever the order."""
_PLACES = range(0, 64, 8)
"""Bits below each digit to the base of 256."""
_LANES = 257
"""Bytes whose sum fits into two."""
_ROWS = 4096
"""Rows asked at once: enough for the work on them to outweigh Python's own, few enough for the processor's cache."""


@dataclass(frozen=True)
class Grid:
    """What trees ask of the features: each feature's thresholds, at most 127 a lane."""

    lanes: tuple[tuple[int, tuple[float, ...]], ...]
    """Feature and its thresholds in rising order, by feature."""

    def ranks(self, rows: Sequence[Sequence[float]], first: int = 0) -> list[bytes]:
        """Give for each lane how many of its thresholds each row passes, one byte a row.

        The rows hold the features from number `first` on; lanes of other features are left out.
        """
        columns = list(zip(*rows, strict=True))
        return [
            bytes(map(counted.__getitem__, columns[feature - first]))
            if type(columns[feature - first][0]) is not float
            else bytes(map(bisect_left, repeat(thresholds), columns[feature - first]))
            for (feature, thresholds), counted in zip(self.lanes, self._counted, strict=True)
            if 0 <= feature - first < len(columns)
        ]

    @cached_property
    def _counted(self) -> tuple[_Counted, ...]:
        return tuple(_Counted(thresholds) for _, thresholds in self.lanes)


class _Counted(dict[float, int]):
    """How many thresholds each number passes, found once for whole numbers: features that count are mostly small."""

    def __init__(self, thresholds: Sequence[float]) -> None:
        super().__init__()
        self.thresholds = thresholds

    def __missing__(self, value: float) -> int:
        rank = bisect_left(self.thresholds, value)
        if isinstance(value, int):
            self[value] = rank
        return rank


@dataclass(frozen=True)
class Forest:
    """Trees whose leaves are added up to log-odds.

    Each test is asked of all rows at once: a long integer has a byte for each row (Lamport, Multiple byte
    processing with full-word instructions, CACM 18, 1975), so one subtraction compares a thousand ranks
    with one threshold. Tests choose between numbers of leaves; those of a few trees share a byte.
    """

    trees: tuple[Node, ...]
    grid: Grid

    @cached_property
    def _tests(self) -> dict[tuple[int, float], tuple[int, int, int]]:
        """For each test, feature and threshold: its own number, its lane, and its place among the lane's thresholds."""
        asked = sorted({split for tree in self.trees for split in _splits(tree)})
        places = {
            (feature, threshold): (lane, place)
            for lane, (feature, thresholds) in enumerate(self.grid.lanes)
            for place, threshold in enumerate(thresholds, 1)
        }
        return {split: (number, *places[split]) for number, split in enumerate(asked)}

    @cached_property
    def _groups(self) -> tuple[tuple[tuple[_Coded, ...], Sequence[int]], ...]:
        """Trees whose leaves' numbers fit into one byte together, and what each such byte adds up to, in millionths."""
        values = [_values(tree) for tree in self.trees]
        bits = max(1, (max(map(len, values), default=1) - 1).bit_length())
        padded = [[*(round(value * _UNIT) for value in own), *[0] * ((1 << bits) - len(own))] for own in values]
        groups = []
        for start in range(0, len(self.trees), 8 // bits):
            trees = self.trees[start : start + 8 // bits]
            coded = tuple(_coded(tree, self._tests, 0, bits * at) for at, tree in enumerate(trees))
            groups.append((coded, [sum(some) for some in product(*padded[start : start + 8 // bits][::-1])]))
        return tuple(groups)

    @cached_property
    def _least(self) -> int:
        """What the log-odds are at least, in millionths: the sums of the groups are counted from their smallest."""
        return sum(min(sums) for _, sums in self._groups)

    @cached_property
    def _digits(self) -> tuple[tuple[bytes, ...], ...]:
        """Tables that translate each group's byte into the digits, to the base of 256, of what it adds up to.

        One for each group in each tuple, lowest digits first.
        """
        counted = [[value - min(sums) for value in sums] for _, sums in self._groups]
        places = range(0, max(map(max, counted)).bit_length() or 1, 8)
        return tuple(
            tuple(bytes(v >> place & 255 for v in own).ljust(256, b"\0") for own in counted) for place in places
        )

    def log_odds(self, ranks: Sequence[bytes]) -> list[float]:
        """Give for each row the log-odds that its block is body; `ranks` are the grid's."""
        size = len(ranks[0]) if ranks else 0
        blocks = ([lane[at : at + _ROWS] for lane in ranks] for at in range(0, size, _ROWS))
        return [odds for block in blocks for odds in self._block(block)]

    def _block(self, ranks: Sequence[bytes]) -> Iterator[float]:
        """Give the log-odds of rows that fit into one integer."""
        size = len(ranks[0])
        ones = int.from_bytes(b"\1" * size, "little")
        same = [ones * value for value in range(256)]
        held = self._held([int.from_bytes(lane, "little") for lane in ranks], same)
        chosen = [sum(_leaf(tree, held, same) for tree in trees).to_bytes(size, "little") for trees, _ in self._groups]
        digits = [_added(list(map(bytes.translate, chosen, tables))) for tables in self._digits]
        return ((self._least + sum(map(lshift, row, _PLACES))) / _UNIT for row in zip(*digits, strict=True))

    def _held(self, lanes: Sequence[int], same: Sequence[int]) -> list[int]:
        """Give for each test the rows on which it holds: all bits of a row's byte are set, or none."""
        high = same[128]
        raised = [lane | high for lane in lanes]
        held = []
        for _, lane, place in self._tests.values():
            passed = (raised[lane] - same[place]) & high
            held.append((passed >> 7) * 255)
        return held


@dataclass(frozen=True, slots=True)
class Weights:
    """What was learned: a forest for the first look and one for the second, and what either asks."""

    grid: Grid
    first: Forest
    second: Forest


def weights(first: Sequence[Node], second: Sequence[Node]) -> Weights:
    """Give the weights that two lists of trees make."""
    asked = defaultdict[int, set[float]](set)
    for tree in (*first, *second):
        for feature, threshold in _splits(tree):
            asked[feature].add(threshold)
    ordered = [(feature, sorted(thresholds)) for feature, thresholds in sorted(asked.items())]
    lanes = ((feature, tuple(t[at : at + _MOST])) for feature, t in ordered for at in range(0, len(t), _MOST))
    grid = Grid(tuple(lanes))
    return Weights(grid, Forest(tuple(first), grid), Forest(tuple(second), grid))


def parse(text: str) -> Weights:
    """Read weights from the JSON that the learning script wrote."""
    return weights(*([_node(tree) for tree in trees] for trees in json.loads(text)))


@cache
def builtin() -> Weights:
    """Give the weights that come with the program."""
    return parse((resources.files("archivist") / "data" / "lines.json").read_text("utf-8"))


def _node(value: Any) -> Node:  # noqa: ANN401 - JSON
    if not isinstance(value, list):
        return float(value)
    feature, threshold, low, high = value
    return (int(feature), float(threshold), _node(low), _node(high))


def _splits(node: Node) -> Iterator[tuple[int, float]]:
    """Give each test of a tree: a feature and the threshold that it is above, or not."""
    if isinstance(node, tuple):
        yield node[:2]
        yield from _splits(node[2])
        yield from _splits(node[3])


def _values(node: Node) -> list[float]:
    """Give the leaves of a tree, left to right."""
    return _values(node[2]) + _values(node[3]) if isinstance(node, tuple) else [node]


def _coded(node: Node, tests: Mapping[tuple[int, float], tuple[int, int, int]], first: int, shift: int) -> _Coded:
    """Give a tree with its tests by number, and its leaves' numbers, counted from `first`, in place in the byte."""
    if not isinstance(node, tuple):
        return first << shift
    feature, threshold, low, high = node
    beyond = first + len(_values(low))
    return (tests[feature, threshold][0], _coded(low, tests, first, shift), _coded(high, tests, beyond, shift))


def _leaf(node: _Coded, held: Sequence[int], same: Sequence[int]) -> int:
    """Give the number of the leaf that each row comes to, one byte a row."""
    if isinstance(node, int):
        return same[node]
    test, low, high = node
    failed, passed = _leaf(low, held, same), _leaf(high, held, same)
    return failed ^ ((failed ^ passed) & held[test])


def _added(lanes: Sequence[bytes]) -> list[int]:
    """Give for each row the sum of its bytes, one of each lane.

    The rows are added all at once, as long integers with two bytes for each sum: first those at even places, then
    the others.
    """
    size = len(lanes[0])
    half = (size + 1) // 2
    low = int.from_bytes(b"\xff\0" * half, "little")
    numbers = [int.from_bytes(lane, "little") for lane in lanes[:_LANES]]
    even, odd = sum(number & low for number in numbers), sum(number >> 8 & low for number in numbers)
    pairs = zip(*(unpack(f"<{half}H", each.to_bytes(2 * half, "little")) for each in (even, odd)), strict=True)
    sums = list(chain.from_iterable(pairs))[:size]
    return sums if len(lanes) <= _LANES else list(map(add, sums, _added(lanes[_LANES:])))
