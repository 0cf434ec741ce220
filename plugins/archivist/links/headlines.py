"""A headline that a page pointed to -> the article of the archive that bears it, or none.

A line is the title when nearly all that either says, weighed by how rare each word is in titles, stands
in both: so a second report of the same event, with words of its own, is not taken for it.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from dataclasses import dataclass
from functools import lru_cache
from math import log
from typing import TYPE_CHECKING

from archivist.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from archivist.model import Account

LEAST_SHARED = 0.8
"""Share of both lines' weight that must stand in both (Dice, weighted)."""
LEAST_MARGIN = 0.08
"""By how much the best title must beat the next one."""
LEAST_CUT = 3
"""Words that a line cut off by an ellipsis must still have."""
RARE = 3
"""A line's rarest words by which titles are looked up."""

_WORD = re.compile(r"[^\W_]+(?:'[^\W_]+)?")
_OUTLET = re.compile(r"\s+(?:[|–—-]|\()\s*[^|–—]{2,40}$")
_CUT = re.compile(r"(?:…|\.\.\.)\s*$")


@dataclass(frozen=True, slots=True)
class Titles:
    """The archive's titles, ready to be looked up."""

    words: dict[str, tuple[str, ...]]
    """Id -> words of the title."""
    holders: dict[str, tuple[str, ...]]
    """Word -> ids whose title has it."""
    weight: dict[str, float]
    unknown: float
    """Weight of a word that no title has."""


def index(accounts: Iterable[Account]) -> Titles:
    """Make the titles of `accounts` ready."""
    words = {account.id: _words(account.title) for account in sorted(accounts, key=lambda one: one.id)}
    holders: dict[str, list[str]] = defaultdict(list)
    for held, said in words.items():
        for word in dict.fromkeys(said):
            holders[word].append(held)
    size = len(words) + 1
    weight = {word: log(1 + size / len(ids)) for word, ids in holders.items()}
    return Titles(words, {word: tuple(ids) for word, ids in holders.items()}, weight, log(1 + size))


def resolve(lines: Sequence[str], titles: Titles) -> tuple[str | None, ...]:
    """Give for each line the id of the article whose title it is; None where the archive has none, or several."""
    return tuple(_resolve(line, titles) for line in lines)


def _resolve(line: str, titles: Titles) -> str | None:
    cut = bool(_CUT.search(line))
    readings = {_words(line), _words(_OUTLET.sub("", line))}
    candidates = {held for words in readings for held in _candidates(words, titles)}
    likeness = {
        held: max(_likeness(words, titles.words[held], titles, cut=cut) for words in readings) for held in candidates
    }
    best = sorted(likeness, key=lambda held: (-likeness[held], held))[:2]
    if not best or likeness[best[0]] < LEAST_SHARED:
        return None
    if len(best) > 1 and likeness[best[0]] - likeness[best[1]] < LEAST_MARGIN:
        return None
    return best[0]


def _candidates(words: Sequence[str], titles: Titles) -> set[str]:
    known = sorted(
        {word for word in words if word in titles.holders}, key=lambda word: (len(titles.holders[word]), word)
    )
    return {held for word in known[:RARE] for held in titles.holders[word]}


def _likeness(line: Sequence[str], title: Sequence[str], titles: Titles, *, cut: bool) -> float:
    """Give the weighted Dice coefficient; of a cut line, with as much of the title as the line is long."""
    if cut and len(line) >= LEAST_CUT:
        title = title[: len(line)]
    mine, its = _counted(tuple(line)), _counted(tuple(title))
    weight, unknown = titles.weight, titles.unknown
    shared = sum([weight.get(word, unknown) * min(count, its[word]) for word, count in mine.items() if word in its])
    more = {word: count for word, count in its.items() if word not in mine}
    every = {word: count + its.get(word, 0) for word, count in mine.items()} | more
    total = sum([weight.get(word, unknown) * count for word, count in every.items()])
    return 2 * shared / total if total else 0.0


@lru_cache(maxsize=10_000)  # a line is held against many titles, a title against many lines
def _counted(words: tuple[str, ...]) -> Mapping[str, int]:
    return Counter(words)


def _words(line: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(fold(line)))
