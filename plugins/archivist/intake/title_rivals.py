"""What a line that may be the headline has to do with the others that may: the same words again, who stands first."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from functools import cached_property

from ..text import fold
from .authors import is_name
from .page import Page, stubs

_FEWEST = 3
"""Words from which on the same text elsewhere is no chance."""
_NEAR, _BESIDE, _SOON = 12, 10, 6
"""Lines within which a line holds another's text, belongs to a block of headlines, has a stamp below."""
_HELD = 0.4
"""Share of a line's letters from which on a text inside it is what it is about."""
_MOSTLY = 0.7
_LATER = 60
"""Lines after the story in which lists repeat headlines."""
_PROSE = 20
"""Words of prose that is surely none of a standfirst's kind."""
_LONGER, _SHORTER = 1.3, 0.7


class Around:
    """The candidates of one page together, so that each can be seen beside the others."""

    def __init__(
        self, page: Page, plausible: Sequence[int], marks: Sequence[int], titles: Mapping[int, tuple[str, str]]
    ) -> None:
        """Take the indices of `plausible` lines and of those that sign or date, and what each candidate says.

        `titles` holds a candidate's headline and outlet by its index into `page.lines`.
        """
        self.page, self.plausible, self.marks, self.titles = page, plausible, marks, titles
        self.said = {n: fold(title) for n, (title, _) in titles.items()}
        self.times = Counter(self.said.values())
        self.known = {n: {word for word in stubs(text) if word in page.vocabulary} for n, text in self.said.items()}
        self.spread = Counter(word for words in self.known.values() for word in words)
        self.long = [n for n, text in self.said.items() if text.count(" ") + 1 >= _FEWEST]

    @cached_property
    def _head(self) -> list[str]:
        return [line.folded for line in self.page.lines[: self.page.first + _NEAR]]

    @cached_property
    def _later(self) -> frozenset[str]:
        return frozenset(line.folded for line in self.page.lines[self.page.last + 1 : self.page.last + _LATER])

    @cached_property
    def _prose(self) -> int:
        """Index of the first line of prose that is long."""
        lines = enumerate(self.page.lines)
        return next((n for n, line in lines if line.prose and line.words > _PROSE), self.page.first)

    def of(self, n: int) -> dict[str, float]:
        """Give the features of the candidate at index `n`."""
        return self._twins(n) | self._marked(n) | self._block(n) | self._told(n)

    @cached_property
    def _rarities(self) -> dict[int, float]:
        """Give how much the words count that a candidate shares with the story: more, if few candidates have them.

        This is the inverse document frequency (Spärck Jones 1972), the candidates being the documents.
        """
        weights = {word: math.log1p(len(self.said) / times) for word, times in self.spread.items()}
        return {n: math.fsum(weights[word] for word in words) for n, words in self.known.items()}

    @cached_property
    def _most(self) -> tuple[int, float]:
        """Give the most words that a candidate shares with the story, and the most that they count."""
        return max(map(len, self.known.values())), max(self._rarities.values())

    def _told(self, n: int) -> dict[str, float]:
        """Say how much a line shares with the story, held against its rivals."""
        words, most = self._most
        return {
            "words told": len(self.known[n]) / max(words, 1),
            "rare words told": self._rarities[n] / most if most else 0.0,
            "tells most": float(0 < self._rarities[n] == most),
            "log rare words told": math.log1p(self._rarities[n]),
        }

    def _twins(self, n: int) -> dict[str, float]:
        """Say where a line's text, or most of its words, stand again."""
        text, top = self.said[n], self.said.get(0, "")
        long = text.count(" ") + 1 >= _FEWEST
        content = set(stubs(text)) if long and n > 0 else set[str]()
        alike = long and n > 0 and len(content.intersection(stubs(top))) >= _MOSTLY * max(len(content), 1)
        near = self.long[bisect_left(self.long, n - _NEAR) : bisect_right(self.long, n + _NEAR)]
        others = [other for other in map(self.said.__getitem__, near) if other != text]
        held = tuple(other for other in others if len(other) > _HELD * len(text))
        return {
            "same text again": float(long and self.times[text] > 1),
            "text of the first line": float(long and n > 0 and text == top),
            "words of the first line": float(alike),
            "holds another": float(text.startswith(held) or text.endswith(held)),
            "held by another": float(long and any(other.startswith(text) or other.endswith(text) for other in others)),
            "inside a line": float(long and any(text in line and text != line for line in self._head)),
            "again after the story": float(long and text in self._later),
            "an outlet beside it": float(self.titles[n][1] != ""),
            "own share of the line": len(self.titles[n][0]) / max(len(self.page.lines[n].text), 1),
        }

    def _marked(self, n: int) -> dict[str, float]:
        """Say how a line stands to those that sign and date the story, and how many rivals are between."""
        below = next((mark for mark in self.marks if mark > n), None)
        above = max((mark for mark in self.marks if mark < n), default=-1)
        end = self.page.first if below is None else below
        lines = self.page.lines
        return {
            "name soon": float(any(is_name(line.text) for line in lines[n + 1 : n + 5])),
            "mark soon": float(below is not None and below - n <= _SOON),
            "rivals before the mark": math.log1p(sum(n < m < end for m in self.plausible)),
            "rivals since the mark": math.log1p(sum(max(above, n - _BESIDE - 1) < m < n for m in self.plausible)),
            "before long prose": float(n < self._prose),
            "log distance to long prose": math.log1p(max(self._prose - n, 0)),
        }

    def _block(self, n: int) -> dict[str, float]:
        """Say where a line stands among the plausible ones close by, and which of them is longer."""
        block = [m for m in self.plausible if abs(m - n) <= _BESIDE]
        words = {m: self.page.lines[m].words for m in block if 0 < abs(m - n) <= 2}  # noqa: PLR2004 - the next two
        own = self.page.lines[n].words
        return {
            "first of its block": float(n in block and block[0] == n),
            "last of its block": float(n in block and block[-1] == n),
            "longest of its neighbours": float(bool(words) and all(count < own for count in words.values())),
            "much longer below": float(any(m > n and count > own * _LONGER for m, count in words.items())),
            "much shorter above": float(any(m < n and count < own * _SHORTER for m, count in words.items())),
        }
