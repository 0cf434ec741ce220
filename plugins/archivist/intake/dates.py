"""Dates as printed: every date in a line, with what it says and what it leaves open.

Formats are explicit; nothing is guessed here. Lines are looked at folded (lower case, no accents) and
only as far as `SCAN` characters, so that a line of a megabyte costs no more than a long sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from functools import cache, lru_cache
from typing import Literal

from ..text import fold
from .datewords import DateWords, date_words, either, month_names

SCAN = 320
"""Characters of a line that are looked at: a stamp stands at a line's head or alone in it."""

_FIRST_YEAR, _LAST_YEAR = 1600, 2100
"""Newspapers begin in the early 17th century; a later year than the last is a number."""

_DIGIT = re.compile(r"\d")

Order = Literal["mdy", "dmy"]
Role = Literal["published", "updated", "plain"]


@dataclass(frozen=True, slots=True)
class Found:
    """One date in a line. A part that is not printed is 0."""

    start: int
    """Offset into the folded line."""
    end: int
    year: int
    month: int
    day: int
    weekday: int = 0
    """ISO weekday printed before the date, 1 to 7."""
    numeric: bool = False
    """Written `2/6/2018`: `month` and `day` may be the other way round."""
    role: Role = "plain"

    def readings(self) -> tuple[date, ...]:
        """Give the days that this date can mean, month first before day first; none if not a whole date."""
        if not (self.year and self.month and self.day):
            return ()
        found = [_real(self.year, self.month, self.day)]
        if self.numeric and self.month != self.day:
            found.append(_real(self.year, self.day, self.month))
        days = tuple(day for day in found if day)
        fitting = tuple(day for day in days if day.isoweekday() == self.weekday)
        return fitting or days

    def order(self) -> Order | None:
        """Give the order that a numeric date shows by itself: a part above 12, or a weekday that fits only one."""
        readings = self.readings()
        if not self.numeric or len(readings) != 1 or self.month == self.day:
            return None
        return "mdy" if readings[0].month == self.month else "dmy"


def _real(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


@cache
def _patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """Kinds of date, surest first. Groups: y year, m month, d day, a and b the parts of a numeric date."""
    month = rf"(?P<m>{either(month_names())})\b\.?"
    day = r"(?<![\d.,:/$£€])(?P<d>\d{1,2})(?:st|nd|rd|th|er|ro|\.|º|°)?"
    year = r"(?P<y>\d{4})(?!\d)"
    link = r"(?:\s*(?:de|del|of|di)\b)?"
    clock = r"\s\d{1,2}:\d{2}(?::\d{2})?\s(?:[a-z+\d:]{1,6}\s)?"  # `Nov 16 14:20:00 EST 2019`, as Unix prints it
    kinds = {
        "iso": r"(?<!\d)(?P<y>\d{4})(?P<s>[-/.])(?P<m>\d{1,2})(?P=s)(?P<d>\d{1,2})(?!\d)",
        "cjk": r"(?<!\d)(?P<y>\d{4})\s?[年년]\s?(?P<m>\d{1,2})\s?[月월]\s?(?P<d>\d{1,2})\s?[日일]",
        "numeric": r"(?<![\d/.\-])(?P<a>\d{1,2})\s?(?P<s>[-/.])\s?(?P<b>\d{1,2})\s?(?P=s)\s?"
        r"(?P<y>\d{4}|\d{2})(?![\d/])",
        "day month": rf"{day}[\s\-/]{{0,3}}{link}\s*{month},?[\s\-/]{{0,3}}{link}\s*(?:{year})?",
        "month day": rf"\b{month}[\s\-/]{{0,3}}(?P<d>\d{{1,2}})(?:st|nd|rd|th)?(?![\d:%])"
        rf"(?:\s?,?[\s\-/]{{0,3}}{year}|{clock}(?P<y2>\d{{4}})(?!\d))?",
        "year month": rf"(?<!\d){year}[\s,\-/]{{1,3}}{month}[\s\-/]{{1,3}}(?P<d>\d{{1,2}})(?!\d)",
        "month": rf"(?<!\d)(?<!\d[\s\-/.,])\b{month},?{link}\s+{year}",
    }
    return tuple((kind, re.compile(pattern)) for kind, pattern in kinds.items())


def find(line: str, lang: str = "en") -> tuple[Found, ...]:
    """Give the dates in the first `SCAN` characters of `line`, in order, those that cannot be left out."""
    head = line[:SCAN]
    return _find(head, lang) if _DIGIT.search(head) else ()


@lru_cache(maxsize=2_000)
def _find(head: str, lang: str) -> tuple[Found, ...]:
    folded = fold(head)
    words = date_words(lang)
    taken: list[Found] = []
    for found in _all(folded):
        if _possible(found) and not any(found.start < other.end and other.start < found.end for other in taken):
            taken.append(found)
    taken.sort(key=lambda found: found.start)
    return tuple(_dressed(folded, taken, n, words) for n in range(len(taken)))


_NUMERIC = re.compile(r"\d\s?[-/.]\s?\d")
_YEAR = re.compile(r"\d{4}")
_LETTERS = re.compile(r"[^\W\d_]+")
_GLUED = re.compile(r"\d[^\W\d_]")


def _all(folded: str) -> Iterator[Found]:
    """Give the dates of every kind; most lines with a number lack what a kind needs, and are asked for that first."""
    named = not month_names().keys().isdisjoint(_LETTERS.findall(folded)) or _GLUED.search(folded) is not None
    year, numeric = _YEAR.search(folded) is not None, _NUMERIC.search(folded) is not None
    whole, cjk = named and year, year and not folded.isascii()
    there = {"iso": year and numeric, "numeric": numeric, "cjk": cjk, "year month": whole, "month": whole}
    for kind, pattern in _patterns():
        if there.get(kind, named):
            for match in pattern.finditer(folded):
                yield _read(kind, match)


def _read(kind: str, match: re.Match[str]) -> Found:
    parts = match.groupdict()
    year = int(parts["y"] or parts.get("y2") or 0)
    if kind == "numeric":
        if len(parts["y"]) == 2:  # noqa: PLR2004 - two digits of a year; the pivot of POSIX strptime
            year += 1900 if year > 68 else 2000  # noqa: PLR2004
        month, day = int(parts["a"]), int(parts["b"])
        return Found(match.start(), match.end(), year, month, day, numeric=True)
    name = parts["m"]
    month = int(name) if name.isdigit() else month_names()[name]
    return Found(match.start(), match.end(), year, month, int(parts.get("d") or 0))


def _possible(found: Found) -> bool:
    if found.year and not _FIRST_YEAR <= found.year <= _LAST_YEAR:
        return False
    if found.year and found.day:
        return bool(found.readings())
    return not found.day or _real(2000, found.month, found.day) is not None  # a leap year: 29 February may be


def _dressed(folded: str, taken: list[Found], n: int, words: DateWords) -> Found:
    """Give `taken[n]` with the weekday and the label that stand between it and the date before."""
    found = taken[n]
    before = folded[taken[n - 1].end if n else 0 : found.start]
    weekday = words.weekday.search(before)
    return replace(found, weekday=words.weekdays[weekday[1]] if weekday else 0, role=_role(before, words))


def _role(before: str, words: DateWords) -> Role:
    """Give what the words before a date say it is: the label nearest to it counts."""
    updated = max((match.end() for match in words.updated.finditer(before)), default=-1)
    published = max((match.end() for match in words.published.finditer(before)), default=-1)
    if updated < 0 and published < 0:
        return "plain"
    return "updated" if updated >= published else "published"
