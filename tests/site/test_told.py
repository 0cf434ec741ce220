"""What the conversion says in English stands on a Spanish page in Spanish. Texts invented."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivist import rules
from archivist.demo.corpus import corpus
from archivist.intake import seed
from archivist.intake.edit import edit, habits
from archivist.model import Conversion
from archivist.site.catalogue import Catalogue
from archivist.site.views.told import told

EN, ES = Catalogue("en"), Catalogue("es")
ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="module")
def conversions() -> list[Conversion]:
    """Convert the two seeds, the hostile cases and some invented articles, with what they have in common."""
    files = sorted(path for path in (ROOT / "seeds").rglob("*.txt"))
    raw = [path.read_bytes() for path in files] + [article.raw.encode() for article in corpus(200)]
    raw += ["Velm \u200b\x07ferry\nThe ferry sailed on time.\n".encode(), "Café à Vélm\n".encode("cp1252")]
    seeds = [seed.read(text, f"{number}.txt") for number, text in enumerate(raw)]
    common = habits(seeds)
    return [edit(one, rules.builtin(), common) for one in seeds]


def said(conversions: list[Conversion]) -> set[str]:
    """Give every sentence of the conversions that an article page shows."""
    return {
        text
        for done in conversions
        for text in (*(removal.why for removal in done.removals), done.date.note, *done.seed.repairs)
        if text
    }


def test_every_sentence_of_a_conversion_is_said_in_spanish(conversions: list[Conversion]) -> None:
    assert sorted(text for text in said(conversions) if told(text, ES) == text) == []


def test_in_english_every_sentence_stays_as_the_conversion_made_it(conversions: list[Conversion]) -> None:
    assert [text for text in said(conversions) if told(text, EN) != text] == []


def test_what_was_printed_stays_and_sentences_within_sentences_are_said_too() -> None:
    note = "“2/6/2018” on line 27 alone is ambiguous; the dateline “Lima, Feb. 6” on line 3 confirms it"
    assert told(note, ES) == (
        "«2/6/2018» en la línea 27 es ambiguo por sí solo; la data «Lima, Feb. 6» de la línea 3 lo confirma"
    )


def test_a_curators_own_reason_stays_as_the_curator_wrote_it() -> None:
    assert told("It is the Northlight's own advertisement.", ES) == "Es the Northlight's own advertisement."
    assert told("Taken out by hand: 100 % sure", ES) == "Taken out by hand: 100 % sure"
