"""What each block looks like by itself, in numbers: the scorer's first group of features."""

from __future__ import annotations

import re
import string
from collections.abc import Sequence
from itertools import repeat
from operator import truediv
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
    """Numbers about each block, a column for each; shares are 0 to 1, flags 0 or 1."""

    words: Sequence[float]
    word_length: Sequence[float]
    capitalised: Sequence[float]
    upper: Sequence[float]
    digits: Sequence[float]
    marks: Sequence[float]
    commas: Sequence[float]
    ends: Sequence[float]
    colon: Sequence[float]
    question: Sequence[float]
    dots: Sequence[float]
    lower_start: Sequence[float]
    bullet: Sequence[float]
    quotes: Sequence[float]
    bars: Sequence[float]
    sentences: Sequence[float]
    glue: Sequence[float]
    address: Sequence[float]
    self: Sequence[float]
    reporting: Sequence[float]
    page: Sequence[float]
    web: Sequence[float]
    clock: Sequence[float]
    year: Sequence[float]
    speaker: Sequence[float]
    dateline: Sequence[float]
    bracketed: Sequence[float]
    loud_start: Sequence[float]


def shapes(blocks: Sequence[Tokens]) -> Shape:
    """Measure the blocks of a page."""
    texts, found = [block.text for block in blocks], [block.words for block in blocks]
    counts = [len(words) or 1 for words in found]
    mixes = [_mix(text[:_SAMPLE]) for text in texts]
    kinds = [_kinds(block.low) for block in blocks]
    numbers = [_DIGIT.search(text) is not None for text in texts]
    capitals = [sum(block.capital) for block in blocks]
    return Shape(
        words=list(map(len, found)),
        word_length=[sum(map(len, words)) / count for words, count in zip(found, counts, strict=True)],
        capitalised=list(map(truediv, capitals, counts)),
        upper=[upper for upper, _, _ in mixes],
        digits=[digits for _, digits, _ in mixes],
        marks=[marks for _, _, marks in mixes],
        commas=[text.count(",") / count for text, count in zip(texts, counts, strict=True)],
        ends=[text.rstrip(_CLOSING)[-1:] in _STOPS for text in texts],
        colon=[text[-1] == ":" for text in texts],
        question=[text[-1] == "?" for text in texts],
        dots=[text.endswith(("...", "…")) for text in texts],
        lower_start=[text[0].islower() for text in texts],
        bullet=[not text[0].isalpha() and _BULLET.match(text) is not None for text in texts],
        quotes=[_count(text, _QUOTES) for text in texts],
        bars=[_count(text, _BARS) for text in texts],
        sentences=[len(_INNER_END.findall(text)) for text in texts],
        glue=[kind[0] / count for kind, count in zip(kinds, counts, strict=True)],
        address=[kind[1] / count for kind, count in zip(kinds, counts, strict=True)],
        self=[kind[2] / count for kind, count in zip(kinds, counts, strict=True)],
        reporting=[kind[3] for kind in kinds],
        page=[kind[4] for kind in kinds],
        web=[len(_ADDRESS.findall(t)) if any(map(t.__contains__, _ADDRESS_SIGNS)) else 0 for t in texts],
        clock=[number and _CLOCK.search(text) is not None for number, text in zip(numbers, texts, strict=True)],
        year=[number and _DATE.search(text) is not None for number, text in zip(numbers, texts, strict=True)],
        speaker=[text.find(": ", 1, 33) > 0 and _SPEAKER.match(text) is not None for text in texts],
        dateline=[any(map(t[3:53].__contains__, _DASHES)) and _DATELINE.match(t) is not None for t in texts],
        bracketed=[text[0] in "([" and text[-1] in ")]" for text in texts],
        loud_start=[len(words) > 1 and len(words[0]) > 1 and words[0].isupper() for words in found],
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
