"""The knife: law 1 by construction, and by trying."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.intake.clean import knife
from archivist.intake.clean.blocks import Block, blocks
from archivist.model import Removal, Seed

LINES = ("Title", "", "One.", "Two.", "Three.", "", "Share")
SEED = Seed("a.txt", "", LINES)


def removal(first: int, last: int, rule: str = "test") -> Removal:
    return Removal(first, last, rule, "other", "")


def test_what_nobody_proposes_stays() -> None:
    paragraphs, removals = knife.cut(SEED, blocks(LINES), [removal(7, 7)])
    assert [p.text for p in paragraphs] == ["Title", "One.", "Two.", "Three."]
    assert [(r.first, r.last) for r in removals] == [(7, 7)]


def test_the_earlier_proposal_has_the_line() -> None:
    _, removals = knife.cut(SEED, blocks(LINES), [removal(3, 3, "first"), removal(3, 4, "second")])
    assert [(r.first, r.last, r.rule) for r in removals] == [(3, 3, "first"), (4, 4, "second")]


def test_neighbours_that_one_proposal_took_are_one_removal() -> None:
    _, removals = knife.cut(SEED, blocks(LINES), [removal(1, 5)])
    assert [(r.first, r.last) for r in removals] == [(1, 5)]


def test_a_wrapped_paragraph_goes_or_stays_as_a_whole() -> None:
    whole = Block(3, 5, "One. Two. Three.")
    paragraphs, removals = knife.cut(SEED, [Block(1, 1, "Title"), whole, Block(7, 7, "Share")], [removal(4, 4)])
    assert [p.first for p in paragraphs] == [1, 7]
    assert [(r.first, r.last) for r in removals] == [(3, 5)]


def test_a_lost_line_is_an_error_and_not_a_result() -> None:
    with pytest.raises(AssertionError, match="not in exactly one place"):
        knife.cut(SEED, blocks(LINES)[1:], [])


@given(
    st.lists(st.sampled_from(["", "word", "a longer line of text.", "   "]), max_size=20),
    st.lists(st.tuples(st.integers(1, 20), st.integers(1, 20)), max_size=8),
)
def test_every_line_is_in_exactly_one_place_whatever_is_proposed(
    lines: list[str], ranges: list[tuple[int, int]]
) -> None:
    seed = Seed("a.txt", "", tuple(lines))
    paragraphs, removals = knife.cut(seed, blocks(lines), [removal(min(r), max(r)) for r in ranges])
    kept = [n for p in paragraphs for n in range(p.first, p.last + 1)]
    gone = [n for r in removals for n in range(r.first, r.last + 1) if lines[n - 1].strip()]
    assert sorted(kept + gone) == [n for n, line in enumerate(lines, 1) if line.strip()]
