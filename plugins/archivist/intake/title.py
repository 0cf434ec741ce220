"""The headline: which line of the raw text it is.

Every line near the story's beginning is a candidate; features of its place, shape and words are weighed
and the best one wins. The weights are those of a conditional logit (McFadden 1974), one choice a page,
learned by `tools/learn_titles.py`.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from operator import mul

from ..rules import Rules
from .page import Page
from .title_features import candidates, read_title


@dataclass(frozen=True, slots=True)
class Headline:
    """The headline chosen."""

    text: str
    at: int
    """Index into the page's lines of the line that says it, the last one above the story if several do."""
    lines: tuple[int, ...]
    """Raw line numbers that carry it and nothing else, in order."""
    outlet: str
    """Name that the site appended to it, or an empty string."""
    odds: float
    """The choice's probability under the model, 0 to 1."""


@cache
def _weights() -> Mapping[str, float]:
    raw: dict[str, float] = json.loads((files("archivist") / "data" / "title_weights.json").read_text("utf-8"))
    return raw


def choose(page: Page, stamps: Mapping[int, int], bylines: AbstractSet[int], rules: Rules) -> Headline | None:
    """Give the headline of `page`, or None for a page without a line that could be one.

    `stamps` and `bylines` are indices into `page.lines` of lines that carry a date, with the words beside it,
    or an author; `rules` are the phrases of a page's furniture.
    """
    found = candidates(page, stamps, bylines, rules)
    if not found:
        return None
    weights = _weights()
    scores = [sum(map(mul, map(weights.__getitem__, each), each.values())) for _, each in found]
    told = page.last >= page.first
    best = max(range(len(found)), key=lambda n: (scores[n], -n)) if told else 0  # a few short lines: the first
    odds = 1 / sum(math.exp(score - scores[best]) for score in scores)
    at = found[best][0]
    text, outlet = read_title(page, at)
    carriers = _carriers(page, at, text)
    outlet = outlet or next((name for n in carriers if (name := read_title(page, n)[1])), "")
    return Headline(text, carriers[-1], tuple(page.lines[n].number for n in carriers), outlet, odds)


def _carriers(page: Page, chosen: int, text: str) -> tuple[int, ...]:
    """Give the indices of lines that say the headline before the story begins, with or without the outlet."""
    same = [chosen]
    for n, line in enumerate(page.lines[: page.first + 1]):
        if n != chosen and line.whole and read_title(page, n)[0].casefold() == text.casefold():
            same.append(n)
    return tuple(sorted(same))
