"""Detector: what stands under a heading such as `Don't Miss` or `Comments`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ...model import Removal
from .sheet import Sheet


def detect(sheet: Sheet, cut: Sequence[bool]) -> Iterator[Removal]:
    """Propose the lines under each opening heading, up to one that stays or the next heading.

    A heading that stays itself opens nothing: the article may well have a sub-heading `Comments`.
    """
    opener = None
    for at, block in enumerate(sheet.blocks):
        rule = sheet.opens(at)
        if not cut[at] or rule is not None:
            opener = (rule, block) if rule is not None and cut[at] else None
        elif opener is not None:
            rule, heading = opener
            why = f"It stands under “{heading.text[:60]}”, {rule.why}."
            yield Removal(block.first, block.last, rule.name, rule.category, why)
