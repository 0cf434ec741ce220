"""The article page: headline, facts, text, where it comes from and what stands near it."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from archivist.links.names import links_in
from archivist.model import Assignment, Author, Mention, Paragraph
from archivist.site import body, citation
from archivist.site.catalogue import direction
from archivist.text import fold, words

from . import addresses, dates, headers, near
from .cards import summary
from .holdings import Holdings
from .parts import Head, Link, Stamp
from .piece import Piece
from .provenance import Provenance, provenance

TERMS = 6
"""Words shown as evidence for a topic."""


@dataclass(frozen=True, slots=True)
class Subject:
    """A topic of the article and the words that spoke for it."""

    link: Link
    evidence: str
    confidence: str


@dataclass(frozen=True, slots=True)
class Citations:
    """The cite box."""

    styles: tuple[Link, ...]
    """`text` is the style's name, `note` the citation."""
    files: tuple[Link, ...]
    """Downloads; `note` is the media type."""


@dataclass(frozen=True, slots=True)
class ArticleView:
    """All that `article.html` prints."""

    head: Head
    title: str
    lang: str
    dir: str
    body: Markup
    stamp: Stamp
    ground: str
    age: str
    length: str
    citations: Citations
    kicker: Link | None = None
    standfirst: str = ""
    place: Link | None = None
    outlet: Link | None = None
    authors: tuple[Link, ...] = ()
    """`note` is the author's bio without the name it begins with."""
    subjects: tuple[Subject, ...] = ()
    names: tuple[Link, ...] = ()
    headlines: tuple[Link, ...] = ()
    """Headlines the raw page pointed to; without `url` the archive does not hold the article."""
    credits: tuple[str, ...] = ()
    corrections: tuple[str, ...] = ()
    note: str = ""
    story: near.Telling | None = None
    related: tuple[near.Near, ...] = ()
    copy_of: Link | None = None
    copies: tuple[Link, ...] = ()
    earlier: Link | None = None
    later: Link | None = None
    provenance: Provenance | None = None
    source: Link | None = None
    """The page a date was taken from, where it is inferred."""
    search: tuple[tuple[str, str], ...] = field(default=())
    """Facets for the full-text search: name and value."""


def article(piece: Piece, held: Holdings) -> ArticleView:
    """Build the view of one article."""
    tongue, card = held.site.words, held.cards[piece.id]
    stamp = dates.stamp(piece, tongue)
    earlier, later = near.neighbours(piece, held)
    return ArticleView(
        head=headers.article(piece, held, summary(piece)),
        title=piece.title,
        lang=piece.lang,
        dir=direction(piece.lang),
        body=_body(piece, held),
        stamp=stamp,
        ground=dates.ground(piece.dating, tongue),
        age=dates.age(piece.dating, held.site),
        length=_length(piece, held),
        citations=_citations(piece, held),
        kicker=_way(card.topic, piece),
        standfirst=piece.standfirst,
        place=_way(card.place, piece),
        outlet=_way(card.outlet, piece),
        authors=tuple(_author(who, piece) for who in piece.authors),
        subjects=tuple(_subject(assignment, piece) for assignment in piece.topics),
        names=_names(piece, held),
        headlines=tuple(_headline(line, held) for line in piece.headlines),
        credits=piece.credits,
        corrections=piece.corrections,
        note=piece.note,
        story=near.story(piece, held),
        related=near.related(piece, held),
        copy_of=near.link(held.links.copies.get(piece.id, ""), held),
        copies=near.copies(piece, held),
        earlier=earlier,
        later=later,
        provenance=provenance(piece, tongue),
        source=near.source(piece, held),
        search=_facets(piece),
    )


def _body(piece: Piece, held: Holdings) -> Markup:
    """Finish the body: permalinks, and first mentions of names that have a page."""
    numbers = body.fragments(piece.html, piece.text)
    blocks = [
        Paragraph(0, 0, text, "text" if number else "heading")
        for text, number in zip(piece.text.split("\n\n"), numbers, strict=True)
    ]
    anchors: dict[int, list[body.Anchor]] = defaultdict(list)
    for chosen in links_in(blocks, _linkable(piece, held)):
        url = f"{addresses.NAMES}{chosen.mention.name}/"
        anchors[numbers[chosen.paragraph]].append(body.Anchor(chosen.start, chosen.end, url))
    label = held.site.words.gettext("Link to paragraph %(n)s")
    return Markup(body.finish(piece.html, anchors, held.site.root, label))  # noqa: S704 - our own rendering of an edition


def _linkable(piece: Piece, held: Holdings) -> list[Mention]:
    """Give the mentions whose name has a page and that print a word of it, named by the page's slug."""
    found = []
    for mention in held.links.mentions.get(piece.id, ()):
        slug, printed = addresses.slug(mention.name), piece.text[mention.start : mention.end]
        if slug in held.name_shelves and set(words(fold(printed))) & set(words(fold(mention.name))):
            found.append(replace(mention, name=slug))
    return found


def _length(piece: Piece, held: Holdings) -> str:
    count = len(Markup(piece.html).striptags().split())  # noqa: S704 - only counted
    return held.site.words.trn("%(n)s word", "%(n)s words", count)


def _subject(topic: Assignment, piece: Piece) -> Subject:
    counts: dict[str, int] = {}
    terms: dict[str, str] = {}
    for spoke in topic.evidence:
        key = fold(spoke.term)
        terms.setdefault(key, spoke.term)
        counts[key] = counts.get(key, 0) + spoke.count
    shown = list(counts.items())[:TERMS]
    evidence = ", ".join(f"{terms[key]} ×{count}" if count > 1 else terms[key] for key, count in shown)
    url = addresses.topic(topic.slug) if piece.listed else ""
    return Subject(Link(topic.name, url), evidence, topic.confidence)


def _author(who: Author, piece: Piece) -> Link:
    """Link an author; `note` is the bio as it goes on after the name, which the page prints before it."""
    url = addresses.author(who.name) if piece.listed else ""
    return Link(who.name, url, note=who.bio.removeprefix(who.name).lstrip())


def _way(link: Link | None, piece: Piece) -> Link | None:
    """Give a link to a shelf on which the piece stands: a hidden one stands on none, and shows the words alone."""
    return link if piece.listed or not link else replace(link, url="")


def _names(piece: Piece, held: Holdings) -> tuple[Link, ...]:
    """Link the people, organisations and places that the article mentions and that have a page."""
    pages = held.name_shelves
    slugs = dict.fromkeys(addresses.slug(mention.name) for mention in held.links.mentions.get(piece.id, ()))
    return tuple(
        Link(pages[slug].name, f"{addresses.NAMES}{slug}/", len(pages[slug].pieces)) for slug in slugs if slug in pages
    )


def _headline(line: str, held: Holdings) -> Link:
    target = held.by_id.get(held.found.get(line, ""))
    return Link(line, target.url if target else "")


def _citations(piece: Piece, held: Holdings) -> Citations:
    work = citation.work(piece, held.site)
    styles = (("APA", citation.apa), ("Chicago", citation.chicago), ("MLA", citation.mla))
    return Citations(
        tuple(Link(name, note=style(work)) for name, style in styles),
        citation.files(piece.url),
    )


def _facets(piece: Piece) -> tuple[tuple[str, str], ...]:
    """Give what the search can be narrowed by."""
    topics = tuple(("topic", topic.name) for topic in piece.topics)
    month = ("month", (piece.dating.value or "")[:7])
    return tuple(
        (key, value)
        for key, value in (*topics, month, ("place", piece.place_page or piece.place), ("outlet", piece.outlet))
        if value
    )
