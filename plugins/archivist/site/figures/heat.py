"""Heat maps: all months of the archive as one sheet, and the days of one year as a calendar."""

from __future__ import annotations

import datetime as dt
from calendar import isleap
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby

from markupsafe import Markup

from . import frame
from .model import Month, Words
from .months import complete

_WIDE, _TALL = 30, 28
"""A month's cell; a row is a link, and tall enough for a finger."""
_DAY, _LOW = 26, 24
"""A day's cell."""


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
    year: int,
    counts: Mapping[dt.date, int],
    words: Words,
    *,
    name: str,
    title: str,
    months: Sequence[Month],
    days: Mapping[dt.date, str],
) -> Markup:
    """Draw a row for each month and a cell for each day of `year`, darker for more; nothing for a year without months.

    A keyboard stops at the months beside the rows and not at up to 366 days: for it, they are links in the table.

    Args:
        year: the year.
        counts: articles of each day that has some.
        words: the interface.
        name: unique on the page.
        title: what is counted.
        months: those of the year that have articles, with or without a day.
        days: day -> address of its articles; short, as there may be one for every day.
    """
    if not months:
        return Markup()
    highest = max(counts.values(), default=0)
    cells: dict[int, list[str]] = {level: [] for level in range(frame.LEVELS + 1)}
    for day in (dt.date(year, 1, 1) + dt.timedelta(number) for number in range(365 + isleap(year))):
        cells[frame.level(counts.get(day, 0), highest)].append(_day(day))
    held = sorted(day for day in counts if day.year == year)
    links = Markup().join(
        Markup('<a tabindex="-1" href="{}" aria-label="{}"><path d="{}"/></a>').format(
            days[day], f"{words.day(day)}: {frame.articles(counts[day], words)}", _day(day)
        )
        for day in held
    )
    inner = Markup().join(frame.path(f"fig-l{level}", shapes) for level, shapes in cells.items()) + links
    drawn = frame.plot(name, 31 * _DAY, 12 * _LOW, inner, title=title, description=_darker(words), stretch=True)
    twin = frame.table(title, (words.tr("Month"), words.tr("Day (articles)")), _rows(held, counts, words, days))
    labels = _beside(months, words) + frame.axis([str(number) for number in range(1, 32)], 5)
    return frame.figure("days", name, drawn, twin, words, title=title, labels=labels)


def _rows(
    held: Sequence[dt.date], counts: Mapping[dt.date, int], words: Words, days: Mapping[dt.date, str]
) -> Iterator[tuple[str, Markup]]:
    """Give a row for each month with its days: a row for each day would be a long way down for few figures."""
    for (year, month), of_month in groupby(held, key=lambda day: (day.year, day.month)):
        cells = (Markup("{} ({})").format(frame.anchor(days[day], str(day.day)), counts[day]) for day in of_month)
        yield words.month(year, month), Markup(", ").join(cells)


def _day(day: dt.date) -> str:
    """Give a day's cell: across by the day of the month, down by the month."""
    return frame.area((day.day - 1) * _DAY + 1, (day.month - 1) * _LOW + 1, _DAY - 2, _LOW - 2)


def _beside(months: Sequence[Month], words: Words) -> Markup:
    """Name the twelve rows; those with articles lead to their month and say how many it holds."""
    held = {month.month: month for month in months}
    cells = (
        Markup('<li><a href="{}">{} <span class="count">{}</span></a></li>').format(
            held[number].href, words.short_month(number), words.number(held[number].count)
        )
        if number in held
        else Markup("<li>{}</li>").format(words.short_month(number))
        for number in range(1, 13)
    )
    return Markup('<ul class="fig-rows">{}</ul>').format(Markup().join(cells))


def _darker(words: Words) -> str:
    return words.tr("The darker, the more articles; the table has the figures.")
