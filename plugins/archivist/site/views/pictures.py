"""The pictures of the pages: what a figure needs, taken from the holdings."""

from __future__ import annotations

import datetime as dt
from collections import Counter
from collections.abc import Iterable, Mapping

from markupsafe import Markup

from archivist.links.names import gazetteer
from archivist.site.figures import heat, worldmap
from archivist.site.figures import months as histograms
from archivist.site.figures import spark as sparks
from archivist.site.figures import strip as strips
from archivist.site.figures.model import Bar, Month, Spot, Telling

from . import addresses, dates
from .holdings import Holdings, Shelf
from .piece import Piece

TELLING = 3
"""Months with articles, or years, from which a picture tells something."""


def months(pieces: tuple[Piece, ...], held: Holdings, title: str) -> Markup:
    """Draw the histogram of `pieces`; nothing for so few months that a sentence says it better."""
    counted = _months(pieces, held)
    if len(counted) < TELLING:
        return Markup()
    return histograms.histogram(counted, held.site.words, name="months", title=title, years=_years(counted, held))


def spark(pieces: tuple[Piece, ...], held: Holdings) -> Markup:
    """Draw how many of `pieces` each year of the archive holds; nothing for so few years that it shows no course."""
    span = sorted({month.year for month in _months(held.pieces, held)})
    if not span or span[-1] - span[0] + 1 < TELLING:
        return Markup()
    counts = Counter(year for year, _, _ in map(_parts, pieces) if year)
    bars = [Bar(str(year), counts[year]) for year in range(span[0], span[-1] + 1)]
    return sparks.sparkline(bars, held.site.words, title=held.site.words.tr("Articles by year"))


def map_of(shelves: tuple[Shelf, ...], held: Holdings) -> Markup:
    """Draw the places of `shelves` that the gazetteer knows."""
    known = gazetteer.built_in().places
    spots = [
        Spot(shelf.name, place.lat, place.lon, len(shelf.pieces), _href(addresses.place(shelf.name), held))
        for shelf in shelves
        if (place := known.get(gazetteer.plain(shelf.name)))
    ]
    words = held.site.words
    return worldmap.dateline_map(
        spots, words, name="map", title=words.tr("Where the reports were sent from"), land=worldmap.outline()
    )


def strip(pieces: tuple[Piece, ...], held: Holdings) -> Markup:
    """Draw who told a story when; nothing if it was all one day. Accounts without a day are left to the list."""
    tellings = [
        Telling(piece.title, piece.outlet, dt.date(year, month, day), _href(piece.url, held))
        for piece in pieces
        for year, month, day in [_parts(piece)]
        if day
    ]
    if len({telling.day for telling in tellings}) == 1:
        return Markup()
    words = held.site.words
    return strips.strip(tellings, words, name="strip", title=words.tr("Who told it when"))


def calendar(held: Holdings) -> Markup:
    """Draw all months as one sheet."""
    counted, words = _months(held.pieces, held), held.site.words
    title = words.tr("Articles by month")
    return heat.sheet(counted, words, name="heat", title=title, years=_years(counted, held))


def days(year: int, pieces: tuple[Piece, ...], places: Mapping[dt.date, str], held: Holdings) -> Markup:
    """Draw the calendar of one year for the year's own page.

    Args:
        year: the year.
        pieces: its articles.
        places: day -> where its articles stand, as an address below that of the year.
        held: the archive.
    """
    counts = Counter(dt.date(*parts) for parts in map(_parts, pieces) if all(parts))
    words = held.site.words
    title = words.tr("The days of %(year)s", year=year)
    return heat.calendar(year, counts, words, name="days", title=title, months=_months(pieces, held), days=places)


def _parts(piece: Piece) -> tuple[int, int, int]:
    return dates.parts(piece.dating)


def _href(address: str, held: Holdings) -> str:
    return f"{held.site.root}/{address}"


def _months(pieces: Iterable[Piece], held: Holdings) -> list[Month]:
    counts = Counter((year, month) for year, month, _ in map(_parts, pieces) if month)
    return [
        Month(year, month, count, _href(addresses.month(month, year), held))
        for (year, month), count in sorted(counts.items())
    ]


def _years(counted: Iterable[Month], held: Holdings) -> dict[int, str]:
    return {month.year: _href(addresses.year(month.year), held) for month in counted}
