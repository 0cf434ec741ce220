"""The review desk as a page of the preview. It is for curators: no published site has it, and it is in English."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from itertools import groupby

from ..errors import COMMAND
from ..review import KINDS, Item
from .catalogue import Catalogue
from .views import addresses
from .views.holdings import Holdings
from .views.parts import Head, Link, Opening, Page
from .views.whole import ArchiveView, Entry

MOST = 25
"""Items of one kind on the page, which so stays below 100 KB; `archivist check` has them all."""


@dataclass(frozen=True, slots=True)
class Task:
    """One thing to look at; `page` leads to the article, where it has one."""

    item: Item
    page: Link | None


@dataclass(frozen=True, slots=True)
class Pile:
    """All that is to do of one kind."""

    kind: str
    label: str
    count: int
    tasks: tuple[Task, ...]
    more: str
    """The command that lists the rest; empty where there is none."""


@dataclass(frozen=True, slots=True)
class DeskView:
    """All that `desk.html` prints."""

    head: Head
    opening: Opening
    piles: tuple[Pile, ...]


def page(held: Holdings, found: Iterable[Item]) -> Page:
    """Give the page for what the review found, in its order."""
    pages = {
        piece.conversion.seed.path: Link(piece.title, piece.url, lang=piece.lang)
        for piece in held.pieces
        if piece.conversion
    }
    piles = tuple(_pile(kind, list(group), pages) for kind, group in groupby(found, key=lambda item: item.kind))
    count = sum(pile.count for pile in piles)
    facts = f"{count} things to look at" if count else "Nothing to look at"
    about = "For the archive’s curators: what deserves a look, and what to write where. It is not published."
    head = Head("Review desk", addresses.DESK, about, "desk", lang="en", robots="noindex")
    return Page(
        addresses.save_as(addresses.DESK), "desk.html", DeskView(head, Opening(head.title, about, facts), piles)
    )


def _pile(kind: str, found: list[Item], pages: dict[str, Link]) -> Pile:
    more = f"{COMMAND} check --kind {kind} --most 0" if len(found) > MOST else ""
    tasks = tuple(Task(item, pages.get(item.file)) for item in found[:MOST])
    return Pile(kind, KINDS[kind], len(found), tasks, more)


def linked(archive: ArchiveView, words: Catalogue) -> ArchiveView:
    """Give what every page shows of the archive, with the desk at its foot."""
    return replace(archive, footer=(*archive.footer, Entry("desk", words.tr("Review desk"), addresses.DESK)))
