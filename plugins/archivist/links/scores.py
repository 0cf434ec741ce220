"""Index -> the chance that two near articles tell of one event, for every near pair.

Three looks: the first at what the two articles say (`pairs`), the second and the third also at what the look before
found for their other neighbours (`company`).
"""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from archivist import memory
from archivist.links.company import LEAST_CHANCE, circle, company
from archivist.links.forest import learned
from archivist.links.pairs import around, said

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from archivist.links.company import Pair
    from archivist.links.index import Index


def chances(index: Index, cache: Path | None = None) -> dict[Pair, float]:
    """Give for each pair that is near the chance that it tells of one event.

    `cache` is the folder that keeps from build to build what the two articles of a pair say.
    """
    found: dict[Pair, float] = {}
    numbers: dict[Pair, array[float]] = {}  # a tuple of them would take three times the room
    forests = learned()
    for pair, said_and_around in every_pair(index, cache):
        found[pair] = chance = forests.alone.probability(said_and_around)
        if chance >= LEAST_CHANCE:
            numbers[pair] = array("d", said_and_around)
    for forest in (forests.together, forests.again):
        beside = circle(found)
        found |= {
            pair: forest.probability((*numbers[pair], *company(*pair, beside)))
            for pair in numbers
            if found[pair] >= LEAST_CHANCE
        }
    return found


def every_pair(index: Index, cache: Path | None = None) -> Iterator[tuple[Pair, tuple[float, ...]]]:
    """Give each near pair with the numbers named in `pairs.FEATURES`: what tools/learn_pairs.py learns from."""
    pairs, vectors = list(index.near), index.vectors

    def fresh(positions: list[int]) -> list[array[float]]:
        chosen = (pairs[at] for at in positions)
        return [array("d", said(vectors[a], vectors[b], index.levels)) for a, b in chosen]

    keys = [vectors[a].digest + vectors[b].digest if cache else b"" for a, b in pairs]
    words = list(memory.recall(cache and cache / "pairs.db", keys, fresh))
    words.reverse()
    for pair, near in index.near.items():
        a, b = pair  # handed on as it is, and the numbers let go: of large archives they would fill the memory
        yield pair, (*around(near, index.rows[a], index.rows[b]), *words.pop())
