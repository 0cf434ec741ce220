"""All outlets, places, authors or names by letter: a register, cut into pages where it is long."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from markupsafe import Markup

from archivist.site.catalogue import Catalogue
from archivist.text import fold

from . import addresses, lists
from .holdings import Holdings, Shelf
from .parts import Head, Link, Opening, Page, Sheet

SHORT = 24
"""Links up to which a register needs no letters."""
LONG = 60
"""Links from which the fullest are shown apart, and a bar leads to the letters."""
PER_PAGE = 400
"""Links on one page."""


@dataclass(frozen=True, slots=True)
class Letter:
    """The links under one letter; a short register has one without a label."""

    label: str
    id: str
    links: tuple[Link, ...]


@dataclass(frozen=True, slots=True)
class RegisterView:
    """One page of a register."""

    head: Head
    opening: Opening
    letters: tuple[Letter, ...]
    sheet: Sheet
    bar: tuple[Link, ...] = ()
    """Letter -> the page and the place where it begins."""
    fullest: tuple[Link, ...] = ()
    picture: Markup = Markup()  # noqa: RUF009 - a string: shared without harm


def links(shelves: tuple[Shelf, ...], base: str) -> tuple[Link, ...]:
    """Link shelves with their counts, in alphabetical order."""
    ordered = sorted(shelves, key=lambda shelf: (initial(shelf.name), fold(shelf.name), shelf.slug))
    return tuple(Link(shelf.name, f"{base}{shelf.slug}/", len(shelf.pieces)) for shelf in ordered)


def fullest(shelves: tuple[Shelf, ...], base: str, most: int) -> tuple[Link, ...]:
    """Link the shelves with the most articles."""
    ranked = sorted(shelves, key=lambda shelf: (-len(shelf.pieces), shelf.slug))[:most]
    return tuple(Link(shelf.name, f"{base}{shelf.slug}/", len(shelf.pieces)) for shelf in ranked)


def initial(text: str) -> str:
    """Give the letter a name or title stands under; # for what begins otherwise."""
    first = fold(text).lstrip("\"'([{«¿¡ ")[:1].upper()
    return first if first.isalpha() else "#"


def letters(found: tuple[Link, ...]) -> tuple[Letter, ...]:
    """Gather links in alphabetical order under their letters."""
    return tuple(
        Letter(key, f"letter-{key.lower() if key != '#' else 'other'}", tuple(members))
        for key, members in groupby(found, lambda link: initial(link.text))
    )


def pages(head: Head, shelves: tuple[Shelf, ...], template: str, held: Holdings, *, picture: Markup) -> Iterator[Page]:
    """Cut the register of `shelves` into pages at and below the address of `head`."""
    found, base, words = links(shelves, head.url), head.url, held.site.words
    last = max(1, -(-len(found) // PER_PAGE))
    bar = _bar(found, base) if len(found) > LONG else ()
    for number in range(1, last + 1):
        part = found[(number - 1) * PER_PAGE : number * PER_PAGE]
        url, first = addresses.sheet(base, number), number == 1
        view = RegisterView(
            head=Head(head.title, url, head.description, head.section, head.crumbs),
            opening=Opening(head.title, head.description, _count(head.section, len(found), words)),
            letters=letters(part) if len(found) > SHORT else (Letter("", "all", part),),
            sheet=lists.sheet((), base, number, last, words),
            bar=bar,
            fullest=fullest(shelves, base, SHORT) if first and bar else (),
            picture=picture if first else Markup(),
        )
        yield Page(addresses.save_as(url), template, view)


def _count(section: str, n: int, words: Catalogue) -> str:
    """Say how many links the register has."""
    if not n:
        return words.tr("None so far")
    return {
        "outlets": words.trn("%(n)s outlet", "%(n)s outlets", n),
        "places": words.trn("%(n)s place", "%(n)s places", n),
        "authors": words.trn("%(n)s author", "%(n)s authors", n),
        "names": words.trn("%(n)s name", "%(n)s names", n),
    }[section]


def _bar(found: tuple[Link, ...], base: str) -> tuple[Link, ...]:
    """Lead each letter to where it begins."""
    starts: dict[str, Link] = {}
    for at, link in enumerate(found):
        (letter,) = letters((link,))
        url = f"{addresses.sheet(base, at // PER_PAGE + 1)}#{letter.id}"
        starts.setdefault(letter.label, Link(letter.label, url))
    return tuple(starts.values())
