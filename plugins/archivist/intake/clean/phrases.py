"""Detector: a line that carries a phrase of the rules, and nothing else of weight."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Removal
from ...rules import Rule
from .sheet import Sheet

ALONE = 0.6
"""Chance of being body below which a line goes that says what it is and nothing else, or a link to elsewhere,
also on a page that is held back. Tried line by line on pages whose sites the scorer had not seen."""
_BEGINS = frozenset({"tags", "stamp", "byline", "credit"})
"""Categories whose phrases name the whole line where it begins with one: `Filed under: ferries`, `Photo: Jane Roe`."""
_LEGAL = 0.4
"""The same bar for a line with legal words somewhere in it: stories speak of cookies and copyright too."""
_POINTS = re.compile(r"^[^\s:]+(?: [^\s:]+){0,4} ?: \S.*[^.!?”\"]$")
"""`Read also: Ferry gets a second boat`: a few words, a colon, no full stop."""


def detect(sheet: Sheet, chances: Sequence[float], cut: Sequence[bool]) -> Iterator[Removal]:
    """Propose blocks that a rule takes and the scorer doubts; on a curator's rule it has no say."""
    for at, (block, hits) in enumerate(zip(sheet.blocks, sheet.hits, strict=True)):
        if hits:
            goes = cut[at] or chances[at] < _bar(hits[0], block.text)
            rule = next((rule for rule in hits if rule.binding), hits[0] if goes else None)
            if rule is not None:
                yield Removal(block.first, block.last, rule.name, rule.category, f"It is {rule.why}.")


def _bar(rule: Rule, text: str) -> float:
    """Chance below which the line that a rule takes goes whatever else does; 0 where only the verdict counts."""
    names = rule.match == "whole" or (rule.match == "start" and rule.category in _BEGINS)
    if names or (rule.category == "headlines" and _POINTS.match(text)):
        return ALONE
    return _LEGAL if rule.category == "legal" else 0.0
