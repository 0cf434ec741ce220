"""What a draft of a curator's rules would change, article by article. Pure: two conversions of the archive compared."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .archive import Entry
from .intake import receipt
from .intake.markdown import Edition
from .refresh import Fresh

_FACTS = ("Title", "Date", "Date_precision", "Place", "Category", "Authors", "Tags", "Lang", "Standfirst")
"""Header lines of an edition that a rule may change by what it takes or gives back."""


@dataclass(frozen=True, slots=True)
class Line:
    """One raw line that would leave the text, or come back to it."""

    number: int
    text: str
    rule: str
    """The rule that would take it, or that takes it now."""


@dataclass(frozen=True, slots=True)
class Change:
    """What would be different about one article."""

    id: str
    """Seed path."""
    taken: tuple[Line, ...]
    given: tuple[Line, ...]
    facts: tuple[tuple[str, str, str], ...]
    """(Header line, what it says now, what it would say)."""
    edited: bool
    """A curator edited the text by hand: it stays as it is, and a conflict would be told."""


def compare(before: Fresh, after: Fresh) -> Iterator[Change]:
    """Give a change for each article that would differ, in seed order; one that is left empty loses every line."""
    then = {entry.id: entry for entry in after.entries}
    ours, theirs = _editions(before), _editions(after)
    for entry in before.entries:
        other = then.get(entry.id)
        lines, left = _body(entry), _body(other)
        taken = tuple(_line(entry, number, other or entry) for number in sorted(lines - left))
        given = tuple(_line(entry, number, entry) for number in sorted(left - lines))
        facts = tuple(_facts(ours[entry.id], theirs[entry.id])) if other else ()
        if taken or given or facts:
            kept = before.disk.get(entry.id)
            edited = kept is not None and receipt.BODY in receipt.curated(kept.edition)
            yield Change(entry.id, taken, given, facts, edited)


def _editions(now: Fresh) -> dict[str, Edition]:
    return {dict(edition.header)["Seed"]: edition for _, edition in now.editions}


def _body(entry: Entry | None) -> set[int]:
    """Give the raw lines of the text."""
    paragraphs = entry.conversion.paragraphs if entry else ()
    return {number for part in paragraphs for number in range(part.first, part.last + 1)}


def _line(entry: Entry, number: int, taker: Entry) -> Line:
    removals = (one.rule for one in taker.conversion.removals if one.first <= number <= one.last)
    return Line(number, entry.conversion.seed.lines[number - 1].strip(), next(removals, ""))


def _facts(ours: Edition, theirs: Edition) -> Iterator[tuple[str, str, str]]:
    now: Mapping[str, str] = dict(ours.header)
    then: Mapping[str, str] = dict(theirs.header)
    for key in _FACTS:
        if now.get(key, "") != then.get(key, ""):
            yield key, now.get(key, ""), then.get(key, "")
