"""Raw lines to blocks: one block a line, or one for the lines of a hard-wrapped paragraph."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

_NARROW, _WIDE = 40, 100
"""Characters: a text is only taken for hard-wrapped at a width between these."""
_FULL = 0.9
"""Share of the lines inside paragraphs that must have had no room for the next line's first word."""
_BROKEN = 0.5
"""Share of them that must break off inside a sentence: a list of one-line paragraphs does not."""
_STOP = re.compile(r"[.!?…:;][\"'”’»)]*\s*$")


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph, a heading or a scrap of the page: the raw lines `first` to `last`, 1-based."""

    first: int
    last: int
    text: str


def blocks(lines: Sequence[str]) -> tuple[Block, ...]:
    """Give the blocks of a raw text, blank lines left out. A hard-wrapped paragraph is one block."""
    width = wrap_width(lines)
    return tuple(_joined(lines, width) if width else _single(lines))


def wrap_width(lines: Sequence[str]) -> int:
    """Give the width in characters that `lines` were wrapped at by hand, 0 where they were not.

    Wrapped text betrays itself: hardly a line inside a paragraph has room for the next one's first word.
    """
    lengths = [len(line.rstrip()) for line in lines]
    width = max(lengths, default=0)
    pairs = [(a, b) for a, b in pairwise(lines) if a.strip() and b.strip()]
    if not _NARROW <= width <= _WIDE or len(pairs) < 4:  # noqa: PLR2004 - too little to tell
        return 0
    full = sum(_is_full(a, b, width) for a, b in pairs)
    broken = sum(_STOP.search(a) is None for a, _ in pairs)
    return width if full >= _FULL * len(pairs) and broken >= _BROKEN * len(pairs) else 0


def _is_full(line: str, following: str, width: int) -> bool:
    """Say whether `line` had no room left for the first word of the one after it."""
    return len(line.rstrip()) + 1 + len(following.split(None, 1)[0]) > width


def _single(lines: Sequence[str]) -> Iterator[Block]:
    for number, line in enumerate(lines, 1):
        if text := line.strip():
            yield Block(number, number, text)


def _joined(lines: Sequence[str], width: int) -> Iterator[Block]:
    first, parts = 0, list[str]()
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        first = first or number
        parts.append(line.strip())
        following = lines[number] if number < len(lines) else ""
        if not (following.strip() and _is_full(line, following, width)):
            yield Block(first, number, " ".join(parts))
            first, parts = 0, []
