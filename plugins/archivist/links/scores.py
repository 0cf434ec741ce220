"""Index -> the chance that two near articles tell of one event, for every near pair.

Two looks: the first at what the two articles say (`pairs`), the second also at what the first look found for their
other neighbours (`company`). `Scores` keeps what it reckoned: after `Index.update` only pairs with something new
about them are reckoned again.
"""

from __future__ import annotations

from array import array
from dataclasses import dataclass, field
from heapq import nlargest
from typing import TYPE_CHECKING

from archivist.links.company import LEAST_CHANCE, Circle, circle, company
from archivist.links.forest import learned
from archivist.links.pairs import features

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from archivist.links.company import Pair
    from archivist.links.index import Index
    from archivist.links.pairs import Row

MOST_NEIGHBOURS = 40
"""Neighbours of an article that are looked at closely; a pair counts when either side looks."""


@dataclass(slots=True)
class Scores:
    """Pair -> chance of one event; a pair that is missing was not near."""

    chances: dict[Pair, float] = field(default_factory=dict)
    _first: dict[Pair, float] = field(default_factory=dict)
    """What the first look gave."""
    _numbers: dict[Pair, array[float]] = field(default_factory=dict)
    """What the first look went by, kept for pairs that get a second one."""
    _grounds: dict[Pair, tuple[Row, Row]] = field(default_factory=dict)
    _circle: Circle = field(default_factory=dict)

    def update(self, index: Index, dirty: frozenset[str]) -> None:
        """Follow `index`, whose vectors changed for the ids in `dirty`."""
        fresh = self._look(index, dirty)
        before, beside = self._circle, circle(self._first)
        same = {one for one, partners in beside.items() if before.get(one) == partners}
        forest, old = learned().together, self.chances
        self.chances, self._circle = {}, beside
        for pair, first in self._first.items():
            a, b = pair
            if first < LEAST_CHANCE:
                self.chances[pair] = first
            elif pair not in fresh and a in same and b in same:
                self.chances[pair] = old[pair]
            else:
                self.chances[pair] = forest.probability((*self._numbers[pair], *company(a, b, beside)))

    def _look(self, index: Index, dirty: frozenset[str]) -> set[Pair]:
        """Take the first look at each pair; give the pairs for which it is not what it was."""
        old, numbers, grounds = self._first, self._numbers, self._grounds
        self._first, self._numbers, self._grounds = {}, {}, {}
        forest, rows, fresh = learned().alone, _rows(index), set()
        for pair in _close_pairs(index):
            a, b = pair
            ground = self._grounds[pair] = rows[a], rows[b]
            if a not in dirty and b not in dirty and grounds.get(pair) == ground:
                self._first[pair] = old[pair]
                if pair in numbers:
                    self._numbers[pair] = numbers[pair]
                continue
            found = _numbers(index, pair, ground)
            self._first[pair] = chance = forest.probability(found)
            fresh.add(pair)
            if chance >= LEAST_CHANCE:
                self._numbers[pair] = array("d", found)
        return fresh


def every_pair(index: Index) -> Iterator[tuple[str, str, list[float]]]:
    """Give each close pair with its numbers: what tools/learn_pairs.py learns from."""
    rows = _rows(index)
    for a, b in _close_pairs(index):
        yield a, b, _numbers(index, (a, b), (rows[a], rows[b]))


def _numbers(index: Index, pair: Pair, ground: tuple[Row, Row]) -> list[float]:
    a, b = pair
    return features(index.vectors[a], index.vectors[b], index.levels, index.near[a][b], ground)


def _rows(index: Index) -> dict[str, Row]:
    return {held: tuple(sorted(near.values(), reverse=True)) for held, near in index.near.items()}


def _close_pairs(index: Index) -> Iterator[Pair]:
    """Give each pair once, in the order of ids."""
    looked_at = {held: _closest(near) for held, near in index.near.items()}
    for held in sorted(looked_at):
        for other in sorted(looked_at[held]):
            if held < other:
                yield held, other
            elif held not in looked_at[other]:
                yield other, held


def _closest(near: dict[str, float]) -> Iterable[str]:
    if len(near) <= MOST_NEIGHBOURS:
        return near.keys()
    return nlargest(MOST_NEIGHBOURS, near, key=lambda other: (near[other], other))
