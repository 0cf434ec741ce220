"""The hand-written sentences, read from the package's data/demo folder into frozen records."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Any


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of event (a coalition, a flood) in one language: how it is told, and by whom it is lived."""

    id: str
    topic: str
    """Media Topics qcode, `medtop:11000000`."""
    titles: tuple[str, ...]
    leads: tuple[str, ...]
    facts: tuple[str, ...]
    quotes: tuple[str, ...]
    background: tuple[str, ...]
    words: Mapping[str, tuple[str, ...]]
    """Slot -> what it may be; the same place in the list is the same thing in every language."""


@dataclass(frozen=True, slots=True)
class Language:
    """All that one language brings: kinds of events, sentences that fit any, and page furniture."""

    code: str
    kinds: Mapping[str, Kind]
    general: tuple[str, ...]
    furniture: Mapping[str, tuple[str, ...]]
    months: tuple[str, ...]
    weekdays: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Outlet:
    """An invented outlet and the habits of its pages."""

    name: str
    slug: str
    lang: str
    beat: tuple[str, ...]
    """Qcodes it mostly covers; empty means all."""
    countries: tuple[str, ...]
    """Country codes it mostly covers; empty means all."""
    head: tuple[str, ...]
    """Furniture before the body, in order; names of blocks in `page`."""
    foot: tuple[str, ...]
    date: str
    """How it prints a date: a template with {day}, {month}, {year}, {dd}, {mm}, {weekday}, {clock}."""
    dateline: str
    """How a body starts, e.g. `{PLACE}, {mon} {day} - `; empty for none."""
    undated: float
    """Share of its pages that carry no date."""
    since: int
    until: int
    lines: Mapping[str, str]
    """Its own recurring lines: motto, newsletter, copyright, share."""


def _folder() -> Traversable:
    return files("archivist") / "data" / "demo"


def _read(file: Traversable) -> dict[str, Any]:
    return tomllib.loads(file.read_text(encoding="utf-8"))


def _kind(entry: Mapping[str, Any], table: Mapping[str, Any]) -> Kind:
    return Kind(
        id=entry["id"],
        topic=table["topic"],
        titles=tuple(entry["titles"]),
        leads=tuple(entry["leads"]),
        facts=tuple(entry["facts"]),
        quotes=tuple(entry["quotes"]),
        background=tuple(table["background"]),
        words={slot: tuple(words) for slot, words in entry.get("words", {}).items()},
    )


@cache
def language(code: str) -> Language:
    """Read one language's sentences."""
    base = _read(_folder() / f"{code}.toml")
    found = sorted((_folder() / "kinds" / code).iterdir(), key=lambda file: file.name)
    tables = [_read(file) for file in found if file.name.endswith(".toml")]
    kinds = [_kind(entry, table) for table in tables for entry in table["kind"]]
    return Language(
        code=code,
        kinds={kind.id: kind for kind in kinds},
        general=tuple(base["general"]),
        furniture={name: tuple(lines) for name, lines in base["furniture"].items()},
        months=tuple(base["months"]),
        weekdays=tuple(base["weekdays"]),
    )


@cache
def outlets() -> tuple[Outlet, ...]:
    """Read the invented outlets."""
    return tuple(_outlet(entry) for entry in _read(_folder() / "outlets.toml")["outlet"])


def _outlet(entry: dict[str, Any]) -> Outlet:
    frozen: dict[str, Any] = {key: tuple(value) if isinstance(value, list) else value for key, value in entry.items()}
    return Outlet(**frozen)


@cache
def names() -> Mapping[str, Mapping[str, tuple[str, ...]]]:
    """Read the first and last names by language area: `names()["es"]["last"]`."""
    table = _read(_folder() / "names.toml")
    return {area: {kind: tuple(words) for kind, words in lists.items()} for area, lists in table.items()}


@cache
def places() -> tuple[Mapping[str, str], ...]:
    """Read the cities: name, name_es, country, country_es, code, area, demonym, demonym_es."""
    return tuple(_read(_folder() / "places.toml")["place"])
