"""What removed lines still give: headlines that pointed elsewhere, credits, corrections."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from ...model import Category, Removal, Seed
from ...rules import Rules

_ENDED = re.compile(r"(?<!\.)\.$|\)$")
_HEADLINE = range(4, 31)
"""Words that a headline has; what is shorter or longer under `Don't Miss` is a label or a teaser."""


def texts(seed: Seed, removals: Iterable[Removal], category: Category) -> tuple[str, ...]:
    """Give the removed lines of one category as printed, in order, each once."""
    return tuple(dict.fromkeys(_lines(seed, removals, category)))


def headlines(seed: Seed, removals: Iterable[Removal], rules: Rules) -> tuple[str, ...]:
    """Give the headlines of other articles that the page pointed to, in order, each once.

    A label before one, as in `Read also: ...`, is left out; a line that ends like a sentence or a credit is
    a teaser, a notice or a caption, and none.
    """
    found = (_pointed(line, rules) for line in texts(seed, removals, "headlines"))
    return tuple(dict.fromkeys(line for line in found if len(line.split()) in _HEADLINE and not _ENDED.search(line)))


def _pointed(line: str, rules: Rules) -> str:
    """Give what a line points to, or an empty string for one that is only a page's phrase."""
    if not rules.find(line):
        return line
    label, _, rest = line.partition(": ")
    return "" if not rest or not rules.find(f"{label}: ") or rules.find(rest) else rest.strip()


def _lines(seed: Seed, removals: Iterable[Removal], category: Category) -> Iterator[str]:
    for removal in removals:
        if removal.category == category:
            yield from filter(None, (line.strip() for line in seed.lines[removal.first - 1 : removal.last]))
