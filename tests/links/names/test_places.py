"""Where datelines' places lie, and that the gazetteer is sound."""

from __future__ import annotations

import pytest

from archivist.links.names import coordinates
from archivist.links.names.gazetteer import built_in
from archivist.links.names.places import page_name


@pytest.mark.parametrize(
    ("place", "point"),
    [
        ("Lima", (-12.0, -77.0)),
        ("LIMA, Peru", (-12.0, -77.0)),
        ("Lima, Feb. 6", (-12.0, -77.0)),
        ("Washington, D.C.", (38.9, -77.0)),
        ("WASHINGTON", (38.9, -77.0)),
        ("RIO DE JANEIRO", (-22.9, -43.2)),
        ("ATLANTA, Ga.", (33.7, -84.4)),
        ("The Hague", (52.1, 4.3)),
        ("São Paulo", (-23.6, -46.6)),
    ],
)
def test_a_dateline_has_its_point(place: str, point: tuple[float, float]) -> None:
    assert coordinates(place) == point


def test_the_country_behind_the_comma_decides_between_homonyms() -> None:
    assert coordinates("Santiago") == (-33.4, -70.7)
    assert coordinates("Santiago, Cuba") == (20.0, -75.8)
    assert coordinates("Hyderabad, Pakistan") != coordinates("Hyderabad")


def test_an_unknown_town_stands_where_its_country_does() -> None:
    assert coordinates("Quillfeather Falls, Kenya") == coordinates("Kenya")


@pytest.mark.parametrize("place", ["", ",", "Quillfeather Falls", "The", "…"])
def test_what_the_gazetteer_does_not_hold_has_no_point(place: str) -> None:
    assert coordinates(place) is None


def test_the_gazetteer_is_large_and_every_point_lies_on_earth() -> None:
    places = set(built_in().places.values())
    assert len({p.country for p in places if p.kind == "country"}) > 200
    assert sum(p.kind != "country" for p in places) > 1000
    assert all(-90 <= p.lat <= 90 and -180 <= p.lon <= 180 for p in places)


def test_a_page_name_belongs_to_places_of_one_country() -> None:
    owners: dict[str, set[str]] = {}
    gazetteer = built_in()
    for spelled in (*((place,) for place in gazetteer.places.values()), *gazetteer.homonyms.values()):
        for place in spelled:
            owners.setdefault(place.name, set()).add(place.country)
    assert {name: countries for name, countries in owners.items() if len(countries) > 1} == {}


@pytest.mark.parametrize(
    ("spelled", "name"),
    [
        ("Sevilla", "Seville"),
        ("LONDRES", "London"),
        ("London", "London"),
        ("Lima, Peru", "Lima"),
        ("Nueva York", "New York City"),
        ("Port Ambrose", "Port Ambrose"),
        ("London, Ontario", "London, Ontario"),
    ],
)
def test_a_place_has_one_page_in_whatever_language_it_is_written(spelled: str, name: str) -> None:
    assert page_name(spelled, {}) == name


def test_the_curator_says_what_a_place_s_page_is_called() -> None:
    assert page_name("SEVILLA", {"Seville": "Sevilla", "Sevilla": "Sevilla"}) == "Sevilla"
