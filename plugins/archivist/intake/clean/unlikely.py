"""Detector: blocks that no rule names, but that stand and look like no part of the article."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Category, Removal
from .sheet import Sheet

_LABEL = 4
"""Words up to which a scrap between the article and its page is called navigation."""


def detect(sheet: Sheet, chances: Sequence[float], cut: Sequence[bool]) -> Iterator[Removal]:
    """Propose every block that the scorer would cut."""
    for at, block in enumerate(sheet.blocks):
        if cut[at]:
            why = f"Shape, place and neighbours give it {chances[at]:.0%} to be part of the article."
            yield Removal(block.first, block.last, "lines.unlikely", _category(sheet, at), why)


def _category(sheet: Sheet, at: int) -> Category:
    outside = not sheet.span[0] <= at <= sheet.span[1]
    return "navigation" if outside and sheet.counts[at] <= _LABEL else "other"
