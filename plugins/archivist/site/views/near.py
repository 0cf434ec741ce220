"""What stands near an article: other accounts of its event, related articles, copies, neighbours in time."""

from __future__ import annotations

from dataclasses import dataclass

from . import addresses, reasons
from .holdings import Holdings
from .parts import Card, Link
from .piece import Piece

ACCOUNTS = 6
"""Other accounts of the story on an article's page; the story's own page has them all."""
RELATED = 5
"""Related articles on one page."""


@dataclass(frozen=True, slots=True)
class Near:
    """Another article with the reason why it stands here."""

    card: Card
    reason: str


@dataclass(frozen=True, slots=True)
class Telling:
    """The story an article belongs to, and how others told it."""

    link: Link
    others: tuple[Near, ...]


def link(identity: str, held: Holdings) -> Link | None:
    """Link another article by its id; None where the archive does not hold it."""
    other = held.by_id.get(identity)
    return Link(other.title, other.url, note=held.cards[identity].stamp.text, lang=other.lang) if other else None


def copies(piece: Piece, held: Holdings) -> tuple[Link, ...]:
    """Link the articles that print the same text again."""
    return tuple(found for copy in held.copies.get(piece.id, ()) if (found := link(copy, held)))


def _beside(piece: Piece, held: Holdings) -> tuple[tuple[str, Near], ...]:
    """Give id and card of everything the cross-links put beside the article, best first."""
    return tuple(
        (other.id, Near(held.cards[other.id], reasons.sentence(other, held.site.words)))
        for other in held.links.related.get(piece.id, ())
        if other.id in held.by_id
    )


def story(piece: Piece, held: Holdings) -> Telling | None:
    """Gather the other accounts of the same event, first to last."""
    told = held.story_of.get(piece.id)
    if not told:
        return None
    why = dict(_beside(piece, held))
    others = tuple(
        why.get(member) or Near(held.cards[member], held.site.words.tr("the same event"))
        for member in told.members
        if member != piece.id
    )
    others = others[:ACCOUNTS]
    return Telling(Link(held.site.words.tr("The whole story"), addresses.story(told.id)), others)


def related(piece: Piece, held: Holdings) -> tuple[Near, ...]:
    """Give the related articles that are not already among the story's accounts."""
    mine, beside = held.story_of.get(piece.id), _beside(piece, held)
    return tuple(other for identity, other in beside if not mine or held.story_of.get(identity) != mine)[:RELATED]


def source(piece: Piece, held: Holdings) -> Link | None:
    """Link the article whose date an undated one was given."""
    inferred = held.links.dates.get(piece.id)
    return link(inferred.source, held) if inferred and piece.dating.basis == "inferred" else None


def neighbours(piece: Piece, held: Holdings) -> tuple[Link | None, Link | None]:
    """Give the articles before and after in the archive's order."""
    at = held.position[piece.id]
    before = held.pieces[at - 1].id if at else ""
    after = held.pieces[at + 1].id if at + 1 < len(held.pieces) else ""
    return link(before, held), link(after, held)
