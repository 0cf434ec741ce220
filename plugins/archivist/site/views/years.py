"""The archive as a sheet of years and months, the empty ones too: a gap is part of the record."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass

from archivist.site.figures import frame

from . import addresses, dates
from .holdings import Holdings
from .parts import Link
from .piece import Piece

Key = tuple[int, int]
"""Year and month; month 0 where only the year is known."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A month; without articles it has no address."""

    text: str
    url: str
    count: int
    level: int
    """Shade, from 0 for nothing to `figures.frame.LEVELS` for the fullest month of the archive."""


@dataclass(frozen=True, slots=True)
class Year:
    """A year as a row of twelve months."""

    link: Link
    months: tuple[Cell, ...]


def by_month(pieces: tuple[Piece, ...]) -> dict[Key, list[Piece]]:
    """Put dated pieces under year and month."""
    found: dict[Key, list[Piece]] = defaultdict(list)
    for piece in pieces:
        year, month, _ = dates.parts(piece.dating)
        if year:
            found[year, month].append(piece)
    return found


def years(held: Holdings) -> tuple[Year, ...]:
    """Give every year from the last to the first."""
    counts = Counter({key: len(pieces) for key, pieces in by_month(held.pieces).items()})
    totals: Counter[int] = Counter()
    for (year, _), count in counts.items():
        totals[year] += count
    if not totals:
        return ()
    return tuple(
        Year(Link(str(year), addresses.year(year) if totals[year] else "", totals[year]), months(year, counts, held))
        for year in range(max(totals), min(totals) - 1, -1)
    )


def months(year: int, counts: Counter[Key], held: Holdings) -> tuple[Cell, ...]:
    """Give the twelve months of a year."""
    highest = max((count for (_, month), count in counts.items() if month), default=0)
    return tuple(
        Cell(
            held.site.words.short_month(month),
            addresses.month(month, year) if counts[year, month] else "",
            counts[year, month],
            frame.level(counts[year, month], highest),
        )
        for month in range(1, 13)
    )
