"""The curator's outlets: which folder of the seeds holds whose articles, and how that outlet writes dates.

[[outlet]]
name = "The Northlight"
folder = "northlight"     # seeds/northlight/ and all below it
date_order = "mdy"        # optional: 2/6/2018 is 6 February; "dmy" reads 2 June
"""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal

from ..errors import Refused

_KEYS = frozenset({"name", "folder", "date_order"})
_ORDERS: dict[object, Literal["mdy", "dmy"]] = {"mdy": "mdy", "dmy": "dmy"}


@dataclass(frozen=True, slots=True)
class Outlets:
    """What a curator says about outlets."""

    folders: Mapping[str, str] = field(default_factory=dict)
    """Folder below the seeds, POSIX, without slashes around it -> the outlet's name."""
    date_order: Mapping[str, Literal["mdy", "dmy"]] = field(default_factory=dict)
    """Outlet -> order of its numeric dates; wins over what the archive shows."""


def parse(text: str, file: str) -> Outlets:
    """Read the outlets of one TOML text; `file` is its name in messages. Raises Refused."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(file, f"is not TOML: {error}", "Mend the line that the message names") from error
    folders: dict[str, str] = {}
    orders: dict[str, Literal["mdy", "dmy"]] = {}
    for entry in table.get("outlet", []):
        name, folder = _checked(entry, file)
        if folder in folders:
            raise Refused(file, f"the folder `{folder}` is given to two outlets", "Keep one of the two")
        if folder:
            folders[folder] = name
        if "date_order" in entry:
            orders[name] = _ORDERS[entry["date_order"]]
    return Outlets(folders, orders)


def outlet_of(path: str, folders: Mapping[str, str]) -> str:
    """Give the outlet of the seed at `path`: that of the nearest folder above it that has one, or nothing."""
    folder = path.rpartition("/")[0]
    while folder:
        if folder in folders:
            return folders[folder]
        folder = folder.rpartition("/")[0]
    return ""


def _checked(entry: Mapping[str, Any], file: str) -> tuple[str, str]:
    """Give an entry's name and folder, or say exactly what is wrong with it."""
    name = str(entry.get("name", "")).strip()
    if not name:
        raise Refused(file, "an outlet has no `name`", 'Add a line such as name = "The Northlight"')
    if strange := sorted(entry.keys() - _KEYS):
        raise Refused(file, f"`{strange[0]}` of the outlet `{name}` is no key", f"Use {', '.join(sorted(_KEYS))}")
    if entry.get("date_order", "mdy") not in _ORDERS:
        raise Refused(
            file, f"the date_order of `{name}` is neither mdy nor dmy", "Write one of the two, or leave it out"
        )
    return name, str(entry.get("folder", "")).strip("/")
