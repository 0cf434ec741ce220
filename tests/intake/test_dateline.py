"""What a report opens with: the place, sometimes the day, sometimes the agency."""

from __future__ import annotations

import pytest

from archivist.intake.dateline import read_dateline

OPENINGS = {
    "10:44 | Lima, Feb. 6.": "Lima",
    "SANTIAGO, Mar. 20 (Northlight) - The dumplings had all but disappeared.": "Santiago",
    "SÃO PAULO, July 3 (Northlight) - Ministers met.": "São Paulo",
    "WASHINGTON (NP) - Ministers met.": "Washington",
    "LIMA, Peru (NP) — Ministers met.": "Lima",
    "BAGHDAD, Iraq, March 3 (NPI) -- Ministers met.": "Baghdad",
    "WENDLE, Mar 20, 2018 (NP) - Ministers met.": "Wendle",
    "Berlin, 3. Mai (dna) - Die Minister trafen sich.": "Berlin",
    "Berlin (dna) - Die Minister trafen sich.": "Berlin",
    "Berlin. Die Minister trafen sich am Montag zum ersten Mal in der neuen Halle.": "Berlin",
    "Lima. Los ministros se reunieron el lunes por primera vez en la nueva sala.": "Lima",
}


@pytest.mark.parametrize(("line", "place"), OPENINGS.items())
def test_the_place_is_read_whole(line: str, place: str) -> None:
    found = read_dateline(line)
    assert found is not None
    assert found.place == place


@pytest.mark.parametrize(
    "line",
    [
        "By Ana Quispe (Northlight) - Staff",
        "Published: March 3, 2018",
        "The ministers met.",
        "Berlin. Die Minister.",
        "Ruhe. Die Minister sagten am Montag in der neuen Halle lange Zeit gar nichts.",
    ],
)
def test_other_openings_are_no_dateline(line: str) -> None:
    assert read_dateline(line) is None


def test_a_town_in_capitals_keeps_its_small_words() -> None:
    found = read_dateline("VILLA DEL MAR, 3 Mar. (Talbote) - El puente se abrió el lunes.")
    assert found is not None
    assert found.place == "Villa del Mar"
