"""Authors from bios. All names invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.intake.bios import from_bio

BIOS = {
    "Odile is a journalist from Cape Morrow. She writes about gulls.": "Odile",
    "Tom Ardley is a reporter at the Northlight (@ardley).": "Tom Ardley",
    "Ada Quill (@quill) covers clocks for the Northlight.": "Ada Quill",
    "Korrespondentin Jana Brückner ist für den Norden zuständig.": "Jana Brückner",
    "Lucía Ferrand es periodista y escribe sobre música.": "Lucía Ferrand",
}


@pytest.mark.parametrize(("line", "name"), BIOS.items())
def test_a_bio_gives_its_author_and_is_kept_whole(line: str, name: str) -> None:
    (author,) = from_bio(line)
    assert (author.name, author.bio) == (name, line)


@pytest.mark.parametrize(
    "line",
    [
        "She is a journalist.",
        "The harbour is a place of work.",
        "It was cold.",
        "Gulls covers nothing",
        "Brightwater Foods reports record profit",
        "",
    ],
)
def test_a_sentence_is_no_bio(line: str) -> None:
    assert from_bio(line) == ()


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_no_text_crashes(text: str) -> None:
    assert all(author.name for author in from_bio(text))
