"""Index -> the chance that two near articles tell of one event, for every near pair.

Two looks: the first at what the two articles say (`pairs`), the second also at what the first look found for their
other neighbours (`company`).
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from archivist.links.company import LEAST_CHANCE, circle, company
from archivist.links.forest import learned
from archivist.links.pairs import features

if TYPE_CHECKING:
    from collections.abc import Iterator

    from archivist.links.company import Pair
    from archivist.links.index import Index


def chances(index: Index) -> dict[Pair, float]:
    """Give for each pair that is near the chance that it tells of one event."""
    first: dict[Pair, float] = {}
    numbers: dict[Pair, array[float]] = {}
    alone, together = learned().alone, learned().together
    for a, b, found in every_pair(index):
        first[a, b] = chance = alone.probability(found)
        if chance >= LEAST_CHANCE:
            numbers[a, b] = array("d", found)
    beside = circle(first)
    second = {(a, b): together.probability((*found, *company(a, b, beside))) for (a, b), found in numbers.items()}
    return first | second


def every_pair(index: Index) -> Iterator[tuple[str, str, list[float]]]:
    """Give each near pair with its numbers: what tools/learn_pairs.py learns from."""
    for (a, b), near in index.near.items():
        rows = index.rows[a], index.rows[b]
        yield a, b, features(index.vectors[a], index.vectors[b], index.levels, near, rows)
