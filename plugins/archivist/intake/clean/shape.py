"""What one block looks like by itself, in numbers: the scorer's first group of features."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from itertools import repeat
from typing import NamedTuple

from .glue import ADDRESS, GLUE, PAGE, REPORTING, SELF
from .tokens import Tokens

_STOPS = frozenset(".!?…")
_CLOSING = "\"'”’»)]"
_INNER_END = re.compile(r"[.!?][\"'”’»)]*\s+[\"'“‘„«(]?[A-ZÀ-Þ]")
_BARS = ("|/>", "•·›»→")
_QUOTES = ('"', "“”„«»")
_DASHES = "-–—|"
_BULLET = re.compile(r"^(?:[-–—•*▪►»›+]|\d{1,2}[.)])\s")
_DIGIT = re.compile(r"\d")
_NUMBER = r"\d(?<=\b\d)"  # the same as `\b\d`, found four times as fast: a search can leap from digit to digit
_CLOCK = re.compile(rf"{_NUMBER}\d?(?:[:.h]\d{{2}}| ?[ap]\.?m)\b", re.IGNORECASE)
_DATE = re.compile(rf"{_NUMBER}(?:\d?[./-]\d{{1,2}}[./-]\d{{2,4}}|(?:(?<=1)9|(?<=2)0)\d{{2}})\b")
_ADDRESS = re.compile(r"https?://|www\.|@\w|\w@|#\w|\.(?:com|org|net|de|co)\b")
_ADDRESS_SIGNS = ("/", "@", "#", "www", ".c", ".o", ".n", ".d")
"""What every address has one of, and a quicker search."""
_SPEAKER = re.compile(r"^[A-ZÀ-Þ][^.!?:]{0,30}: ")
_DATELINE = re.compile(r"^[A-ZÀ-Þ][\w.,' ()/-]{2,50}(?:[-–—]{1,2}|\|) ?[A-ZÀ-Þ\"“„«]")

_BEYOND = re.compile(r"[^\x00-\x7f]")
_UPPER, _DIGITS, _LETTERS = string.ascii_uppercase.encode(), string.digits.encode(), string.ascii_letters.encode()
_SAMPLE = 240
"""Characters that are enough to tell a block's mix of letters, digits and marks."""

_LISTS = (GLUE, ADDRESS, SELF, REPORTING, PAGE)
_SHIFTS = tuple(range(0, 12 * len(_LISTS), 12))
_MASK = (1 << 12) - 1
"""Twelve bits a list: a block's words are fewer than that counts."""
_PACKED = {
    word: sum((word in words) << shift for words, shift in zip(_LISTS, _SHIFTS, strict=True))
    for word in frozenset().union(*_LISTS)
}
"""What each small word adds to the counts of the lists it is in, all in one number."""


class Shape(NamedTuple):
    """Numbers about one block; shares are 0 to 1, flags 0 or 1."""

    words: float
    word_length: float
    capitalised: float
    upper: float
    digits: float
    marks: float
    commas: float
    ends: float
    colon: float
    question: float
    dots: float
    lower_start: float
    bullet: float
    quotes: float
    bars: float
    sentences: float
    glue: float
    address: float
    self: float
    reporting: float
    page: float
    web: float
    clock: float
    year: float
    speaker: float
    dateline: float
    bracketed: float
    loud_start: float


def shape(block: Tokens) -> Shape:
    """Measure one block."""
    text, found = block.text, block.words
    count = len(found) or 1
    upper, digits, marks = _mix(text[:_SAMPLE])
    initial, last = text[0], text[-1]
    glue, address, self, reporting, page = _kinds(block.low)
    numbers = _DIGIT.search(text) is not None
    return Shape(
        words=len(found),
        word_length=sum(map(len, found)) / count,
        capitalised=sum(block.capital) / count,
        upper=upper,
        digits=digits,
        marks=marks,
        commas=text.count(",") / count,
        ends=text.rstrip(_CLOSING)[-1:] in _STOPS,
        colon=last == ":",
        question=last == "?",
        dots=text.endswith(("...", "…")),
        lower_start=initial.islower(),
        bullet=not initial.isalpha() and _BULLET.match(text) is not None,
        quotes=_count(text, _QUOTES),
        bars=_count(text, _BARS),
        sentences=len(_INNER_END.findall(text)),
        glue=glue / count,
        address=address / count,
        self=self / count,
        reporting=reporting,
        page=page,
        web=len(_ADDRESS.findall(text)) if any(map(text.__contains__, _ADDRESS_SIGNS)) else 0,
        clock=numbers and _CLOCK.search(text) is not None,
        year=numbers and _DATE.search(text) is not None,
        speaker=text.find(": ", 1, 33) > 0 and _SPEAKER.match(text) is not None,
        dateline=any(map(text[3:53].__contains__, _DASHES)) and _DATELINE.match(text) is not None,
        bracketed=initial in "([" and last in ")]",
        loud_start=len(found) > 1 and len(found[0]) > 1 and found[0].isupper(),
    )


def _count(text: str, signs: tuple[str, str]) -> int:
    """Count the signs in `text`: those of ASCII first, the others only where it has any beyond ASCII."""
    number = sum(map(text.count, signs[0]))
    return number if text.isascii() else number + sum(map(text.count, signs[1]))


def _kinds(low: Sequence[str]) -> tuple[int, int, int, int, int]:
    """Count the small words of each list, all with one look at each word."""
    packed = sum(map(_PACKED.get, low, repeat(0)))
    glue, address, self, reporting, page = (packed >> shift & _MASK for shift in _SHIFTS)
    return glue, address, self, reporting, page


def _mix(sample: str) -> tuple[float, float, float]:
    """Give the shares of capitals, digits and marks. ASCII is counted in bytes: it is most of the text."""
    plain, rest = sample.encode("ascii", "ignore"), _BEYOND.findall(sample)
    upper = len(plain) - len(plain.translate(None, _UPPER)) + sum(map(str.isupper, rest))
    digits = len(plain) - len(plain.translate(None, _DIGITS)) + sum(map(str.isdigit, rest))
    marks = len(plain.translate(None, _LETTERS + _DIGITS + b" ")) + len(rest) - sum(map(str.isalnum, rest))
    return upper / len(sample), digits / len(sample), marks / len(sample)
