"""When things happened: two decades with more and more articles, quiet months and a gap."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from itertools import accumulate
from random import Random

from .dice import dice

FIRST, LAST = 2005, 2023
"""Years in which invented events take place."""

_EMPTY = 0.05
_LONG_GAP = 5
_MONTH_DAYS = 28


@dataclass(frozen=True, slots=True)
class Calendar:
    """Months and how much happened in each of them."""

    months: tuple[tuple[int, int], ...]
    heights: tuple[float, ...]
    """Cumulative weights, one a month; an empty month adds nothing."""

    def day(self, rng: Random) -> date:
        """Draw a day; the busier the month the likelier."""
        year, month = rng.choices(self.months, cum_weights=self.heights)[0]
        return date(year, month, rng.randint(1, _MONTH_DAYS))


def calendar(seed: int) -> Calendar:
    """Lay out the archive's years for `seed`: a slow growth, some empty months, one gap of five."""
    rng = dice(seed, "calendar")
    months = tuple((year, month) for year in range(FIRST, LAST + 1) for month in range(1, 13))
    gap = rng.randrange(len(months) // 3, len(months) - _LONG_GAP)
    weights = [
        0.0
        if gap <= number < gap + _LONG_GAP or rng.random() < _EMPTY
        else (1 + number / 60) * rng.uniform(0.5, 1.5) * (3 if rng.random() < _EMPTY else 1)
        for number in range(len(months))
    ]
    return Calendar(months, tuple(accumulate(weights)))
