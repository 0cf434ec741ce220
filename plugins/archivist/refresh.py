"""Bring the editions up to date with the seeds: what `archivist convert` and every build do first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from concurrent.futures import Executor
from dataclasses import dataclass, field, replace
from pathlib import Path

from . import archive, rules
from .errors import COMMAND, Refused, reading
from .intake import convert, edit, habits, outlets, slug
from .intake.convert import Kept
from .intake.markdown import Edition
from .intake.outlets import Outlets
from .intake.receipt import Settled
from .model import Conversion
from .rules import Rules
from .topics import vocabulary
from .topics.vocabulary import Vocabulary


@dataclass(frozen=True, slots=True)
class Fresh:
    """All that the seeds say now, before anything is written."""

    entries: tuple[archive.Entry, ...]
    editions: tuple[tuple[Path, Edition], ...]
    """Where each entry's edition belongs, and what the converter would write there."""
    disk: Mapping[str, Kept]
    """Seed path -> edition that exists."""
    topics: Vocabulary
    refused: tuple[Refused, ...]
    broken: tuple[Refused, ...]
    """Editions and pages that cannot be read; they are among the refused."""


@dataclass(frozen=True, slots=True)
class Refreshed:
    """What a refresh did: the entries, how each edition was settled, and what was refused."""

    entries: tuple[archive.Entry, ...]
    settled: Mapping[Path, Settled]
    topics: Vocabulary
    refused: tuple[Refused, ...]
    broken: tuple[Refused, ...] = ()
    """Editions and pages that cannot be read, so that no site can be built; they are among the refused."""
    written: frozenset[Path] = frozenset()
    """Editions whose bytes were changed."""


@dataclass(frozen=True, slots=True)
class Draft:
    """What a curator tries out before saving it: it joins what is saved, and takes the place of what has its name."""

    rules: Rules = field(default_factory=Rules)
    outlets: Outlets = field(default_factory=Outlets)


NOTHING = Draft()


def fresh(
    seeds: Path,
    content: Path,
    executor: Executor | None = None,
    draft: Draft = NOTHING,
    cache: Path | None = None,
) -> Fresh:
    """Convert every seed in memory, as if `draft` had been saved; nothing is written but the cache, if there is one."""
    curation = content / "curation"
    with reading(str(curation / "topics.toml")):
        topics = vocabulary.load(*_curated(curation / "topics.toml"))
    ruleset = _rules(curation / "boilerplate.toml", draft.rules)
    read, unreadable = convert.read(seeds)
    own = _outlets(curation / "outlets.toml", draft.outlets)
    orders = {**habits.date_orders(read, own.folders), **own.date_order}  # the curator's word wins
    known = replace(edit.habits(read), folders=own.folders, date_order=orders)
    conversions = convert.convert(read, ruleset, known, executor, cache)
    disk, broken = convert.kept(content / "articles")
    entries = archive.entries(_with_text(conversions), topics, _slugs(disk), cache)
    broken = (*broken, *convert.kept(content / "pages")[1])
    # An edition that cannot be read is left alone: writing there would lose what the curator did.
    unread = {Path(refusal.file) for refusal in broken}
    places = _places(content / "articles", entries)
    editions = tuple((place, archive.edition(entry)) for place, entry in places if place not in unread)
    empty = tuple(_empty(conversion) for conversion in conversions if not conversion.paragraphs)
    return Fresh(entries, editions, disk, topics, (*unreadable, *empty, *broken), broken)


def outlook(seeds: Path, content: Path, executor: Executor | None = None, cache: Path | None = None) -> Refreshed:
    """Give what `refresh` would do; nothing is written but the cache, if there is one."""
    return _settled(fresh(seeds, content, executor, cache=cache))


def refresh(seeds: Path, content: Path, executor: Executor | None = None, cache: Path | None = None) -> Refreshed:
    """Convert every seed under `seeds` and write the editions under `content/articles`.

    `cache` is a folder in which conversions and topics are kept from one call to the next.
    """
    now = fresh(seeds, content, executor, cache=cache)
    done = _settled(now)
    return replace(done, written=convert.save(done.settled, now.disk))


def _settled(now: Fresh) -> Refreshed:
    return Refreshed(now.entries, convert.settle(now.editions, now.disk), now.topics, now.refused, now.broken)


def _places(articles: Path, entries: tuple[archive.Entry, ...]) -> Iterator[tuple[Path, archive.Entry]]:
    """Give each entry the file of its edition; no two share one, even on a disk that ignores case."""
    taken: set[str] = set()
    for entry in entries:
        place = slug.edition_path(entry.id, taken)
        taken.add(slug.same_file(place))
        yield articles / place, entry


def _rules(path: Path, draft: Rules) -> Rules:
    with reading(str(path)):
        text, file = _curated(path)
        saved = rules.parse(text, file).rules if text is not None else ()
    replaced = {rule.name for rule in draft.rules}
    return rules.builtin() + Rules(tuple(rule for rule in saved if rule.name not in replaced)) + draft


def _outlets(path: Path, draft: Outlets) -> Outlets:
    with reading(str(path)):
        text, file = _curated(path)
        saved = outlets.parse(text, file) if text is not None else Outlets()
    return Outlets({**saved.folders, **draft.folders}, {**saved.date_order, **draft.date_order})


def _curated(path: Path) -> tuple[str | None, str]:
    return (path.read_text(encoding="utf-8") if path.exists() else None), str(path)


def _slugs(disk: Mapping[str, Kept]) -> dict[str, str]:
    headers = ((source, dict(kept.edition.header)) for source, kept in disk.items())
    return {source: header["Slug"] for source, header in headers if header.get("Slug")}


def _with_text(conversions: tuple[Conversion, ...]) -> tuple[Conversion, ...]:
    return tuple(conversion for conversion in conversions if conversion.paragraphs)


def _empty(conversion: Conversion) -> Refused:
    return Refused(
        conversion.seed.path,
        "no article text is left once everything around it is taken away",
        f"Run `{COMMAND} explain` on it to see which rule took what",
    )
