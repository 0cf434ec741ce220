"""Which articles are the same text: found by containment of runs of three words.

Containment (Broder 1997), not resemblance, so that a truncated or a padded copy is found too. Two results, two
quakes, two weather reports are written on one pattern and share most of their words, too: so a pair that does not
sound like one event must share nearly everything.
"""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from archivist import memory
from archivist.links.profile import tokens

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from archivist.links.company import Pair
    from archivist.links.index import Index
    from archivist.model import Account

LEAST_SHARED = 0.5
"""Share of the shorter text's three-word runs that stand in the longer."""
ONE_EVENT = 0.5
"""Chance of one event below which two texts must share ..."""
NEARLY_ALL = 0.9
"""... that much, since they may be two events told on one pattern."""
LEAST_RUNS = 8
"""Fewer runs than that are no ground to call two texts the same."""
LEAST_NEAR = 0.18
"""Nearness in the index below which runs are not even compared."""
KEPT = 200
"""Texts whose runs are kept at a time: a text's runs take far more room than the text."""

Shingles = frozenset[tuple[str, str, str]]


def shingles(account: Account) -> Shingles:
    """Give the runs of three words of a text, in lower case."""
    words = tokens(account.text.lower())
    return frozenset(zip(words, words[1:], words[2:], strict=False))


def same_texts(index: Index, chances: Mapping[Pair, float], cache: Path | None = None) -> dict[Pair, float]:
    """Give the pairs that are the same text, with the share of the shorter one that stands in the longer.

    `chances` are those of one event, by pair; `cache` is the folder that keeps the shares from build to build.
    """
    alike = sorted(pair for pair in chances if _alike(index, *pair))
    cut = lru_cache(maxsize=KEPT)(lambda held: shingles(index.accounts[held]))

    def fresh(positions: list[int]) -> list[float]:
        return [contained(cut(a), cut(b)) for a, b in (alike[at] for at in positions)]

    keys = [index.vectors[a].profile.digest + index.vectors[b].profile.digest for a, b in alike]
    shares = memory.recall(cache and cache / "copies.db", keys, fresh)
    found = dict(zip(alike, shares, strict=True))
    return {pair: share for pair, share in found.items() if share >= _least(chances[pair])}


def _least(chance: float) -> float:
    return LEAST_SHARED if chance >= ONE_EVENT else NEARLY_ALL


def _alike(index: Index, a: str, b: str) -> bool:
    if index.near[a, b] < LEAST_NEAR:
        return False
    one, other = index.vectors[a].profile.terms.keys(), index.vectors[b].profile.terms.keys()
    return len(one & other) >= LEAST_SHARED * min(len(one), len(other))


def contained(one: Shingles, other: Shingles) -> float:
    """Give how much of the shorter stands in the longer, 0 to 1; 0 where it is too short to tell."""
    shorter = min(len(one), len(other))
    return len(one & other) / shorter if shorter >= LEAST_RUNS else 0.0


def originals(index: Index, same: Mapping[Pair, float]) -> dict[str, str]:
    """Give copy -> original. The earlier is the original; of one day, the longer; else the smaller id.

    An article with several candidates names the one that it shares most with.
    """
    best: dict[str, tuple[float, str]] = {}
    for (a, b), share in same.items():
        original, copy = sorted((a, b), key=lambda one: _age(index, one))
        if copy not in best or (share, original) > best[copy]:
            best[copy] = (share, original)
    return {copy: best[copy][1] for copy in sorted(best)}


def _age(index: Index, held: str) -> tuple[int, int, str]:
    made = index.vectors[held].profile
    return (made.day or 10**7, -made.length, held)
