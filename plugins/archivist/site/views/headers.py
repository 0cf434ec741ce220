"""What an article says about itself to machines: OpenGraph, Dublin Core, Highwire (Zotero), JSON-LD."""

from __future__ import annotations

from archivist.site import citation, jsonld

from . import addresses
from .holdings import Holdings
from .parts import Head, Link
from .piece import Piece

Pairs = tuple[tuple[str, str], ...]


def article(piece: Piece, held: Holdings, description: str) -> Head:
    """Build the head of an article page."""
    words = held.site.words
    topic = piece.topics[0] if piece.topics else None
    crumbs = (Link(topic.name, addresses.topic(topic.slug)),) if topic and piece.listed else ()
    return Head(
        title=piece.title,
        url=piece.url,
        description=description,
        section="",
        crumbs=(Link(words.tr("Topics"), addresses.TOPICS), *crumbs) if crumbs else (),
        lang=piece.lang,
        kind="article",
        robots="" if piece.listed else "noindex",
        metas=_metas(piece, held),
        properties=_properties(piece),
        jsonld=jsonld.article(piece, held.site, description),
        downloads=(*citation.files(piece.url), *_twin(piece, held)),
    )


def _twin(piece: Piece, held: Holdings) -> tuple[Link, ...]:
    """Link the plain text of the article, where texts are given."""
    if held.site.data != "full":
        return ()
    return (Link(held.site.words.tr("Plain text"), addresses.text(piece.url), note="text/plain"),)


def _certain(piece: Piece) -> str:
    """Give the date where it is more than a guess: machines do not read `about`."""
    return piece.dating.value or "" if piece.dating.precision in ("day", "month", "year") else ""


def _metas(piece: Piece, held: Holdings) -> Pairs:
    """Give Dublin Core and Highwire elements. Zotero's item type comes by `z:itemType`, see `_properties`."""
    date = _certain(piece)
    pairs = (
        *(("author", author.name) for author in piece.authors),
        ("dcterms.title", piece.title),
        *(("dcterms.creator", author.name) for author in piece.authors),
        ("dcterms.date", date),
        ("dcterms.publisher", piece.outlet),
        ("dcterms.language", piece.lang),
        ("dcterms.spatial", piece.place),
        *(("dcterms.subject", topic.name) for topic in piece.topics),
        ("dcterms.isPartOf", held.site.name),
        ("citation_title", piece.title),
        *(("citation_author", author.name) for author in piece.authors),
        ("citation_journal_title", piece.outlet),
        ("citation_publication_date", date.replace("-", "/")),
        ("citation_language", piece.lang),
    )
    return tuple((name, value) for name, value in pairs if value)


def _properties(piece: Piece) -> Pairs:
    """Give OpenGraph's article properties and Zotero's item type."""
    pairs = (
        ("article:published_time", _certain(piece)),
        *(("article:author", author.name) for author in piece.authors),
        *(("article:tag", topic.name) for topic in piece.topics),
        ("z:itemType", "newspaperArticle"),
    )
    return tuple((name, value) for name, value in pairs if value)
