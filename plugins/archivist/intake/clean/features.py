"""All that the scorer looks at: a row of numbers for every block, in a fixed order with names."""

from __future__ import annotations

from itertools import chain

from ...rules import Rule
from .cohesion import Cohesion, cohesions
from .context import Context, contexts
from .cues import Cue, cue
from .runs import Run, runs
from .shape import Shape, shape
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
_PICKED = tuple(Shape._fields.index(name) for name in _NEIGHBOUR)
_REACH = (-3, -2, -1, 1, 2, 3)
_NO_CATEGORY = [False] * len(_CATEGORIES)
_EDGE = (-1.0,) * (len(_NEIGHBOUR) + 1)

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
    shapes = list(map(shape, sheet.tokens))
    brief = [(*[one[at] for at in _PICKED], bool(hits)) for one, hits in zip(shapes, sheet.hits, strict=True)]
    padded = [_EDGE] * 3 + brief + [_EDGE] * 3
    cues = [cue(block, one.sentences, one.digits) for block, one in zip(sheet.tokens, shapes, strict=True)]
    places = contexts(sheet), cohesions(sheet), runs(sheet, shapes)
    rows = zip(shapes, *places, cues, ties(sheet), sheet.hits, strict=True)
    return [
        (
            *own,
            *context,
            *cohesion,
            *run,
            *seen,
            *tie,
            *_categories(hits),
            sheet.opens(at) is not None,
            *chain.from_iterable([padded[at + 3 + offset] for offset in _REACH]),
        )
        for at, (own, context, cohesion, run, seen, tie, hits) in enumerate(rows)
    ]


def _categories(hits: tuple[Rule, ...]) -> list[bool]:
    found = {rule.category for rule in hits}
    return [category in found for category in _CATEGORIES] if found else _NO_CATEGORY
