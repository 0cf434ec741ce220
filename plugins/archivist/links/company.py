"""The company that two articles keep: what the chances of their other pairs say about this one.

Three accounts of one event vouch for each other; two look-alikes each have surer partners elsewhere. So every pair
that has any chance is looked at a second and a third time, with what the look before found for all. Chances count in
thousandths, so that sums are whole numbers and no order of adding can show.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

Pair = tuple[str, str]
"""Two ids, the smaller first."""


COMPANY = tuple(
    (
        "chance rank_best rank_least rival_most rival_least ahead_of_rivals "
        "vouched vouched_share_least vouched_share_most company_least company_most discord"
    ).split()
)
"""Names of the numbers, in the order in which `company` gives them."""

THOUSAND = 1000
LEAST_CHANCE = 0.02
"""Chance below which a pair gets no further look and is company for nobody."""
_FEW = 100
"""Added to the sum of an article's company before dividing by it: little company vouches for little."""


@dataclass(frozen=True, slots=True)
class Partners:
    """The articles beside one, by the chances that the last look found."""

    chances: dict[str, int]
    """Other article -> chance in thousandths, where that is worth a further look."""
    best: tuple[int, ...]
    """The chances, highest first."""
    total: int
    squares: int
    """Sum of the chances squared."""


Circle = dict[str, Partners]


def circle(chances: Mapping[Pair, float]) -> Circle:
    """Put every pair that has a chance beside both its articles."""
    beside: dict[str, dict[str, int]] = defaultdict(dict)
    for (a, b), chance in chances.items():
        if chance >= LEAST_CHANCE:
            beside[a][b] = beside[b][a] = round(THOUSAND * chance)
    return {one: _partners(others) for one, others in beside.items()}


def _partners(chances: dict[str, int]) -> Partners:
    best = tuple(sorted(chances.values(), reverse=True))
    return Partners(chances, best, sum(best), sum(chance * chance for chance in best))


def company(a: str, b: str, beside: Circle) -> tuple[float, ...]:
    """Give the numbers named in `COMPANY` for a pair of the circle; which of the two comes first cannot show."""
    mine, its = beside[a], beside[b]
    chance = mine.chances[b]
    rank, its_rank = mine.best.index(chance), its.best.index(chance)
    rival, its_rival = _rival(mine.best, rank), _rival(its.best, its_rank)
    vouched, discord = 0, mine.squares + its.squares - 2 * chance * chance
    for other in mine.chances.keys() & its.chances.keys():
        x, y = mine.chances[other], its.chances[other]
        vouched += x * y
        discord -= x * y + min(x, y) ** 2  # of x * x + y * y there remains |x - y| * max(x, y)
    rest, its_rest = mine.total - chance, its.total - chance
    shares = vouched / (rest + _FEW), vouched / (its_rest + _FEW)
    return (
        chance,
        min(rank, its_rank),
        max(rank, its_rank),
        max(rival, its_rival),
        min(rival, its_rival),
        chance - max(rival, its_rival),
        vouched,
        min(shares),
        max(shares),
        min(rest, its_rest),
        max(rest, its_rest),
        discord,
    )


def _rival(best: tuple[int, ...], rank: int) -> int:
    """Give the highest chance that an article has with anybody else."""
    if rank:
        return best[0]
    return best[1] if len(best) > 1 else 0
