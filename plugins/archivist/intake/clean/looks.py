"""How likely each block is body: a first look at the block, a second at what the first thought around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import exp

from .echo import NAMES as ECHO_NAMES
from .echo import echoes
from .features import NAMES, features
from .forest import Weights
from .sheet import Sheet

ALL_NAMES = (*NAMES, *ECHO_NAMES)
_WORDS = NAMES.index("words")
_OWN = len(NAMES)
"""Where the second look's row has the first look's opinion of the block itself."""
_FAINT = 0.05
"""Log-odds below which a feature is not worth a word."""


@dataclass(frozen=True, slots=True)
class Reason:
    """One feature that spoke for or against a block, and how strongly (log-odds; positive: body)."""

    feature: str
    value: float
    weight: float


def chances(sheet: Sheet, weights: Weights) -> tuple[float, ...]:
    """Give for each block the chance, 0 to 1, that it belongs to the article's body."""
    rows, seconds = _rows(sheet, weights)
    odds = (weights.second.log_odds((*row, *echo)) for row, echo in zip(rows, seconds, strict=True))
    return tuple(1 / (1 + exp(-one)) for one in odds)


def reasons(sheet: Sheet, weights: Weights, at: int, most: int = 3) -> tuple[Reason, ...]:
    """Give what sets the block at a position apart from its page, strongest first.

    Each feature in turn takes its median over the page's blocks; how far that moves the log-odds is what
    the feature said. What all lines of the page have in common says nothing about one of them.
    """
    rows, seconds = _rows(sheet, weights)
    row, usual = [*rows[at], *seconds[at]], _medians(rows) + _medians(seconds)
    now = weights.second.log_odds(row)
    found = []
    for feature, name in enumerate(ALL_NAMES):
        if feature != _OWN and row[feature] != usual[feature]:
            other = [*row[:feature], usual[feature], *row[feature + 1 :]]
            if feature < _OWN:
                other[_OWN] = weights.first.log_odds(other)
            found.append(Reason(name, row[feature], now - weights.second.log_odds(other)))
    found.sort(key=lambda reason: (-abs(reason.weight), reason.feature))
    return tuple(reason for reason in found[:most] if abs(reason.weight) > _FAINT)


def _medians(rows: Sequence[Sequence[float]]) -> list[float]:
    return [sorted(column)[len(rows) // 2] for column in zip(*rows, strict=True)]


def _rows(sheet: Sheet, weights: Weights) -> tuple[list[tuple[float, ...]], list[tuple[float, ...]]]:
    rows = features(sheet)
    if not rows:
        return [], []
    return rows, list(echoes([weights.first.log_odds(row) for row in rows], words(rows)))


def words(rows: Sequence[Sequence[float]]) -> list[float]:
    """Give the feature `words` of each row."""
    return [row[_WORDS] for row in rows]
