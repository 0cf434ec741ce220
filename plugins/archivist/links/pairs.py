"""Two near articles -> the numbers that tell whether they are accounts of one event.

Every number is symmetric: which of the two comes first cannot show.
"""

from __future__ import annotations

from bisect import bisect_right
from math import log
from typing import TYPE_CHECKING

from archivist.links.index import IN_TEXT, LEAST_LEVEL
from archivist.links.profile import FLAG_BITS, LEAD, NAME, NUMBER, TITLE

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from archivist.links.index import Row, Vector

FEATURES = tuple(
    (
        "near nearest_share_best nearest_share_least nearest crowd background "
        "cos spread title_cos lead_cos name_cos title_in_lead_max title_in_lead_min "
        "title_in_body_max title_in_body_min key_names_max key_names_min "
        "lead_in_body_max lead_in_body_min containment overlap "
        "lead_names_shared names_shared numbers_shared runs_shared rarest_run "
        "days shortest longest weekday_same weekday_other years_apart year_shared"
    ).split()
)
"""Names of the numbers: those that `around` gives, then those that `said` gives, each in its order."""


def around(near: float, row: Row, other: Row) -> tuple[float, ...]:
    """Is this pair nearer than the two articles' other neighbours? In a crowd of look-alikes near is not enough.

    `near` is their nearness in the index, `row` and `other` the nearness of all neighbours of each.
    """
    one, its = row.rising, other.rising
    best, least = max(one[-1], its[-1]), min(one[-1], its[-1])
    crowd = len(one) - bisect_right(one, 0.7 * near) + len(its) - bisect_right(its, 0.7 * near)
    return near, near / best, near / least, best, crowd / 2, (row.background + other.background) / 10


def said(a: Vector, b: Vector, levels: Mapping[str, int]) -> tuple[float, ...]:
    """Give the numbers that hang on nothing but what two articles say and how rare that is."""
    return *_words(a, b, levels), *_runs(a, b, levels), *_times(a, b)


_FLAGS = (1 << FLAG_BITS) - 1
_NEAR = LEAD | TITLE
_VIEWS: tuple[Callable[[int, int], object], ...] = (
    lambda x, y: x & y & TITLE,
    lambda x, y: x & y & LEAD,
    lambda x, y: x & y & NAME,
    lambda x, y: x & TITLE and y & _NEAR,
    lambda x, y: y & TITLE and x & _NEAR,
    lambda x, _: x & TITLE,
    lambda _, y: y & TITLE,
    lambda x, _: x & NAME and x & _NEAR,
    lambda _, y: y & NAME and y & _NEAR,
    lambda x, _: x & LEAD,
    lambda _, y: y & LEAD,
    lambda x, y: x & _NEAR and y & _NEAR and x & y & NAME,
    lambda x, y: x & y & NUMBER,
)
"""Which shared terms are summed up together, by their flags in the one article and in the other."""
_ROOM = 32
"""Bits that a sum over shared terms may take: of squared half octaves, a thousand each, millions of terms."""


def _steps(views: Sequence[Callable[[int, int], object]]) -> tuple[int, ...]:
    """Give what a shared term adds to the sums, one beside the other in a long integer, by its flags in both."""
    return tuple(
        sum(1 << _ROOM * number for number, view in enumerate(views) if view(cell >> FLAG_BITS, cell & _FLAGS))
        for cell in range(1 << 2 * FLAG_BITS)
    )


_LEVEL_STEPS, _SQUARE_STEPS = _steps(_VIEWS), _steps(_VIEWS[:3])
_FIELD = (1 << _ROOM) - 1


def _words(a: Vector, b: Vector, levels: Mapping[str, int]) -> tuple[float, ...]:
    """Sum the rarity of shared terms by their flags, then read every number off the sums."""
    mine, its = a.profile.terms, b.profile.terms
    dot = spread = total = sums = squares = 0
    for term in mine.keys() & its.keys():
        level = levels[term]
        if level >= LEAST_LEVEL:
            x, y = mine[term], its[term]
            square = level * level
            product = IN_TEXT[x] * IN_TEXT[y] * square
            dot += product
            spread += product * product
            total += level
            cell = (x & _FLAGS) << FLAG_BITS | y & _FLAGS
            if cell:
                sums += _LEVEL_STEPS[cell] * level
                squares += _SQUARE_STEPS[cell] * square
    title, lead, name = (squares >> _ROOM * number & _FIELD for number in range(3))
    _, _, names, to_near, from_near, to_any, from_any, to_key, from_key, to_lead, from_lead, key, numbers = (
        sums >> _ROOM * number & _FIELD for number in range(len(_VIEWS))
    )
    return (
        dot / (a.norm * b.norm),
        log(1 + dot * dot / spread) if spread else 0.0,
        title / (a.title_norm * b.title_norm),
        lead / (a.lead_norm * b.lead_norm),
        name / (a.name_norm * b.name_norm),
        *_ordered(to_near / a.title_sum, from_near / b.title_sum),
        *_ordered(to_any / a.title_sum, from_any / b.title_sum),
        *_ordered(to_key / a.key_sum, from_key / b.key_sum),
        *_ordered(to_lead / a.lead_sum, from_lead / b.lead_sum),
        total / min(a.total, b.total),
        total / (a.total + b.total - total),
        log(1 + key),
        log(1 + names),
        log(1 + numbers),
    )


def _ordered(one: float, other: float) -> tuple[float, float]:
    return (one, other) if one > other else (other, one)


def _runs(a: Vector, b: Vector, levels: Mapping[str, int]) -> tuple[float, float]:
    shared = [levels[run] for run in a.profile.runs.keys() & b.profile.runs.keys()]
    return log(1 + sum(shared)), max(shared, default=0)


UNDATED = -1.0
"""Stands for the days between two accounts where one has no date."""


def _times(a: Vector, b: Vector) -> tuple[float, ...]:
    x, y = a.profile, b.profile
    week = bool(x.weekdays & y.weekdays)
    return (
        UNDATED if x.day is None or y.day is None else log(1 + abs(x.day - y.day)),
        log(1 + min(x.length, y.length)),
        log(1 + max(x.length, y.length)),
        week,
        bool(x.weekdays and y.weekdays) and not week,
        -1 if x.year is None or y.year is None else min(5, abs(x.year - y.year)),
        bool(x.years & y.years) if x.years and y.years else 0.5,
    )
