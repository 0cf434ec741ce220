"""The words of one block, found once for all that is measured of them."""

from __future__ import annotations

import re
from collections.abc import Sequence
from operator import itemgetter
from typing import NamedTuple

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_LETTERS = re.compile(r"[^\W\d_]+")
MOST = 4000
"""Characters of a block that are looked at."""
_initial = itemgetter(0)


class Tokens(NamedTuple):
    """The words of a block's first 4,000 characters."""

    text: str
    """Those characters."""
    words: Sequence[str]
    """Runs of letters, two of them joined by an apostrophe are one."""
    low: Sequence[str]
    """The same in lower case."""
    capital: Sequence[bool]
    """Whether each begins with a capital."""


def tokens(text: str) -> Tokens:
    """Give the words of a block's text."""
    return _tokens(text[:MOST], _WORD)


def letters(found: Tokens, most: int) -> Tokens:
    """Give the runs of letters in the first `most` characters: an apostrophe ends one."""
    text = found.text
    if len(text) <= most and "'" not in text and "’" not in text:
        return found
    return _tokens(text[:most], _LETTERS)


def _tokens(text: str, pattern: re.Pattern[str]) -> Tokens:
    words = pattern.findall(text)
    return Tokens(text, words, list(map(str.lower, words)), list(map(str.isupper, map(_initial, words))))
