"""Where a block stands, in numbers: its place on the page, what is around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple

from .sheet import Sheet, densest

_FAR = 30
"""Blocks: further away counts as this far."""
_WINDOWS = (2, 6)


class Context(NamedTuple):
    """Numbers about each block's place, a column each; distances are in blocks and end at `_FAR`, shares are 0 to 1.

    Columns, because to make a record of so many named numbers for each block takes longer than to work them out.
    """

    blocks: Sequence[float]
    prose_share: Sequence[float]
    span_share: Sequence[float]
    cruft_share: Sequence[float]
    place: Sequence[float]
    from_start: Sequence[float]
    from_end: Sequence[float]
    read_before: Sequence[float]
    in_span: Sequence[float]
    in_tight_span: Sequence[float]
    to_span: Sequence[float]
    past_span: Sequence[float]
    since_prose: Sequence[float]
    until_prose: Sequence[float]
    run: Sequence[float]
    run_words: Sequence[float]
    near_prose: Sequence[float]
    wide_prose: Sequence[float]
    near_hits: Sequence[float]
    wide_hits: Sequence[float]
    since_hit: Sequence[float]
    until_hit: Sequence[float]
    since_heading: Sequence[float]
    prose_since_heading: Sequence[float]
    headings: Sequence[float]
    gap_before: Sequence[float]
    gap_after: Sequence[float]
    copies: Sequence[float]
    alike: Sequence[float]


def contexts(sheet: Sheet) -> Context:
    """Give the context of every block of a sheet."""
    return _Lines(sheet).all()


class _Lines:
    """The page's running sums and distances, worked out once for all its blocks."""

    def __init__(self, sheet: Sheet) -> None:
        self.sheet = sheet
        self.n = len(sheet.blocks)
        self.hit = [bool(h) for h in sheet.hits]
        heading = [sheet.opens(at) is not None for at in range(self.n)]
        self.prose_sum = _sums([c if p else 0 for c, p in zip(sheet.counts, sheet.prose, strict=True)])
        self.hit_sum = _sums(self.hit)
        self.heading_sum = _sums(heading)
        self.words_sum = _sums(sheet.counts)
        self.since = {k: _since(v) for k, v in (("prose", sheet.prose), ("hit", self.hit), ("heading", heading))}
        self.until = {k: _since(v[::-1])[::-1] for k, v in (("prose", sheet.prose), ("hit", self.hit))}
        tight = [min(c, 60) - 4 if p else -25 - c for c, p in zip(sheet.counts, sheet.prose, strict=True)]
        self.tight = densest(tight)
        self.texts = [block.text.lower() for block in sheet.blocks]
        self.copies = Counter(self.texts)

    def all(self) -> Context:
        sheet, n = self.sheet, self.n
        every = range(n)
        first, last = sheet.span
        total_words, total_prose = self.words_sum[-1] or 1, self.prose_sum[-1]
        span_prose = self.prose_sum[last + 1] - self.prose_sum[first]
        near_prose, near_hits = self._windows(_WINDOWS[0])
        wide_prose, wide_hits = self._windows(_WINDOWS[1])
        since, until = self.since["prose"], self.until["prose"]
        ends = [(at - min(since[at], at + 1) + 1, at + min(until[at], n - at)) for at in every]
        gaps = [self._gap(at) for at in range(n + 1)]
        return Context(
            blocks=[n] * n,
            prose_share=[total_prose / total_words] * n,
            span_share=[span_prose / total_words] * n,
            cruft_share=[self.hit_sum[-1] / (n or 1)] * n,
            place=[at / n for at in every],
            from_start=[min(at, _FAR) for at in every],
            from_end=[min(n - 1 - at, _FAR) for at in every],
            read_before=[words / (total_prose or 1) for words in self.prose_sum[:n]],
            in_span=[first <= at <= last for at in every],
            in_tight_span=[self.tight[0] <= at <= self.tight[1] for at in every],
            to_span=[_clip(first - at) for at in every],
            past_span=[_clip(at - last) for at in every],
            since_prose=_near(since),
            until_prose=_near(until),
            run=[_clip(stop - start) for start, stop in ends],
            run_words=[self.words_sum[stop] - self.words_sum[start] if stop > start else 0 for start, stop in ends],
            near_prose=near_prose,
            wide_prose=wide_prose,
            near_hits=near_hits,
            wide_hits=wide_hits,
            since_hit=_near(self.since["hit"]),
            until_hit=_near(self.until["hit"]),
            since_heading=_near(self.since["heading"]),
            prose_since_heading=[self._since_heading(at) for at in every],
            headings=[min(headings, 9) for headings in self.heading_sum[:n]],
            gap_before=gaps[:n],
            gap_after=gaps[1:],
            copies=[min(self.copies[text], 9) for text in self.texts],
            alike=self._alike(),
        )

    def _windows(self, reach: int) -> tuple[list[float], list[float]]:
        """Give for each block the words of prose and the hits a block, among those up to `reach` away."""
        ends = [(max(0, at - reach), min(self.n, at + reach + 1)) for at in range(self.n)]
        prose, hits = self.prose_sum, self.hit_sum
        return (
            [(prose[high] - prose[low]) / (high - low) for low, high in ends],
            [(hits[high] - hits[low]) / (high - low) for low, high in ends],
        )

    def _gap(self, at: int) -> int:
        """Blank raw lines between the block before `at` and the one at it."""
        if not 0 < at < self.n:
            return 4
        return min(self.sheet.blocks[at].first - self.sheet.blocks[at - 1].last - 1, 4)

    def _since_heading(self, at: int) -> float:
        """Words of prose between the last opening heading and this block; -1 without one."""
        back = self.since["heading"][at]
        return -1 if back > at else min(self.prose_sum[at] - self.prose_sum[at - back], 999)

    def _alike(self) -> list[int]:
        """Give for each block the neighbours up to three away that start or end alike, about as long as it is."""
        counts, starts, ends = self.sheet.counts, [text[:3] for text in self.texts], [text[-1:] for text in self.texts]
        found = [0] * self.n
        for step in (1, 2, 3):
            for at in range(self.n - step):
                other = at + step
                if starts[at] == starts[other] or ends[at] == ends[other]:
                    apart = abs(counts[at] - counts[other])
                    found[at] += apart <= 1 + counts[at] // 4
                    found[other] += apart <= 1 + counts[other] // 4
        return found


def _sums(values: Sequence[float]) -> list[float]:
    return [0, *accumulate(values)]


def _since(flags: Sequence[bool]) -> list[int]:
    """Blocks since the last true flag, 0 at one; beyond any distance before the first."""
    back, result = 10**6, list[int]()
    for flag in flags:
        back = 0 if flag else back + 1
        result.append(back)
    return result


def _near(distances: Sequence[int]) -> list[int]:
    return [min(distance, _FAR) for distance in distances]


def _clip(distance: int) -> int:
    return max(0, min(distance, _FAR))
