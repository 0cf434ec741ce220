"""Chances of pairs -> stories: average linkage, the surest merger first.

Average linkage (Sokal and Michener 1958): two groups are as close as their members are on average,
so one look-alike cannot chain two events into one.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from heapq import heapify, heappop, heappush
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping

    from archivist.links.company import Pair

TWO_ARTICLES, ONE_MORE, TWO_GROUPS = 0.85, 0.3, 0.55
"""Mean chance over all pairs from which two groups are one story: where both are single articles (they have one pair
only to stand on), where one is, and where neither is (each has proved that it holds together without the other)."""
STRANGERS = 0.02
"""Chance of a pair that was not even near."""
_NEVER = -1e9


@dataclass(slots=True)
class _Groups:
    """Groups of articles, each named by its smallest id."""

    members: dict[str, list[str]]
    sums: dict[str, dict[str, float]]
    """Group -> other group -> sum over their pairs of chance minus `STRANGERS`."""
    queue: list[tuple[float, str, str, int, int]] = field(default_factory=list)

    def offer(self, a: str, b: str) -> Iterator[tuple[float, str, str, int, int]]:
        one, other = (a, b) if a < b else (b, a)
        size, its_size = len(self.members[one]), len(self.members[other])
        mean = STRANGERS + self.sums[a][b] / (size * its_size)
        least = TWO_ARTICLES if size == its_size == 1 else ONE_MORE if min(size, its_size) == 1 else TWO_GROUPS
        if mean >= least:
            yield -round(mean, 9), one, other, size, its_size

    def merge(self, a: str, b: str) -> str:
        one, other = (a, b) if a < b else (b, a)
        self.members[one] += self.members.pop(other)
        theirs = self.sums.pop(other)
        mine = self.sums[one]
        mine.pop(other, None)
        theirs.pop(one, None)
        for group, total in theirs.items():
            mine[group] = self.sums[group][one] = mine.get(group, 0.0) + total
            del self.sums[group][other]
        return one


def clusters(
    ids: Iterable[str], chances: Mapping[Pair, float], together: Collection[Pair] = (), apart: Collection[Pair] = ()
) -> list[tuple[str, ...]]:
    """Give the groups of `ids` that tell one event each, single articles included, in the order of ids.

    Pairs in `together` end in one group, pairs in `apart` never do; where both cannot be, apart wins.
    """
    groups = _Groups({one: [one] for one in sorted(ids)}, {one: {} for one in sorted(ids)})
    for (a, b), chance in chances.items():
        groups.sums[a][b] = groups.sums[b][a] = chance - STRANGERS
    for a, b in apart:
        groups.sums[a][b] = groups.sums[b][a] = _NEVER
    _join_ruled(groups, together)
    groups.queue = [offer for a in groups.sums for b in groups.sums[a] if a < b for offer in groups.offer(a, b)]
    heapify(groups.queue)
    while groups.queue:
        _, a, b, size, its_size = heappop(groups.queue)
        if len(groups.members.get(a, ())) == size and len(groups.members.get(b, ())) == its_size:
            one = groups.merge(a, b)
            for other in groups.sums[one]:
                for offer in groups.offer(one, other):
                    heappush(groups.queue, offer)
    return [tuple(sorted(members)) for _, members in sorted(groups.members.items())]


def _join_ruled(groups: _Groups, together: Collection[Pair]) -> None:
    home = {one: one for one in groups.members}
    for a, b in sorted(together):
        one, other = home[a], home[b]
        if one != other and groups.sums[one].get(other, 0.0) > _NEVER / 2:
            kept = groups.merge(one, other)
            for member in groups.members[kept]:
                home[member] = kept
