"""Browsing by time: all years, one year, one month, and the shelf of what has no date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace

from markupsafe import Markup

from . import addresses, dates, lists, pictures
from .holdings import Holdings
from .parts import Card, Head, Link, Opening, Page, Sheet, Stamp
from .piece import Piece
from .years import Key, Year, by_month, years


@dataclass(frozen=True, slots=True)
class DatesView:
    """All years."""

    head: Head
    opening: Opening
    years: tuple[Year, ...]
    undated: Link | None


@dataclass(frozen=True, slots=True)
class PeriodView:
    """One page of a year or of a month."""

    head: Head
    opening: Opening
    sheet: Sheet = Sheet()  # noqa: RUF009 - frozen, so shared without harm
    earlier: Link | None = None
    later: Link | None = None
    picture: Markup = field(default_factory=Markup)


def undated(held: Holdings) -> tuple[Piece, ...]:
    """Give the pieces without a date."""
    return tuple(piece for piece in held.pieces if not piece.dating.value)


def pages(held: Holdings) -> Iterator[Page]:
    """Give the pages of all years, of each year and month, and the undated shelf."""
    words, shelf = held.site.words, undated(held)
    loose = Link(words.tr("Undated"), addresses.UNDATED, len(shelf)) if shelf else None
    head = Head(words.tr("Dates"), addresses.DATES, words.tr("The archive by year and month."), "dates")
    yield Page(
        addresses.save_as(addresses.DATES),
        "archives.html",
        DatesView(head, Opening(head.title, head.description), years(held), loose),
    )
    found = by_month(held.pieces)
    yield from _year_pages(found, held)
    yield from _month_pages(found, held)
    yield from _undated(shelf, held)


def _year_pages(found: dict[Key, list[Piece]], held: Holdings) -> Iterator[Page]:
    words = held.site.words
    numbers = sorted({year for year, _ in found})
    near = [Link(str(year), addresses.year(year)) for year in numbers]
    for at, year in enumerate(numbers):
        pieces = tuple(piece for month in range(13) for piece in found.get((year, month), ()))
        view = _period(near, at, pieces, (), held)
        view = replace(view, picture=pictures.days(year, pieces, places(year, found, held), held))
        yield from _sheets(view, pieces, lists.month_key(words), held)


def _month_pages(found: dict[Key, list[Piece]], held: Holdings) -> Iterator[Page]:
    keys = sorted(key for key in found if key[1])
    near = [Link(held.site.words.month(*key), addresses.month(key[1], key[0])) for key in keys]
    for at, (year, month) in enumerate(keys):
        pieces = tuple(sorted(found[year, month], key=_within_month))
        view = _period(near, at, pieces, (Link(str(year), addresses.year(year)),), held)
        yield from _sheets(view, pieces, _day_key(held), held, show=_of_day(held))


def places(year: int, found: dict[Key, list[Piece]], held: Holdings) -> dict[dt.date, str]:
    """Say where each day's articles stand on the pages of their months, as addresses below that of the year."""
    given: dict[dt.date, str] = {}
    key = _day_key(held)
    for month in range(1, 13):
        base = addresses.month(month, year).removeprefix(addresses.year(year))
        for at, piece in enumerate(sorted(found.get((year, month), ()), key=_within_month)):
            day = dates.parts(piece.dating)[2]
            if day:
                place = f"{addresses.sheet(base, at // held.site.per_page + 1)}#{key(piece)[1]}"
                given.setdefault(dt.date(year, month, day), place)
    return given


def _within_month(piece: Piece) -> tuple[str, bool, str, str]:
    """Order by day, the certain ones of a day before those of about that day."""
    return (piece.dating.value or "", piece.dating.precision == "about", piece.time, piece.slug)


def _day_key(held: Holdings) -> Callable[[Piece], lists.GroupKey]:
    """Group the articles of a month by day; an inferred day is said to be about."""
    words = held.site.words

    def key(piece: Piece) -> lists.GroupKey:
        year, month, day = dates.parts(piece.dating)
        if not day:
            return words.tr("Day unknown"), "day-unknown", ""
        about = "about-" if piece.dating.precision == "about" else ""
        label = words.weekday(dt.date(year, month, day))
        return words.tr("About %(day)s", day=label) if about else label, f"{about}d{day}", ""

    return key


def _of_day(held: Holdings) -> Callable[[Piece], Card]:
    """Show an article under the heading of its day: the hour, where one is known, says what the heading does not."""

    def show(piece: Piece) -> Card:
        card = held.cards[piece.id]
        return replace(card, stamp=replace(card.stamp, text=piece.time) if piece.time else Stamp(""))

    return show


def _period(
    near: list[Link], at: int, pieces: tuple[Piece, ...], crumbs: tuple[Link, ...], held: Holdings
) -> PeriodView:
    """Build the view of the period `near[at]`, without its list yet."""
    words, own = held.site.words, near[at]
    facts = words.trn("%(n)s article", "%(n)s articles", len(pieces))
    about = words.tr("%(facts)s from %(period)s.", facts=facts, period=own.text)
    return PeriodView(
        head=Head(own.text, own.url, about, "dates", (Link(words.tr("Dates"), addresses.DATES), *crumbs)),
        opening=Opening(own.text, facts=facts),
        earlier=near[at - 1] if at else None,
        later=near[at + 1] if at + 1 < len(near) else None,
    )


def _sheets(  # noqa: PLR0913, PLR0917 - a list and how it is shown
    view: PeriodView,
    pieces: tuple[Piece, ...],
    key: Callable[[Piece], lists.GroupKey],
    held: Holdings,
    template: str = "period_archives.html",
    show: Callable[[Piece], Card] | None = None,
) -> Iterator[Page]:
    """Cut a period's list into pages; the picture stands on the first."""
    for url, sheet in lists.sheets(held, pieces, view.head.url, key, show):
        picture = view.picture if sheet.number == 1 else Markup()
        part = replace(view, head=replace(view.head, url=url), sheet=sheet, picture=picture)
        yield Page(addresses.save_as(url), template, part)


def _undated(shelf: tuple[Piece, ...], held: Holdings) -> Iterator[Page]:
    words = held.site.words
    view = _period([Link(words.tr("Undated"), addresses.UNDATED)], 0, shelf, (), held)
    about = words.tr("Articles whose date nobody has been able to establish. Nothing has been guessed.")
    view = replace(view, head=replace(view.head, description=about), opening=replace(view.opening, about=about))
    yield from _sheets(view, shelf, lambda _: ("", "all", ""), held, "undated.html")
