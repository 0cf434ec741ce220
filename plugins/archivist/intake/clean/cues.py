"""What one block may be that is no paragraph, in numbers: a caption, a note on an author, a post, a stamp."""

from __future__ import annotations

import re
from typing import NamedTuple

from .glue import BIO, CAPTION
from .tokens import Tokens

_AGENCIES = frozenset(
    "ap afp reuters getty dpa epa shutterstock imago alamy pa anp ansa efe lusa istock tns upi".split()
)
_CREDIT = re.compile(
    rf"(?:[/|©(]|\bvia\b|photo|image|picture|foto|bild)[^.!?]{{0,40}}\b(?:{'|'.join(sorted(_AGENCIES))})\b.{{0,20}}$",
    re.IGNORECASE,
)
_SLASH = re.compile(r"[A-Za-zÀ-ÿ] ?[/|] ?[A-ZÀ-Þ][\w .-]{1,30}\)?\.?$")
"""`Jane Roe/Evening Post` at a block's end."""
_TAIL, _LAST = 90, 10
"""Characters and words at a block's end in which a picture's credit stands."""
_OPENING = 14
"""Words in which a note on an author says what that is."""
_UNITS = "min|mins|minutes?|hours?|hrs?|days?|weeks?|months?|years?"
_AGO = re.compile(
    rf"\d ?(?:[mhd]|{_UNITS}) ago\b|\d (?:minuti|ore|giorni) fa\b|\d (?:uur|dagen|minuten) geleden"
    r"|\b(?:vor|il y a|hace|há) \d",
    re.IGNORECASE,
)
_AGO_SIGNS = (" ago", " fa", " geleden", "vor ", " y a ", "hace ", "há ")
"""What every such time has one of, and a quicker search."""
_HANDLE = re.compile(r"\(@\w+\)")
_WEEKDAY = re.compile(r"\b(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day, ")
"""How agencies date a picture."""


class Cue(NamedTuple):
    """Numbers about one block: counts and flags, 0 or 1."""

    caption: float
    agency: float
    slash: float
    bio: float
    bio_start: float
    divider: float
    handle: float
    ago: float
    open_end: float
    wordless: float
    weekday: float
    parenthesis: float
    sentence_length: float


def cue(block: Tokens, sentences: float, digits: float) -> Cue:
    """Look for cues in one block that has so many `sentences` after its first, and this share of `digits`."""
    text, low = block.text, block.low
    last, tail = text[-1], text[-_TAIL:]
    bio = sum(map(BIO.__contains__, low))
    return Cue(
        caption=sum(map(CAPTION.__contains__, low)),
        agency=not _AGENCIES.isdisjoint(low[-_LAST:]) and _CREDIT.search(tail) is not None,
        slash=("/" in tail or "|" in tail) and _SLASH.search(tail) is not None,
        bio=bio,
        bio_start=bio > 0 and any(map(BIO.__contains__, low[:_OPENING])),
        divider=not text.strip("_ "),
        handle="(@" in text and _HANDLE.search(text) is not None,
        ago=digits > 0 and any(map(text.lower().__contains__, _AGO_SIGNS)) and _AGO.search(text) is not None,
        open_end=last in "(,-–—&/",
        wordless=not low,
        weekday="day, " in text and _WEEKDAY.search(text) is not None,
        parenthesis=last == ")",
        sentence_length=len(low) / (sentences + 1),
    )
