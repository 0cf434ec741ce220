"""Words and folding: the few operations on text that cleaning, topics and links all share."""

from __future__ import annotations

import re
import unicodedata
from functools import cache, lru_cache
from itertools import filterfalse
from typing import Any

_QUOTES = (("’‘ʼ", "'"), ("“”„«»", '"'), ("\u00a0", " "))
_WORD = re.compile(r"\w+(?:['’]\w+)*")

STEMMERS = {
    "en": "english",
    "es": "spanish",
    "de": "german",
    "fr": "french",
    "it": "italian",
    "pt": "portuguese",
    "nl": "dutch",
}
"""Languages with a Snowball stemmer that we use, by ISO 639-1 code."""


@lru_cache(maxsize=20_000)  # the readers of the articles that are edited together fold the same lines
def fold(text: str) -> str:
    """Give `text` in lower case, accents removed, typographic quotes made plain, spaces single.

    For comparing only: `Don’t Miss` and `DON'T  MISS` fold to the same string.
    """
    plain = text if text.isascii() else _unquoted(text)
    if plain.isascii():  # nothing to decompose: the common case, and ten times faster
        return " ".join(plain.lower().split())
    plain = unicodedata.normalize("NFKD", plain).casefold()
    return " ".join("".join(filterfalse(unicodedata.combining, plain)).split())


def _unquoted(text: str) -> str:
    """Make quotation marks plain. One `replace` a mark: `translate` takes twenty times as long."""
    for marks, plain in _QUOTES:
        for mark in marks:
            text = text.replace(mark, plain)
    return text


def words(text: str) -> list[str]:
    """Give the words of `text` as printed: runs of word characters, inner apostrophes kept."""
    return _WORD.findall(text)


@cache
def _stemmer(algorithm: str) -> Any:  # noqa: ANN401 - the library has no types
    import snowballstemmer  # noqa: PLC0415 - cleaning stems nothing, and loading it takes a while

    return snowballstemmer.stemmer(algorithm)


@lru_cache(maxsize=200_000)
def stem(word: str, lang: str = "en") -> str:
    """Give the Snowball stem of one folded `word`; the word itself for a language without a stemmer."""
    algorithm = STEMMERS.get(lang)
    return str(_stemmer(algorithm).stemWord(word)) if algorithm else word
