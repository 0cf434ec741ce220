"""The archive's vote: one kind and one page name for every form."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass

from . import people
from .curation import Curation, Kind
from .gazetteer import Gazetteer
from .reading import Reading

_SHARE = 0.8
"""Of a form's votes that its kind must have: one article in five may be wrong about it, not more."""


@dataclass(frozen=True, slots=True)
class Ballot:
    """What the archive decided."""

    kinds: Mapping[str, Kind]
    """Form -> kind; forms on which it could not agree are missing."""
    names: Mapping[str, str]
    """Form -> page name, where the two differ."""
    ordinary: AbstractSet[str]
    """Words that the archive writes in lower case at least as often as not."""


def count(readings: Sequence[Reading], ordinary: AbstractSet[str], gazetteer: Gazetteer, curation: Curation) -> Ballot:
    """Count one vote for each account and form, and settle which forms share a page.

    Args:
        readings: every account's.
        ordinary: words that the archive writes in lower case at least as often as not.
        gazetteer: the facts.
        curation: the curator's word.
    """
    acronyms = _acronyms(readings)
    votes: dict[str, Counter[Kind]] = defaultdict(Counter)
    said: dict[str, list[bool]] = {}
    for reading in readings:
        for form, kind in dict.fromkeys((s.candidate.form, s.kind) for s in reading.sightings if s.kind and s.firm):
            votes[form][kind] += 1
        for form, cues in reading.people.items():
            before = said.get(form)
            said[form] = people.joined(before, cues) if before else cues
    kinds: dict[str, Kind] = dict.fromkeys(acronyms, "ORG")
    for form, tally in votes.items():
        kind, most = tally.most_common(1)[0]
        if most >= _SHARE * tally.total():
            kinds[form] = kind
    for form, cues in said.items():
        if form not in kinds and people.is_person(people.answers(form, cues, ordinary, gazetteer)):
            kinds[form] = "PER"
    names = _names(kinds, acronyms, gazetteer)
    return _overruled(Ballot(kinds, names, ordinary), curation)


_SHORT_MOUNT = re.compile(r"^Mt\.? ")


def ordinary_words(readings: Iterable[Reading]) -> frozenset[str]:
    """Give the words that at least as many accounts write in lower case as with a capital."""
    small: Counter[str] = Counter()
    capital: Counter[str] = Counter()
    for reading in readings:
        small.update(reading.small.split(" "))
        capital.update(reading.capital.split(" "))
    return frozenset(word for word, accounts in small.items() if word and accounts >= capital[word])


def _acronyms(readings: Sequence[Reading]) -> dict[str, str]:
    """Give acronym -> organisation where 80 % of the accounts that spell it out agree."""
    spelled: dict[str, Counter[str]] = defaultdict(Counter)
    for reading in readings:
        for short, form in reading.acronyms.items():
            spelled[short][form] += 1
    agreed = {}
    for short, tally in spelled.items():
        form, most = tally.most_common(1)[0]
        if most >= _SHARE * tally.total():
            agreed[short] = form
    return agreed


def _names(kinds: Mapping[str, Kind], acronyms: Mapping[str, str], gazetteer: Gazetteer) -> dict[str, str]:
    """Give form -> page name for every form that is not its own."""
    names: dict[str, str] = {}
    for form, kind in kinds.items():
        if kind == "LOC" and form in gazetteer.places:
            names[form] = gazetteer.places[form].name
        elif kind == "LOC":
            names[form] = _SHORT_MOUNT.sub("Mount ", form)
        elif kind == "ORG":
            full = acronyms.get(form, form)
            names[form] = gazetteer.organisations.get(full) or full.removeprefix("The ")
    names |= people.merged([form for form, kind in kinds.items() if kind == "PER"])
    return names


def _overruled(ballot: Ballot, curation: Curation) -> Ballot:
    """Put the curator's word over the archive's: spellings, merged pages and kinds."""
    forms = curation.forms()
    names = {form: forms.get(name, name) for form, name in ballot.names.items()} | forms
    return Ballot({**ballot.kinds, **curation.kinds()}, names, ballot.ordinary)
