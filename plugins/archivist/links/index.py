"""All profiles together: how telling each term is, and which articles come near each other.

Weights move in steps of half an octave, so that one more article leaves nearly all of them as they were; dot
products are sums of integers, so that no order of adding can show in the result.
"""

from __future__ import annotations

from array import array
from collections import Counter, defaultdict
from dataclasses import dataclass
from hashlib import blake2b
from heapq import nlargest
from math import exp, log, log2, sqrt
from operator import mul
from typing import TYPE_CHECKING

from archivist.links.common import COMMON
from archivist.links.profile import FLAG_BITS, LEAD, MOST_COUNTED, NAME, TITLE, Profile

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

    from archivist.links.company import Pair
    from archivist.model import Account

STRONG_TERMS = 28
"""Terms of an article that find its neighbours: the heaviest."""
NEAR_FLOOR = 0.035
"""Cosine over strong terms, times the date factor, below which two articles are strangers."""
MOST_NEIGHBOURS = 40
"""Neighbours of an article that are looked at closely; a pair counts when either side looks."""
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
    digest: bytes
    """Of the account and of how rare what it says is: two articles' numbers hang on nothing else."""
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


@dataclass(frozen=True, slots=True)
class Row:
    """How near an article's neighbours are."""

    rising: array[float]
    """All of them, the farthest first."""
    background: float
    """Sum over the sixth to the tenth nearest: what any two articles of its subject have in common."""


@dataclass(frozen=True, slots=True)
class Index:
    """The archive as the cross-links see it; its parts are in the order of ids."""

    accounts: Mapping[str, Account]
    vectors: Mapping[str, Vector]
    levels: Mapping[str, int]
    """Term or run -> half octaves of rarity."""
    near: Mapping[Pair, float]
    """Every pair that is worth a close look, with its nearness."""
    rows: Mapping[str, Row]


def build(accounts: Iterable[Account], profiles: Iterable[Profile]) -> Index:
    """Make the index of `accounts`; `profiles` are theirs, in the same order, which does not show."""
    held = {account.id: (account, its) for account, its in zip(accounts, profiles, strict=True)}
    ids = sorted(held)
    size_level = _half_octaves(len(ids) + PRIOR_ARTICLES)
    made = [held[one][1] for one in ids]
    levels = _levels(made, size_level)
    rarity = [bytes([levels[term] for term in one.terms]) for one in made]
    vectors = [_vector(its, at, _digest(its, at, levels)) for its, at in zip(made, rarity, strict=True)]
    least = max(STRONG_LEVEL, size_level - _half_octaves(LONGEST_POSTING))
    near = _near(vectors, (_strong(*one, least) for one in zip(made, rarity, strict=True)))
    return Index(
        accounts={one: held[one][0] for one in ids},
        vectors=dict(zip(ids, vectors, strict=True)),
        levels=levels,
        near={(ids[a], ids[b]): near[a][b] for a, b in _close(near)},
        rows={one: _row(others.values()) for one, others in zip(ids, near, strict=True)},
    )


def _levels(profiles: Iterable[Profile], size_level: int) -> dict[str, int]:
    counts: Counter[str] = Counter()
    for made in profiles:
        counts.update(made.terms.keys())
        counts.update(made.runs.keys())
    steps = [0] + [_half_octaves(count) for count in range(1, max(counts.values(), default=0) + PRIOR_COMMON + 1)]
    return {
        term: max(0, size_level - steps[count + PRIOR_COMMON if term in COMMON else count])
        for term, count in counts.items()
    }


def _half_octaves(count: int) -> int:
    return round(2 * log2(count))


def _digest(made: Profile, rarity: bytes, levels: Mapping[str, int]) -> bytes:
    return blake2b(made.digest + rarity + bytes([levels[run] for run in made.runs]), digest_size=16).digest()


def _vector(made: Profile, rarity: bytes, digest: bytes) -> Vector:
    """Weigh a profile whose terms have the half octaves of `rarity`."""
    counted = [(entry, level) for entry, level in zip(made.terms.values(), rarity, strict=True) if level >= LEAST_LEVEL]
    told = [(entry, level) for entry, level in counted if entry & _TOLD_APART]
    title = [level for entry, level in told if entry & TITLE]
    lead = [level for entry, level in told if entry & LEAD]
    names = [level for entry, level in told if entry & NAME]
    key = [level for entry, level in told if entry & NAME and entry & (LEAD | TITLE)]
    return Vector(
        profile=made,
        digest=digest,
        norm=_norm([IN_TEXT[entry] * level for entry, level in counted]),
        title_norm=_norm(title),
        lead_norm=_norm(lead),
        name_norm=_norm(names),
        title_sum=sum(title) or 1,
        lead_sum=sum(lead) or 1,
        key_sum=sum(key) or 1,
        total=sum([level for _, level in counted]) or 1,
    )


def _norm(weights: Sequence[int]) -> float:
    return sqrt(sum(map(mul, weights, weights))) or 1.0


def _strong(made: Profile, rarity: bytes, least: int) -> list[tuple[int, str]]:
    """Give the heaviest terms that are rare enough to find neighbours by, with their weights."""
    able = [
        (IN_TEXT[entry] * level, term)
        for (term, entry), level in zip(made.terms.items(), rarity, strict=True)
        if level >= least
    ]
    return sorted(able, reverse=True)[:STRONG_TERMS]


def _near(vectors: Sequence[Vector], strong: Iterable[Sequence[tuple[int, str]]]) -> list[dict[int, float]]:
    """Give each article's neighbours with their nearness. Articles are numbered: that takes less room than ids."""
    near: list[dict[int, float]] = [{} for _ in vectors]
    holders: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for here, (vector, terms) in enumerate(zip(vectors, strong, strict=True)):
        dots: dict[int, int] = defaultdict(int)
        for weight, term in terms:
            posting = holders[term]
            for there, its_weight in posting:
                dots[there] += weight * its_weight
            posting.append((here, weight))
        mine, norm, day = near[here], vector.norm, vector.profile.day
        floor = NEAR_FLOOR * norm
        for there, dot in dots.items():
            its = vectors[there]
            if dot >= floor * its.norm:  # the date factor can only lower it
                nearness = dot / (norm * its.norm) * date_factor(day, its.profile.day)
                if nearness >= NEAR_FLOOR:
                    mine[there] = near[there][here] = nearness
    return near


def date_factor(day: int | None, other: int | None) -> float:
    """Give 1 for the same day, falling to a half within weeks; a fixed value where one is unknown."""
    if day is None or other is None:
        return _UNDATED
    return _DECAY[min(abs(day - other), len(_DECAY) - 1)]


def _row(nearness: Iterable[float]) -> Row:
    falling = sorted(nearness, reverse=True)
    return Row(array("d", reversed(falling)), sum(falling[5:10]))


def _close(near: Sequence[Mapping[int, float]]) -> Iterator[tuple[int, int]]:
    """Give each pair of which one is among the other's closest neighbours once, in order."""
    looked_at = [_closest(others) for others in near]
    for here, others in enumerate(looked_at):
        for there in sorted(others):
            if here < there:
                yield here, there
            elif here not in looked_at[there]:
                yield there, here


def _closest(near: Mapping[int, float]) -> Collection[int]:
    if len(near) <= MOST_NEIGHBOURS:
        return near.keys()
    return set(nlargest(MOST_NEIGHBOURS, near, key=lambda other: (near[other], other)))
