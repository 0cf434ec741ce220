"""Detector: lines that stand in many seeds belong to the site. One page cannot show it, the archive can."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Flag, Habits, Removal
from ...text import fold
from .blocks import Block
from .sheet import Sheet

_OFTEN, _FEW = 5, 3
"""Seeds: from `_OFTEN` on a line is template unless it surely is body; a wire story that some outlets
carry word for word stays below. From `_FEW` on the scorer's doubt is enough."""
_SURELY, _MAYBE = 0.8, 0.5
_TOLD = 0.3
"""The bar for sentences in the midst of the article, which several articles may share: all are their body."""
_SHORTEST = 4
"""Words: what is shorter (`London,`, `Sources:`, `___`) recurs in bodies as well."""


def detect(sheet: Sheet, chances: Sequence[float], habits: Habits) -> Iterator[Removal]:
    """Propose lines that recur across the archive."""
    for at, block, count in _counted(sheet, habits):
        if chances[at] < _bar(sheet, at, count):
            why = f"The same line stands in {count} of {habits.seeds} seeds."
            yield Removal(block.first, block.last, "recurring", "other", why)


def flags(sheet: Sheet, chances: Sequence[float], habits: Habits) -> Iterator[Flag]:
    """Name lines that recur often and stayed: leftovers for a curator to look at."""
    for at, block, count in _counted(sheet, habits):
        if count >= _OFTEN and chances[at] >= _bar(sheet, at, count):
            message = f"the same line stands in {count} of {habits.seeds} seeds, but reads like the article"
            yield Flag("line.recurs", message, block.first)


def _bar(sheet: Sheet, at: int, count: int) -> float:
    """Give the chance of being body that a block which stands in `count` seeds needs in order to stay."""
    if count < _FEW:
        return 0.0
    if sheet.prose[at] and sheet.span[0] <= at <= sheet.span[1] and not sheet.hits[at]:
        return _TOLD
    return _SURELY if count >= _OFTEN else _MAYBE


def _counted(sheet: Sheet, habits: Habits) -> Iterator[tuple[int, Block, int]]:
    if habits.recurring:
        for at, block in enumerate(sheet.blocks):
            if sheet.counts[at] >= _SHORTEST:
                yield at, block, habits.recurring.get(fold(block.text), 0)
