"""Notes by which a newsroom corrects its article are known by their label or their opening, in any language."""

from __future__ import annotations

import pytest

from archivist import rules
from archivist.intake.clean import corrections
from archivist.intake.clean.sheet import lay_out
from archivist.intake.edit import edit
from archivist.model import Seed


def lines_found(*lines: str) -> list[int]:
    sheet = lay_out(Seed("one", "", lines), rules.builtin())
    return [removal.first for removal in corrections.detect(sheet)]


@pytest.mark.parametrize(
    "note",
    [
        "Correction: The mayor was born in 1961, not in 1916.",
        "CORRECTION (May 4): The mayor was born in 1961, not in 1916.",
        "Clarification, May 4: The mayor has two sons and no daughter.",
        "(An earlier version of this story misspelled the mayor’s name.)",
        "Korrektur: Die Bürgermeisterin ist 1961 geboren, nicht 1916.",
        "In einer früheren Version dieses Artikels war das Alter falsch angegeben.",
        "Aclaración: La alcaldesa nació en 1961 y no en 1916.",
        "Rectificatif : la maire est née en 1961 et non en 1916.",
        "Una versione precedente di questo articolo riportava una data sbagliata.",
        "Errata: a prefeita nasceu em 1961, e não em 1916.",
        "Rectificatie: de burgemeester is in 1961 geboren, niet in 1916.",
    ],
)
def test_a_note_of_correction_is_found(note: str) -> None:
    assert lines_found(note) == [1]


@pytest.mark.parametrize(
    "line",
    [
        "Correction officers said on Monday: the prison has room for forty more.",
        "Corrections: how a newsroom in Ohio learned to say sorry",
        "Correction: none.",
        "An earlier version of the bill had failed by three votes in the spring.",
        "Precision: that is what the watchmakers of the valley live by.",
    ],
)
def test_what_only_has_the_word_is_no_correction(line: str) -> None:
    assert lines_found(line) == []


def test_a_correction_becomes_data_and_leaves_the_body() -> None:
    note = "Correction: The bridge was built in 1961, not in 1916."
    story = "The bridge over the Tarn was closed on Friday, after divers had found cracks in both of its pillars."
    article = edit(Seed("one", "", ("Bridge closed", story, story.replace("Friday", "Monday"), note)), rules.builtin())
    assert article.corrections == (note,)
    assert note not in [paragraph.text for paragraph in article.paragraphs]
