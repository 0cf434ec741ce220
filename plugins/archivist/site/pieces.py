"""From Pelican's articles to the site's pieces: what the curator left standing, after all overrides.

The edition's header is read as it was written, because Pelican's own metadata lose what we need: which
day an uncertain date stands for, and which fields are the curator's.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal

from bs4 import BeautifulSoup

from .. import relations
from ..archive import Entry, body
from ..errors import Refused
from ..intake import markdown, receipt
from ..model import Account, Assignment, Author, Dating
from ..topics.vocabulary import Vocabulary
from .views.piece import Piece

_PRECISIONS: Mapping[int, Literal["year", "month", "day"]] = {4: "year", 7: "month", 10: "day"}
"""Characters of `2018`, `2018-02` and `2018-02-06` -> what they tell."""
_BETWEEN = re.compile(r"[ T]+")
"""What stands between a day and a time."""


@dataclass(frozen=True, slots=True)
class Source:
    """One Pelican article with its edition's header and the entry of its seed."""

    article: Any
    """`pelican.contents.Article`; typed loosely because Pelican ships no types."""
    header: Mapping[str, str]
    """Lower-case header key -> value as it stands in the edition."""
    curated: frozenset[str]
    """Fields that differ from what the converter wrote."""
    entry: Entry | None


def source(article: Any, entries: Mapping[str, Entry]) -> Source:
    """Read the header of the edition behind `article`, and find its seed's entry."""
    path = Path(article.source_path)
    edition = markdown.parse(path.read_text(encoding="utf-8-sig"), str(path))
    header = {key.lower(): value for key, value in edition.header}
    curated = receipt.curated(edition) if receipt.read(edition) else frozenset(header) | {receipt.BODY}
    return Source(article, header, curated, entries.get(header.get("seed", "")))


def piece(source: Source, vocabulary: Vocabulary) -> Piece:
    """Give the article as the views take it."""
    article, entry, header = source.article, source.entry, source.header
    done = entry.conversion if entry else None
    edited = receipt.BODY in source.curated and entry is not None
    return Piece(
        id=article.slug,
        slug=article.slug,
        url=article.url,
        title=markdown.plain(str(article.title)),
        html=article.content,
        text=body(done) if done and not edited else _text(article.content),
        dating=_dating(source),
        time=_time(header.get("date", "")),
        place=markdown.plain(header.get("place", "")),
        outlet=markdown.plain(header.get("category", "")),
        authors=_authors(source),
        lang=article.lang,
        topics=_topics(source, vocabulary),
        standfirst=markdown.plain(header.get("standfirst", "")),
        conversion=done,
        raw_url=f"raw/{article.slug}.txt" if done else "",
        note=header.get("note", ""),
        corrections=done.corrections if done else (),
        edited=edited,
        headlines=done.headlines if done else (),
        credits=done.credits if done else (),
    )


def account(made: Piece) -> Account:
    """Give the article as the cross-links see it: the body as it is read, not as it was converted."""
    date = made.dating.value if made.dating.precision == "day" and made.dating.value else ""
    return Account(made.id, made.title, made.text, date, made.outlet, made.place, made.lang)


def own_rulings(source: Source) -> Iterator[tuple[str, str, str]]:
    """Give what the article's header says of links."""
    return relations.own_rulings(source.article.slug, source.header)


def _dating(source: Source) -> Dating:
    header = source.header
    done = source.entry.conversion.date if source.entry else Dating()
    if "date" in source.curated:
        return _written(_BETWEEN.split(header.get("date", "").strip())[0], header.get("date_edtf", ""), done, source)
    return done


def _written(day: str, edtf: str, done: Dating, source: Source) -> Dating:
    """Give the date that a curator wrote: as precise as it is written. Raises `Refused` where it is none."""
    if not day:
        return Dating()
    try:
        dt.date.fromisoformat(f"{day}-01-01"[: len("2018-02-06")])
        precision = _PRECISIONS[len(day)]
    except (ValueError, KeyError):
        raise Refused(
            str(source.article.source_path),
            f"`Date: {day}` is no date",
            "Write it as 2018-02-06, or as 2018-02 or 2018 where no more is known",
        ) from None
    # The EDTF line that the converter left says what it thought; only one of the curator's own still stands.
    return Dating(day, precision, "curator", edtf if edtf not in {"", done.edtf} else day)


def _time(date: str) -> str:
    parts = _BETWEEN.split(date.strip())
    return parts[1][:5] if len(parts) > 1 else ""


def _authors(source: Source) -> tuple[Author, ...]:
    done = source.entry.conversion.authors if source.entry else ()
    bios = {author.name: author.bio for author in done}
    names = [name.strip() for name in source.header.get("authors", "").split(";")]
    return tuple(Author(name, bios.get(name, "")) for name in map(markdown.plain, names) if name)


def _topics(source: Source, vocabulary: Vocabulary) -> tuple[Assignment, ...]:
    """Give the tagger's assignments for the topics in the header, and the curator's own without evidence."""
    found = {topic.name: topic for topic in source.entry.topics} if source.entry else {}
    names = [markdown.plain(name.strip()) for name in source.header.get("tags", "").split(";")]
    known = {topic.name: topic for topic in vocabulary.topics}
    made = []
    for name in filter(None, names):
        if name in found:
            made.append(found[name])
        elif name in known:
            made.append(Assignment(known[name].iptc, known[name].slug, name, 1.0, "high"))
    return tuple(made)


def _text(html: str) -> str:
    """Give the paragraphs of a rendered body as plain text, joined by blank lines."""
    soup = BeautifulSoup(html, "html.parser")
    blocks = soup.find_all(["p", "h2", "h3", "h4", "li"])
    return "\n\n".join(" ".join(block.get_text().split()) for block in blocks)
