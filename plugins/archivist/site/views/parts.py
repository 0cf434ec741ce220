"""The small parts that many pages share. Templates print their fields and compute nothing."""

from __future__ import annotations

import base64
import hashlib
from dataclasses import dataclass, field

from markupsafe import Markup


@dataclass(frozen=True, slots=True)
class Link:
    """Words that lead somewhere within the site; `url` is relative to the root, empty for plain words."""

    text: str
    url: str = ""
    count: int = 0
    note: str = ""
    lang: str = ""


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date as people read it and as machines do (`iso` is empty where there is no date)."""

    text: str
    iso: str = ""
    long: str = ""
    """With the month in full, and with the time where the page printed one."""
    uncertain: bool = False


@dataclass(frozen=True, slots=True)
class Card:
    """One article in a list."""

    title: str
    url: str
    stamp: Stamp
    lang: str
    dir: str
    summary: str = ""
    place: Link | None = None
    outlet: Link | None = None
    topic: Link | None = None


@dataclass(frozen=True, slots=True)
class Group:
    """Articles under one heading of a list."""

    label: str
    id: str
    cards: tuple[Card, ...]
    url: str = ""


@dataclass(frozen=True, slots=True)
class Sheet:
    """One page of a long list."""

    groups: tuple[Group, ...] = ()
    number: int = 1
    last: int = 1
    newer: Link | None = None
    older: Link | None = None
    position: str = ""
    """`Page 2 of 7`; empty where there is one page."""


@dataclass(frozen=True, slots=True)
class Head:
    """What a page says about itself: for `<head>`, the breadcrumb and the navigation."""

    title: str
    url: str
    """Relative to the root."""
    description: str = ""
    section: str = ""
    """Key of the navigation entry that the page belongs to."""
    crumbs: tuple[Link, ...] = ()
    feed: Link | None = None
    lang: str = ""
    kind: str = "website"
    """OpenGraph's type."""
    robots: str = ""
    metas: tuple[tuple[str, str], ...] = ()
    """`name` and `content` of further meta elements."""
    properties: tuple[tuple[str, str], ...] = ()
    """`property` and `content`: OpenGraph."""
    jsonld: Markup = field(default_factory=Markup)
    downloads: tuple[Link, ...] = ()
    """Machine-readable twins; `note` holds the media type."""

    @property
    def jsonld_hash(self) -> str:
        """Give the source expression by which a content security policy allows the JSON-LD block and no other."""
        digest = hashlib.sha256(self.jsonld.encode()).digest()
        return f"sha256-{base64.b64encode(digest).decode()}"


@dataclass(frozen=True, slots=True)
class Opening:
    """The head of a list as readers see it."""

    title: str
    about: str = ""
    facts: str = ""
    kind: str = ""
    """What stands above the title: `Outlet`, `Person`."""
    feed: Link | None = None
    codes: tuple[Link, ...] = ()
    """The same thing elsewhere, as absolute addresses."""
    also: str = ""
    """Other spellings of the title, in a sentence."""


@dataclass(frozen=True, slots=True)
class Page:
    """One page to write: its file, its template and the view that the template reads."""

    save_as: str
    template: str
    view: object
