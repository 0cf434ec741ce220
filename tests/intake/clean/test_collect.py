"""Headlines that a page points to, taken from its removed lines. Pages invented."""

from __future__ import annotations

import pytest

from archivist import rules
from archivist.intake.clean.collect import headlines
from archivist.model import Removal, Seed


def pointed(*lines: str) -> tuple[str, ...]:
    seed = Seed("goats.txt", "", lines)
    removal = Removal(1, len(lines), "link.related", "headlines", "it points to another article")
    return headlines(seed, (removal,), rules.builtin())


@pytest.mark.parametrize(
    ("line", "headline"),
    [
        ("Read also: Goats return to the rooftop of the museum", "Goats return to the rooftop of the museum"),
        ("Lea también: Las cabras vuelven al tejado del museo", "Las cabras vuelven al tejado del museo"),
        ("Lesen Sie auch: Die Ziegen kehren auf das Dach zurück", "Die Ziegen kehren auf das Dach zurück"),
        ("Goats return: the museum is glad", "Goats return: the museum is glad"),
    ],
)
def test_the_label_before_a_headline_is_left_out(line: str, headline: str) -> None:
    assert pointed(line) == (headline,)


def test_a_notice_or_a_caption_is_no_headline() -> None:
    assert pointed("Tide tables are delayed by an hour.", "A goat in Callow in May (Photo: Ada Quill)") == ()


def test_a_headline_that_breaks_off_stays() -> None:
    assert pointed("Goats return to the rooftop of the...") == ("Goats return to the rooftop of the...",)
