"""The facts that names are recognised by: hand-written tables under `data/gazetteer`, read once."""

from __future__ import annotations

import csv
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Literal

PlaceKind = Literal["country", "city", "region"]


@dataclass(frozen=True, slots=True)
class Place:
    """A place of the gazetteer. Coordinates are degrees, to about 0.1; a country's are its capital's."""

    name: str
    country: str
    """ISO 3166-1 alpha-2; empty for what lies in several countries."""
    lat: float
    lon: float
    kind: PlaceKind


@dataclass(frozen=True, slots=True)
class Words:
    """Word lists that tell names from other capitalised words."""

    first_names: frozenset[str]
    families: frozenset[str]
    """Family names that stand first, in Chinese, Korean and Vietnamese order."""
    demonyms: frozenset[str]
    titles: frozenset[str]
    roles: frozenset[str]
    speech: frozenset[str]
    before_places: frozenset[str]
    place_heads: frozenset[str]
    place_starts: frozenset[str]
    streets: frozenset[str]
    never: frozenset[str]
    """Capitalised, but no name alone."""
    function: frozenset[str]
    """Begin sentences and belong to no name."""
    particles: frozenset[str]
    """Small words inside people's names."""
    ambiguous: frozenset[str]
    heads: frozenset[str]
    starts: frozenset[str]
    plain: frozenset[str]
    offices: frozenset[str]
    """Titles that organisations' names do not hold."""
    platforms: frozenset[str]
    """Organisations that are also places to publish at."""


@dataclass(frozen=True, slots=True)
class Gazetteer:
    """Everything the detectors look up."""

    places: Mapping[str, Place]
    """Every spelling of a place -> the place, the best known where several share it."""
    homonyms: Mapping[str, tuple[Place, ...]]
    """Spellings that places of several countries share -> all of them, the best known first."""
    organisations: Mapping[str, str]
    """Every spelling of a well-known organisation -> its page name."""
    words: Words


def plain(form: str) -> str:
    """Give `form` as the tables spell it: straight apostrophes, single spaces."""
    return " ".join(form.replace("’", "'").split())


@cache
def built_in() -> Gazetteer:
    """Read the tables that ship with the package."""
    folder = files("archivist") / "data" / "gazetteer"
    words = tomllib.loads((folder / "words.toml").read_text("utf-8"))
    organisations = tomllib.loads((folder / "organisations.toml").read_text("utf-8"))
    countries = _rows(folder / "countries.csv")
    spelled = _spelled(_places(countries, _rows(folder / "regions.csv"), _rows(folder / "cities.csv")))
    return Gazetteer(
        places={form: places[0] for form, places in spelled.items()},
        homonyms={form: places for form, places in spelled.items() if len(places) > 1},
        organisations=dict(_organisations(organisations)),
        words=Words(
            first_names=_list(folder / "firstnames.txt"),
            families=_list(folder / "surnames_first.txt"),
            demonyms=frozenset(d for row in countries for d in _several(row["demonyms"])),
            platforms=frozenset(organisations["platforms"]),
            **{key: frozenset(organisations[key].split()) for key in ("heads", "starts", "plain", "offices")},
            **{key: frozenset(words[key].split()) for key in _SETS},
        ),
    )


_SETS = (
    "titles",
    "roles",
    "speech",
    "before_places",
    "place_heads",
    "place_starts",
    "streets",
    "never",
    "function",
    "particles",
    "ambiguous",
)


def _rows(table: Traversable) -> list[dict[str, str]]:
    return list(csv.DictReader(table.read_text("utf-8").splitlines()))


def _list(file: Traversable) -> frozenset[str]:
    lines = file.read_text("utf-8").splitlines()
    return frozenset(word for line in lines if not line.startswith("#") for word in line.split())


def _several(cell: str) -> list[str]:
    return [plain(part) for part in cell.split("|") if part]


def _places(
    countries: Sequence[Mapping[str, str]], regions: Iterable[Mapping[str, str]], cities: Iterable[Mapping[str, str]]
) -> Iterator[tuple[str, Place]]:
    """Give every spelling with its place, best known first: countries, regions, capitals, other cities."""
    for row in countries:
        place = Place(row["name"], row["iso"], float(row["lat"]), float(row["lon"]), "country")
        yield from ((form, place) for form in _forms(row))
    for row in regions:
        place = Place(row["name"], row["country"], float(row["lat"]), float(row["lon"]), "region")
        yield from ((form, place) for form in _forms(row))
    for row in countries:
        yield plain(row["capital"]), Place(row["capital"], row["iso"], float(row["lat"]), float(row["lon"]), "city")
    for row in cities:
        place = Place(row["name"], row["country"], float(row["lat"]), float(row["lon"]), "city")
        yield from ((form, place) for form in _forms(row))


def _forms(row: Mapping[str, str]) -> list[str]:
    return [plain(row["name"]), *_several(row["aliases"]), *_several(row.get("native") or "")]


def _spelled(places: Iterable[tuple[str, Place]]) -> dict[str, tuple[Place, ...]]:
    """Gather the places of each spelling, one for a country; a page name's second owner gets its country."""
    gathered: dict[str, list[Place]] = {}
    named: dict[str, str] = {}
    countries: dict[str, str] = {}
    for form, place in places:
        if place.kind == "country":
            countries.setdefault(place.country, place.name)
        owners = gathered.setdefault(form, [])
        if place.country not in {owner.country for owner in owners}:
            taken = named.setdefault(place.name, place.country) != place.country
            owners.append(
                replace(place, name=f"{place.name} ({countries.get(place.country, place.kind)})") if taken else place
            )
    return {form: tuple(owners) for form, owners in gathered.items()}


def _organisations(table: Mapping[str, Mapping[str, list[str]] | list[str]]) -> Iterator[tuple[str, str]]:
    for body in table["bodies"]:
        yield plain(body), body
    known = table["known"]
    assert isinstance(known, Mapping)  # noqa: S101 - the table ships with the package
    for name, short in known.items():
        for form in (name, *short):
            yield plain(form), name
