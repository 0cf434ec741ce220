"""What other rulings would change about an archive's names and links. Pure: two states of the archive compared."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..model import Links
from .names import NamePage

_FACTS = ("coordinates", "wikidata", "introduction")
"""Fields of a name's page that only a curator writes."""


@dataclass(frozen=True, slots=True)
class NameChange:
    """What would be different about the page of one name; numbers are of the articles on it, 0 for no page."""

    name: str
    kind: str
    before: int
    after: int
    gained: tuple[str, ...]
    """Ids of articles, in the archive's order."""
    lost: tuple[str, ...]
    facts: tuple[str, ...]
    """Fields that would say something else."""


@dataclass(frozen=True, slots=True)
class Change:
    """What would be different about one article; all but the dates are ids of other articles, in order of id."""

    id: str
    linked: tuple[str, ...]
    unlinked: tuple[str, ...]
    joined: tuple[str, ...]
    """Those that would tell the same story, and do not now."""
    parted: tuple[str, ...]
    dates: tuple[str, str]
    """The date inferred from a story, now and then; empty for none."""


def names(before: Sequence[NamePage], after: Sequence[NamePage]) -> Iterator[NameChange]:
    """Give a change for each name whose page would differ, in order of name."""
    then = {(page.name, page.kind): page for page in after}
    now = {(page.name, page.kind): page for page in before}
    for name, kind in sorted({*now, *then}):
        old, new = now.get((name, kind)), then.get((name, kind))
        had, has = old.accounts if old else (), new.accounts if new else ()
        facts = tuple(key for key in _FACTS if old and new and getattr(old, key) != getattr(new, key))
        if had != has or facts:
            gained = tuple(one for one in has if one not in set(had))
            yield NameChange(
                name, kind, len(had), len(has), gained, tuple(one for one in had if one not in set(has)), facts
            )


def articles(ids: Sequence[str], before: Links, after: Links) -> Iterator[Change]:
    """Give a change for each article of `ids` whose links, story or inferred date would differ."""
    told, tells = _stories(before), _stories(after)
    for one in ids:
        near, then = _near(before, one), _near(after, one)
        with_, without = tells.get(one, set()), told.get(one, set())
        dates = _date(before, one), _date(after, one)
        if near != then or with_ != without or dates[0] != dates[1]:
            yield Change(one, _in(then - near), _in(near - then), _in(with_ - without), _in(without - with_), dates)


def _near(links: Links, one: str) -> set[str]:
    return {other.id for other in links.related.get(one, ())}


def _stories(links: Links) -> dict[str, set[str]]:
    """Give for each account of a story the others."""
    return {one: set(story.members) - {one} for story in links.stories for one in story.members}


def _date(links: Links, one: str) -> str:
    inferred = links.dates.get(one)
    return inferred.date if inferred else ""


def _in(ids: set[str]) -> tuple[str, ...]:
    return tuple(sorted(ids))
