"""What a build depends on, as digests: the same digests give the same site (house law 7)."""

from __future__ import annotations

import datetime as dt
import hashlib
import json
import sys
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.metadata import distributions
from pathlib import Path
from typing import Any

from .. import memory

_RUNNING = {
    "ARCHIVIST_ARTICLES",
    "ARCHIVIST_ASSETS",
    "ARCHIVIST_MACHINERY",
    "ARCHIVIST_REFRESHED",
    "ARCHIVIST_STANDING",
}
"""What a run puts into the settings for itself."""
_SKIPPED = {"__pycache__", ".git"}


def files(*roots: Path) -> str:
    """Give a digest of the names and the bytes of all files below `roots`; a root that is not there counts as empty."""
    digest = hashlib.sha256()
    for root in roots:
        digest.update(b"\0root\0")
        for path in sorted(path for path in root.rglob("*") if path.is_file() and not _SKIPPED & set(path.parts)):
            data = path.read_bytes()
            digest.update(f"{path.relative_to(root).as_posix()}\0{len(data)}\0".encode())
            digest.update(data)
    return digest.hexdigest()


def machinery(settings: Mapping[str, Any]) -> str:
    """Give a digest of what turns articles into pages: our code, the theme, the settings, all installed packages."""
    plain = {key: value for key, value in settings.items() if key.isupper() and key not in _RUNNING}
    parts = (
        memory.code().hex(),
        files(Path(settings["THEME"])),
        _installed(),
        json.dumps(plain, sort_keys=True, default=_named),
    )
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


def seeds_and_curation(settings: Mapping[str, Any]) -> str:
    """Give a digest of what conversion reads."""
    return files(Path(settings["ARCHIVIST_SEEDS"]), Path(settings["PATH"]) / "curation")


def content(settings: Mapping[str, Any]) -> str:
    """Give a digest of what Pelican reads."""
    root = Path(settings["PATH"])
    parts: Iterable[str] = (*settings["ARTICLE_PATHS"], *settings["PAGE_PATHS"], *settings["STATIC_PATHS"])
    return files(*(root / part for part in parts if part != settings["ARCHIVIST_SEEDS"]))


@cache
def _installed() -> str:
    found = sorted(f"{one.metadata['Name']} {one.version}" for one in distributions())
    return "\n".join([sys.version, *found])


def _named(value: object) -> object:
    """Name a function, a class or a pattern in the settings, by nothing that changes from run to run."""
    if isinstance(value, set | frozenset):
        return sorted(map(str, value))
    if isinstance(value, Path | dt.date | dt.tzinfo):
        return str(value)
    return str(getattr(value, "__qualname__", None) or getattr(value, "pattern", None) or type(value).__qualname__)
