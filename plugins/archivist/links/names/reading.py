"""One account read for names: its candidates, and what each of them would be by the sentence it stands in."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from ...model import Account
from . import organisations, people, places
from .candidates import Known, candidates
from .curation import Kind
from .gazetteer import Gazetteer
from .scan import runs, words
from .shapes import Candidate

RUNS_KEPT = 50_000
"""Runs of capitalised words whose candidates are kept: an archive names the same names again and again."""
_LETTERS = re.compile(r"[^\W\d_]{3,}")


class Sighting(NamedTuple):
    """A candidate with the kind that its sentence speaks for."""

    candidate: Candidate
    kind: Kind | None = None
    """None where only the archive can tell, or nothing."""
    firm: bool = True
    """False where it counts only beside a firm one of the same name in the same account."""


@dataclass(frozen=True, slots=True)
class Reading:
    """An account's candidates with what the account alone says of them."""

    id: str
    sightings: tuple[Sighting, ...]
    """Those that may become mentions."""
    people: Mapping[str, list[bool]]
    """Form of what may be a person -> what its sentences say, as `people.joined` puts it together."""
    acronyms: Mapping[str, str]
    """Acronym -> the organisation that this account spells it out for."""
    meant: Mapping[str, str]
    """Spelling that several places share -> page name of the one that this account means."""
    small: str
    """The different words that it writes in lower case, joined by spaces."""
    capital: str
    """The different words that it writes otherwise, made small and joined by spaces."""


def reader(gazetteer: Gazetteer, index: Known) -> Callable[[Account], Reading]:
    """Give the function that reads one account; it remembers how runs are split."""

    @lru_cache(maxsize=RUNS_KEPT)
    def split(printed: str, opens: bool) -> list[Candidate]:  # noqa: FBT001 - a key of the cache
        return candidates(words(printed), gazetteer, index, opens=opens)

    def read(account: Account) -> Reading:
        found = [
            Candidate(run.start + one.start, run.start + one.end, one.form, one.shape, one.titled, one.opens)
            for run in runs(account.text)
            for one in split(run.printed, run.opens)
        ]
        return _reading(account, found, gazetteer)

    return read


def _reading(account: Account, found: Sequence[Candidate], gazetteer: Gazetteer) -> Reading:
    text = account.text
    said = _said(found, text, gazetteer)
    acronyms = {}
    for candidate in found:
        if candidate.shape in ("organisation", "headed"):
            short = organisations.acronym_behind(text, candidate.end)
            if short and organisations.spells(short, candidate.form):
                acronyms[short] = candidate.form
    sightings = [_sighting(candidate, text, gazetteer) for candidate in found]
    named = [sighting.candidate.form for sighting in sightings if sighting.kind == "LOC"]
    called = {short for form in said for short in people.called(form, gazetteer.words.families)}
    small, capital = _written(text)
    return Reading(
        id=account.id,
        sightings=tuple(sighting for sighting in sightings if _may_be_one(sighting, called)),
        people=said,
        acronyms=acronyms,
        meant=places.meant(named, gazetteer),
        small=small,
        capital=capital,
    )


def _said(found: Sequence[Candidate], text: str, gazetteer: Gazetteer) -> dict[str, list[bool]]:
    """Give for each form that may be a person what its sentences say."""
    alone: dict[str, bool] = {}
    for candidate in found:
        if candidate.shape in ("single", "place", "acronym"):
            alone[candidate.form] = alone.get(candidate.form, False) or candidate.titled
    said: dict[str, list[bool]] = {}
    for candidate in found:
        if candidate.shape in ("person", "curated"):
            cues = people.sentence_cues(candidate, text, alone, gazetteer.words)
            before = said.get(candidate.form)
            said[candidate.form] = people.joined(before, cues) if before else cues
    return said


def _sighting(candidate: Candidate, text: str, gazetteer: Gazetteer) -> Sighting:
    if candidate.shape == "place":
        sense = places.sense(candidate, text, gazetteer)
        return Sighting(candidate, "LOC" if sense else None, firm=sense == "firm")
    if candidate.shape in ("organisation", "headed") and organisations.whole(candidate, text, gazetteer.words):
        return Sighting(candidate, "ORG")
    if candidate.shape == "feature" and places.is_feature(candidate, text, gazetteer.words):
        return Sighting(candidate, "LOC")
    return Sighting(candidate)


def _may_be_one(sighting: Sighting, called: AbstractSet[str]) -> bool:
    """Tell whether the archive can make a mention of it: most lone capitalised words are nobody's surname."""
    candidate = sighting.candidate
    return (
        sighting.kind is not None
        or candidate.shape in ("curated", "person", "acronym")
        or (candidate.shape in ("single", "place") and candidate.form in called)
    )


def _written(text: str) -> tuple[str, str]:
    """Give the different words of a text, those in lower case and all others, as `Reading` keeps them."""
    different = dict.fromkeys(_LETTERS.findall(text))
    small = [word for word in different if word.islower()]
    return " ".join(small), " ".join([word.lower() for word in different if not word.islower()])
