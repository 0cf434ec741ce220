"""An outlet's habit comes from its dates that leave no choice. Texts invented."""

from __future__ import annotations

from archivist.intake.habits import date_orders
from archivist.model import Seed

FOLDERS = {"north": "The Northlight", "south": "Southern Post"}


def seed(path: str, *lines: str) -> Seed:
    return Seed(path, "", lines)


def test_dates_with_a_part_above_twelve_show_the_habit() -> None:
    seeds = [seed("north/a.txt", "Published: 2/26/2018"), seed("north/b.txt", "Published: 12/31/2017")]
    assert date_orders(seeds, FOLDERS) == {"The Northlight": "mdy"}


def test_a_weekday_shows_the_order_too() -> None:
    seeds = [seed("south/a.txt", "Tuesday 6/2/2018"), seed("south/b.txt", "23/1/2018")]
    assert date_orders(seeds, FOLDERS) == {"Southern Post": "dmy"}


def test_one_date_is_no_habit() -> None:
    assert date_orders([seed("north/a.txt", "2/26/2018", "2/6/2018")], FOLDERS) == {}


def test_an_outlet_that_writes_both_has_no_habit() -> None:
    seeds = [seed("north/a.txt", "2/26/2018", "26/2/2018", "2/27/2018")]
    assert date_orders(seeds, FOLDERS) == {}


def test_seeds_without_an_outlet_do_not_count() -> None:
    assert date_orders([seed("a.txt", "2/26/2018", "2/27/2018")], FOLDERS) == {}
