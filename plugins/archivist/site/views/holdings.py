"""What the archive holds, arranged once: every page is a view of these shelves."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace

from archivist.model import Dating, Links, Story
from archivist.topics.vocabulary import Topic

from . import addresses, dates
from .cards import card
from .parts import Card
from .piece import Name, Piece, Site


@dataclass(frozen=True, slots=True)
class Shelf:
    """Pieces under one name: an outlet, a place, an author, a topic. First to last, undated at the end."""

    name: str
    slug: str
    pieces: tuple[Piece, ...]
    spellings: tuple[str, ...] = ()
    """Of a place: the other ways in which articles write it."""


@dataclass(frozen=True, slots=True, eq=False)
class Holdings:
    """The whole archive, ready to be looked at. Made by `hold`."""

    site: Site
    pieces: tuple[Piece, ...]
    """First to last, the undated at the end; inferred dates filled in."""
    by_id: Mapping[str, Piece]
    position: Mapping[str, int]
    """Piece id -> its place in `pieces`."""
    cards: Mapping[str, Card]
    links: Links
    stories: tuple[Story, ...]
    """Stories with two accounts or more in the archive, first to last."""
    story_of: Mapping[str, Story]
    """Piece id -> the story it tells."""
    copies: Mapping[str, tuple[str, ...]]
    """Piece id -> ids of its copies."""
    topics: tuple[Topic, ...]
    """Topics that hold something, themselves or below them; parents before children."""
    topic_shelves: Mapping[str, Shelf]
    outlets: tuple[Shelf, ...]
    places: tuple[Shelf, ...]
    authors: tuple[Shelf, ...]
    names: tuple[tuple[Name, Shelf], ...]
    """Names with a page of their own, by name."""
    name_shelves: Mapping[str, Shelf]
    """The same by slug."""
    found: Mapping[str, str] = field(default_factory=dict)
    """A headline that a raw page pointed to -> id of the article the archive holds."""


def hold(  # noqa: PLR0913, PLR0917 - the archive is made of these six
    site: Site,
    pieces: Iterable[Piece],
    links: Links | None = None,
    topics: Iterable[Topic] = (),
    names: Iterable[Name] = (),
    found: Mapping[str, str] | None = None,
) -> Holdings:
    """Arrange the archive.

    Args:
        site: the archive's own facts.
        pieces: the published articles, in any order.
        links: what the cross-links found; ids are those of `pieces`, others are passed over.
        topics: the vocabulary, parents before children.
        names: people, organisations and places a curator wrote about; others come from the mentions.
        found: headline -> piece id, for the headlines that are in the archive.
    """
    links = links or Links()
    spoken = (_spoken(piece, site) for piece in pieces)
    held = tuple(sorted((_dated(piece, links) for piece in spoken), key=dates.sort_key))
    by_id = {piece.id: piece for piece in held}
    tr = site.words.gettext
    vocabulary = tuple(replace(topic, name=tr(topic.name), introduction=_text(topic, tr)) for topic in topics)
    shelves = _topic_shelves(held, vocabulary)
    stories = _stories(links, by_id)
    named = _names(by_id, links, tuple(names))
    return Holdings(
        site=site,
        pieces=held,
        by_id=by_id,
        position={piece.id: at for at, piece in enumerate(held)},
        cards={piece.id: card(piece, site.words) for piece in held},
        links=links,
        stories=stories,
        story_of={member: story for story in stories for member in story.members},
        copies=_copies(links, by_id),
        topics=tuple(topic for topic in vocabulary if topic.slug in shelves),
        topic_shelves=shelves,
        outlets=_shelves(held, lambda piece: (piece.outlet,)),
        places=_places(held),
        authors=_shelves(held, lambda piece: tuple(author.name for author in piece.authors)),
        names=named,
        name_shelves={shelf.slug: shelf for _, shelf in named},
        found=dict(found or {}),
    )


def _text(topic: Topic, tr: Callable[[str], str]) -> str:
    """Translate a topic's introduction; an empty one stays so, where gettext would give the catalogue's head."""
    return tr(topic.introduction) if topic.introduction else ""


def _spoken(piece: Piece, site: Site) -> Piece:
    """Name the topics of an article in the language of the interface; slugs and editions keep theirs."""
    if site.words.lang == "en":
        return piece
    return replace(piece, topics=tuple(replace(topic, name=site.words.gettext(topic.name)) for topic in piece.topics))


def _dated(piece: Piece, links: Links) -> Piece:
    """Fill in a date that another account of the same event gives; a date of its own always stands."""
    inferred = links.dates.get(piece.id)
    if piece.dating.value or not inferred:
        return piece
    dating = Dating(inferred.date, "about", "inferred", f"{inferred.date}~", inferred.source)
    return replace(piece, dating=dating)


def _stories(links: Links, by_id: Mapping[str, Piece]) -> tuple[Story, ...]:
    """Keep the members that are published, and the stories that still have two; order them by their first account."""
    kept = (replace(story, members=tuple(m for m in story.members if m in by_id)) for story in links.stories)
    told = [story for story in kept if len(story.members) > 1]
    return tuple(sorted(told, key=lambda story: dates.sort_key(by_id[story.members[0]])))


def _copies(links: Links, by_id: Mapping[str, Piece]) -> dict[str, tuple[str, ...]]:
    """Turn copy -> original round."""
    found: dict[str, list[str]] = defaultdict(list)
    for copy, original in links.copies.items():
        if copy in by_id:
            found[original].append(copy)
    return {original: tuple(copies) for original, copies in found.items()}


def _shelves(pieces: tuple[Piece, ...], labels: Callable[[Piece], tuple[str, ...]]) -> tuple[Shelf, ...]:
    """Put pieces on shelves by the address their labels get, so that two spellings share one page."""
    found: dict[str, dict[str, Piece]] = defaultdict(dict)
    names: dict[str, str] = {}
    for piece in pieces:
        for label in filter(None, labels(piece)):
            slug = addresses.slug(label)
            names.setdefault(slug, label)
            found[slug][piece.id] = piece
    return tuple(Shelf(names[slug], slug, tuple(found[slug].values())) for slug in sorted(found))


def _places(pieces: tuple[Piece, ...]) -> tuple[Shelf, ...]:
    shelves = _shelves(pieces, lambda piece: (piece.place_page or piece.place,))
    return tuple(
        replace(shelf, spellings=_others(shelf.name, (one.place for one in shelf.pieces))) for shelf in shelves
    )


def _others(name: str, forms: Iterable[str]) -> tuple[str, ...]:
    """Give the spellings that differ from the name by more than capitals and accents."""
    found = {addresses.slug(form): form for form in sorted(forms)}
    return tuple(sorted(form for slug, form in found.items() if slug != addresses.slug(name)))


def _topic_shelves(pieces: tuple[Piece, ...], topics: tuple[Topic, ...]) -> dict[str, Shelf]:
    """Put each piece on the shelf of its topics and of all that stand above them."""
    known = {topic.slug: topic for topic in topics}
    found: dict[str, dict[str, Piece]] = defaultdict(dict)
    for piece in pieces:
        for assignment in piece.topics:
            slug = assignment.slug
            while slug in known:
                found[slug][piece.id] = piece
                slug = known[slug].parent
    return {
        topic.slug: Shelf(topic.name, topic.slug, tuple(found[topic.slug].values()))
        for topic in topics
        if topic.slug in found
    }


def _names(by_id: Mapping[str, Piece], links: Links, written: tuple[Name, ...]) -> tuple[tuple[Name, Shelf], ...]:
    """Give a page to every name a curator wrote about and to every name in two articles or more."""
    known = {addresses.slug(name.name): name for name in written}
    held: dict[str, dict[str, Piece]] = defaultdict(dict)
    forms: dict[str, set[str]] = defaultdict(set)
    for identity, mentions in links.mentions.items():
        if identity not in by_id:
            continue
        for mention in mentions:
            slug = addresses.slug(mention.name)
            held[slug][identity] = by_id[identity]
            known.setdefault(slug, Name(mention.name, mention.kind))
            if mention.kind == "LOC":
                forms[slug].add(mention.form)
    curated = {addresses.slug(name.name) for name in written}
    return tuple(
        (known[slug], _name(known[slug], held[slug], forms[slug]))
        for slug in sorted(held)
        if len(held[slug]) > 1 or slug in curated
    )


def _name(name: Name, pieces: Mapping[str, Piece], forms: Iterable[str]) -> Shelf:
    first = tuple(sorted(pieces.values(), key=dates.sort_key))
    return Shelf(name.name, addresses.slug(name.name), first, _others(name.name, forms))
