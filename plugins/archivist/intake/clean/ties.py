"""What ties a block to the prose beside it and to the headline, in numbers: teasers share nothing with each other."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain, repeat
from math import log1p
from typing import NamedTuple

from .sheet import Sheet
from .terms import Terms, terms
from .tokens import tokens

_NEAR = 2
"""Blocks of prose before and after that a block of prose is tied to."""
_AROUND, _AHEAD = 3, 6
"""Blocks of prose on either side, or from here on, whose ties are averaged."""
_DAMPING = 3
"""What is added to the words that could be shared, so that short blocks are not tied by one."""
_SHORTEST = 3
"""Letters of a name: no `de`, no initials."""


class Tie(NamedTuple):
    """Shares are 0 to 1, counts whole; -1 where there is nothing to share."""

    tied_names: float
    tied: float
    ties_around: float
    ties_ahead: float
    ties_rest: float
    usual_words: float
    title_share: float
    title_covered: float
    author: float


def ties(sheet: Sheet) -> list[Tie]:
    """Give the ties of every block of a sheet."""
    prose = [at for at, is_prose in enumerate(sheet.prose) if is_prose]
    pairs = dict(zip(prose, _tied([sheet.terms[at] for at in prose]), strict=True))
    sums = [0.0, *accumulate(tied for _, tied in pairs.values())]
    counted = Counter(chain.from_iterable(sheet.terms[at].words for at in prose))
    usual = {word: log1p(number) for word, number in counted.items()}
    title = terms(tokens(sheet.title)).words
    authors = {word for name in sheet.authors for word in tokens(name).low if len(word) >= _SHORTEST}
    result, rank = list[Tie](), 0
    for at, ((words, _), block) in enumerate(zip(sheet.terms, sheet.tokens, strict=True)):
        names, tied = pairs.get(at, (-1, -1.0))
        known = len(words & title)
        result.append(
            Tie(
                tied_names=names,
                tied=tied,
                ties_around=_mean(sums, rank - _AROUND, rank + _AROUND + 1),
                ties_ahead=_mean(sums, rank, rank + _AHEAD),
                ties_rest=_mean(sums, rank, len(prose)),
                usual_words=sum(map(usual.get, words, repeat(0.0))) / len(words) if words else -1.0,
                title_share=known / (len(words) or 1),
                title_covered=known / (len(title) or 1),
                author=sum(map(authors.__contains__, block.low)) if authors else -1,
            )
        )
        rank += at in pairs
    return result


def _tied(prose: Sequence[Terms]) -> list[tuple[int, float]]:
    """Give for each block of prose the most names and the largest share of words that one close by has too."""
    best = [(-1, -1.0)] * len(prose)
    for at, (words, names) in enumerate(prose):
        for other in range(at + 1, min(at + 1 + _NEAR, len(prose))):
            shared = len(words & prose[other].words) / (_DAMPING + min(len(words), len(prose[other].words)))
            found = len(names & prose[other].names)
            for one in (at, other):
                best[one] = (max(best[one][0], found), max(best[one][1], shared))
    return best


def _mean(sums: Sequence[float], start: int, stop: int) -> float:
    """Give the mean of the values from `start` to before `stop` whose running sums are given; -1 for none."""
    start, stop = max(0, start), min(stop, len(sums) - 1)
    return (sums[stop] - sums[start]) / (stop - start) if stop > start else -1.0
