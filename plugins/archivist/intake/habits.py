"""How each outlet of the archive writes its numeric dates, told from those that leave no choice."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping

from ..model import Seed
from .dates import Order, find
from .outlets import outlet_of

_FEWEST = 2
"""Dates that must agree before an outlet is said to have a habit."""
_NUMERIC = re.compile(r"\d\s?[-/.]\s?\d")


def date_orders(seeds: Iterable[Seed], folders: Mapping[str, str]) -> Mapping[str, Order]:
    """Give the order of each outlet's numeric dates, where two or more show it and all of them agree.

    `folders` says which outlet a seed is from. A date shows its order by a part above 12 or by the
    weekday printed before it; one such date in the prose shows the outlet's habit as well as a stamp.
    """
    seen: dict[str, Counter[Order]] = {}
    for seed in seeds:
        outlet = outlet_of(seed.path, folders)
        if outlet:
            seen.setdefault(outlet, Counter()).update(_orders(seed))
    return {
        outlet: next(iter(counts))
        for outlet, counts in sorted(seen.items())
        if len(counts) == 1 and counts.total() >= _FEWEST
    }


def _orders(seed: Seed) -> Iterable[Order]:
    for line in seed.lines:
        if _NUMERIC.search(line):
            yield from (order for found in find(line) if (order := found.order()))
