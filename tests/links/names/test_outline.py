"""The world outline that dateline maps are drawn on."""

from __future__ import annotations

import json
from importlib.resources import files
from itertools import pairwise

import pytest

from archivist.links.names import coordinates

OUTLINE = json.loads((files("archivist") / "data" / "outline.json").read_text("utf-8"))


def rings(kind: str) -> list[list[list[float]]]:
    return [ring["points"] for ring in OUTLINE[kind]]


def inside(ring: list[list[float]], lon: float, lat: float) -> bool:
    """Cast a ray to the east and count the edges it crosses."""
    crossed = 0
    for (x1, y1), (x2, y2) in pairwise([*ring, ring[0]]):
        crossed += (y1 > lat) != (y2 > lat) and lon < x1 + (lat - y1) / (y2 - y1) * (x2 - x1)
    return crossed % 2 == 1


def on_land(lon: float, lat: float) -> bool:
    land = any(inside(ring, lon, lat) for ring in rings("land"))
    return land and not any(inside(ring, lon, lat) for ring in rings("water"))


def test_every_ring_is_a_ring_on_earth() -> None:
    for ring in rings("land") + rings("water"):
        assert len(ring) >= 3
        assert all(-180 <= lon <= 180 and -90 <= lat <= 90 for lon, lat in ring)


@pytest.mark.parametrize(
    "town",
    [
        "Denver",
        "Brasília",
        "Madrid",
        "Nairobi",
        "Johannesburg",
        "Moscow",
        "New Delhi",
        "Beijing",
        "Alice Springs",
        "Kandy",
    ],
)
def test_inland_towns_of_the_gazetteer_lie_on_land(town: str) -> None:
    point = coordinates(town)
    assert point is not None
    assert on_land(point[1], point[0])


@pytest.mark.parametrize(
    ("lon", "lat"), [(-30, 30), (-140, 0), (75, -20), (18, 35.5), (51.5, 41), (33, 43.3), (-90, 25), (-85, 60)]
)
def test_seas_are_no_land(lon: float, lat: float) -> None:
    assert not on_land(lon, lat)
