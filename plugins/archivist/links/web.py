"""The one way in: the whole archive in, everything that ties it out."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from archivist.links.copies import originals, same_texts
from archivist.links.index import build
from archivist.links.inferred import inferred
from archivist.links.profile import ordinal, profiles
from archivist.links.reasons import reasons
from archivist.links.related import related
from archivist.links.rulings import Rulings
from archivist.links.scores import chances
from archivist.links.stories import clusters
from archivist.model import Links, Story

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from pathlib import Path

    from archivist.links.company import Pair
    from archivist.links.index import Index
    from archivist.model import Account, Inferred, Mention

LONGEST_STORY = 1000
"""Days between two accounts of one story at the most. Of 1,416 dated pairs of one story in the labelled data, ten
are further apart; without a bound, yearly events that are told in the same words grow into one."""
COPY_CHANCE = 1.0
"""The same text tells the same event."""


def weave(
    accounts: Sequence[Account],
    names: Mapping[str, tuple[Mention, ...]] | None = None,
    rulings: Rulings | None = None,
    cache: Path | None = None,
) -> Links:
    """Tie a whole archive together.

    `accounts` have ids of their own; their order does not matter. `names` are the names found in each
    (`links.names.find`), kept as they are and used for reasons; `rulings` a curator's, which win; `cache` a folder
    that keeps from one build to the next what was found out about articles and pairs that are as they were.
    """
    index, names = build(accounts, profiles(accounts, cache)), names or {}
    ids = list(index.accounts)
    ruled = (rulings or Rulings()).known(index.accounts)
    scores = chances(index, cache)
    same = same_texts(index, scores, cache)
    scores |= dict.fromkeys(same, COPY_CHANCE)
    apart = ruled.not_same_story | (_years_apart(index, scores) - ruled.same_story)
    groups = clusters(ids, scores, ruled.same_story, apart)
    dates = inferred(index, groups, scores)
    return Links(
        related=related(ids, scores, groups, same, ruled, partial(reasons, index, names, cache)),
        stories=tuple(_story(index, members, dates) for members in groups if len(members) > 1),
        copies=originals(index, same),
        dates=dates,
        mentions=dict(names),
    )


def _years_apart(index: Index, pairs: Iterable[Pair]) -> frozenset[Pair]:
    """Give the pairs whose dates are further apart than any one event is told of, however alike they sound."""
    days = {one: ordinal(account.date) for one, account in index.accounts.items()}
    return frozenset((a, b) for a, b in pairs if _between(days[a], days[b]) > LONGEST_STORY)


def _between(one: int | None, other: int | None) -> int:
    """Give the days between two numbered ones; none where one is not known."""
    return 0 if one is None or other is None else abs(one - other)


def _story(index: Index, members: Sequence[str], dates: Mapping[str, Inferred]) -> Story:
    def when(one: str) -> tuple[str, bool, str]:
        date = index.accounts[one].date
        return (date or (dates[one].date if one in dates else "9999"), not date, one)

    first_to_last = tuple(sorted(members, key=when))
    return Story(first_to_last[0], first_to_last)
