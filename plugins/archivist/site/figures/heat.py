"""Heat maps: all months of the archive as one sheet, and the days of one year as a calendar."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping, Sequence
from itertools import groupby

from markupsafe import Markup

from . import frame
from .model import Month, Words
from .months import complete

_DECEMBER = 12
_WIDE, _TALL = 30, 28
"""A month's cell; a row is a link, and tall enough for a finger."""
_CELL, _STEP = 18, 20
"""A day's cell, and the way to the next."""


def sheet(months: Sequence[Month], words: Words, *, name: str, title: str, years: Mapping[int, str]) -> Markup:
    """Draw one row for each year, one cell for each month, darker for more; each row leads to its year."""
    if not months:
        return Markup()
    filled = complete(months)
    rows = [(year, list(run)) for year, run in groupby(filled, key=lambda month: month.year)]
    highest = max(month.count for month in filled)
    cells: dict[int, list[str]] = {level: [] for level in range(frame.LEVELS + 1)}
    for down, (_, run) in enumerate(rows):
        for across, month in enumerate(run):
            shape = frame.area(across * _WIDE + 1, down * _TALL + 1, _WIDE - 2, _TALL - 2)
            cells[frame.level(month.count, highest)].append(shape)
    totals = [(year, sum(month.count for month in run)) for year, run in rows]
    links = Markup().join(
        frame.link(
            years.get(year, "") if total else "",
            f"{year}: {frame.articles(total, words)}",
            frame.area(0, down * _TALL, 12 * _WIDE, _TALL),
        )
        for down, (year, total) in enumerate(totals)
    )
    inner = Markup().join(frame.path(f"fig-l{level}", shapes) for level, shapes in cells.items()) + links
    drawn = frame.plot(
        name, 12 * _WIDE, len(rows) * _TALL, inner, title=title, description=_darker(words), stretch=True
    )
    beside = Markup('<div class="fig-rows" aria-hidden="true">{}</div>').format(
        Markup().join(Markup("<span>{}</span>").format(year) for year, _ in rows)
    )
    head = [words.tr("Year"), *(words.short_month(month) for month in range(1, 13))]
    twin = frame.table(
        title,
        head,
        ([frame.anchor(years.get(y, ""), str(y)), *(words.number(m.count) for m in run)] for y, run in rows),
    )
    labels = beside + frame.axis(head[1:], 3)
    return frame.figure("heat", name, drawn, twin, words, title=title, labels=labels)


def calendar(  # noqa: PLR0913 - figures, addresses, words
    year: int, counts: Mapping[dt.date, int], words: Words, *, name: str, title: str, months: Mapping[int, str]
) -> Markup:
    """Draw the days of `year`, a column a week (Monday above), darker for more; each month leads to its page.

    Args:
        year: the year.
        counts: articles of each day that has some.
        words: the interface.
        name: unique on the page.
        title: what is counted.
        months: month -> address of its page.
    """
    days = [dt.date(year, 1, 1) + dt.timedelta(number) for number in range(366)]
    days = [day for day in days if day.year == year]
    highest = max((counts.get(day, 0) for day in days), default=0)
    if not highest:
        return Markup()
    cells: dict[int, list[str]] = {level: [] for level in range(frame.LEVELS + 1)}
    for day in days:
        column, row = _place(day)
        shape = f"M{column * _STEP} {row * _STEP}h{_CELL}v{_CELL}h-{_CELL}z"
        cells[frame.level(counts.get(day, 0), highest)].append(shape)
    totals = [sum(count for day, count in counts.items() if (day.year, day.month) == (year, m)) for m in range(1, 13)]
    links = Markup().join(
        frame.link(
            months.get(month, "") if total else "",
            f"{words.month(year, month)}: {frame.articles(total, words)}",
            _outline(year, month),
        )
        for month, total in enumerate(totals, 1)
    )
    inner = Markup().join(frame.path(f"fig-l{level}", shapes) for level, shapes in cells.items()) + links
    drawn = frame.plot(name, 53 * _STEP + _STEP, 7 * _STEP, inner, title=title, description=_darker(words))
    rows = (
        [words.day(day), words.number(count)] for day, count in sorted(counts.items()) if day.year == year and count
    )
    twin = frame.table(title, (words.tr("Day"), words.tr("Articles")), rows)
    labels = frame.axis([words.short_month(month) for month in range(1, 13)], 3)
    return frame.figure("days", name, drawn, twin, words, title=title, labels=labels)


def _place(day: dt.date) -> tuple[int, int]:
    """Give the column (week of the year) and the row (weekday) of a day."""
    row = day.weekday()
    start = dt.date(day.year, 1, 1).weekday()
    return (day.timetuple().tm_yday - 1 + start) // 7, row


def _outline(year: int, month: int) -> str:
    """Give the columns that a month fills for more than half: neighbours share no column, so areas do not overlap."""
    first = _place(dt.date(year, month, 4))[0] if month > 1 else 0
    after = _place(dt.date(year, month + 1, 4))[0] if month < _DECEMBER else 54
    return frame.area(first * _STEP, 0, (after - first) * _STEP, 7 * _STEP)


def _darker(words: Words) -> str:
    return words.tr("The darker, the more articles; the table has the figures.")
