"""All profiles together: how telling each term is, and which articles come near each other.

Built once and extended: `Index.extend` touches only what new accounts change. Weights move in steps
of half an octave, so that one more article leaves nearly all of them as they were; dot products are
sums of integers, so that no order of adding can show in the result.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from math import exp, log, log2, sqrt
from typing import TYPE_CHECKING

from archivist.links.common import COMMON
from archivist.links.profile import FLAG_BITS, LEAD, MOST_COUNTED, NAME, TITLE, Profile, profile

if TYPE_CHECKING:
    from collections.abc import Iterable

    from archivist.model import Account

STRONG_TERMS = 28
"""Terms of an article that find its neighbours: the heaviest."""
NEAR_FLOOR = 0.05
"""Cosine over strong terms, times the date factor, below which two articles are strangers."""
LONGEST_POSTING = 400
"""Articles that may hold a strong term; a longer list costs more than it tells."""
STRONG_LEVEL = 7
"""Half octaves of rarity from which a term may be strong: in less than a tenth of the archive."""
PRIOR_ARTICLES, PRIOR_COMMON = 400, 100
"""A small archive is weighed as if 400 more articles stood beside it, with every common word in 100 of them."""
LEAST_LEVEL = 3
"""Half octaves of rarity from which a term counts: it is in less than about a third of the archive."""

_PLACE = [8, 24, 24, 40]
"""Eighths of weight by place: body; lead (LEAD); title (TITLE); both."""
IN_TEXT = tuple(
    _PLACE[entry & (LEAD | TITLE)] + round(8 * log(max(1, entry >> FLAG_BITS)))
    for entry in range(MOST_COUNTED << FLAG_BITS)
)
"""A profile's entry -> how much the article makes of the term; times the term's level it is the weight."""
_TOLD_APART = LEAD | TITLE | NAME
_DECAY = [0.5 + 0.5 * exp(-days / 7) for days in range(4096)]
_UNDATED = 0.85


@dataclass(frozen=True, slots=True)
class Vector:
    """A profile's terms, weighed by how rare each is in the archive."""

    profile: Profile
    strong: dict[str, int]
    """The heaviest terms that are rare enough to find neighbours by, with their weights."""
    norm: float
    title_norm: float
    lead_norm: float
    name_norm: float
    title_sum: int
    """Sum of rarity over the title's terms; likewise below."""
    lead_sum: int
    key_sum: int
    """Over names in title or lead."""
    total: int


@dataclass(slots=True)
class Index:
    """The archive as the cross-links see it, brought up to date by `update`."""

    accounts: dict[str, Account] = field(default_factory=dict)
    vectors: dict[str, Vector] = field(default_factory=dict)
    near: dict[str, dict[str, float]] = field(default_factory=dict)
    """Every pair above the floor, both ways round, with its nearness."""
    levels: dict[str, int] = field(default_factory=dict)
    """Term or run -> half octaves of rarity."""
    _profiles: dict[str, Profile] = field(default_factory=dict)
    _counts: Counter[str] = field(default_factory=Counter)
    _postings: dict[str, dict[str, int]] = field(default_factory=lambda: defaultdict(dict))
    _size_level: int = -1

    def update(self, accounts: Iterable[Account]) -> frozenset[str]:
        """Make the index hold exactly `accounts`; give the ids whose vector changed or went.

        What it holds afterwards depends on `accounts` alone, not on what it held before.
        """
        wanted = {account.id: account for account in accounts}
        gone = [held for held, account in self.accounts.items() if wanted.get(held) != account]
        touched: set[str] = set()
        for held in gone:
            touched |= self._forget(held)
        fresh = [account for account in wanted.values() if account.id not in self.accounts]
        for account in fresh:
            touched |= self._take_in(account)
        dirty = self._relevel(touched).union(account.id for account in fresh)
        for held in dirty.union(gone):
            self._withdraw(held)
        for held in sorted(dirty):
            self._enlist(held)
        return frozenset(dirty.union(gone))

    def _take_in(self, account: Account) -> set[str]:
        made = profile(account)
        self.accounts[account.id], self._profiles[account.id] = account, made
        held = made.terms.keys() | made.runs
        self._counts.update(held)
        return held

    def _forget(self, gone: str) -> set[str]:
        del self.accounts[gone]
        old = self._profiles.pop(gone)
        held = old.terms.keys() | old.runs
        self._counts.subtract(held)
        return held

    def _relevel(self, touched: set[str]) -> set[str]:
        """Weigh the touched terms afresh, all of them where the archive's size moved a step."""
        size_level = _half_octaves(len(self.accounts) + PRIOR_ARTICLES)
        if size_level != self._size_level:
            self._size_level, touched = size_level, set(self._counts)
        moved: set[str] = set()
        for term in touched:
            if not self._counts[term]:  # nobody holds it any more
                del self._counts[term]
                self.levels.pop(term, None)
                continue
            prior = PRIOR_COMMON if term in COMMON else 0
            level = max(0, size_level - _half_octaves(self._counts[term] + prior))
            if self.levels.get(term) != level:
                self.levels[term] = level
                moved.add(term)
        return {held for held, made in self._profiles.items() if not moved.isdisjoint(made.terms.keys() | made.runs)}

    def _withdraw(self, held: str) -> None:
        old = self.vectors.pop(held, None)
        for term in old.strong if old else ():
            self._postings[term].pop(held, None)
        for other in self.near.pop(held, {}):
            self.near[other].pop(held, None)

    def _enlist(self, held: str) -> None:
        least = max(STRONG_LEVEL, self._size_level - _half_octaves(LONGEST_POSTING))
        new = self.vectors[held] = _vector(self._profiles[held], self.levels, least)
        dots: dict[str, int] = defaultdict(int)
        for term, weight in new.strong.items():
            posting = self._postings[term]
            for other, its_weight in posting.items():
                dots[other] += weight * its_weight
            posting[held] = weight
        mine = self.near[held] = {}
        vectors, floor = self.vectors, NEAR_FLOOR * new.norm
        for other, dot in dots.items():
            its = vectors[other]
            if dot >= floor * its.norm:  # the date factor can only lower it
                nearness = dot / (new.norm * its.norm) * date_factor(new.profile.day, its.profile.day)
                if nearness >= NEAR_FLOOR:
                    mine[other] = self.near[other][held] = nearness


def date_factor(day: int | None, other: int | None) -> float:
    """Give 1 for the same day, falling to a half within weeks; a fixed value where one is unknown."""
    if day is None or other is None:
        return _UNDATED
    return _DECAY[min(abs(day - other), len(_DECAY) - 1)]


def _half_octaves(count: int) -> int:
    return round(2 * log2(count))


def _vector(made: Profile, levels: dict[str, int], least_strong: int) -> Vector:
    able: list[tuple[int, str]] = []
    square = title_square = lead_square = name_square = title_sum = lead_sum = key_sum = total = 0
    for term, entry in made.terms.items():
        level = levels[term]
        if level < LEAST_LEVEL:
            continue
        weight = IN_TEXT[entry] * level
        square += weight * weight
        total += level
        if level >= least_strong:
            able.append((weight, term))
        if entry & _TOLD_APART:
            if entry & NAME:
                name_square += level * level
                if entry & (LEAD | TITLE):
                    key_sum += level
            if entry & TITLE:
                title_square += level * level
                title_sum += level
            if entry & LEAD:
                lead_square += level * level
                lead_sum += level
    return Vector(
        profile=made,
        strong={term: weight for weight, term in sorted(able, reverse=True)[:STRONG_TERMS]},
        norm=sqrt(square) or 1.0,
        title_norm=sqrt(title_square) or 1.0,
        lead_norm=sqrt(lead_square) or 1.0,
        name_norm=sqrt(name_square) or 1.0,
        title_sum=title_sum or 1,
        lead_sum=lead_sum or 1,
        key_sum=key_sum or 1,
        total=total or 1,
    )
