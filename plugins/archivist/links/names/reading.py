"""One account read for names: its candidates, and what each of them would be by the sentence it stands in."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from ...model import Account
from . import organisations, people, places
from .candidates import Known, candidates
from .curation import Kind
from .gazetteer import Gazetteer
from .scan import runs
from .shapes import Candidate


@dataclass(frozen=True, slots=True)
class Sighting:
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
    people: Mapping[str, list[bool]]
    """Form of what may be a person -> what its sentences say, as `people.joined` puts it together."""
    acronyms: Mapping[str, str]
    """Acronym -> the organisation that this account spells it out for."""
    meant: Mapping[str, str]
    """Spelling that several places share -> page name of the one that this account means."""


def read(account: Account, gazetteer: Gazetteer, index: Known) -> Reading:
    """Read one account."""
    text = account.text
    found = [c for run in runs(text) for c in candidates(run, gazetteer, index)]
    alone: dict[str, bool] = {}
    for candidate in found:
        if candidate.shape in ("single", "place", "acronym"):
            alone[candidate.form] = alone.get(candidate.form, False) or candidate.titled
    said: dict[str, list[bool]] = {}
    acronyms: dict[str, str] = {}
    for candidate in found:
        if candidate.shape in ("person", "curated"):
            cues = people.sentence_cues(candidate, text, alone, gazetteer.words)
            said[candidate.form] = people.joined(said.get(candidate.form, cues), cues)
        elif candidate.shape in ("organisation", "headed"):
            short = organisations.acronym_behind(text, candidate.end)
            if short and organisations.spells(short, candidate.form):
                acronyms[short] = candidate.form
    sightings = tuple(_sighting(c, text, gazetteer) for c in found)
    named = [s.candidate.form for s in sightings if s.kind == "LOC"]
    return Reading(account.id, sightings, said, acronyms, places.meant(named, gazetteer))


def _sighting(candidate: Candidate, text: str, gazetteer: Gazetteer) -> Sighting:
    if candidate.shape == "place":
        sense = places.sense(candidate, text, gazetteer)
        return Sighting(candidate, "LOC" if sense else None, firm=sense == "firm")
    if candidate.shape in ("organisation", "headed") and organisations.whole(candidate, text, gazetteer.words):
        return Sighting(candidate, "ORG")
    if candidate.shape == "feature" and places.is_feature(candidate, text, gazetteer.words):
        return Sighting(candidate, "LOC")
    return Sighting(candidate)
