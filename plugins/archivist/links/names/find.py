"""The names of a whole archive: every account is read, the archive votes on kinds, then mentions are made.

Precision first: a name has one kind, with at least 80 % of the archive's votes; a person is found by the full
name, and by the surname only where the full name stands in the same account.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Sequence
from pathlib import Path

from ... import memory
from ...model import Account, Mention
from . import people
from .candidates import known
from .curation import Curation
from .gazetteer import built_in
from .reading import Reading, Sighting, reader
from .votes import Ballot, count, ordinary_words


def find(
    accounts: Sequence[Account], curation: Curation | None = None, least: int = 2, cache: Path | None = None
) -> dict[str, tuple[Mention, ...]]:
    """Find the people, places and organisations of `accounts`.

    Args:
        accounts: the whole archive, cleaned.
        curation: the curator's word, which wins over everything found.
        least: accounts that must mention a name; curated names are exempt.
        cache: the folder that keeps from build to build what each account says alone.

    Returns:
        Account id -> its mentions, first to last, no two overlapping.
    """
    curation = curation or Curation()
    gazetteer = built_in()
    readings = _readings(accounts, curation, cache)
    ballot = count(readings, ordinary_words(readings), gazetteer, curation)
    made = {reading.id: _mentions(reading, ballot, curation) for reading in readings}
    reach = Counter(name for mentions in made.values() for name in {(m.name, m.kind) for m in mentions})
    return {
        id_: tuple(m for m in mentions if reach[m.name, m.kind] >= least or m.name in curation.names)
        for id_, mentions in made.items()
    }


def _readings(accounts: Sequence[Account], curation: Curation, cache: Path | None) -> tuple[Reading, ...]:
    gazetteer, kinds = built_in(), curation.kinds()
    read = reader(gazetteer, known(gazetteer, kinds))
    same = memory.key(sorted(kinds.items())) if cache else b""
    keys = [memory.key(same, account.id, account.text) if cache else b"" for account in accounts]
    return memory.recall(cache and cache / "names.db", keys, lambda missing: [read(accounts[at]) for at in missing])


def _mentions(reading: Reading, ballot: Ballot, curation: Curation) -> tuple[Mention, ...]:
    """Give the mentions of one account: names by their own form, people by their surname too."""
    called = _surnames(reading, ballot)
    made: list[tuple[Mention, bool]] = []
    for sighting in reading.sightings:
        candidate, kind = sighting.candidate, sighting.kind
        form = candidate.form
        decided = ballot.kinds.get(form)
        if candidate.shape in ("single", "place") and form in called and _calls(sighting, ballot):
            form, decided, kind = called[form], "PER", "PER"
        name = curation.splits.get((reading.id, form)) or reading.meant.get(form) or ballot.names.get(form, form)
        blocked = form in curation.blocks or name in curation.blocks
        if decided and not blocked and (kind == decided or candidate.shape in ("curated", "person", "acronym")):
            made.append((Mention(candidate.start, candidate.end, decided, name, form), sighting.firm))
    firm = {(m.name, m.kind) for m, is_firm in made if is_firm}
    return tuple(m for m, _ in made if (m.name, m.kind) in firm)


def _calls(sighting: Sighting, ballot: Ballot) -> bool:
    """Tell whether a lone word may stand for a person: no place here, and no ordinary word that begins a sentence."""
    candidate = sighting.candidate
    ordinary = candidate.opens and candidate.form.lower() in ballot.ordinary
    return candidate.titled or (sighting.kind is None and not ordinary)


def _surnames(reading: Reading, ballot: Ballot) -> dict[str, str]:
    """Give surname -> full form for the people of one account; a surname that two of them share is left out."""
    owners: dict[str, dict[str, str]] = defaultdict(dict)
    for form in reading.people:
        if ballot.kinds.get(form) == "PER":
            for short in people.called(form, built_in().words.families):
                owners[short].setdefault(ballot.names.get(form, form), form)
    return {short: next(iter(forms.values())) for short, forms in owners.items() if len(forms) == 1}
