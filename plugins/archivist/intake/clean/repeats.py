"""Detector: a paragraph that the page prints twice, as pages with a teaser or a print version do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from ...model import Removal
from .sheet import Sheet

_SHORTEST = 8
"""Words: shorter lines, a refrain or a speaker's `Yes.`, may well come twice."""


def detect(sheet: Sheet, proposals: Iterable[Removal]) -> Iterator[Removal]:
    """Propose each block that says word for word what an earlier one says which stays.

    What others propose to remove, by the `proposals`, does not stay: a standfirst that the article says
    again, or a caption, must not take the article's own paragraph with it.
    """
    gone = {line for proposal in proposals for line in range(proposal.first, proposal.last + 1)}
    seen: dict[str, int] = {}
    for at, block in enumerate(sheet.blocks):
        if sheet.counts[at] < _SHORTEST or not gone.isdisjoint(range(block.first, block.last + 1)):
            continue
        if block.text in seen:
            why = f"Line {seen[block.text]} says the same."
            yield Removal(block.first, block.last, "repeat", "repeat", why)
        else:
            seen[block.text] = block.first
