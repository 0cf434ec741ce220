"""What one block looks like by itself, in numbers: the scorer's first group of features."""

from __future__ import annotations

import re
import string
from typing import NamedTuple

from .glue import ADDRESS, GLUE, PAGE, REPORTING, SELF

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_SENTENCE_END = re.compile(r"[.!?…][\"'”’»)\]]*$")
_INNER_END = re.compile(r"[.!?][\"'”’»)]*\s+[\"'“‘„«(]?[A-ZÀ-Þ]")
_BARS = re.compile(r"[|•·›»/>→]")
_BULLET = re.compile(r"^(?:[-–—•*▪►»›+]|\d{1,2}[.)])\s")
_QUOTE = re.compile(r"[\"“”„«»]")
_NUMBER = r"\d(?<=\b\d)"  # the same as `\b\d`, found four times as fast: a search can leap from digit to digit
_CLOCK = re.compile(rf"{_NUMBER}\d?(?:[:.h]\d{{2}}| ?[ap]\.?m)\b", re.IGNORECASE)
_DATE = re.compile(rf"{_NUMBER}(?:\d?[./-]\d{{1,2}}[./-]\d{{2,4}}|(?:(?<=1)9|(?<=2)0)\d{{2}})\b")
_ADDRESS = re.compile(r"https?://|www\.|@\w|\w@|#\w|\.(?:com|org|net|de|co)\b")
_ADDRESS_SIGN = re.compile(r"[@#/]|\.[cond]|www")
"""What every address has, and a quicker search."""
_SPEAKER = re.compile(r"^[A-ZÀ-Þ][^.!?:]{0,30}: ")
_DATELINE = re.compile(r"^[A-ZÀ-Þ][\w.,' ()/-]{2,50}(?:[-–—]{1,2}|\|) ?[A-ZÀ-Þ\"“„«]")

_BEYOND = re.compile(r"[^\x00-\x7f]")
_UPPER, _DIGITS, _LETTERS = string.ascii_uppercase.encode(), string.digits.encode(), string.ascii_letters.encode()
_SAMPLE = 240
"""Characters that are enough to tell a block's mix of letters, digits and marks."""


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


def shape(text: str) -> Shape:
    """Measure one block's text, at most its first 4,000 characters."""
    text = text[:4000]
    found = _WORD.findall(text)
    count = len(found) or 1
    low = list(map(str.lower, found))
    upper, digits, marks = _mix(text[:_SAMPLE])
    last = text[-1:]
    return Shape(
        words=float(len(found)),
        word_length=sum(map(len, found)) / count,
        capitalised=sum(map(str.isupper, [word[0] for word in found])) / count,
        upper=upper,
        digits=digits,
        marks=marks,
        commas=text.count(",") / count,
        ends=float(_SENTENCE_END.search(text) is not None),
        colon=float(last == ":"),
        question=float(last == "?"),
        dots=float(text.endswith(("...", "…"))),
        lower_start=float(text[0].islower()),
        bullet=float(_BULLET.match(text) is not None),
        quotes=float(len(_QUOTE.findall(text))),
        bars=float(len(_BARS.findall(text))),
        sentences=float(len(_INNER_END.findall(text))),
        glue=sum(map(GLUE.__contains__, low)) / count,
        address=sum(map(ADDRESS.__contains__, low)) / count,
        self=sum(map(SELF.__contains__, low)) / count,
        reporting=float(sum(map(REPORTING.__contains__, low))),
        page=float(sum(map(PAGE.__contains__, low))),
        web=float(len(_ADDRESS.findall(text)) if _ADDRESS_SIGN.search(text) else 0),
        clock=float(_CLOCK.search(text) is not None),
        year=float(_DATE.search(text) is not None),
        speaker=float(_SPEAKER.match(text) is not None),
        dateline=float(_DATELINE.match(text) is not None),
        bracketed=float(text[0] in "([" and last in ")]"),
        loud_start=float(len(found) > 1 and len(found[0]) > 1 and found[0].isupper()),
    )


def _mix(sample: str) -> tuple[float, float, float]:
    """Give the shares of capitals, digits and marks. ASCII is counted in bytes: it is most of the text."""
    plain, rest = sample.encode("ascii", "ignore"), _BEYOND.findall(sample)
    upper = len(plain) - len(plain.translate(None, _UPPER)) + sum(map(str.isupper, rest))
    digits = len(plain) - len(plain.translate(None, _DIGITS)) + sum(map(str.isdigit, rest))
    marks = len(plain.translate(None, _LETTERS + _DIGITS + b" ")) + len(rest) - sum(map(str.isalnum, rest))
    return upper / len(sample), digits / len(sample), marks / len(sample)
