"""Cues: captions, notes on authors, posts and times tell themselves by a few words or signs. Texts are invented."""

from __future__ import annotations

import pytest

from archivist.intake.clean.cues import Cue, cue
from archivist.intake.clean.tokens import tokens


def look(text: str) -> Cue:
    return cue(tokens(text), sentences=0, digits=sum(map(str.isdigit, text)) / len(text))


@pytest.mark.parametrize(
    "text",
    [
        "Ruth Adeyemi, left, opens the pool in Upper Hale. (Photo: Ann Lee/Reuters)",
        "Die Fähre im Hafen von Esk. | Bild: dpa",
        "The ferry leaves Esk (Image: Getty Images)",
    ],
)
def test_a_caption_ends_with_its_agency(text: str) -> None:
    assert look(text).agency
    assert look(text).caption >= 1


def test_an_agency_in_a_sentence_is_no_credit() -> None:
    assert not look("The board told Reuters on Monday that the ferry would sail again in May.").agency


def test_a_note_on_an_author_says_early_what_that_is() -> None:
    assert look("Ruth Adeyemi is a reporter who covers the harbours of Upper Hale.").bio_start
    late = "The board met for nine hours behind closed doors on Monday before it let the first reporter in."
    assert (look(late).bio, look(late).bio_start) == (1, 0)


def test_a_time_is_counted_back_in_several_languages() -> None:
    assert all(look(text).ago for text in ("3 hours ago", "vor 2 Std.", "hace 5 horas", "il y a 3 jours"))
    assert not look("The ferry sank long ago, in 1911.").ago


def test_a_line_of_underscores_divides_and_a_dash_does_not() -> None:
    assert look("___").divider
    assert look("___").wordless
    assert not look("---").divider


def test_a_post_is_signed_with_a_handle_in_brackets() -> None:
    assert look("— Ruth Adeyemi (@ruth_esk) May 3, 2021").handle
    assert not look("Write to ruth@example.org").handle


def test_a_line_that_breaks_off_at_a_sign_is_told_from_one_that_ends() -> None:
    assert look("The ferry leaves Esk (").open_end
    assert not look("The ferry leaves Esk.").open_end
