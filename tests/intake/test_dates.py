"""Dates as printed: each format of seven languages, and what is not a date. Lines invented."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.intake.dates import find

PRINTED = {
    "Mon., Jan. 5, 2015 at 6:04 a.m. EST": "2015-01-05",
    "Published January 17, 2012 2:36 AM": "2012-01-17",
    "20 Nov, 2019 05:47": "2019-11-20",
    "1st March 2020": "2020-03-01",
    "Sat Nov 16 14:20:00 EST 2019": "2019-11-16",
    "16-Jan-2012": "2012-01-16",
    "2018-02-06T10:44:00Z": "2018-02-06",
    "2018/2/6": "2018-02-06",
    "12 de março de 2024": "2024-03-12",
    "6 de febrero del 2018": "2018-02-06",
    "le 3 mai 2019 à 12h30": "2019-05-03",
    "1er août 2020": "2020-08-01",
    "martedì 5 dicembre 2017": "2017-12-05",
    "Samstag, 3. März 2018": "2018-03-03",
    "Stand: 13.03.2021, 12:00 Uhr": "2021-03-13",
    "dinsdag 6 februari 2018": "2018-02-06",
    "25.4.24": "2024-04-25",
    "2019年11月20日": "2019-11-20",
}

NO_DATES = [
    "31 Feb 2019",
    "29 February 2019",
    "0/0/0000",
    "99999",
    "13/13/2013",
    "5 May 99999",
    "Call 555-12-1234",
    "version 1.2.3.4",
    "a score of 3-2",
    "May 5,000 people came",
    "",
]


@pytest.mark.parametrize(("line", "iso"), PRINTED.items())
def test_a_printed_date_is_read(line: str, iso: str) -> None:
    (found,) = find(line)
    assert [day.isoformat() for day in found.readings()] == [iso]


@pytest.mark.parametrize("line", NO_DATES)
def test_what_is_no_date_is_left_alone(line: str) -> None:
    assert [day for found in find(line) for day in found.readings()] == []


def test_a_numeric_date_alone_has_two_readings() -> None:
    (found,) = find("Published: 2/6/2018")
    assert found.readings() == (date(2018, 2, 6), date(2018, 6, 2))
    assert found.order() is None


def test_a_weekday_decides_between_the_readings() -> None:
    assert find("Tuesday 2/6/2018")[0].readings() == (date(2018, 2, 6),)
    assert find("Saturday, 2/6/2018")[0].readings() == (date(2018, 6, 2),)


def test_a_part_above_twelve_shows_the_order() -> None:
    assert find("2/26/2018")[0].order() == "mdy"
    assert find("26/2/2018")[0].order() == "dmy"


def test_parts_that_are_not_printed_stay_zero() -> None:
    (found,) = find("10:44 | Lima, Feb. 6.")
    assert (found.year, found.month, found.day) == (0, 2, 6)


def test_the_label_nearest_to_a_date_is_its_role() -> None:
    line = "Published 3 March 2018 · Last updated 5 March 2018"
    assert [found.role for found in find(line)] == ["published", "updated"]
    assert [found.role for found in find("Veröffentlicht am 3. März 2018, aktualisiert am 5. März 2018")] == [
        "published",
        "updated",
    ]


def test_weekdays_of_two_letters_wait_for_their_language() -> None:
    assert find("Di 6.2.2018", "de")[0].weekday == 2
    assert find("di 6/2/2018", "it")[0].weekday == 0


def test_a_line_of_a_megabyte_costs_no_more_than_a_sentence() -> None:
    assert find("9" * 1_000_000) == ()
    assert find("1/" * 500_000) == ()
    assert find(" " * 1_000_000 + "5 May 2018") == ()


@settings(max_examples=150)
@given(st.text(alphabet="0123456789/.-: ,abcdemnoprvyJFMASOND年月日", max_size=60))
def test_no_text_crashes_and_every_reading_is_a_real_day(text: str) -> None:
    for found in find(text):
        assert 0 <= found.start < found.end
        assert all(1600 <= day.year <= 2100 for day in found.readings())


def test_arabic_months_are_read_under_all_their_names() -> None:
    assert [find(text)[0].readings()[0].isoformat() for text in ("4 سبتمبر 2015", "٤ أيلول ٢٠١٥", "4 آب 2015")] == [
        "2015-09-04",
        "2015-09-04",
        "2015-08-04",
    ]
