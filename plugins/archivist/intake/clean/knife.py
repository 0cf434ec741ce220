"""The one knife: detectors propose, this cuts. Text can be neither invented nor lost here."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ...model import Paragraph, Removal, Seed
from .blocks import Block


def cut(
    seed: Seed, blocks: Sequence[Block], proposals: Iterable[Removal]
) -> tuple[tuple[Paragraph, ...], tuple[Removal, ...]]:
    """Give the paragraphs that stay and the removals that were made, both in the order of the raw text.

    Where proposals overlap the earlier one has the line. A block that is proposed in part goes as a whole,
    so that a wrapped paragraph is never torn. Law 1 is checked before anything is handed out.
    """
    owner: dict[int, Removal] = {}
    for proposal in proposals:
        for line in range(proposal.first, proposal.last + 1):
            owner.setdefault(line, proposal)
    paragraphs, taken = list[Paragraph](), list[tuple[Block, Removal]]()
    for block in blocks:
        why = next((owner[n] for n in range(block.first, block.last + 1) if n in owner), None)
        if why is None:
            paragraphs.append(Paragraph(block.first, block.last, block.text))
        else:
            taken.append((block, why))
    removals = _runs(taken)
    _check(seed, paragraphs, removals)
    return tuple(paragraphs), removals


def _runs(taken: Iterable[tuple[Block, Removal]]) -> tuple[Removal, ...]:
    """Join neighbouring blocks that the same rule took into one removal."""
    runs: list[Removal] = []
    previous: Removal | None = None
    for block, why in taken:
        if runs and previous is why:
            runs[-1] = Removal(runs[-1].first, block.last, why.rule, why.category, why.why)
        else:
            runs.append(Removal(block.first, block.last, why.rule, why.category, why.why))
        previous = why
    return tuple(runs)


def _check(seed: Seed, paragraphs: Iterable[Paragraph], removals: Iterable[Removal]) -> None:
    """Hold law 1: every raw line that is not blank lies in exactly one paragraph or removal."""
    places = [0] * (len(seed.lines) + 1)
    for first, last in [(p.first, p.last) for p in paragraphs] + [(r.first, r.last) for r in removals]:
        for line in range(first, last + 1):
            places[line] += 1
    wrong = [n for n, line in enumerate(seed.lines, 1) if places[n] != 1 and (line.strip() or places[n] > 1)]
    if wrong:
        raise AssertionError(f"{seed.path}: raw lines {wrong[:5]} are not in exactly one place")
