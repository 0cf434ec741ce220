"""The wanted list: headlines that raw pages pointed to and that the archive does not hold."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from . import addresses, lists
from .holdings import Holdings
from .parts import Head, Link, Opening, Page

PER_PAGE = 100
"""Headlines on one page."""
SEEN = 3
"""Pages that a headline names."""


@dataclass(frozen=True, slots=True)
class Wanted:
    """A headline that raw pages pointed to and the archive does not hold."""

    headline: str
    lang: str
    seen: tuple[Link, ...]
    """The first pages that pointed to it."""
    more: str
    """`and 12 more`; empty where `seen` has them all."""


@dataclass(frozen=True, slots=True)
class WantedView:
    """One page of the wanted list."""

    head: Head
    opening: Opening
    wanted: tuple[Wanted, ...]
    newer: Link | None
    older: Link | None
    position: str


def wanted(held: Holdings) -> tuple[Wanted, ...]:
    """Give the headlines the archive lacks, those that most pages point to first."""
    pointed: dict[str, list[Link]] = defaultdict(list)
    langs: dict[str, str] = {}
    for piece in held.pieces:
        for headline in piece.headlines:
            if headline not in held.found:
                pointed[headline].append(Link(piece.title, piece.url, lang=piece.lang))
                langs.setdefault(headline, piece.lang)
    ranked = sorted(pointed.items(), key=lambda item: -len(item[1]))
    return tuple(_wanted(headline, langs[headline], seen, held) for headline, seen in ranked)


def _wanted(headline: str, lang: str, seen: list[Link], held: Holdings) -> Wanted:
    rest = len(seen) - SEEN
    more = held.site.words.trn("and %(n)s more", "and %(n)s more", rest) if rest > 0 else ""
    return Wanted(headline, lang, tuple(seen[:SEEN]), more)


def pages(held: Holdings) -> Iterator[Page]:
    """Give the pages of the wanted list."""
    words, found = held.site.words, wanted(held)
    last = max(1, -(-len(found) // PER_PAGE))
    about = words.tr("Headlines that articles here pointed to, and that the archive does not hold yet.")
    for number in range(1, last + 1):
        url = addresses.sheet(addresses.WANTED, number)
        sheet = lists.sheet((), addresses.WANTED, number, last, words)
        view = WantedView(
            Head(words.tr("Wanted"), url, about, "wanted"),
            Opening(words.tr("Wanted"), about, words.trn("%(n)s headline", "%(n)s headlines", len(found))),
            found[(number - 1) * PER_PAGE : number * PER_PAGE],
            sheet.newer,
            sheet.older,
            sheet.position,
        )
        yield Page(addresses.save_as(url), "wanted.html", view)
