"""The review desk: what a curator should look at across the archive, each with what to paste where. Pure.

`archivist check` prints it and the preview shows it as a page; both say what is found here.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import shorten

from . import rules
from .archive import Entry
from .errors import COMMAND, Refused
from .intake import markdown, receipt
from .intake.receipt import Settled
from .model import Dating
from .refresh import Refreshed
from .relations import Relations
from .text import fold, words
from .topics.vocabulary import Vocabulary

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
URGENT = frozenset({"refused", "conflict"})
"""Kinds without which an article is not, or not as a curator wants it, in the archive."""

_RECURS = 3
"""Articles that must share a line of body text before it is suspected: twice happens to agencies."""
_SHORTEST = 3
"""Words a suspected line needs; shorter ones (`He agreed.`) recur by chance."""
_SHOWN = 80
"""Characters of a suspected line that are shown."""
_ELSEWHERE = ("date.", "line.recurs")
"""Beginnings of flags that the desk tells as an item of another kind."""


@dataclass(frozen=True, slots=True)
class Item:
    """One thing to look at."""

    kind: str
    """A key of `KINDS`."""
    file: str
    """Seed path, as in the seeds folder; a file of `content/` where it is about one of those."""
    message: str
    """What was found, without a full stop."""
    remedy: str
    """What to do, a sentence without a full stop; it ends in a colon where `paste` follows."""
    paste: tuple[str, ...] = ()
    """What to write or to run, word for word; of several, one."""
    line: int | None = None

    @property
    def where(self) -> str:
        """Give the file, with the line where it is known."""
        return self.file if self.line is None else f"{self.file}:{self.line}"

    @property
    def told(self) -> str:
        """Give what was found and what to do, in sentences."""
        return f"{self.message}. {self.remedy}{'' if self.remedy.endswith(':') else '.'}"


def items(done: Refreshed, relations: Relations, content: Path) -> tuple[Item, ...]:
    """Give everything to look at: by kind, then by seed. Editions are named from the folder `content` on."""
    settled = {dict(one.edition.header)["Seed"]: one for one in done.settled.values()}
    places = {
        dict(one.edition.header)["Seed"]: f"{content.name}/{path.relative_to(content).as_posix()}"
        for path, one in done.settled.items()
    }
    standing = tuple(entry for entry in done.entries if not _withdrawn(settled[entry.id]))
    found = [
        *(Item("refused", refusal.file, refusal.reason, refusal.remedy, (), refusal.line) for refusal in done.refused),
        *(item for entry in done.entries for item in _conflict(entry, places[entry.id], settled[entry.id])),
        *(
            item
            for entry in standing
            for item in _entry(entry, places[entry.id], settled[entry.id], done.topics, relations)
        ),
        *_leftovers(standing, relations.links.copies),
        *_copies(standing, places, relations.links.copies),
        *_headlines(standing, relations.found),
        *_strangers(relations),
    ]
    order = list(KINDS)
    return tuple(sorted(found, key=lambda item: (order.index(item.kind), item.file, item.line or 0, item.message)))


def _withdrawn(settled: Settled) -> bool:
    return any(key.lower() == "withdrawn" for key, _ in settled.edition.header)


def _conflict(entry: Entry, place: str, settled: Settled) -> Iterator[Item]:
    if names := settled.named("CONFLICT"):
        both = f"both you and the converter changed {', '.join(names)}; your text stays"
        commands = tuple(f"{COMMAND} {verb} {place}" for verb in ("diff", "keep", "take"))
        yield Item("conflict", entry.id, both, "Look at both, then keep yours or take the fresh one:", commands)


def _entry(entry: Entry, place: str, settled: Settled, vocabulary: Vocabulary, relations: Relations) -> Iterator[Item]:
    """Give what is to be said of one article, and nothing that its curator has settled already."""
    done, theirs = entry.conversion, receipt.curated(settled.edition)
    for flag in done.flags:
        if not flag.code.startswith(_ELSEWHERE):
            explain = (f"{COMMAND} explain --seeds seeds seeds/{entry.id}",)
            yield Item("flag", entry.id, flag.message.rstrip("."), "See which rule took what:", explain, flag.line)
    if "date" not in theirs:
        yield from _date(entry, place, dated=entry.slug in relations.links.dates)
    if "tags" not in theirs:
        yield from _doubtful(entry, place)
    else:
        yield from _unknown(entry, place, settled, vocabulary)


def _date(entry: Entry, place: str, *, dated: bool) -> Iterator[Item]:
    dating = entry.conversion.date
    line = next((flag.line for flag in entry.conversion.flags if flag.code.startswith("date.")), None)
    if dating.precision == "ambiguous":
        remedy = f"Write one of these into the header of {place}, or say in outlets.toml how the outlet writes dates:"
        message = dating.note or "the date can be read in two ways"
        yield Item("date", entry.id, message, remedy, tuple(f"Date: {day}" for day in _readings(dating)), line)
    elif dating.value is None and not dated:
        remedy = f"Write the day, the month or the year into the header of {place}, or leave it on the undated shelf:"
        yield Item("date", entry.id, dating.note or "no date in the text", remedy, ("Date: YYYY-MM-DD",), line)


def _readings(dating: Dating) -> tuple[str, ...]:
    """Give the days that an ambiguous date may mean: EDTF's `[2018-02-06,2018-06-02]`."""
    return tuple(dating.edtf.strip("[]").split(","))


def _doubtful(entry: Entry, place: str) -> Iterator[Item]:
    """Say that no topic is certain, with the likely ones to paste."""
    if any(topic.confidence == "high" for topic in entry.topics):
        return
    guesses = ", ".join(f"{topic.name} ({topic.confidence})" for topic in entry.topics) or "none found"
    names = [topic.name for topic in entry.topics] or ["NAME OF A TOPIC"]
    remedy = f"Write the right ones into the header of {place}:"
    yield Item("topic", entry.id, f"no topic is certain: {guesses}", remedy, (f"Tags: {'; '.join(names)};",))


def _unknown(entry: Entry, place: str, settled: Settled, vocabulary: Vocabulary) -> Iterator[Item]:
    """Name topics that a curator wrote and the vocabulary does not have: no page shows them."""
    known = {topic.name for topic in vocabulary.topics}
    tags = next((value for key, value in settled.edition.header if key.lower() == "tags"), "")
    for name in (markdown.plain(part.strip()) for part in tags.split(";")):
        if name and name not in known:
            slug = "-".join(words(fold(name)))
            remedy = f"Mend its spelling in {place}, or add it to content/curation/topics.toml:"
            paste = f"[{slug}]\nname = {json.dumps(name, ensure_ascii=False)}"
            yield Item("topic", entry.id, f"`{name}` is no topic, so no page shows it", remedy, (paste,))


def _leftovers(entries: tuple[Entry, ...], copies: Mapping[str, str]) -> Iterator[Item]:
    """Suspect lines of body text that several articles share word for word; copies of one another count once."""
    held: dict[str, dict[str, tuple[Entry, int]]] = defaultdict(dict)
    for entry in entries:
        for at, paragraph in enumerate(entry.conversion.paragraphs):
            if len(words(paragraph.text)) >= _SHORTEST:
                held[fold(paragraph.text)].setdefault(copies.get(entry.slug, entry.slug), (entry, at))
    for places in held.values():
        if len(places) >= _RECURS:
            entry, at = next(iter(places.values()))
            paragraph = entry.conversion.paragraphs[at]
            message = f"in {len(places)} articles: “{shorten(paragraph.text, _SHOWN, placeholder=' …')}”"
            yield Item("leftover", entry.id, message, *_cure(entry, at), paragraph.first)


def _cure(entry: Entry, at: int) -> tuple[str, tuple[str, ...]]:
    """Give what to do about a suspected line: a rule that takes it, where one can."""
    rule = _rule(entry, at)
    try:
        rules.parse(rule, "")
    except Refused:  # longer than any rule may ask for, or the only line of its article
        return "If it is no part of an article, take it out of the editions by hand", ()
    return "If it is no part of an article, add this to content/curation/boilerplate.toml:", (rule,)


def _rule(entry: Entry, at: int) -> str:
    """Write the rule that takes a line: it cuts the line itself and keeps its neighbour."""
    paragraphs = entry.conversion.paragraphs
    line, other = paragraphs[at].text, paragraphs[at - 1 if at else min(1, len(paragraphs) - 1)].text
    said = {
        "name": "own." + "-".join(words(fold(line))[:4]),
        "category": "other",
        "match": "whole",
        "longest": len(line.split()) + 4,
        "phrases": [line],
        "why": "Stands in several articles and is part of none",
        "cuts": [line],
        "keeps": [other],
    }
    # A TOML basic string, list or number is written as JSON writes it.
    return "[[rule]]\n" + "\n".join(f"{key} = {json.dumps(value, ensure_ascii=False)}" for key, value in said.items())


def _copies(entries: tuple[Entry, ...], places: Mapping[str, str], copies: Mapping[str, str]) -> Iterator[Item]:
    names = {entry.slug: entry.id for entry in entries}
    for entry in entries:
        if original := copies.get(entry.slug):
            yield Item(
                "copy",
                entry.id,
                f"same text as {names.get(original, original)}",
                f"Keep both, or write one of these into the header of {places[entry.id]}:",
                ("Status: hidden", "Withdrawn: The same text is kept at another address of this archive"),
            )


def _headlines(entries: tuple[Entry, ...], found: Mapping[str, str]) -> Iterator[Item]:
    """Name each headline once, by the first page that points to it."""
    seen: dict[str, list[str]] = defaultdict(list)
    for entry in entries:
        for headline in entry.conversion.headlines:
            if headline not in found:
                seen[headline].append(entry.id)
    for headline, files in seen.items():
        message = f"pointed to “{headline}”{f', as do {len(files) - 1} more' if len(files) > 1 else ''}"
        yield Item("headline", files[0], message, "Put the article into seeds/ if you find it")


def _strangers(relations: Relations) -> Iterator[Item]:
    for stranger in relations.strangers:
        message = f"names `{stranger}`, which is no article of the archive"
        yield Item("flag", "content/curation/links.toml", message, "Use an article's slug, as its address shows it")
