"""The month histogram: every month between the first and the last, so that gaps are seen."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from markupsafe import Markup

from . import frame
from .model import Month, Words

_HEIGHT = 100
_STEP = 10
_BAR = 8
_LOW = 6
"""Height of a gap's mark: seen, and never taken for a bar."""
_MARGIN = (_STEP - _BAR) // 2
_LINKED_MONTHS = 60
"""Up to so many months with articles, over however many years, each of them is a link. Beyond that a keyboard would
stop hundreds of times: each year is a link then. The table, which opens where it is wanted, always has the months."""
_REACH = 6
"""Months by which a link reaches over empty ones beside it: alone, a month of many years is narrower than a finger."""

_EVERY = 5


def histogram(
    months: Sequence[Month], words: Words, *, name: str, title: str, years: dict[int, str] | None = None
) -> Markup:
    """Draw the histogram; nothing without articles.

    Args:
        months: those with articles, in any order; one entry a month.
        words: the interface.
        name: unique on the page.
        title: what is counted.
        years: year -> address of its page.
    """
    if not months:
        return Markup()
    filled = complete(months)
    highest = max(month.count for month in filled)
    fine = sum(month.count > 0 for month in filled) <= _LINKED_MONTHS
    links = _month_links(filled, words) if fine else _year_links(filled, words, years or {})
    bars = [_skyline([month.count for month in filled], highest)]
    inner = frame.path("fig-gap", _gaps(filled)) + frame.path("fig-bars", bars) + links
    drawn = frame.plot(
        name, len(filled) * _STEP, _HEIGHT, inner, title=title, description=_description(filled, words), stretch=True
    )
    note = _scale(filled, words)
    numbers = sorted({month.year for month in filled})
    labels = frame.axis([str(year) for year in numbers], 1 if len(numbers) <= _EVERY else _EVERY)
    return frame.figure(
        "months", name, drawn, _table(filled, words, title, years or {}), words, title=title, note=note, labels=labels
    )


def complete(months: Sequence[Month]) -> list[Month]:
    """Fill whole years from the first month's to the last month's, empty months with 0."""
    known = {(month.year, month.month): month for month in months}
    first, last = min(known)[0], max(known)[0]
    keys = ((year, month) for year in range(first, last + 1) for month in range(1, 13))
    return [known.get((year, month), Month(year, month, 0)) for year, month in keys]


def _skyline(counts: Sequence[int], highest: int) -> str:
    """Draw all bars in one stroke along the ground: half the bytes of as many rectangles."""
    steps, ground = [f"M0 {_HEIGHT}"], _MARGIN
    for count in counts:
        if count:
            height = max(2, round(count / highest * _HEIGHT))
            steps.append(f"h{ground}v-{height}h{_BAR}v{height}")
            ground = 2 * _MARGIN
        else:
            ground += _STEP
    return "".join(steps)


def _gaps(months: Sequence[Month]) -> list[str]:
    """Draw a low block for each run of empty months between the first and the last article."""
    counts = [month.count for month in months]
    first = next(number for number, count in enumerate(counts) if count)
    last = len(counts) - next(number for number, count in enumerate(reversed(counts)) if count)
    shapes, at = [], first
    for empty, run in groupby(counts[first:last], key=lambda count: not count):
        width = len(list(run))
        if empty:
            shapes.append(frame.area(at * _STEP + 1, _HEIGHT - _LOW, width * _STEP - 2, _LOW))
        at += width
    return shapes


def _month_links(months: Sequence[Month], words: Words) -> Markup:
    held = [number for number, month in enumerate(months) if month.count]
    bounds = zip(held, [0, *(at + 1 for at in held)], [*held[1:], len(months)], strict=False)
    return Markup().join(
        frame.link(
            months[at].href,
            f"{words.month(months[at].year, months[at].month)}: {frame.articles(months[at].count, words)}",
            _reach(at, before, behind, len(months)),
        )
        for at, before, behind in bounds
    )


def _reach(at: int, before: int, behind: int, months: int) -> str:
    """Give the area of a month's link, of whose neighbours one ends at `before` and the other begins at `behind`."""
    if months <= _LINKED_MONTHS:
        return frame.area(at * _STEP, 0, _STEP, _HEIGHT)
    first = max(at - _REACH, (before + at) // 2 if before else 0)
    last = min(at + 1 + _REACH, (at + 1 + behind) // 2 if behind < months else months)
    return frame.area(first * _STEP, 0, (last - first) * _STEP, _HEIGHT)


def _year_links(months: Sequence[Month], words: Words, years: dict[int, str]) -> Markup:
    totals = _totals(months)
    return Markup().join(
        frame.link(
            years.get(year, "") if total else "",
            f"{year}: {frame.articles(total, words)}",
            frame.area(number * 12 * _STEP, 0, 12 * _STEP, _HEIGHT),
        )
        for number, (year, total) in enumerate(totals.items())
    )


def _totals(months: Sequence[Month]) -> dict[int, int]:
    return {year: sum(month.count for month in run) for year, run in groupby(months, key=lambda month: month.year)}


def _description(months: Sequence[Month], words: Words) -> str:
    held = [month for month in months if month.count]
    first, last = (words.month(month.year, month.month) for month in (held[0], held[-1]))
    span = words.tr("From %(first)s to %(last)s.", first=first, last=last)
    return f"{span} {_scale(months, words)}"


def _scale(months: Sequence[Month], words: Words) -> str:
    """Say what the tallest bar stands for, and how many months are empty."""
    held = [month for month in months if month.count]
    most = max(held, key=lambda month: month.count)
    within = months[months.index(held[0]) : months.index(held[-1]) + 1]
    empty = sum(not month.count for month in within)
    fullest = words.tr(
        "Most in %(most)s: %(count)s.", most=words.month(most.year, most.month), count=words.number(most.count)
    )
    gaps = words.trn("%(n)s month in between is empty.", "%(n)s months in between are empty.", empty)
    return f"{fullest} {gaps}" if empty else fullest


def _table(months: Sequence[Month], words: Words, title: str, years: dict[int, str]) -> Markup:
    head = [words.tr("Year"), *(words.short_month(month) for month in range(1, 13))]
    rows = (
        [
            frame.anchor(years.get(year, ""), str(year)),
            *(frame.anchor(month.href, words.number(month.count)) for month in run),
        ]
        for year, run in groupby(months, key=lambda month: month.year)
    )
    return frame.table(title, head, rows)
