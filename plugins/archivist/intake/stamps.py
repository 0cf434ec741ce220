"""Stamps and datelines: the lines that say when (and where) rather than tell.

A date inside the story's prose is an event's date and no stamp.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from .authors import opens_byline
from .dateline import Dateline, read_dateline
from .dates import Found, find
from .datewords import date_words
from .page import Line, Page
from .times import find_time

_LABELLED_WORDS = 40
_PLAIN_WORDS = 16
_PARTIAL_REST = 5
_MONTH_WORDS = 2
_LIST, _UNLIKE = 12, 2
_BELOW, _SHORT = 4, 6
"""Lines past the first of prose, and words, that a relative stamp may have."""
_OPENING = 4
"""A stamp that is not labelled has its date among the line's first words, or is short."""
_SENTENCE = re.compile(r"[.!?][\"'”’»)]*$")
_SET_OFF = re.compile(r"[|•·–—]\s*$")
_URL = re.compile(r"https?:|www\.|^/|\.html?\b")
_POSTED = re.compile(r"^[—–-]\s.*\(@\w+\)")
_PICTURED = re.compile(r"\b(?:in this|en esta|dans cette|in diesem|in questa|nesta)\b.*\b(?:photo|foto|imag|bild)")
_COPYRIGHT = re.compile(r"©|\(c\)|copyright|all rights reserved")


@dataclass(frozen=True, slots=True)
class Stamp:
    """A date that stands where dates of publication stand."""

    at: int
    """Index into the page's lines."""
    found: Found
    printed: str
    """The date as printed, folded."""
    time: str
    rest: int
    """Words of the line that are neither date, time nor label."""
    dateline: bool = False
    signed: bool = False
    """The line opens like a byline: it is the story's own."""
    listed: int = 0
    """How many other lines near by carry a date in the same way: a list of other stories."""


def read_stamps(page: Page, lang: str) -> tuple[Stamp, ...]:
    """Give the stamps and datelines of `page`, in order."""
    stamps: list[Stamp] = []
    for at, line in enumerate(page.lines):
        found = find(line.text, lang)
        if found:
            stamps += _of_line(at, line, found, lang)
    return tuple(replace(stamp, listed=_others(stamps, stamp)) for stamp in stamps)


def quotes_post(line: Line) -> bool:
    """Say whether a line signs a post of a network that the story quotes: `— Ana Ruiz (@anaruiz) 18 November 2019`."""
    return bool(_POSTED.match(line.text))


def words_beside(stamps: Iterable[Stamp]) -> dict[int, int]:
    """Give the lines that carry a date, by index, each with its fewest words that are neither date, time nor label."""
    beside: dict[int, int] = {}
    for stamp in stamps:
        beside[stamp.at] = min(stamp.rest, beside.get(stamp.at, stamp.rest))
    return beside


def as_printed(line: Line, stamp: Stamp) -> str:
    """Give a stamp's date as its line prints it, capitals and all, for a sentence that people read."""
    at = line.text.casefold().find(stamp.printed)
    return line.text[at : at + len(stamp.printed)] if at >= 0 else stamp.printed


def _others(stamps: Sequence[Stamp], own: Stamp) -> int:
    if own.found.role != "plain" or own.dateline:
        return 0
    near = {
        other.at
        for other in stamps
        if 0 < abs(other.at - own.at) <= _LIST
        and abs(other.rest - own.rest) <= _UNLIKE
        and other.found.role == "plain"
        and not other.dateline
    }
    return max(len(near) - 1, 0)


def _of_line(at: int, line: Line, found: Sequence[Found], lang: str) -> list[Stamp]:
    if _URL.search(line.folded) or _COPYRIGHT.search(line.folded) or quotes_post(line):
        return []
    bare = _without(line.folded, found)
    rest = len(re.findall(r"[^\W\d_]{2,}", _unlabelled(bare, lang)))
    time = find_time(bare)
    dateline = read_dateline(line.text)
    return [
        Stamp(
            at,
            date,
            line.folded[date.start : date.end].strip(" ,"),
            time,
            rest,
            dateline=_in(dateline, line, date),
            signed=opens_byline(line.text),
        )
        for date in found
        if _in(dateline, line, date) or _stamped(line, date, rest)
    ]


def _in(dateline: Dateline | None, line: Line, date: Found) -> bool:
    return dateline is not None and date.start < len(dateline.text) + 2 and line.folded[: date.start].count(" ") < 8  # noqa: PLR2004


def _stamped(line: Line, date: Found, rest: int) -> bool:
    """Say whether a date is the point of its line, not a part of what it tells."""
    if not (date.year and date.month and date.day):
        short = rest <= _PARTIAL_REST and line.words <= _PLAIN_WORDS
        return short and (bool(date.month and date.day) or date.role != "plain" or line.words <= _MONTH_WORDS)
    if date.role != "plain":
        return line.words <= _LABELLED_WORDS
    if _PICTURED.search(line.folded):
        return False  # the day on which a picture was taken
    before = line.folded[: date.start]
    told = line.prose and _SENTENCE.search(line.text)
    if line.words <= _PLAIN_WORDS:
        return not told or before.count(" ") <= 1
    return not told and rest <= 2 * _PLAIN_WORDS and (before.count(" ") <= _OPENING or bool(_SET_OFF.search(before)))


def _without(folded: str, found: Sequence[Found]) -> str:
    for date in reversed(found):
        folded = f"{folded[: date.start]} # {folded[date.end :]}"
    return folded


def _unlabelled(bare: str, lang: str) -> str:
    words = date_words(lang)
    return words.weekday_name.sub(" ", words.updated.sub(" ", words.published.sub(" ", bare)))


def relative_stamp(page: Page, headline: int, lang: str) -> int | None:
    """Give the index of a line such as `2 hours ago` below the headline, or None."""
    relative = date_words(lang).relative
    for at in range(headline + 1, min(max(page.first, headline) + _BELOW, len(page.lines))):
        line = page.lines[at]
        if line.words <= _SHORT and not line.prose and relative.search(line.folded):
            return at
    return None
