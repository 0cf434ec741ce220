"""What removed lines still give: headlines that pointed elsewhere, credits, corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import Category, Removal, Seed
from ...rules import Rules

_HEADLINE = range(4, 31)
"""Words that a headline has; what is shorter or longer under `Don't Miss` is a label or a teaser."""


def texts(seed: Seed, removals: Iterable[Removal], category: Category) -> tuple[str, ...]:
    """Give the removed lines of one category as printed, in order, each once."""
    return tuple(dict.fromkeys(_lines(seed, removals, category)))


def headlines(seed: Seed, removals: Iterable[Removal], rules: Rules) -> tuple[str, ...]:
    """Give the headlines of other articles that the page pointed to, in order, each once."""
    found = texts(seed, removals, "headlines")
    return tuple(line for line in found if len(line.split()) in _HEADLINE and not rules.find(line))


def _lines(seed: Seed, removals: Iterable[Removal], category: Category) -> Iterator[str]:
    for removal in removals:
        if removal.category == category:
            yield from filter(None, (line.strip() for line in seed.lines[removal.first - 1 : removal.last]))
