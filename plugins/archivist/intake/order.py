"""Which part of `2/6/2018` is the month: what else in the text, the language or the archive says so."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from .dates import Order
from .datewords import date_words, english_habits
from .page import Page
from .stamps import Stamp, as_printed

_NEAR = 3
"""Days that publication, dateline and update of one story may lie apart to confirm each other."""
_FEWEST, _TIMES = 2, 2
"""Spellings of one kind that count: at least two, and more than twice those of the other kind."""


@dataclass(frozen=True, slots=True)
class Choice:
    """The day that evidence picks, and the evidence in words."""

    day: date
    why: str
    basis: Literal["text", "outlet habit"] = "text"


def decide(page: Page, stamp: Stamp, stamps: Sequence[Stamp], lang: str, habit: Order | None) -> Choice | None:
    """Give what a numeric date of two readings means, by the first evidence that decides; None where none does.

    In this order: a date in words that agrees with one reading; another numeric date of the text that
    leaves no choice; the language; the time zone or the spelling of an English text; the outlet's habit.
    """
    confirmed = next(_confirmations(page, stamp, stamps), None)
    if confirmed:
        return confirmed
    orders = {other.found.order() for other in stamps} - {None}
    if len(orders) == 1:
        return _ordered(stamp, orders.pop(), "another numeric date of the text leaves no choice")
    if date_words(lang).order:
        return _ordered(stamp, "dmy", f"numeric dates in this language ({lang}) put the day first")
    order, why = _english(page, stamp) if lang == "en" else (None, "")
    if order:
        return _ordered(stamp, order, why)
    first = "month" if habit == "mdy" else "day"
    return _ordered(stamp, habit, f"the outlet's other stories put the {first} first", "outlet habit")


def _ordered(
    stamp: Stamp, order: Order | None, why: str, basis: Literal["text", "outlet habit"] = "text"
) -> Choice | None:
    month_first, day_first = stamp.found.readings()
    return Choice(month_first if order == "mdy" else day_first, why, basis) if order else None


def _confirmations(page: Page, stamp: Stamp, stamps: Sequence[Stamp]) -> Iterator[Choice]:
    """Give the readings that dates in words agree with, datelines first, exact days before near ones."""
    readings = stamp.found.readings()
    for other in sorted(stamps, key=lambda each: (not each.dateline, each.at)):
        found = other.found
        if found.numeric or not (found.month and found.day):
            continue
        exact = [day for day in readings if (day.month, day.day) == (found.month, found.day)]
        near = [day for day in readings if any(abs((day - own).days) <= _NEAR for own in found.readings())]
        agreed = exact or near
        if len(agreed) == 1:
            kind = "the dateline" if other.dateline else "the date"
            line = page.lines[other.at]
            yield Choice(agreed[0], f"{kind} “{as_printed(line, other)}” on line {line.number} confirms it")


def _english(page: Page, stamp: Stamp) -> tuple[Order | None, str]:
    """Give the order that goes with the zone of the stamp's clock or with the text's spelling, and why."""
    habits: dict[Order, tuple[bool, set[str]]] = {}
    prose = " ".join(line.folded for line in page.lines[page.first : page.last + 1])
    for order in ("mdy", "dmy"):
        zone, spelling = english_habits()[order]
        habits[order] = (bool(zone.search(page.lines[stamp.at].folded)), set(spelling.findall(prose)))
    pairs: tuple[tuple[Order, Order], ...] = (("mdy", "dmy"), ("dmy", "mdy"))
    for own, other in pairs:
        if habits[own][0] and not habits[other][0]:
            return own, "its time zone goes with " + _WORDS[own]
    for own, other in pairs:
        if len(habits[own][1]) >= _FEWEST and len(habits[own][1]) > _TIMES * len(habits[other][1]):
            return own, "the text's spelling goes with " + _WORDS[own]
    return None, ""


_WORDS: dict[Order, str] = {"mdy": "month before day", "dmy": "day before month"}
