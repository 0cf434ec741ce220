"""The run a block stands in, in numbers: the lines around it that are prose as it is, or no prose as it is.

One line is hard to judge, the list it belongs to is not: links come in runs of alike, capitalised lines,
some of which a phrase takes; a sub-heading stands alone between paragraphs.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import accumulate, groupby
from math import fsum, log1p, sqrt
from typing import NamedTuple

from .shape import Shape
from .sheet import Sheet
from .tokens import Tokens, letters

_SAMPLE = 400
"""Characters that are enough to tell how a block capitalises."""
_LONG = 4
"""Letters from which on a word's capital tells a headline, and words that a name has at most."""
_NEAR = 3
_FAR = 30
"""Blocks: further away counts as this far."""


class Run(NamedTuple):
    """Numbers about one block and its run; lengths are in words, shares 0 to 1, -1 beyond the page's edge."""

    run_hits: float
    run_capitalised: float
    run_mean: float
    run_spread: float
    run_ends: float
    run_first_hit: float
    run_from: float
    run_left: float
    to_usual: float
    length_above: float
    length_below: float
    prose_above: float
    paragraphs: float
    name_only: float
    title_case: float


def runs(sheet: Sheet, shape: Shape) -> Iterator[Run]:
    """Give the numbers for every block of a sheet, whose shape is known already."""
    counts, n = sheet.counts, len(sheet.blocks)
    prose = sorted(count for count, is_prose in zip(counts, sheet.prose, strict=True) if is_prose)
    usual = prose[len(prose) // 2] + 1 if prose else 1
    above = [0, *accumulate(count if is_prose else 0 for count, is_prose in zip(counts, sheet.prose, strict=True))]
    for _, group in groupby(range(n), key=sheet.prose.__getitem__):
        run = list(group)
        whole = _whole(sheet, shape, run)
        for at in run:
            found = letters(sheet.tokens[at], _SAMPLE)
            yield Run(
                *whole,
                run_from=min(at - run[0], _FAR),
                run_left=min(run[-1] - at, _FAR),
                to_usual=counts[at] / usual,
                length_above=_mean(counts[max(0, at - _NEAR) : at]),
                length_below=_mean(counts[at + 1 : at + 1 + _NEAR]),
                prose_above=log1p(above[at]),
                paragraphs=len(prose),
                name_only=_name_only(found),
                title_case=_title_case(found),
            )


def _whole(sheet: Sheet, shape: Shape, run: Sequence[int]) -> tuple[float, float, float, float, float, float]:
    """Give what all blocks of a run share: the first six numbers."""
    lengths, n = [sheet.counts[at] for at in run], len(run)
    total = sum(lengths)
    return (
        sum(bool(sheet.hits[at]) for at in run) / n,
        fsum(shape.capitalised[at] for at in run) / n,
        total / n,
        sqrt(n * sum(length * length for length in lengths) - total * total) / n,  # whole numbers up to the root
        sum(shape.ends[at] for at in run) / n,
        bool(sheet.hits[run[0]]),
    )


def _mean(lengths: Sequence[int]) -> float:
    return sum(lengths) / len(lengths) if lengths else -1.0


def _name_only(found: Tokens) -> bool:
    return 0 < len(found.words) <= _LONG and all(found.capital)


def _title_case(found: Tokens) -> float:
    long = [capital for word, capital in zip(found.words, found.capital, strict=True) if len(word) >= _LONG]
    return sum(long) / len(long) if long else 0.0
