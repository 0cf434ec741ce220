"""A date for an undated article, from a dated account of the same event; always `about`, never bare.

News names the weekday of what it reports, and is printed that day or the next. So an account that
names the same weekday is the best witness, and one whose date does not fit the weekdays named is none.
Where the witnesses are weeks apart and no weekday decides, the article stays undated.
"""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from archivist.links.profile import WEEKDAYS
from archivist.model import Inferred

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from archivist.links.company import Pair
    from archivist.links.index import Index
    from archivist.links.profile import Profile

SAME_NEWS = 1
"""Days within which two accounts bear each other out, and within which a named weekday is printed."""
SURE_WITNESS = 0.8
"""Chance of one event from which an account may lend its date."""
LONE_WITNESS = 0.98
"""The same where neither a weekday nor another dated account speaks for the date."""
AROUND = 2
"""Days between a weekday that both name and the account's date at the most: a week has room for doubt."""
LEAST_AGREEING = 2 / 3
"""Share of a story's dated accounts that must agree on a date which no weekday speaks for."""


def inferred(index: Index, stories: Sequence[Sequence[str]], chances: Mapping[Pair, float]) -> dict[str, Inferred]:
    """Give a date and its source for each undated member of a story, where its dated members leave no doubt."""
    found: dict[str, Inferred] = {}
    for members in stories:
        dated = [(day, one) for one in members if (day := index.vectors[one].profile.day) is not None]
        for one in members:
            if dated and not index.accounts[one].date:
                day, source = _best_witness(index, one, dated, chances)
                weekdays = index.vectors[one].profile.weekdays
                sure = SURE_WITNESS if weekdays or len(dated) > 1 else LONE_WITNESS
                if chances.get((min(one, source), max(one, source)), 0.0) >= sure and _fits(
                    index.vectors[one].profile, index.vectors[source].profile, day, [d for d, _ in dated]
                ):
                    found[one] = Inferred(date.fromordinal(day).isoformat(), source)
    return found


def _best_witness(
    index: Index, undated: str, dated: Sequence[tuple[int, str]], chances: Mapping[Pair, float]
) -> tuple[int, str]:
    weekdays = index.vectors[undated].profile.weekdays
    chance = {one: chances.get((min(undated, one), max(undated, one)), 0.0) for _, one in dated}

    def worth(witness: tuple[int, str]) -> tuple[bool, float, float, str]:
        day, one = witness
        borne_out = sum(chance[other] / (1 + abs(its - day)) for its, other in dated if abs(its - day) <= SAME_NEWS)
        return bool(weekdays & index.vectors[one].profile.weekdays), borne_out, chance[one], one

    return max(dated, key=worth)


def _fits(undated: Profile, witness: Profile, day: int, days: Sequence[int]) -> bool:
    if shared := undated.weekdays & witness.weekdays:
        return any(min(_since(day, weekday), 7 - _since(day, weekday)) <= AROUND for weekday in shared)
    if _at_odds(undated.weekdays, witness.weekdays) or _at_odds(undated.month_days, witness.month_days):
        return False
    if undated.weekdays:
        return any(_since(day, weekday) <= SAME_NEWS for weekday in undated.weekdays)
    return sum(abs(other - day) <= SAME_NEWS for other in days) > LEAST_AGREEING * len(days)


def _since(day: int, weekday: str) -> int:
    """Give the days since the last `weekday`, 0 to 6; 0 on that weekday."""
    return (day - 1 - WEEKDAYS.index(weekday)) % 7


def _at_odds(named: frozenset[Any], other: frozenset[Any]) -> bool:
    return bool(named and other) and named.isdisjoint(other)
