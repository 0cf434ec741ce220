"""What a block speaks of: its words without the small ones, and its names, each cut to its first letters."""

from __future__ import annotations

from itertools import compress
from typing import NamedTuple

from .glue import GLUE
from .tokens import Tokens, letters

_SHORTEST, _STEM = 3, 6
_LOOKED_AT = 2000
"""Characters of a block."""


class Terms(NamedTuple):
    """Stems of one block's words; names are those with a capital, but for the first."""

    words: frozenset[str]
    names: frozenset[str]


def terms(block: Tokens) -> Terms:
    """Give the terms of a block."""
    found = letters(block, _LOOKED_AT)
    low = [word[:_STEM] if word not in GLUE and len(word) >= _SHORTEST else "" for word in found.low]
    words = frozenset(filter(None, low))
    first = next((at for at, word in enumerate(found.words) if len(word) >= _SHORTEST), 0)
    names = frozenset(filter(None, compress(low[first + 1 :], found.capital[first + 1 :])))
    return Terms(words, names)
