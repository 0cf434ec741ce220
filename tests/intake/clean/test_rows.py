"""The scorer's numbers: finite and in order, whatever the text."""

from __future__ import annotations

from math import isfinite

from hypothesis import given, settings
from hypothesis import strategies as st

from archivist import rules
from archivist.intake.clean import forest, looks
from archivist.intake.clean.features import NAMES, features
from archivist.intake.clean.sheet import densest, lay_out
from archivist.model import Seed


def test_the_densest_run_is_the_one_with_the_largest_sum() -> None:
    assert densest([-1, 3, -1, 4, -9, 5]) == (1, 3)
    assert densest([-1, -2]) == (0, -1)
    assert densest([]) == (0, -1)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.text(max_size=60), max_size=12))
def test_any_text_gives_finite_rows_and_chances(lines: list[str]) -> None:
    sheet = lay_out(Seed("a.txt", "", tuple(lines)), rules.builtin())
    rows = features(sheet)
    assert all(len(row) == len(NAMES) and all(map(isfinite, row)) for row in rows)
    assert all(0 <= chance <= 1 for chance in looks.chances((sheet,), forest.builtin())[0])


def test_a_line_says_what_sets_it_apart() -> None:
    prose = ["The harbour board said on Tuesday that the ferry would sail again in May, after the winter."] * 6
    sheet = lay_out(Seed("a.txt", "", (*prose, "Share")), rules.builtin())
    found = looks.reasons(sheet, forest.builtin(), 6)
    assert found
    assert any(reason.weight < 0 for reason in found)


def test_what_is_said_of_a_page_does_not_depend_on_the_pages_looked_at_beside_it() -> None:
    texts = [("Ferry sails again in May", "Share", story * 3) for story in ("It was said. ", "The board met. ")]
    sheets = [lay_out(Seed("a.txt", "", lines), rules.builtin()) for lines in (*texts, (), ("Menu",) * 1500)]
    alone = [looks.chances((sheet,), forest.builtin())[0] for sheet in sheets]
    assert looks.chances(sheets, forest.builtin()) == alone
