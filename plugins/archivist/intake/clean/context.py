"""Where a block stands, in numbers: its place on the page, what is around it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import accumulate
from typing import NamedTuple

from .sheet import Sheet, densest

_FAR = 30
"""Blocks: further away counts as this far."""
_WINDOWS = (2, 6)


class Context(NamedTuple):
    """Numbers about one block's place; distances are in blocks and end at `_FAR`, shares are 0 to 1."""

    blocks: float
    prose_share: float
    span_share: float
    cruft_share: float
    place: float
    from_start: float
    from_end: float
    read_before: float
    in_span: float
    in_tight_span: float
    to_span: float
    past_span: float
    since_prose: float
    until_prose: float
    run: float
    run_words: float
    near_prose: float
    wide_prose: float
    near_hits: float
    wide_hits: float
    since_hit: float
    until_hit: float
    since_heading: float
    prose_since_heading: float
    headings: float
    gap_before: float
    gap_after: float
    copies: float
    alike: float


def contexts(sheet: Sheet) -> list[Context]:
    """Give the context of every block of a sheet."""
    return list(_Lines(sheet).all())


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

    def all(self) -> Iterator[Context]:
        sheet, n = self.sheet, self.n
        first, last = sheet.span
        total_words, total_prose = self.words_sum[-1] or 1, self.prose_sum[-1]
        span_prose = self.prose_sum[last + 1] - self.prose_sum[first]
        near_prose, near_hits = self._windows(_WINDOWS[0])
        wide_prose, wide_hits = self._windows(_WINDOWS[1])
        alike = self._alike()
        for at in range(n):
            since, until = self.since["prose"][at], self.until["prose"][at]
            run_from, run_to = at - min(since, at + 1) + 1, at + min(until, n - at)
            yield Context(
                blocks=n,
                prose_share=total_prose / total_words,
                span_share=span_prose / total_words,
                cruft_share=self.hit_sum[-1] / n,
                place=at / n,
                from_start=min(at, _FAR),
                from_end=min(n - 1 - at, _FAR),
                read_before=self.prose_sum[at] / (total_prose or 1),
                in_span=first <= at <= last,
                in_tight_span=self.tight[0] <= at <= self.tight[1],
                to_span=_clip(first - at),
                past_span=_clip(at - last),
                since_prose=min(since, _FAR),
                until_prose=min(until, _FAR),
                run=_clip(run_to - run_from),
                run_words=self.words_sum[run_to] - self.words_sum[run_from] if run_to > run_from else 0,
                near_prose=near_prose[at],
                wide_prose=wide_prose[at],
                near_hits=near_hits[at],
                wide_hits=wide_hits[at],
                since_hit=min(self.since["hit"][at], _FAR),
                until_hit=min(self.until["hit"][at], _FAR),
                since_heading=min(self.since["heading"][at], _FAR),
                prose_since_heading=self._since_heading(at),
                headings=min(self.heading_sum[at], 9),
                gap_before=self._gap(at),
                gap_after=self._gap(at + 1),
                copies=min(self.copies[self.texts[at]], 9),
                alike=alike[at],
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


def _clip(distance: int) -> int:
    return max(0, min(distance, _FAR))
