"""Capitalised runs: the stretches of a text in which a name can stand."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import NamedTuple

_UPPER = "".join(chr(c) for c in range(0x530) if chr(c).isupper())
_SHORT = (
    "St|Ste|Mt|Ft|Dr|Mr|Mrs|Ms|Gen|Sen|Rep|Gov|Lt|Col|Sgt|Capt|Rev|Prof|Sr|Sra|Jr|Hon|Maj|Adm|Cmdr|"
    "Ala|Ariz|Ark|Calif|Colo|Conn|Fla|Ga|Ill|Ind|Kan|Ky|La|Md|Mass|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|"
    "Ore|Pa|Tenn|Va|Vt|Wash|Wis|Wyo|Jan|Feb|Mar|Apr|Aug|Sept|Sep|Oct|Nov|Dec"
)
_ARTICLE = r"(?:[Aa][ldnrstz]|[Ee][ls]|[Uu]l|d|l|O)[-’']"
_WORD = rf"""
    (?:[{_UPPER}]\.){{2,}}(?:[{_UPPER}]\b)?           # U.S., J.K.
  | (?:{_SHORT})\.                                    # St., Sen.
  | [{_UPPER}]\.(?=[ ][{_UPPER}])                     # an initial
  | (?:{_ARTICLE})?[{_UPPER}]\w*(?:[-’'&/](?!s\b)\w+)*
"""
_SMALL = (
    "of|for|on|in|and|the|de|del|della|di|da|do|dos|das|des|du|la|le|van|von|der|den|ter|ten|bin|bint|ibn|al|el|ul|"
    "abu|ben|e|y|et|zu|af|av|&"
)
_WORDS = re.compile(rf"(?<![\w@#])(?:{_WORD})|(?:{_SMALL})(?=[ ])", re.VERBOSE)
# At most 41 words: no name is longer, and a page of capitals must not take quadratic time.
_RUN = re.compile(
    rf"\b(?<![@#])(?=[{_UPPER}adeluO])(?:{_WORD})(?:[ \u00a0](?:(?:{_SMALL})[ \u00a0]){{0,2}}(?:{_WORD})){{0,40}}",
    re.VERBOSE,
)
_OPENING = re.compile(r"(?:^|[.!?:…\n]|\n[-–—•*])[\"'“”‘’)\]]*[\s\"'“‘(\[–—-]*$")
_LAST = re.compile(r"([\w.'’-]+)[\s\"“‘']*$")
_NEXT = re.compile(r"[\s]*([\w'’-]+)")


@dataclass(frozen=True, slots=True)
class Word:
    """One word of a run, with character offsets into the run."""

    text: str
    start: int
    end: int
    capital: bool


class Run(NamedTuple):
    """Neighbouring capitalised words, small words such as `of` between them included."""

    start: int
    """Character offset into the text."""
    printed: str
    opens: bool
    """It stands at the start of a sentence, where any word is capitalised."""


def runs(text: str) -> Iterator[Run]:
    """Give the capitalised runs of `text`, first to last."""
    for found in _RUN.finditer(text):
        start = found.start()
        # Most runs stand behind a word and a space: no need to ask more closely whether they open a sentence.
        inside = text[start - 1 : start] == " " and text[start - 2 : start - 1].isalnum()
        opens = not inside and _OPENING.search(text, max(0, start - 8), start) is not None
        yield Run(start, found.group(), opens)


def words(run: str) -> tuple[Word, ...]:
    """Give the words of a run."""
    if " " not in run and "\u00a0" not in run:
        return (Word(run, 0, len(run), capital=True),)
    return tuple(
        Word(found.group(), *found.span(), capital=found.group() not in _SMALL_SET) for found in _WORDS.finditer(run)
    )


_SMALL_SET = frozenset(_SMALL.split("|"))


def word_before(text: str, start: int) -> str:
    """Give the word right before `start`, as printed; empty after punctuation."""
    found = _LAST.search(text, max(0, start - 30), start)
    return found.group(1) if found else ""


def word_after(text: str, end: int) -> str:
    """Give the word right behind `end`; empty before punctuation."""
    found = _NEXT.match(text, end)
    return found.group(1) if found else ""
