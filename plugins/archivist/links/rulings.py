"""content/curation/links.toml: what a curator says about links. A ruling always wins over a score.

link = [["id-one", "id-two"]]              # show each beside the other
never_link = [["id-one", "id-two"]]        # never do, whatever they share
same_story = [["id-one", "id-two", "id-three"]]
not_same_story = [["id-one", "id-two"]]
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, field
from itertools import combinations
from typing import TYPE_CHECKING

from archivist.errors import Refused

if TYPE_CHECKING:
    from collections.abc import Collection

KEYS = ("link", "never_link", "same_story", "not_same_story")
_AGAINST = {"link": "never_link", "same_story": "not_same_story", "never_link": "link", "not_same_story": "same_story"}


@dataclass(frozen=True, slots=True)
class Rulings:
    """Pairs of ids, the smaller first."""

    link: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    never_link: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    same_story: frozenset[tuple[str, str]] = field(default_factory=frozenset)
    not_same_story: frozenset[tuple[str, str]] = field(default_factory=frozenset)

    def known(self, ids: Collection[str]) -> Rulings:
        """Give the rulings both of whose articles are among `ids`."""
        return Rulings(**{key: frozenset(p for p in getattr(self, key) if set(p) <= set(ids)) for key in KEYS})


def read(text: str, file: str = "content/curation/links.toml") -> Rulings:
    """Give the rulings of a TOML `text`; raise Refused, naming `file`, where they cannot all be followed."""
    try:
        raw = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(file, f"this is not TOML: {error}", "Correct the line it names.") from error
    strange = sorted(raw.keys() - set(KEYS))
    if strange:
        raise Refused(file, f"`{strange[0]}` is not a ruling", f"Use one of {', '.join(KEYS)}.")
    rulings = Rulings(**{key: frozenset(_pairs(key, raw.get(key, []), file)) for key in KEYS})
    _refuse_both(rulings.link & rulings.never_link, ("link", "never_link"), file)
    _refuse_both(rulings.same_story & rulings.not_same_story, ("same_story", "not_same_story"), file)
    return rulings


def joined(saved: Rulings, tried: Rulings) -> Rulings:
    """Give what two files rule together; where they contradict each other, `tried` wins."""
    pairs = {key: (getattr(saved, key) - getattr(tried, _AGAINST[key])) | getattr(tried, key) for key in KEYS}
    return Rulings(**pairs)


def strangers(rulings: Rulings, ids: Collection[str]) -> tuple[str, ...]:
    """Give the ids that a ruling names and the archive does not hold, in order."""
    named = {one for key in KEYS for pair in getattr(rulings, key) for one in pair}
    return tuple(sorted(named.difference(ids)))


def _pairs(key: str, groups: object, file: str) -> list[tuple[str, str]]:
    remedy = f'Write {key} = [["first-slug", "second-slug"]].'
    if not isinstance(groups, list):
        raise Refused(file, f"`{key}` is not a list of groups", remedy)
    pairs: list[tuple[str, str]] = []
    for number, group in enumerate(groups, 1):
        if not isinstance(group, list) or not all(isinstance(one, str) for one in group):
            raise Refused(file, f"group {number} of `{key}` is not a list of slugs", remedy)
        if len(set(group)) < 2 or len(set(group)) < len(group):  # noqa: PLR2004 - a pair
            raise Refused(file, f"group {number} of `{key}` does not name two different articles", remedy)
        pairs += combinations(sorted(group), 2)
    return pairs


def _refuse_both(both: frozenset[tuple[str, str]], keys: tuple[str, str], file: str) -> None:
    if both:
        a, b = min(both)
        raise Refused(file, f"`{a}` and `{b}` stand under {keys[0]} and under {keys[1]}", "Take one of the two out.")
