"""The dateline map: where the reports were sent from, on a plain world without tiles or scripts.

Projection: equirectangular (plate carrée), one unit for half a degree; distances are not true, places are.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib.resources import files

from markupsafe import Markup

from . import frame
from .model import Spot, Words

_NORTH, _SOUTH = 78, -58
_SCALE = 2
_LINKED = 60
"""Places with a link, the fullest ones. The others are dots; the page of all places leads to them too."""

Ring = Sequence[tuple[float, float]]
"""A coastline: (longitude, latitude) in degrees."""


def dateline_map(spots: Sequence[Spot], words: Words, *, name: str, title: str, land: Sequence[Ring] = ()) -> Markup:
    """Draw the map; nothing without places. A dot's area grows with the articles sent from there."""
    if not spots:
        return Markup()
    fullest = sorted(spots, key=lambda spot: (-spot.count, spot.label))
    linked, others = fullest[:_LINKED], fullest[_LINKED:]
    highest = fullest[0].count
    # The smallest on top, so that no dot hides under a larger one.
    marks = Markup().join(_mark(spot, highest, words) for spot in linked)
    dots = (frame.area(x - 2, y - 2, 4, 4) for x, y in (_xy(spot.longitude, spot.latitude) for spot in others))
    inner = _land(land) + frame.path("fig-dot", dots) + marks
    description = words.tr(
        "Places that reports were sent from: %(n)s. Most from %(most)s: %(count)s.",
        n=words.number(len(spots)),
        most=fullest[0].label,
        count=words.number(highest),
    )
    drawn = frame.plot(name, 360 * _SCALE, (_NORTH - _SOUTH) * _SCALE, inner, title=title, description=description)
    rows = ([frame.anchor(spot.href, spot.label), words.number(spot.count)] for spot in linked)
    twin = frame.table(title, (words.tr("Place"), words.tr("Articles")), rows)
    return frame.figure("map", name, drawn, twin, words, title=title)


def _xy(longitude: float, latitude: float) -> tuple[int, int]:
    north = min(max(latitude, _SOUTH), _NORTH)
    return round((longitude + 180) * _SCALE), round((_NORTH - north) * _SCALE)


def _land(rings: Sequence[Ring]) -> Markup:
    shapes = []
    for ring in rings:
        points = [_xy(longitude, latitude) for longitude, latitude in ring]
        start, *rest = points
        steps, at = [f"M{start[0]} {start[1]}l"], start
        for x, y in rest:
            steps.append(f"{x - at[0]} {y - at[1]} ")
            at = x, y
        shapes.append("".join(steps).rstrip() + "z")
    # Even-odd: a ring within another is water.
    return Markup('<path class="fig-land" fill-rule="evenodd" d="{}"/>').format("".join(shapes)) if shapes else Markup()


def _mark(spot: Spot, highest: int, words: Words) -> Markup:
    x, y = _xy(spot.longitude, spot.latitude)
    radius = 3 + round(9 * (spot.count / highest) ** 0.5)
    label = f"{spot.label}: {frame.articles(spot.count, words)}"
    return Markup('<a href="{}" aria-label="{}"><circle class="fig-dot" cx="{}" cy="{}" r="{}"/></a>').format(
        spot.href, label, x, y, radius
    )


@cache
def outline() -> tuple[Ring, ...]:
    """Read the coarse coastlines that ship with the package, lakes and inland seas after the land they lie in."""
    table = json.loads((files("archivist") / "data" / "outline.json").read_text("utf-8"))
    rings = [*table["land"], *table.get("water", ())]
    return tuple(tuple((longitude, latitude) for longitude, latitude in ring["points"]) for ring in rings)
