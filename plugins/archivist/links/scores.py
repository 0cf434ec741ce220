"""Index -> the chance that two near articles tell of one event, for every near pair.

`Scores` keeps what it reckoned: after `Index.update` only pairs with something new about them are
reckoned again.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import nlargest
from typing import TYPE_CHECKING

from archivist.links.forest import learned
from archivist.links.pairs import features

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from archivist.links.index import Index
    from archivist.links.pairs import Row

Pair = tuple[str, str]
"""Two ids, the smaller first."""

MOST_NEIGHBOURS = 40
"""Neighbours of an article that are looked at closely; a pair counts when either side looks."""


@dataclass(slots=True)
class Scores:
    """Pair -> chance of one event; a pair that is missing was not near."""

    chances: dict[Pair, float] = field(default_factory=dict)
    _grounds: dict[Pair, tuple[Row, Row]] = field(default_factory=dict)

    def update(self, index: Index, dirty: frozenset[str]) -> None:
        """Follow `index`, whose vectors changed for the ids in `dirty`."""
        old, grounds = self.chances, self._grounds
        self.chances, self._grounds = {}, {}
        forest, rows = learned(), _rows(index)
        for pair in _close_pairs(index):
            a, b = pair
            ground = rows[a], rows[b]
            known = a not in dirty and b not in dirty and grounds.get(pair) == ground
            self._grounds[pair] = ground
            self.chances[pair] = old[pair] if known else forest.probability(_numbers(index, pair, ground))


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
