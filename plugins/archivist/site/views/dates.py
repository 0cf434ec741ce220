"""Dates in words: what is known, how well, and on what ground."""

from __future__ import annotations

import datetime as dt
import re
from functools import lru_cache

from archivist.model import Dating
from archivist.site.catalogue import Catalogue

from .parts import Stamp
from .piece import Piece, Site

_CONFIRMED = re.compile("; the dateline “.+” on line \\d+ confirms it$")
"""How the conversion notes it, see `told.py`."""
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


def parts(dating: Dating) -> tuple[int, int, int]:
    """Give year, month and day; 0 for a part that is not known."""
    return _split(dating.value or "")


@lru_cache(maxsize=50_000)
def _split(value: str) -> tuple[int, int, int]:
    """Take an ISO date apart; every list asks for the same dates again."""
    year, month, day, *_ = (*(int(part) for part in value.split("-") if part), 0, 0, 0)
    return year, month, day


def sort_key(piece: Piece) -> tuple[str, str, str]:
    """Order by date, then time as printed, then slug; a date that is not known comes last."""
    return (piece.dating.value or "9999", piece.time, piece.slug)


def stamp(piece: Piece, words: Catalogue) -> Stamp:
    """Put a piece's date into words, short for lists and long for its own page."""
    dating = piece.dating
    year, month, day = parts(dating)
    if not year:
        text = _either(dating, words) if dating.precision == "ambiguous" else words.tr("undated")
        return Stamp(text, "", text, uncertain=True)
    if day:
        date = dt.date(year, month, day)
        short, long = words.short_day(date), words.day(date)
    elif month:
        short = long = words.month(year, month)
    else:
        short = long = str(year)
    if dating.precision == "about":
        short, long = words.tr("about %(date)s", date=short), words.tr("about %(date)s", date=long)
    clock = f"T{piece.time}" if day and piece.time else ""
    return Stamp(
        short, f"{dating.value}{clock}", f"{long}, {piece.time}" if clock else long, dating.precision == "about"
    )


def _either(dating: Dating, words: Catalogue) -> str:
    """Say `6 Feb or 2 Jun 2018` for an EDTF set of two days."""
    days = [words.short_day(dt.date.fromisoformat(day)) for day in _DAY.findall(dating.edtf)]
    if len(days) < 2:  # noqa: PLR2004 - a choice needs two
        return words.tr("undated")
    return words.tr("%(first)s or %(second)s", first=days[0], second=days[1])


def ground(dating: Dating, words: Catalogue) -> str:
    """Say what the date stands on; empty where there is none."""
    if dating.basis == "stamp" and _CONFIRMED.search(dating.note):
        return words.tr("date from the publication stamp, confirmed by the dateline")
    return {
        "stamp": words.tr("date from the publication stamp"),
        "dateline": words.tr("date from the dateline"),
        "updated": words.tr("date of the last update"),
        "text": words.tr("date from the text"),
        "path": words.tr("date from the file’s name"),
        "outlet habit": words.tr("day and month in the order this outlet uses"),
        "inferred": words.tr("date from coverage of the same event"),
        "curator": words.tr("date set by the curator"),
        "none": "",
    }[dating.basis]


def age(dating: Dating, site: Site) -> str:
    """Say how old the article is, in whole years; empty below one year or without a day to count from."""
    year, month, day = parts(dating)
    if not (site.as_of and year):
        return ""
    passed = site.as_of.year - year - ((site.as_of.month, site.as_of.day) < (month, day))
    return site.words.trn("%(n)s year old", "%(n)s years old", passed) if passed > 0 else ""
