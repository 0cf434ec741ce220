"""The date of publication: which stamp it is, and what stands behind it. `docs/dates.md` tells the rules."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from ..model import Dating, Flag
from .captions import about
from .dates import Order
from .order import decide
from .page import Page
from .stamps import Stamp, as_printed, relative_stamp

_HEAD_BEFORE, _HEAD_AFTER, _TAIL, _WIDE = 8, 14, 12, 40
_PLAIN_REST = 4
_BYLINE = 1
"""Lines past the first of prose up to which a line that opens like a byline signs this story, and no other."""
_BESIDE = 0.1
"""What each word beside a date costs, up to `_PLAIN_REST`: `Source: Ministry, 25 October` dates the source."""
_ROLE = {"published": 3.0, "plain": 2.0, "updated": 1.0}


@dataclass(frozen=True, slots=True)
class Dated:
    """The date, and what a curator should know."""

    dating: Dating
    time: str = ""
    flags: tuple[Flag, ...] = ()


def date_of(page: Page, stamps: Sequence[Stamp], headline: int, lang: str, habit: Order | None) -> Dated:
    """Give the date of publication of the story on `page`.

    `headline` is the headline's index into `page.lines`; `habit` the order in which the outlet's other
    stories write numeric dates, None where that is not known.
    """
    standing = {id(stamp): _standing(page, stamp, headline) for stamp in stamps}
    ranked = sorted(stamps, key=lambda stamp: (-standing[id(stamp)], stamp.at, stamp.found.start))
    ranked = [stamp for stamp in ranked if standing[id(stamp)] > 0]
    for stamp in ranked:
        if stamp.found.readings():
            return _whole(page, stamp, stamps, lang, habit)
    return _partial(page, ranked[0], stamps) if ranked else _none(page, headline, lang)


def _standing(page: Page, stamp: Stamp, headline: int) -> float:
    """Give how much speaks for a stamp being this story's; 0 or less: nothing does."""
    own = stamp.signed and stamp.at <= max(page.first, headline) + _BYLINE
    label = _ROLE[stamp.found.role] + stamp.dateline + (own / 4 or -_BESIDE * min(stamp.rest, _PLAIN_REST))
    said = (n for n in range(headline + 1) if page.lines[n].folded == page.lines[headline].folded)
    away = min((stamp.at - n for n in said), key=abs)
    if away >= -_HEAD_BEFORE and stamp.at <= min(max(page.first, headline) + _HEAD_AFTER, max(page.last, headline)):
        return label + 4 - (0.1 * away if away > 0 else -0.25 * away) - stamp.listed
    if page.last < stamp.at <= page.last + _TAIL:
        return label - 1.5 - stamp.listed if stamp.found.role != "plain" or stamp.rest <= _PLAIN_REST else 0.0
    if page.first <= stamp.at <= page.last and (stamp.dateline or stamp.found.role != "plain"):
        return label - 1
    if abs(away) <= _WIDE and not stamp.listed:
        return label / 2 if away < 0 else label / 4
    return 0.0


def _basis(stamp: Stamp) -> Literal["stamp", "dateline", "updated"]:
    if stamp.dateline:
        return "dateline"
    return "updated" if stamp.found.role == "updated" else "stamp"


def _whole(page: Page, stamp: Stamp, stamps: Sequence[Stamp], lang: str, habit: Order | None) -> Dated:
    """Give what a stamp with day, month and year says."""
    line, basis, readings = page.lines[stamp.at], _basis(stamp), stamp.found.readings()
    time = stamp.time or _time_beside(stamps, stamp, readings)
    said = f"“{as_printed(line, stamp)}” on line {line.number}"
    if len(readings) == 1:
        iso = readings[0].isoformat()
        return Dated(Dating(iso, "day", basis, iso, said), time)
    choice = decide(page, stamp, stamps, lang, habit)
    if choice:
        iso = choice.day.isoformat()
        basis_or_habit = "outlet habit" if choice.basis == "outlet habit" else basis
        return Dated(Dating(iso, "day", basis_or_habit, iso, f"{said} alone is ambiguous; {choice.why}"), time)
    both = sorted(day.isoformat() for day in readings)
    note = f"{said} alone is ambiguous: {both[0]} or {both[1]}"
    flag = Flag("date.ambiguous", f"{note}; nothing in the text decides.", line.number)
    return Dated(Dating(None, "ambiguous", basis, f"[{','.join(both)}]", note), time, (flag,))


def _time_beside(stamps: Iterable[Stamp], chosen: Stamp, readings: Sequence[date]) -> str:
    """Give the time of another stamp or dateline of the same day that is not an update."""
    days = {(day.month, day.day) for day in readings}
    for other in stamps:
        if other.time and other.found.role != "updated" and other is not chosen:
            own = {(day.month, day.day) for day in other.found.readings()}
            if (own or {(other.found.month, other.found.day)}) & days:
                return other.time
    return ""


def _partial(page: Page, stamp: Stamp, stamps: Sequence[Stamp]) -> Dated:
    """Give what a stamp without a day or without a year says; only another stamp of the text fills the year."""
    found, line = stamp.found, page.lines[stamp.at]
    said = f"“{as_printed(line, stamp)}” on line {line.number}"
    if found.year:
        iso = f"{found.year:04}-{found.month:02}"
        return Dated(Dating(iso, "month", _basis(stamp), iso, said), stamp.time)
    years = {other.found.year for other in stamps if other.found.year}
    if len(years) == 1:
        year = years.pop()
        try:
            iso = date(year, found.month, found.day).isoformat()
        except ValueError:  # 29 February in a year that has none
            return Dated(Dating(note=said), stamp.time)
        note = f"{said}; the year is that of the text's other dates"
        return Dated(Dating(iso, "day", _basis(stamp), iso, note), stamp.time)
    flag = Flag("date.incomplete", f"{said} has no year, and no other line of the text gives it.", line.number)
    return Dated(Dating(note=f"{said} has no year"), stamp.time, (flag,))


def _none(page: Page, headline: int, lang: str) -> Dated:
    """Give what a text without a stamp says: about a day, or nothing, and why that is so."""
    near = about(page, lang)
    if near:
        return Dated(near[0], "", (near[1],))
    at = relative_stamp(page, headline, lang)
    if at is not None:
        line = page.lines[at]
        note = f"“{line.text}” on line {line.number} counts from a day that the text does not give"
        return Dated(Dating(note=note), "", (Flag("date.relative", f"{note}.", line.number),))
    return Dated(Dating(note="no date in the text"))
