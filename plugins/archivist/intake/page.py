"""A raw page as metadata looks at it: its lines that are not blank, and where the story's prose runs."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from ..text import fold

WIDEST = 400
"""Characters of a line that are looked at."""
_MOST_LINES = 4_000
_PROSE_WORDS = 12
_LINK_COST = 9
_WORD_CAP = 60
_STUB, _CONTENT = 5, 4
_WORD = re.compile(r"\w+")
_END = re.compile(r"[.!?…][\"'”’»)]*\s*$")
_INSIDE = re.compile(r"[.!?,;:]\s")


@dataclass(frozen=True, slots=True)
class Line:
    """A line that is not blank."""

    number: int
    """Raw line number, 1-based."""
    text: str
    """As printed, without surrounding blanks, at most `WIDEST` characters."""
    folded: str
    words: int
    prose: bool
    whole: bool
    """False where `text` was cut short."""


@dataclass(frozen=True)
class Page:
    """The lines in order, and the run of them that is most like a story."""

    lines: tuple[Line, ...]
    first: int
    """Index into `lines` of the first line of prose."""
    last: int
    """Index of the last one, inclusive."""
    vocabulary: Mapping[str, int]
    """Stubs of the words of the story's prose, with their counts."""
    times: Mapping[str, int]
    """Folded line -> how often the page has it."""

    @cached_property
    def lead(self) -> frozenset[str]:
        """Stubs of the words of the story's first two lines."""
        return frozenset(stub for line in self.lines[self.first : self.first + 2] for stub in stubs(line.folded))


def read_page(raw: Sequence[str]) -> Page:
    """Give the page that the raw lines make."""
    lines = tuple(_line(number, text) for number, text in enumerate(raw[:_MOST_LINES], start=1) if text.strip())
    first, last = _span(lines)
    vocabulary: Counter[str] = Counter()
    for line in lines[first : last + 1]:
        if line.prose:
            vocabulary.update(stubs(line.folded))
    return Page(lines, first, last, vocabulary, Counter(line.folded for line in lines))


@lru_cache(maxsize=4_000)  # a line's words are asked for by all who look for authors and headlines
def tokens(folded: str) -> list[str]:
    """Give the runs of word characters in a folded text, in order; nobody may change the list."""
    return _WORD.findall(folded)


@lru_cache(maxsize=4_000)
def stubs(folded: str) -> tuple[str, ...]:
    """Give the first five letters of each word of four or more, and numbers.

    Truncation is the cheapest stemming (Frakes 1992, n-prefix) and needs no language.
    """
    return tuple([word[:_STUB] for word in tokens(folded) if len(word) >= _CONTENT or word.isdigit()])


def _line(number: int, raw: str) -> Line:
    whole = len(raw) <= WIDEST
    text = raw.strip() if whole else raw[: WIDEST * 2].strip()[:WIDEST]
    count = text.count(" ") + 1
    prose = count >= _PROSE_WORDS and bool(not whole or _END.search(text) or len(_INSIDE.findall(text)) > 1)
    return Line(number, text, fold(text), count, prose, whole)


def _span(lines: Sequence[Line]) -> tuple[int, int]:
    """Give the run of lines with the greatest sum: words of prose count for it, other lines against it.

    This is the maximum subarray (Kadane) that Pasternack and Roth, "Extracting article text from the web
    with maximum subsequence segmentation" (WWW 2009), found to be enough to place a story.
    """
    best, best_first, best_last = 0, 0, -1
    total, start = 0, 0
    for n, line in enumerate(lines):
        if total <= 0:
            total, start = 0, n
        total += min(line.words, _WORD_CAP) if line.prose else -_LINK_COST
        if total > best:
            best, best_first, best_last = total, start, n
    return best_first, best_last
