"""The keeper's settings, looked at before anything is built: a slip is named with its remedy, not with a traceback."""

from __future__ import annotations

import datetime as dt
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from ..errors import Refused
from .catalogue import LOCALES

FILE = "pelicanconf.py"
_NEEDED = ("SITENAME", "SITESUBTITLE", "KEEPER", "SITEURL", "LANG_UI", "AS_OF", "RIGHTS", "DATA", "AI_POLICY")
_CHOICES = {"LANG_UI": tuple(LOCALES), "DATA": ("full", "facts", "none"), "AI_POLICY": ("allow", "notrain", "block")}
_ADDRESS = re.compile(r"(https?://[^/\s?#]+)?(/[^/\s?#]+)*")
"""An address in full, or for a preview the path alone."""


def check(settings: Mapping[str, Any]) -> None:
    """Look at what a keeper sets, in the file and on the command line. Raises `Refused`."""
    for name in _NEEDED:
        if not isinstance(settings.get(name), str):
            raise Refused(FILE, f"has no text for {name}", f"Add a line such as {name} = '...'; the file says what for")
    for name, allowed in _CHOICES.items():
        if settings[name] not in allowed:
            raise Refused(FILE, f"{name} is {settings[name]!r}", f"Choose one of {', '.join(allowed)}")
    if (url := settings["SITEURL"]) and not _ADDRESS.fullmatch(url):
        raise Refused(
            FILE, f"SITEURL is {url!r}", "Write it in full, without a slash at its end: https://example.org/repo"
        )
    try:
        dt.date.fromisoformat(settings["AS_OF"] or "2018-02-06")
    except ValueError:
        remedy = "Write a day such as 2026-11-22, or leave it empty"
        raise Refused(FILE, f"AS_OF is {settings['AS_OF']!r}", remedy) from None
    _folders(Path(settings["ARCHIVIST_SEEDS"]), Path(settings["OUTPUT_PATH"]))


def _folders(seeds: Path, output: Path) -> None:
    if not seeds.is_dir():
        raise Refused(str(seeds), "is no folder, so there are no raw articles", "Make it, or say SEEDS=folder")
    if output.exists() and not output.is_dir():
        raise Refused(str(output), "is a file; the site needs a folder", "Move it away, or say OUTPUT=folder")
    # Whoever may not write into the nearest folder that exists cannot build there.
    there = next(place for place in (output, *output.resolve().parents) if place.exists())
    if not os.access(there, os.W_OK):
        raise Refused(str(there), "may not be written to", "Allow writing there, or say OUTPUT=folder")


@contextmanager
def told(settings: Mapping[str, Any]) -> Iterator[None]:
    """End a build with one line where something is refused; the live preview goes on and logs it."""
    try:
        yield
    except Refused as refusal:
        if settings["ARCHIVIST_STRICT"]:
            raise SystemExit(f"refused: {refusal}") from refusal
        raise


def refusing(method: Callable[..., None]) -> Callable[..., None]:
    """Let a generator's method end the build with one line where it refuses something."""

    @wraps(method)
    def run(generator: Generator, *arguments: object) -> None:
        with told(generator.settings):
            method(generator, *arguments)

    return run
