"""All that the scorer looks at: a row of numbers for every block, in a fixed order with names."""

from __future__ import annotations

from itertools import chain
from operator import attrgetter

from ...rules import Rule
from .cohesion import Cohesion, cohesions
from .context import Context, contexts
from .cues import Cue, cue
from .runs import Run, runs
from .shape import Shape, shapes
from .sheet import Sheet
from .ties import Tie, ties

_CATEGORIES = (
    "headlines",
    "share",
    "newsletter",
    "comments",
    "navigation",
    "promotion",
    "advertisement",
    "legal",
    "credit",
    "tags",
    "stamp",
    "byline",
)
_NEIGHBOUR = ("words", "ends", "glue", "capitalised", "word_length", "bars", "quotes")
_picked = attrgetter(*_NEIGHBOUR)
_REACH = (-3, -2, -1, 1, 2, 3)
_NO_CATEGORY = [False] * len(_CATEGORIES)
_WIDTH = len(_NEIGHBOUR) + 1
_EDGE = (-1.0,) * _WIDTH

NAMES = (
    *Shape._fields,
    *Context._fields,
    *Cohesion._fields,
    *Run._fields,
    *Cue._fields,
    *Tie._fields,
    *(f"is_{category}" for category in _CATEGORIES),
    "opens",
    *(f"{name}{offset:+d}" for offset in _REACH for name in (*_NEIGHBOUR, "hit")),
)
"""The features' names, in the order of the rows' numbers."""


def features(sheet: Sheet) -> list[tuple[float, ...]]:
    """Give one row of numbers for each block."""
    own = shapes(sheet.tokens)
    brief = zip(*_picked(own), map(bool, sheet.hits), strict=True)
    line = list(chain.from_iterable([_EDGE] * 3 + [*brief] + [_EDGE] * 3))  # a block's neighbours are two slices of it
    cues = map(cue, sheet.tokens, own.sentences, own.digits)
    places = zip(*contexts(sheet), strict=True), cohesions(sheet), runs(sheet, own)
    rows = zip(zip(*own, strict=True), *places, cues, ties(sheet), sheet.hits, strict=True)
    return [
        (
            *looks,
            *context,
            *cohesion,
            *run,
            *seen,
            *tie,
            *_categories(hits),
            sheet.opens(at) is not None,
            *line[at * _WIDTH : (at + 3) * _WIDTH],
            *line[(at + 4) * _WIDTH : (at + 7) * _WIDTH],
        )
        for at, (looks, context, cohesion, run, seen, tie, hits) in enumerate(rows)
    ]


def _categories(hits: tuple[Rule, ...]) -> list[bool]:
    if not hits:
        return _NO_CATEGORY
    found = {rule.category for rule in hits}
    return [category in found for category in _CATEGORIES]
