"""Long lists: grouped under months or years, cut into pages, none of them heavy."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from itertools import groupby

from archivist.site.catalogue import Catalogue

from . import addresses, dates
from .holdings import Holdings
from .parts import Card, Group, Link, Sheet
from .piece import Piece

GroupKey = tuple[str, str, str]
"""Label, id and address of a group."""


def month_key(words: Catalogue) -> Callable[[Piece], GroupKey]:
    """Group by month where the month is known, else by year; the undated come last."""

    def key(piece: Piece) -> GroupKey:
        year, month, _ = dates.parts(piece.dating)
        if month:
            return words.month(year, month), f"m{year:04d}-{month:02d}", addresses.month(month, year)
        if year:
            return str(year), f"y{year:04d}", addresses.year(year)
        return words.tr("Undated"), "undated", addresses.UNDATED

    return key


def groups(
    held: Holdings,
    pieces: Iterable[Piece],
    key: Callable[[Piece], GroupKey],
    show: Callable[[Piece], Card] | None = None,
) -> tuple[Group, ...]:
    """Gather neighbours with one key under one heading; `show` gives another card than the archive's own."""
    card = show or (lambda piece: held.cards[piece.id])
    return tuple(
        Group(label, identity, tuple(card(piece) for piece in members), url)
        for (label, identity, url), members in groupby(pieces, key)
    )


def newest_first(pieces: tuple[Piece, ...]) -> tuple[Piece, ...]:
    """Turn a shelf round: newest first, the undated still at the end."""
    dated = [piece for piece in pieces if piece.dating.value]
    return (*reversed(dated), *(piece for piece in pieces if not piece.dating.value))


def sheets(
    held: Holdings,
    pieces: tuple[Piece, ...],
    url: str,
    key: Callable[[Piece], GroupKey],
    show: Callable[[Piece], Card] | None = None,
) -> Iterator[tuple[str, Sheet]]:
    """Cut `pieces`, in the order given, into pages; give each page's address and content."""
    size = held.site.per_page
    last = max(1, -(-len(pieces) // size))
    for number in range(1, last + 1):
        part = pieces[(number - 1) * size : number * size]
        yield addresses.sheet(url, number), sheet(groups(held, part, key, show), url, number, last, held.site.words)


def sheet(content: tuple[Group, ...], url: str, number: int, last: int, words: Catalogue) -> Sheet:
    """Give one page of a list with the ways to its neighbours."""
    return Sheet(
        groups=content,
        number=number,
        last=last,
        newer=Link(words.tr("Previous page"), addresses.sheet(url, number - 1)) if number > 1 else None,
        older=Link(words.tr("Next page"), addresses.sheet(url, number + 1)) if number < last else None,
        position=words.tr("Page %(number)s of %(last)s", number=words.number(number), last=words.number(last))
        if last > 1
        else "",
    )
