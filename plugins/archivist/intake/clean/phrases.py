"""Detector: a line that carries a phrase of the rules, and nothing else of weight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Removal
from .sheet import Sheet

_ALONE = 0.6
"""Chance of being body below which a line goes that is a phrase and nothing else, or a link to elsewhere."""
_POINTS = re.compile(r"^[^\s:]+(?: [^\s:]+){0,4} ?: \S.*[^.!?”\"]$")
"""`Read also: Ferry gets a second boat`: a few words, a colon, no full stop."""


def detect(sheet: Sheet, chances: Sequence[float], cut: Sequence[bool]) -> Iterator[Removal]:
    """Propose blocks that a rule takes and the scorer doubts; on a curator's rule it has no say."""
    for at, (block, hits) in enumerate(zip(sheet.blocks, sheet.hits, strict=True)):
        if hits:
            bare = hits[0].match == "whole" or (hits[0].category == "headlines" and _POINTS.match(block.text))
            goes = cut[at] or (bare and chances[at] < _ALONE)
            rule = next((rule for rule in hits if rule.binding), hits[0] if goes else None)
            if rule is not None:
                yield Removal(block.first, block.last, rule.name, rule.category, f"It is {rule.why}.")
