"""Names of places: a town alone opens a dateline, and no place is a person."""

from __future__ import annotations

import csv
from functools import cache
from importlib.resources import files

from ..text import fold


@cache
def towns() -> frozenset[str]:
    """Give the capitals and cities of the gazetteer, folded."""
    return _column("countries.csv", "capital") | _column("cities.csv", "name")


@cache
def places() -> frozenset[str]:
    """Give the towns, regions and countries of the gazetteer with their other spellings, folded."""
    regions = _column("regions.csv", "name") | _column("regions.csv", "aliases")
    return towns() | regions | _column("countries.csv", "name") | _column("cities.csv", "aliases")


def _column(name: str, column: str) -> frozenset[str]:
    rows = csv.DictReader((files("archivist") / "data" / "gazetteer" / name).read_text("utf-8").splitlines())
    return frozenset(fold(spelling) for row in rows for spelling in row[column].split("|") if spelling)
