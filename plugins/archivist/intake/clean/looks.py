"""How likely each block is body: a first look at the block, a second at what the first thought around it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise
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


def chances(sheets: Sequence[Sheet], weights: Weights) -> list[tuple[float, ...]]:
    """Give for each sheet the chance of each of its blocks, 0 to 1, that it belongs to the article's body.

    Sheets are looked at together because the forests are quicker on many blocks at once; what is said of
    one does not depend on the others.
    """
    ranks, lengths = list[list[bytes]](), list[list[float]]()
    for sheet in sheets:
        rows = features(sheet)
        ranks.append(weights.grid.ranks(rows))
        lengths.append(words(rows))
    own = _joined(ranks)
    opinions = _parted(weights.first.log_odds(own), lengths)
    echoed = [weights.grid.ranks(list(echoes(*page)), _OWN) for page in zip(opinions, lengths, strict=True)]
    odds = weights.second.log_odds([*own, *_joined(echoed)])
    return [tuple(1 / (1 + exp(-one)) for one in page) for page in _parted(odds, lengths)]


def _joined(ranks: Sequence[Sequence[bytes]]) -> list[bytes]:
    """Give the ranks of several pages as one; a page without blocks has none."""
    return [b"".join(lane) for lane in zip(*filter(None, ranks), strict=True)]


def _parted(values: Sequence[float], pages: Sequence[Sequence[object]]) -> list[Sequence[float]]:
    """Cut `values`, one for each block, into those of each page."""
    ends = list(accumulate(map(len, pages), initial=0))
    return [values[start:end] for start, end in pairwise(ends)]


def reasons(sheet: Sheet, weights: Weights, at: int, most: int = 3) -> tuple[Reason, ...]:
    """Give what sets the block at a position apart from its page, strongest first.

    Each feature in turn takes its median over the page's blocks; how far that moves the log-odds is what
    the feature said. What all lines of the page have in common says nothing about one of them.
    """
    own = features(sheet)
    opinions = weights.first.log_odds(weights.grid.ranks(own))
    rows = [[*row, *echo] for row, echo in zip(own, echoes(opinions, words(own)), strict=True)]
    row, usual = rows[at], [sorted(column)[len(rows) // 2] for column in zip(*rows, strict=True)]
    asked = [feature for feature in range(len(row)) if feature != _OWN and row[feature] != usual[feature]]
    others = [row, *([*row[:feature], usual[feature], *row[feature + 1 :]] for feature in asked)]
    changed = weights.first.log_odds(weights.grid.ranks(others))[1:]
    for feature, other, opinion in zip(asked, others[1:], changed, strict=True):
        if feature < _OWN:
            other[_OWN] = opinion
    now, *then = weights.second.log_odds(weights.grid.ranks(others))
    found = [Reason(ALL_NAMES[feature], row[feature], now - odds) for feature, odds in zip(asked, then, strict=True)]
    found.sort(key=lambda reason: (-abs(reason.weight), reason.feature))
    return tuple(reason for reason in found[:most] if abs(reason.weight) > _FAINT)


def words(rows: Sequence[Sequence[float]]) -> list[float]:
    """Give the feature `words` of each row."""
    return [row[_WORDS] for row in rows]
