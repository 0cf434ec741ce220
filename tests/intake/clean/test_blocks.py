"""Raw lines to blocks, hard-wrapped or not."""

from __future__ import annotations

import textwrap

from hypothesis import given
from hypothesis import strategies as st

from archivist.intake.clean.blocks import blocks, wrap_width

PARAGRAPH = "The ferry to the outer islands will sail twice a day from May, the harbour board said. " * 4


def test_a_line_is_a_block() -> None:
    assert [(b.first, b.last, b.text) for b in blocks(["One", "", " Two "])] == [(1, 1, "One"), (3, 3, "Two")]


def test_a_hard_wrapped_paragraph_is_one_block() -> None:
    wrapped = textwrap.wrap(PARAGRAPH, 70)
    found = blocks([*wrapped, "", *wrapped])
    assert [(b.first, b.last) for b in found] == [(1, len(wrapped)), (len(wrapped) + 2, 2 * len(wrapped) + 1)]
    assert found[0].text == PARAGRAPH.strip()


def test_short_lines_of_a_list_are_not_taken_for_wrapped_text() -> None:
    winners = ["Strings: Mara Okafor, viola, for the third time in a row", "Winds: Jonas Brandt", "Voice: L. Ferri"]
    assert wrap_width([*winners, *winners]) == 0


def test_one_line_paragraphs_of_much_the_same_length_are_not_wrapped() -> None:
    assert wrap_width([PARAGRAPH.split(". ", maxsplit=1)[0] + "."] * 7) == 0


def test_an_article_of_long_lines_is_not_wrapped() -> None:
    assert wrap_width([PARAGRAPH, PARAGRAPH, PARAGRAPH, PARAGRAPH, PARAGRAPH]) == 0


@given(st.lists(st.text(st.characters(exclude_characters="\n\r"), max_size=90), max_size=30))
def test_every_line_that_is_not_blank_lies_in_one_block(lines: list[str]) -> None:
    covered = [n for b in blocks(lines) for n in range(b.first, b.last + 1)]
    assert covered == [n for n, line in enumerate(lines, 1) if line.strip()]
