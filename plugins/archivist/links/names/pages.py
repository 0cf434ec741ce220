"""Name pages: one for each person, place and organisation of the archive."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from ...model import Account, Mention
from ...text import fold, words
from .curation import Curated, Curation, Kind
from .gazetteer import built_in, plain

_TOGETHER = 12


@dataclass(frozen=True, slots=True)
class NamePage:
    """All that the page of one name shows."""

    name: str
    kind: Kind
    slug: str
    accounts: tuple[str, ...]
    """Ids of the accounts that mention it, in the archive's order."""
    coordinates: tuple[float, float] | None = None
    """Latitude and longitude in degrees."""
    wikidata: str = ""
    introduction: str = ""
    together: tuple[tuple[str, int], ...] = ()
    """Names that appear with it and in how many accounts, most frequent first."""


def pages(
    mentions: Mapping[str, Sequence[Mention]], accounts: Sequence[Account], curation: Curation | None = None
) -> tuple[NamePage, ...]:
    """Give the pages of all names mentioned, in order of name, slugs unique across kinds.

    Args:
        mentions: account id -> its mentions, as `find` gives them.
        accounts: the whole archive; its order is the order of ids on a page.
        curation: wins over the gazetteer for coordinates, and gives what only a curator knows.
    """
    curated = (curation or Curation()).names
    holders: dict[tuple[str, Kind], list[str]] = defaultdict(list)
    together: dict[str, Counter[str]] = defaultdict(Counter)
    for account in accounts:
        own = dict.fromkeys((m.name, m.kind) for m in mentions.get(account.id, ()))
        for key in own:
            holders[key].append(account.id)
        for one, other in combinations([name for name, _ in own], 2):
            together[one][other] += 1
            together[other][one] += 1
    taken: set[str] = set()
    made = []
    for (name, kind), ids in sorted(holders.items(), key=lambda item: (fold(item[0][0]), item[0])):
        said = curated.get(name, Curated(name))
        made.append(
            NamePage(
                name,
                kind,
                _slug(name, kind, taken),
                tuple(ids),
                said.coordinates or _coordinates(name, kind),
                said.wikidata,
                said.introduction,
                _most(together[name]),
            )
        )
    return tuple(made)


def _coordinates(name: str, kind: Kind) -> tuple[float, float] | None:
    place = built_in().places.get(plain(name)) if kind == "LOC" else None
    return (place.lat, place.lon) if place else None


def _most(counts: Counter[str]) -> tuple[tuple[str, int], ...]:
    return tuple(sorted(counts.items(), key=lambda item: (-item[1], fold(item[0]), item[0]))[:_TOGETHER])


_KINDS = {"PER": "person", "ORG": "organisation", "LOC": "place"}


def _slug(name: str, kind: Kind, taken: set[str]) -> str:
    """Give an address that nobody has: the name, then with its kind, then with a number."""
    base = "-".join(words(fold(name).replace("'", "").replace("_", " "))) or _KINDS[kind]
    choices = [base, f"{base}-{_KINDS[kind]}", *(f"{base}-{_KINDS[kind]}-{n}" for n in range(2, len(taken) + 3))]
    slug = next(choice for choice in choices if choice not in taken)
    taken.add(slug)
    return slug
