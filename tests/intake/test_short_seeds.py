"""Short seeds: a headline and a sentence or two are an article, and never cleaned away."""

from __future__ import annotations

import pytest

from archivist import rules
from archivist.intake import edit, seed

# Invented.
BODIES = [
    "WEXMOOR, March 3 - A museum with nine hundred kettles opened its doors. The silver kettle is the oldest.",
    "A typesetter explained on Monday that <img src=x onerror=alert(1)> is not a zarzuela but markup.",
    "The ministers met.",
    "El Perú envió el lunes tres barcos con quinua azul.",
    "Der Bürgermeister trat am Montag zurück.",
    "Le pont rouvre lundi.",
    "Storm closes harbour, nobody hurt",
    "$100 {{ 7*7 }} `x` | y",
]


@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("stamp", ["", "\n\nPublished: March 3, 2019", "\n\nMost read\n"])
def test_what_little_there_is_is_kept(body: str, stamp: str) -> None:
    raw = f"The kettle museum of Wexmoor opens\n\n{body}{stamp}"
    done = edit.edit(seed.read(raw.encode(), "short.txt"), rules.builtin())
    assert [paragraph.text for paragraph in done.paragraphs] == [body]
