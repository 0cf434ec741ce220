"""What the first look thought of a block's neighbours, in numbers: the features of the second look.

A paragraph is rarely alone, and neither is a link: a second forest that sees the first one's opinion of
the lines around smooths its lone mistakes (stacked sequential learning, Cohen and Carvalho, IJCAI 2005).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate
from math import exp, log1p

from .sheet import densest

_OUTSIDE = -6.0
"""The opinion, in log-odds, of what lies beyond the page's edges."""
_NEAR = (-5, -4, -3, -2, -1, 1, 2, 3, 4, 5)
_WIDE = 8
_FAR = 30
_SURE = 0.85
"""Log-odds from which on the first look is taken to keep a block."""
_CAP = 80

NAMES = (
    "first_look",
    *(f"first_look{offset:+d}" for offset in _NEAR),
    "around",
    "kept_before",
    "kept_after",
    "kept_share",
    "kept_words",
    "to_core",
    "past_core",
    "since_kept",
    "until_kept",
)


def echoes(opinions: Sequence[float], words: Sequence[float]) -> Iterator[tuple[float, ...]]:
    """Give the second look's features for each block.

    `opinions` are the first look's log-odds that a block is body; `words` the blocks' lengths.
    """
    if not opinions:
        return
    n = len(opinions)
    clipped = [max(-9.2, min(9.2, opinion)) for opinion in opinions]
    chances = [1 / (1 + exp(-opinion)) for opinion in clipped]
    padded = [_OUTSIDE] * _WIDE + clipped + [_OUTSIDE] * _WIDE
    sums = [0.0, *accumulate(padded)]
    mass = [0.0, *accumulate(p * min(w, _CAP) for p, w in zip(chances, words, strict=True))]
    total = mass[-1] + 1e-9
    weighed = [max(-4, min(4, o)) * (min(w, _CAP) + 1) ** 0.5 for o, w in zip(clipped, words, strict=True)]
    first, last = densest(weighed)
    mean = sum(chances) / n
    since, until = _distances(clipped), _distances(clipped[::-1])[::-1]
    for at in range(n):
        yield (
            clipped[at],
            *[padded[at + _WIDE + offset] for offset in _NEAR],
            (sums[at + 2 * _WIDE + 1] - sums[at]) / (2 * _WIDE + 1),
            mass[at] / total,
            1 - mass[at + 1] / total,
            mean,
            log1p(total),
            float(max(-_FAR, min(_FAR, first - at))),
            float(max(-_FAR, min(_FAR, at - last))),
            float(since[at]),
            float(until[at]),
        )


def _distances(opinions: Sequence[float]) -> list[int]:
    """Blocks back to the last one that the first look keeps, not counting the block itself."""
    back, result = _FAR + 1, list[int]()
    for opinion in opinions:
        result.append(min(back, _FAR + 1))
        back = 1 if opinion > _SURE else back + (back <= _FAR)
    return result
