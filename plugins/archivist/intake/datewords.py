"""The words that dates are written with, and the patterns made of them.

All languages are read at once: their month names never disagree about the month, and a page's menus or
stamps are often in another language than its story. Only weekdays of two letters (`di`, `do`) wait for
their own language, because they are words elsewhere.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

_SHORT = 2


@dataclass(frozen=True, slots=True)
class DateWords:
    """Names by folded form, and the compiled patterns of one language."""

    months: Mapping[str, int]
    weekdays: Mapping[str, int]
    """Folded name -> 1 for Monday to 7 for Sunday, as ISO 8601 counts."""
    order: str
    """`dmy` where the language leaves no choice for numeric dates, else empty."""
    weekday: re.Pattern[str]
    """A weekday that ends just before a date."""
    weekday_name: re.Pattern[str]
    """A weekday anywhere."""
    published: re.Pattern[str]
    updated: re.Pattern[str]
    relative: re.Pattern[str]
    """`2 hours ago`, `vor 2 Stunden`: says when, but not without a clock."""


def either(words: Iterable[str]) -> str:
    """Give a pattern for any of `words`, longest first so that `sept` is not read as `sep`."""
    return "|".join(re.escape(word) for word in sorted(set(words), key=lambda word: (-len(word), word)))


@cache
def _file() -> dict[str, Any]:
    return tomllib.loads((files("archivist") / "data" / "dates.toml").read_text("utf-8"))


@cache
def tables() -> Mapping[str, Mapping[str, Any]]:
    """Give the shipped tables of `data/dates.toml`, by language."""
    return {lang: table for lang, table in _file().items() if lang != "english"}


def _numbered(key: str) -> dict[str, int]:
    return {
        name: number
        for table in tables().values()
        for number, names in enumerate(table[key], start=1)
        for name in names.split()
    }


@cache
def month_names() -> Mapping[str, int]:
    """Give every month name and abbreviation of every language, folded -> 1 to 12."""
    return _numbered("months")


@cache
def date_words(lang: str) -> DateWords:
    """Give the date words for a text in `lang`; an unknown language gets the common ones."""
    table = tables().get(lang, {})
    short = {name: number for number, names in enumerate(table.get("weekdays", ()), start=1) for name in names.split()}
    weekdays = {name: day for name, day in _numbered("weekdays").items() if len(name) > _SHORT} | short

    def phrases(key: str) -> str:
        return either(phrase for each in tables().values() for phrase in each[key])

    return DateWords(
        months=month_names(),
        weekdays=weekdays,
        order=str(table.get("order", "")),
        weekday=re.compile(rf"\b({either(weekdays)})\b\.?,?\s*(?:(?:the|den|der|le|el|il|de|-|\|)\s*)?$"),
        weekday_name=re.compile(rf"\b(?:{either(weekdays)})\b"),
        published=re.compile(rf"\b(?:{phrases('published')})\b"),
        updated=re.compile(rf"\b(?:{phrases('updated')})\b"),
        relative=_relative(),
    )


@cache
def _relative() -> re.Pattern[str]:
    """`<n> <units> ago`, `vor <n> <units>`, and the words that name a day by today, of all languages."""
    some = r"(?:\d{1,3}|an?|one|einer?|einem|un[ae]?|uma?|een)"
    kinds = []
    for table in tables().values():
        units, before, ago = (either(table.get(key, ())) for key in ("units", "before", "ago"))
        kinds += [rf"(?:{before})\s+{some}\s?(?:{units})"] if before else []
        kinds += [rf"{some}\s?(?:{units})\s+(?:{ago})"] if ago else []
        kinds.append(either(table["by_today"]))
    return re.compile(rf"\b(?:{'|'.join(kinds)})\b")


@cache
def english_habits() -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """Give, for `mdy` and `dmy`, the zones after a clock and the spellings that go with it."""
    raw = _file()["english"]
    return {
        order: (
            re.compile(rf"\d\s?(?:[ap]\.?m\.?\s?)?\(?(?:{either(kind['zones'])})\b"),
            re.compile(rf"\b(?:{either(kind['spelling'])})\w*"),
        )
        for order, kind in raw.items()
    }
