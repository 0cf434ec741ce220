"""The nouns of the archive: frozen dataclasses that the other modules take and give.

This module imports nothing of ours. A thing has one name everywhere: a *seed* is a raw file, an
*edition* is its Markdown twin that readers see, a *removal* is a run of raw lines that is not in the
edition's body, an *account* is an article as the cross-links see it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Literal

Category = Literal[
    # what became metadata
    "title",
    "standfirst",
    "dateline",
    "stamp",
    "byline",
    "bio",
    "credit",
    "caption",
    "outlet",
    "tags",
    "correction",
    # what pointed elsewhere or was not the article at all
    "headlines",
    "share",
    "newsletter",
    "comments",
    "navigation",
    "promotion",
    "advertisement",
    "legal",
    "repeat",
    "other",
]
"""What a removed run of lines was. The first block is kept as metadata, `headlines` as data."""


@dataclass(frozen=True, slots=True)
class Seed:
    """One raw file, decoded. Evidence: nothing in the program writes to it."""

    path: str
    """POSIX path relative to the seeds folder, e.g. `peru/000_7865.txt`."""
    sha256: str
    """Hex digest of the file's bytes as they lie on disk."""
    lines: tuple[str, ...]
    """Text lines without line ends; `lines[0]` is raw line 1."""
    encoding: str = "utf-8"
    repairs: tuple[str, ...] = ()
    """Sentences, one for each thing decoding had to mend (mojibake, control characters)."""


@dataclass(frozen=True, slots=True)
class Removal:
    """A run of raw lines that is not in the edition's body, and why."""

    first: int
    """First raw line, 1-based."""
    last: int
    """Last raw line, 1-based, inclusive."""
    rule: str
    """Name of the rule or detector that proposed it, e.g. `section.related`."""
    category: Category
    why: str = ""
    """One sentence a reader understands."""


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A block of the body, made of the raw lines `first` to `last`, none of them changed."""

    first: int
    last: int
    text: str
    kind: Literal["text", "heading"] = "text"


@dataclass(frozen=True, slots=True)
class Dating:
    """A date with its precision and the ground it stands on. Never filled from today's clock."""

    value: str | None = None
    """ISO 8601: `2018-02-06`, `2018-02` or `2018`; None where unknown or ambiguous."""
    precision: Literal["day", "month", "year", "about", "ambiguous", "unknown"] = "unknown"
    basis: Literal["stamp", "dateline", "updated", "text", "path", "outlet habit", "inferred", "curator", "none"] = (
        "none"
    )
    edtf: str = ""
    """The same in EDTF: `2018-02-06~` is about, `[2018-02-06,2018-06-02]` one of the two."""
    note: str = ""
    """A sentence with the evidence, e.g. `2/6/2018 on line 27, confirmed by the dateline`."""


@dataclass(frozen=True, slots=True)
class Author:
    """A name from the byline or the bio, and the bio's text where there is one."""

    name: str
    bio: str = ""


@dataclass(frozen=True, slots=True)
class Flag:
    """Something a curator should look at: a short code, a sentence, and the raw line if there is one."""

    code: str
    message: str
    line: int | None = None


@dataclass(frozen=True, slots=True)
class Conversion:
    """All that one seed gave, before topics and cross-links. Every raw line is in exactly one place."""

    seed: Seed
    title: str
    paragraphs: tuple[Paragraph, ...]
    removals: tuple[Removal, ...]
    date: Dating = Dating()
    time: str = ""
    """`HH:MM` as printed, 24 hours; empty where the text gives none."""
    place: str = ""
    authors: tuple[Author, ...] = ()
    credits: tuple[str, ...] = ()
    outlet: str = ""
    lang: str = "en"
    standfirst: str = ""
    headlines: tuple[str, ...] = ()
    """Headlines that the raw page pointed to (`Don't Miss`), in order."""
    corrections: tuple[str, ...] = ()
    flags: tuple[Flag, ...] = ()


@dataclass(frozen=True, slots=True)
class Habits:
    """What the whole archive knows that one seed cannot: which lines recur, how an outlet writes dates."""

    seeds: int = 0
    recurring: Mapping[str, int] = field(default_factory=dict)
    """Folded line -> number of seeds that carry it, for lines in two seeds or more."""
    date_order: Mapping[str, Literal["mdy", "dmy"]] = field(default_factory=dict)
    """Outlet -> the order of its numeric dates: the curator's word, or where its unambiguous ones agree."""
    folders: Mapping[str, str] = field(default_factory=dict)
    """Folder below the seeds -> outlet, from the curator's outlets.toml."""


@dataclass(frozen=True, slots=True)
class Evidence:
    """One term that spoke for a topic."""

    term: str
    where: Literal["title", "lead", "body"]
    count: int
    share: float
    """Of the topic's whole score, 0 to 1."""


@dataclass(frozen=True, slots=True)
class Assignment:
    """A topic given to an article, with what spoke for it."""

    iptc: str
    """Media Topics qcode, `medtop:11000000`; empty for a curator's local topic."""
    slug: str
    name: str
    score: float
    confidence: Literal["high", "medium", "low"]
    evidence: tuple[Evidence, ...] = ()


@dataclass(frozen=True, slots=True)
class Account:
    """An article as the cross-links see it: cleaned text only."""

    id: str
    title: str
    text: str
    """Body paragraphs joined by blank lines."""
    date: str = ""
    """ISO date, or empty where unknown."""
    outlet: str = ""
    place: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Reason:
    """Why two articles are linked: what they share. The theme puts it into words."""

    names: tuple[str, ...] = ()
    """Shared people, places and organisations, most telling first."""
    terms: tuple[str, ...] = ()
    """Other telling words that both use, as printed."""
    days: int | None = None
    """Days between the two dates; None where one is missing."""


@dataclass(frozen=True, slots=True)
class Related:
    """A link from one article to another."""

    id: str
    kind: Literal["copy", "account", "related"]
    score: float
    reason: Reason


@dataclass(frozen=True, slots=True)
class Story:
    """One event, told by two accounts or more; members first to last."""

    id: str
    """Stable while the earliest member stays: that member's id."""
    members: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Inferred:
    """A date taken from a dated account of the same event."""

    date: str
    source: str
    """Id of the account it came from."""


@dataclass(frozen=True, slots=True)
class Mention:
    """A name in an article's text: offsets in characters into `Account.text`."""

    start: int
    end: int
    kind: Literal["PER", "ORG", "LOC"]
    name: str
    """The page's name, e.g. `Rex Tillerson` for a mention that reads `Tillerson`."""
    form: str = ""
    """The name as this article gives it, e.g. `Rex W. Tillerson` or `U.S.`; empty where it is the page’s."""


@dataclass(frozen=True, slots=True)
class Links:
    """What ties the archive together. All mappings are keyed by account id."""

    related: Mapping[str, tuple[Related, ...]] = field(default_factory=dict)
    stories: tuple[Story, ...] = ()
    copies: Mapping[str, str] = field(default_factory=dict)
    """Copy -> the account it was made from."""
    dates: Mapping[str, Inferred] = field(default_factory=dict)
    mentions: Mapping[str, tuple[Mention, ...]] = field(default_factory=dict)
