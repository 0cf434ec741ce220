"""A raw page laid out for the detectors: its blocks, what the phrases say of them, where the prose runs."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

from ...model import Seed
from ...rules import Rule, Rules
from .blocks import Block, blocks
from .terms import Terms, terms
from .tokens import Tokens, tokens

_END = re.compile(r"[.!?…:][\"'”’»)\]]*$")
_PROSE = 12
"""Words from which on a block that ends like a sentence is taken for prose."""
_CAP = 60
"""Words of one block that count for the span: one long legal notice must not outweigh an article."""
_COST = 9
"""Words of prose that a line which is none costs, inside the span."""


@dataclass(frozen=True)
class Sheet:
    """One raw page, laid out once for all detectors; positions are indices into `blocks`."""

    blocks: tuple[Block, ...]
    hits: tuple[tuple[Rule, ...], ...]
    """The rules that take each block."""
    counts: tuple[int, ...]
    """Words of each block."""
    title: str = ""
    """The headline that metadata read: what the article surely speaks of."""
    authors: tuple[str, ...] = ()
    """Who signed."""

    @cached_property
    def prose(self) -> tuple[bool, ...]:
        """Whether each block reads like sentences of an article."""
        lined = zip(self.blocks, self.counts, strict=True)
        return tuple(count >= _PROSE and _END.search(block.text) is not None for block, count in lined)

    @cached_property
    def span(self) -> tuple[int, int]:
        """First and last position of the run that is most like an article; (0, -1) where there is no prose."""
        return densest([min(c, _CAP) if p else -_COST for c, p in zip(self.counts, self.prose, strict=True)])

    @cached_property
    def tokens(self) -> tuple[Tokens, ...]:
        """The words of each block."""
        return tuple(tokens(block.text) for block in self.blocks)

    @cached_property
    def terms(self) -> tuple[Terms, ...]:
        """What each block speaks of."""
        return tuple(map(terms, self.tokens))

    @cached_property
    def _openers(self) -> tuple[Rule | None, ...]:
        return tuple(next((rule for rule in hits if rule.opens), None) for hits in self.hits)

    def opens(self, at: int) -> Rule | None:
        """Give the rule by which the block at a position is a heading over something else, if any."""
        return self._openers[at]


def lay_out(seed: Seed, rules: Rules, title: str = "", authors: Iterable[str] = ()) -> Sheet:
    """Give the sheet of a seed; `title` and `authors` are what metadata read in it."""
    found = blocks(seed.lines)
    return Sheet(
        blocks=found,
        hits=tuple(rules.find(block.text) for block in found),
        counts=tuple(len(block.text.split()) for block in found),
        title=title,
        authors=tuple(authors),
    )


def densest(values: Sequence[float]) -> tuple[int, int]:
    """Give first and last index of the run with the largest sum (Kadane 1977); (0, -1) if none is positive."""
    best, best_at, total, start = 0.0, (0, -1), 0.0, 0
    for at, value in enumerate(values):
        if total <= 0:
            total, start = 0.0, at
        total += value
        if total > best:
            best, best_at = total, (start, at)
    return best_at
