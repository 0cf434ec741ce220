from __future__ import annotations

from dataclasses import replace

import pytest
from made import SITE, day, piece

from archivist.model import Dating
from archivist.site.catalogue import Catalogue
from archivist.site.views import dates

EN, ES = Catalogue("en"), Catalogue("es")
EITHER = Dating(None, "ambiguous", "stamp", "[2018-02-06,2018-06-02]")


@pytest.mark.parametrize(
    ("dating", "short", "iso"),
    [
        (day("2018-02-06"), "6 Feb 2018", "2018-02-06"),
        (day("2018-02", "text", "month"), "February 2018", "2018-02"),
        (day("2018", "text", "year"), "2018", "2018"),
        (day("2018-02-06", "inferred", "about"), "about 6 Feb 2018", "2018-02-06"),
        (EITHER, "6 Feb 2018 or 2 Jun 2018", ""),
        (Dating(), "undated", ""),
    ],
)
def test_a_date_says_as_much_as_is_known(dating: Dating, short: str, iso: str) -> None:
    stamp = dates.stamp(piece("a", dating=dating), EN)
    assert (stamp.text, stamp.iso) == (short, iso)


def test_the_long_form_has_the_printed_time() -> None:
    stamp = dates.stamp(piece("a", time="10:44"), EN)
    assert (stamp.long, stamp.iso) == ("6 February 2018, 10:44", "2018-02-06T10:44")


def test_a_stamp_that_the_dateline_confirms_says_so() -> None:
    note = "“2/6/2018” on line 27 alone is ambiguous; the dateline “Lima, Feb. 6” on line 3 confirms it"
    confirmed = replace(day("2018-02-06"), note=note)
    assert dates.ground(confirmed, EN) == "date from the publication stamp, confirmed by the dateline"
    assert dates.ground(day("2018-02-06"), EN) == "date from the publication stamp"


def test_spanish_has_its_own_words() -> None:
    assert dates.stamp(piece("a", dating=EITHER), ES).text == "6 feb 2018 o 2 jun 2018"
    assert dates.ground(day("2018-02-06", "inferred", "about"), ES) == "fecha tomada de otra crónica del mismo hecho"


def test_age_counts_whole_years_from_the_day_of_the_edition() -> None:
    assert dates.age(day("2018-02-06"), SITE) == "8 years old"
    assert dates.age(day("2018-02-07"), SITE) == "7 years old"
    assert dates.age(day("2026-01-01"), SITE) == ""


def test_without_a_day_to_count_from_there_is_no_age() -> None:
    assert dates.age(day("2018-02-06"), replace(SITE, as_of=None)) == ""
    assert dates.age(Dating(), SITE) == ""
