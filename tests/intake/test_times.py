"""Times of day as printed. Lines invented."""

from __future__ import annotations

import pytest

from archivist.intake.times import find_time

PRINTED = {
    "at 6:04 a.m. est": "06:04",
    "12:15 am": "00:15",
    "12:15 pm": "12:15",
    "5pm": "17:00",
    "a 12h30": "12:30",
    "09:30 uhr": "09:30",
    "updated 1909 gmt (0309 hkt)": "19:09",
    "10:44 | lima": "10:44",
    "25:00": "",
    "10.18": "",
    "page 6": "",
    "13 pm": "",
}


@pytest.mark.parametrize(("text", "time"), PRINTED.items())
def test_a_time_is_given_on_a_clock_of_24_hours(text: str, time: str) -> None:
    assert find_time(text) == time
