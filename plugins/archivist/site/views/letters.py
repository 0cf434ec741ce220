"""All headlines from A to Z."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from archivist.text import fold

from . import addresses, lists, register
from .holdings import Holdings
from .parts import Group, Head, Link, Opening, Page, Sheet
from .piece import Piece


@dataclass(frozen=True, slots=True)
class LettersView:
    """One page of the A-Z: a letter's headlines, and the way to the others."""

    head: Head
    opening: Opening
    letters: tuple[Link, ...]
    current: str
    sheet: Sheet


def pages(held: Holdings) -> Iterator[Page]:
    """Give the page of every letter; the first letter is also the A-Z's own page."""
    words = held.site.words
    found: dict[str, list[Piece]] = defaultdict(list)
    for piece in held.pieces:
        found[register.initial(piece.title)].append(piece)
    keys = sorted(found, key=lambda key: (key == "#", key))
    bar = tuple(Link(key, addresses.letter(_slug(key)), len(found[key])) for key in keys)
    about = words.tr("Every headline in alphabetical order.")
    head = Head(words.tr("A–Z"), addresses.LETTERS, about, "letters")
    count = words.trn("%(n)s article", "%(n)s articles", len(held.pieces))
    if len(held.pieces) <= held.site.per_page:
        groups = tuple(group for key in keys for group in _group(key, found[key], held))
        yield Page(
            addresses.save_as(addresses.LETTERS),
            "a-z.html",
            LettersView(head, Opening(head.title, about, count), (), "", Sheet(groups)),
        )
        return
    yield Page(
        addresses.save_as(addresses.LETTERS),
        "a-z.html",
        LettersView(head, Opening(head.title, about, count), bar, "", Sheet()),
    )
    for key in keys:
        yield from _letter(key, found[key], bar, held)


def _slug(key: str) -> str:
    return addresses.slug(key) if key != "#" else "other"


def _group(key: str, pieces: list[Piece], held: Holdings) -> tuple[Group, ...]:
    ordered = sorted(pieces, key=lambda piece: (fold(piece.title), piece.slug))
    return lists.groups(held, ordered, lambda _: (key, f"letter-{_slug(key)}", ""))


def _letter(key: str, pieces: list[Piece], bar: tuple[Link, ...], held: Holdings) -> Iterator[Page]:
    words = held.site.words
    ordered = tuple(sorted(pieces, key=lambda piece: (fold(piece.title), piece.slug)))
    title = words.tr("Headlines under %(letter)s", letter=key)
    crumbs = (Link(words.tr("A–Z"), addresses.LETTERS),)
    facts = words.trn("%(n)s article", "%(n)s articles", len(pieces))
    for url, sheet in lists.sheets(held, ordered, addresses.letter(_slug(key)), lambda _: ("", "all", "")):
        head = Head(title, url, f"{title}: {facts}.", "letters", crumbs)
        yield Page(addresses.save_as(url), "a-z.html", LettersView(head, Opening(title, facts=facts), bar, key, sheet))
