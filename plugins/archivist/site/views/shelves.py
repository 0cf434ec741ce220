"""Pages of outlets, places, authors and names: a word or two about them, and their articles."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from . import addresses, lists, pictures, register
from .holdings import Holdings, Shelf
from .parts import Head, Link, Opening, Page, Sheet
from .piece import Name


@dataclass(frozen=True, slots=True)
class ShelfView:
    """One page of a shelf."""

    head: Head
    opening: Opening
    sheet: Sheet
    picture: Markup
    near: tuple[Link, ...] = ()
    """Names that stand in the same articles."""


@dataclass(frozen=True, slots=True)
class Kind:
    """What differs between outlets, places and authors."""

    section: str
    base: str
    one: str
    many: str
    about: str
    templates: tuple[str, str]
    """Of all shelves, and of one."""
    shelves: tuple[Shelf, ...]


def pages(held: Holdings) -> Iterator[Page]:
    """Give the pages of all outlets, places, authors and names."""
    for kind in _kinds(held):
        yield from _all(kind, held)
        for shelf in kind.shelves:
            yield from _one(kind, shelf, held)
    yield from _names(held)


def _kinds(held: Holdings) -> tuple[Kind, ...]:
    tr = held.site.words.tr
    return (
        Kind(
            "outlets",
            addresses.OUTLETS,
            tr("Outlet"),
            tr("Outlets"),
            tr("Who published the articles in the first place."),
            ("categories.html", "category.html"),
            held.outlets,
        ),
        Kind(
            "places",
            addresses.PLACES,
            tr("Place"),
            tr("Places"),
            tr("Where the articles were sent from, as their datelines say."),
            ("places.html", "place.html"),
            held.places,
        ),
        Kind(
            "authors",
            addresses.AUTHORS,
            tr("Author"),
            tr("Authors"),
            tr("Who signed the articles. Many are unsigned."),
            ("authors.html", "author.html"),
            held.authors,
        ),
    )


def _all(kind: Kind, held: Holdings) -> Iterator[Page]:
    picture = pictures.map_of(kind.shelves, held) if kind.section == "places" else Markup()
    head = Head(kind.many, kind.base, kind.about, kind.section)
    yield from register.pages(head, kind.shelves, kind.templates[0], held, picture=picture)


def _one(kind: Kind, shelf: Shelf, held: Holdings, name: Name | None = None) -> Iterator[Page]:
    words, base = held.site.words, f"{kind.base}{shelf.slug}/"
    pieces = lists.newest_first(shelf.pieces)
    facts = words.trn("%(n)s article", "%(n)s articles", len(pieces))
    picture = pictures.months(shelf.pieces, held, words.tr("%(name)s by month", name=shelf.name))
    about = name.about if name else _bio(kind, shelf)
    near = _near(shelf, held) if name else ()
    code = name.wikidata if name else ""
    codes = (Link(f"Wikidata {code}", f"https://www.wikidata.org/wiki/{code}"),) if code else ()
    also = words.tr("Also written: %(names)s", names=", ".join(shelf.spellings)) if shelf.spellings else ""
    opening = Opening(shelf.name, about, facts, kind.one, codes=codes, also=also)
    for url, sheet in lists.sheets(held, pieces, base, lists.month_key(words)):
        head = Head(shelf.name, url, about or f"{shelf.name}: {facts}.", kind.section, (Link(kind.many, kind.base),))
        view = ShelfView(head, opening, sheet, picture if sheet.number == 1 else Markup(), near)
        yield Page(addresses.save_as(url), kind.templates[1], view)


def _bio(kind: Kind, shelf: Shelf) -> str:
    """Give an author's bio as the latest article prints it; empty for other kinds."""
    if kind.section != "authors":
        return ""
    bios = [who.bio for piece in shelf.pieces for who in piece.authors if addresses.slug(who.name) == shelf.slug]
    return next((bio for bio in reversed(bios) if bio), "")


def _near(shelf: Shelf, held: Holdings) -> tuple[Link, ...]:
    """Link the names that share the most articles with this one."""
    seen: dict[str, int] = {}
    for piece in shelf.pieces:
        for slug in dict.fromkeys(addresses.slug(mention.name) for mention in held.links.mentions.get(piece.id, ())):
            if slug != shelf.slug and slug in held.name_shelves:
                seen[slug] = seen.get(slug, 0) + 1
    ranked = sorted(seen.items(), key=lambda item: (-item[1], item[0]))[:12]
    return tuple(Link(held.name_shelves[slug].name, f"{addresses.NAMES}{slug}/", count) for slug, count in ranked)


def _names(held: Holdings) -> Iterator[Page]:
    """Give the pages of people, organisations and places that articles mention."""
    tr = held.site.words.tr
    about = tr("People, organisations and places that two articles or more mention.")
    kinds = {"PER": tr("Person"), "ORG": tr("Organisation"), "LOC": tr("Place")}
    shelves = tuple(shelf for _, shelf in held.names)
    every = Kind("names", addresses.NAMES, tr("Name"), tr("Names"), about, ("names.html", "name.html"), shelves)
    yield from _all(every, held)
    for name, shelf in held.names:
        yield from _one(replace(every, one=kinds.get(name.kind, every.one)), shelf, held, name)
