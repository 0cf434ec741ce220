"""What stands beside an article: copies, other accounts of its event, related articles. Each with its reason."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Literal

from archivist.model import Related

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from archivist.links.company import Pair
    from archivist.links.rulings import Rulings
    from archivist.model import Reason

Kind = Literal["copy", "account", "related"]

RELEVANCE_FLOOR = 0.04
"""Chance of one event below which an article is not shown, however empty the block stays."""


def related(  # noqa: PLR0913, PLR0917 - each is a finding of its own, made by another module
    ids: Sequence[str],
    chances: Mapping[Pair, float],
    stories: Sequence[Sequence[str]],
    same: Mapping[Pair, float],
    rulings: Rulings,
    reasons: Callable[[Sequence[Pair]], Mapping[Pair, Reason]],
) -> dict[str, tuple[Related, ...]]:
    """Give each article's links: its own story first, then by chance; a link stands on both sides or on none.

    `same` are the pairs that are the same text; `reasons` says of pairs why they are linked.
    """
    story = {one: number for number, members in enumerate(stories) for one in members}
    beside: dict[str, dict[str, float]] = defaultdict(dict)
    shown = _shown(chances, stories, rulings)
    for pair in shown:
        a, b = pair
        beside[a][b] = beside[b][a] = _score(pair, chances, same, rulings)
    why = reasons(sorted(shown))
    links: dict[str, tuple[Related, ...]] = {}
    for one in ids:
        found = []
        others = beside.get(one, {})
        for other in sorted(others, key=lambda o: (story[o] != story[one], -others[o], o)):
            pair = (one, other) if one < other else (other, one)
            kind: Kind = "copy" if pair in same else "account" if story[one] == story[other] else "related"
            found.append(Related(other, kind, round(others[other], 4), why[pair]))
        if found:
            links[one] = tuple(found)
    return links


def _score(pair: Pair, chances: Mapping[Pair, float], same: Mapping[Pair, float], rulings: Rulings) -> float:
    return 1.0 if pair in rulings.link else same.get(pair) or chances.get(pair, 0.0)


def _shown(chances: Mapping[Pair, float], stories: Sequence[Sequence[str]], rulings: Rulings) -> set[Pair]:
    shown = {pair for pair, chance in chances.items() if chance >= RELEVANCE_FLOOR}
    shown.update((a, b) for members in stories for a in members for b in members if a < b)
    return (shown | rulings.link) - rulings.never_link
