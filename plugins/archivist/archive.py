"""From conversions to editions: what needs more than one seed, or more than the intake.

Topics come from the tagger, slugs must be unique across the archive and stay what they once were, and
the Markdown of an edition holds both. Pure but for the memory: `intake.convert` does the reading and writing.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from . import memory
from .intake import markdown, slug
from .intake.markdown import Edition
from .model import Account, Assignment, Conversion
from .topics.tagger import tag
from .topics.vocabulary import Vocabulary

_UNLISTED = str.maketrans({";": ",", "<": "", ">": ""})


@dataclass(frozen=True, slots=True)
class Entry:
    """One seed's way through the archive: its conversion, its topics and its permanent slug."""

    conversion: Conversion
    topics: tuple[Assignment, ...]
    slug: str

    @property
    def id(self) -> str:
        """The seed's path: what an edition names in its `Seed` header."""
        return self.conversion.seed.path


def entries(
    conversions: Sequence[Conversion], vocabulary: Vocabulary, slugs: Mapping[str, str], cache: Path | None = None
) -> tuple[Entry, ...]:
    """Tag every conversion and give it its slug.

    Args:
        conversions: in seed order, which decides who gets the plain slug when two titles are the same.
        vocabulary: the topics, built-in and the curator's.
        slugs: seed path -> slug of the editions that exist; an address once given is never changed.
        cache: folder of the memory that keeps topics from build to build.
    """
    taken = set(slugs.values())
    made = []
    for conversion, topics in zip(conversions, _topics(conversions, vocabulary, cache), strict=True):
        path = conversion.seed.path
        own = slugs.get(path) or slug.unique(slug.from_title(conversion.title), taken)
        taken.add(own)
        made.append(Entry(conversion, topics, own))
    return tuple(made)


def _topics(
    conversions: Sequence[Conversion], vocabulary: Vocabulary, cache: Path | None
) -> tuple[tuple[Assignment, ...], ...]:
    read = [(done.title, body(done), done.lang) for done in conversions]
    same = memory.key(vocabulary) if cache else b""
    keys = [memory.key(same, *one) for one in read] if cache else [b""] * len(read)

    def fresh(positions: list[int]) -> list[tuple[Assignment, ...]]:
        return [tag(title, text, vocabulary, lang) for title, text, lang in (read[at] for at in positions)]

    return memory.recall(cache and cache / "topics.db", keys, fresh)


def body(conversion: Conversion) -> str:
    """Give the cleaned text as plain paragraphs joined by blank lines."""
    return "\n\n".join(paragraph.text for paragraph in conversion.paragraphs)


def account(entry: Entry) -> Account:
    """Give the article as the cross-links see it."""
    done = entry.conversion
    date = done.date.value or ""
    return Account(entry.slug, done.title, body(done), date, done.outlet, done.place, done.lang)


def edition(entry: Entry) -> Edition:
    """Write an entry as an edition: Pelican's own metadata header and Markdown that cannot be anything else."""
    done = entry.conversion
    fields = (
        ("Title", markdown.title(done.title or f"Untitled ({done.seed.path})")),
        ("Slug", entry.slug),
        *_date(done),
        ("Place", markdown.title(done.place)),
        ("Category", markdown.title(done.outlet)),
        ("Authors", _listed(author.name for author in done.authors)),
        ("Tags", _listed(topic.name for topic in entry.topics if topic.confidence != "low")),
        ("Lang", done.lang),
        ("Standfirst", markdown.title(done.standfirst)),
        ("Seed", done.seed.path),
        ("Sha256", done.seed.sha256),
    )
    header = tuple((key, markdown.value(value)) for key, value in fields if value)
    blocks = (
        markdown.heading(paragraph.text) if paragraph.kind == "heading" else markdown.paragraph(paragraph.text)
        for paragraph in done.paragraphs
    )
    return Edition(header, "\n\n".join(blocks) + "\n")


def _date(done: Conversion) -> tuple[tuple[str, str], ...]:
    """Give the header lines of a date. Pelican reads `Date` alone; an unknown one has no such line."""
    dating = done.date
    day = (dating.value + "-01-01"[len(dating.value) - 4 :]) if dating.value else ""
    return (
        ("Date", f"{day} {done.time}".strip() if day else ""),
        ("Date_precision", dating.precision),
        ("Date_basis", dating.basis),
        ("Date_edtf", dating.edtf),
        ("Date_note", dating.note),
    )


def _listed(names: Iterable[str]) -> str:
    """Join names the way Pelican splits them again: by semicolons, one at the end so that a comma stays."""
    # A stock theme prints these as they are: no name holds a sign that could open a tag, and none a semicolon.
    joined = "; ".join(name.translate(_UNLISTED) for name in names)
    return f"{joined};" if joined else ""
