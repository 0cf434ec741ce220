"""A day named in a caption: not the date of publication, but near it when the story speaks of that weekday.

News agencies write `..., Tuesday, Nov. 19, 2019.` under a picture and `on Tuesday` in the story, and mean
the same day, the one before publication or publication's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..model import Dating, Flag
from .dates import Found, find
from .datewords import date_words
from .page import Line, Page

_AFTER = 6
"""Lines after the first of prose that may still be captions."""
_APART = 2
"""Days that several captions of one story may lie apart."""


def about(page: Page, lang: str) -> tuple[Dating, Flag] | None:
    """Give `about` the day that captions name with its weekday and that the story's prose names by the weekday.

    None where no caption does, or where captions disagree: then they are of different events.
    """
    named = [(line, found) for line, found in _named(page, lang) if _spoken(page, line, found, lang)]
    days = sorted({found.readings()[0] for _, found in named})
    if not days or (days[-1] - days[0]).days > _APART:
        return None
    line = next(line for line, found in named if found.readings()[0] == days[-1])
    iso = days[-1].isoformat()
    note = f"a caption on line {line.number} names {iso} with its weekday, and the story speaks of that weekday"
    flag = Flag("date.about", f"About {iso}: {note}.", line.number)
    return Dating(iso, "about", "text", f"{iso}~", note), flag


def _named(page: Page, lang: str) -> Iterator[tuple[Line, Found]]:
    for line in page.lines[: page.first + _AFTER]:
        for found in find(line.text, lang):
            readings = found.readings()
            if found.weekday and len(readings) == 1 and readings[0].isoweekday() == found.weekday:
                yield line, found


def _spoken(page: Page, caption: Line, found: Found, lang: str) -> bool:
    names = [name for name, day in date_words(lang).weekdays.items() if day == found.weekday and len(name) > 4]  # noqa: PLR2004 - whole names
    story = (line.folded for line in page.lines[page.first : page.last + 1] if line.prose and line is not caption)
    return any(name in text for text in story for name in names)
