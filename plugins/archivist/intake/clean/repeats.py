"""Detector: a paragraph that the page prints twice, as pages with a teaser or a print version do."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Removal
from .sheet import Sheet

_SHORTEST = 8
"""Words: shorter lines, a refrain or a speaker's `Yes.`, may well come twice."""


def detect(sheet: Sheet, cut: Sequence[bool]) -> Iterator[Removal]:
    """Propose each block that says word for word what an earlier one says which stays."""
    seen: dict[str, int] = {}
    for at, block in enumerate(sheet.blocks):
        if sheet.counts[at] < _SHORTEST:
            continue
        if block.text in seen:
            why = f"Line {seen[block.text]} says the same."
            yield Removal(block.first, block.last, "repeat", "repeat", why)
        elif not cut[at]:
            seen[block.text] = block.first
