"""A day named in a caption or a quoted post: not that of publication, but near it if the story speaks of its weekday.

News agencies write `..., Tuesday, Nov. 19, 2019.` under a picture and `on Tuesday` in the story, and mean
the same day, the one before publication or publication's own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from ..model import Dating, Flag
from .dates import Found, find
from .datewords import date_words
from .page import Line, Page
from .stamps import quotes_post

_AFTER = 6
"""Lines after the first of prose that may still be captions."""
_CREDITED = re.compile(r"\((?:[a-z]{2,4} )?(?:photo|foto|bild|imagen?|picture)\b")
"""Such a line is a caption wherever it stands: `..., Tuesday, Nov. 19, 2019. (AP Photo/...)`."""
_APART = 2
"""Days that several captions of one story may lie apart."""


def about(page: Page, lang: str) -> tuple[Dating, Flag] | None:
    """Give `about` the day that captions or quoted posts name and that the story's prose names by the weekday.

    None where none does, or where they disagree: then they are of different events.
    """
    named = [(line, found) for line, found in _named(page, lang) if _spoken(page, line, found, lang)]
    days = sorted({found.readings()[0] for _, found in named})
    if not days or (days[-1] - days[0]).days > _APART:
        return None
    line = next(line for line, found in named if found.readings()[0] == days[-1])
    iso = days[-1].isoformat()
    what = "post" if quotes_post(line) else "caption"
    note = f"a {what} on line {line.number} names {iso}, and the story speaks of that weekday"
    flag = Flag("date.about", f"About {iso}: {note}.", line.number)
    return Dating(iso, "about", "text", f"{iso}~", note), flag


def _named(page: Page, lang: str) -> Iterator[tuple[Line, Found]]:
    for at, line in enumerate(page.lines[: page.last + 1]):
        caption, post = at < page.first + _AFTER or bool(_CREDITED.search(line.folded)), quotes_post(line)
        for found in find(line.text, lang) if caption or post else ():
            readings = found.readings()
            if len(readings) == 1 and (post or readings[0].isoweekday() == found.weekday):
                yield line, found


def _spoken(page: Page, caption: Line, found: Found, lang: str) -> bool:
    own = found.readings()[0].isoweekday()
    names = [name for name, day in date_words(lang).weekdays.items() if day == own and len(name) > 4]  # noqa: PLR2004 - whole names
    story = (line.folded for line in page.lines[page.first : page.last + 1] if line.prose and line is not caption)
    return any(name in text for text in story for name in names)
