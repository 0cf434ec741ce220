"""The review desk: what a curator should look at across the archive, each with what to do. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from .archive import Entry
from .refresh import Fresh
from .relations import Relations
from .text import fold, words

KINDS = {
    "refused": "Refused",
    "conflict": "Conflicts between your edits and the converter",
    "flag": "Noticed while cleaning",
    "date": "Dates that are missing or ambiguous",
    "topic": "Topics to confirm",
    "leftover": "Lines that stand in several articles",
    "copy": "Copies",
    "headline": "Headlines that the archive does not hold",
}
"""Kinds of items, in the order in which a desk works through them."""

_RECURS = 3
"""Articles that must share a line of body text before it is suspected: twice happens to agencies."""
_SHORTEST = 3
"""Words a suspected line needs; shorter ones (`He agreed.`) recur by chance."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at."""

    kind: str
    """A key of `KINDS`."""
    file: str
    """Seed path, as in the seeds folder."""
    message: str
    remedy: str
    line: int | None = None


def items(fresh: Fresh, relations: Relations) -> tuple[Item, ...]:
    """Give everything to look at: by kind, then by seed."""
    found = [
        *(Item("refused", refusal.file, refusal.reason, refusal.remedy, refusal.line) for refusal in fresh.refused),
        *(item for entry in fresh.entries for item in _entry(entry, relations)),
        *_leftovers(fresh.entries),
        *_copies(fresh.entries, relations.links.copies),
        *_strangers(relations),
    ]
    order = list(KINDS)
    return tuple(sorted(found, key=lambda item: (order.index(item.kind), item.file, item.line or 0, item.message)))


def _entry(entry: Entry, relations: Relations) -> Iterator[Item]:
    done = entry.conversion
    for flag in done.flags:
        yield Item("flag", entry.id, flag.message, "Run `archivist explain` on it", flag.line)
    if done.date.precision == "ambiguous":
        yield Item(
            "date", entry.id, done.date.note or "the date can be read in two ways", f"Write `Date:` in {edition(entry)}"
        )
    elif done.date.value is None and entry.slug not in relations.links.dates:
        yield Item(
            "date",
            entry.id,
            "no date in the text",
            f"Write `Date:` in {edition(entry)}, or leave it on the undated shelf",
        )
    if not any(topic.confidence == "high" for topic in entry.topics):
        guesses = ", ".join(f"{topic.name} ({topic.confidence})" for topic in entry.topics) or "none found"
        yield Item("topic", entry.id, f"no topic is certain: {guesses}", f"Write `Tags: Topic;` in {edition(entry)}")
    for headline in done.headlines:
        if headline in relations.found:
            continue
        yield Item("headline", entry.id, f"pointed to “{headline}”", "Add the article to seeds/ if you find it")


def _leftovers(entries: tuple[Entry, ...]) -> Iterator[Item]:
    """Suspect lines of body text that several articles share word for word."""
    held: dict[str, dict[str, int]] = defaultdict(dict)
    for entry in entries:
        for paragraph in entry.conversion.paragraphs:
            if len(words(paragraph.text)) >= _SHORTEST:
                held[fold(paragraph.text)].setdefault(entry.id, paragraph.first)
    for text, places in held.items():
        if len(places) >= _RECURS:
            first, line = next(iter(places.items()))
            remedy = "If it is not text, add a `cuts` rule to content/curation/boilerplate.toml"
            yield Item("leftover", first, f"in {len(places)} articles: “{text[:80]}”", remedy, line)


def _copies(entries: tuple[Entry, ...], copies: Mapping[str, str]) -> Iterator[Item]:
    names = {entry.slug: entry.id for entry in entries}
    for entry in entries:
        if original := copies.get(entry.slug):
            yield Item(
                "copy",
                entry.id,
                f"same text as {names.get(original, original)}",
                "Keep both, or withdraw one with `Status: hidden`",
            )


def _strangers(relations: Relations) -> Iterator[Item]:
    for stranger in relations.strangers:
        message = f"names `{stranger}`, which is no article of the archive"
        yield Item("flag", "content/curation/links.toml", message, "Use an article's slug, as its address shows it")


def edition(entry: Entry) -> str:
    """Give the edition's name as a curator finds it."""
    return f"content/articles/{entry.id.removesuffix('.txt')}.md"
