"""What goes into the views: one published article, the vocabulary, and the archive's own facts."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass, field

from archivist.model import Assignment, Author, Conversion, Dating
from archivist.site.catalogue import Catalogue

from . import addresses


@dataclass(frozen=True, slots=True)
class Site:
    """The archive as a whole: its name, who keeps it, and how it speaks."""

    name: str
    tagline: str = ""
    keeper: str = ""
    url: str = ""
    """Absolute address without a final slash; may hold a path, may be empty for a local build."""
    words: Catalogue = field(default_factory=Catalogue)
    as_of: dt.date | None = None
    """The day this edition of the archive stands for: ages and anniversaries are counted from it.
    None leaves them out; a build never asks the clock."""
    per_page: int = 50
    """Articles on one page of a list."""
    data: str = "full"
    """What is offered as files: `full`, `facts` (without the texts) or `none`."""
    rights: str = ""
    """Who owns what, in the keeper's words."""
    kitchen_sink: bool = False
    """Also write the page that shows every component once."""

    @property
    def root(self) -> str:
        """Give what links within the site begin with."""
        return addresses.root(self.url)


@dataclass(frozen=True, slots=True)
class Piece:
    """One published article as the site knows it: what the curator left standing, after all overrides."""

    id: str
    """Account id, the key of `model.Links`."""
    slug: str
    url: str
    """Relative to the site's root, e.g. `articles/u-s-welcomes/`."""
    title: str
    """Plain text, never typeset."""
    html: str
    """The body as Pelican rendered it from the edition: trusted."""
    text: str = ""
    """The same as the cross-links read it: blocks joined by blank lines; what offsets of mentions count in."""
    dating: Dating = Dating()  # noqa: RUF009 - frozen, so shared without harm
    time: str = ""
    place: str = ""
    place_page: str = ""
    """What the page of the place is called, where that is not as the article spells it."""
    outlet: str = ""
    authors: tuple[Author, ...] = ()
    lang: str = "en"
    topics: tuple[Assignment, ...] = ()
    standfirst: str = ""
    conversion: Conversion | None = None
    """How the edition was made from its seed; None for an article that a curator wrote."""
    raw_url: str = ""
    """Where readers find the raw file, relative to the root; empty where it is not published."""
    note: str = ""
    """The curator's note, plain text."""
    corrections: tuple[str, ...] = ()
    edited: bool = False
    """A curator's hand has changed the body after conversion."""
    modified: str = ""
    """ISO date of the last change to the edition, if known."""
    listed: bool = True
    """False for a hidden article or a draft: built, but search engines are asked to pass it by."""
    headlines: tuple[str, ...] = ()
    """Headlines the raw page pointed to."""
    credits: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Name:
    """A person, organisation or place with a page of its own."""

    name: str
    kind: str
    """`PER`, `ORG` or `LOC`, as in `model.Mention`."""
    about: str = ""
    wikidata: str = ""
