"""What an edition's header may say: the lines that would end a build, or hide an article, if they were mistyped."""

from __future__ import annotations

import datetime as dt
import re

from ..errors import Refused
from .markdown import Edition, plain

_DAY = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:[ T]\d\d:\d\d\S*)?")
_SLUG = re.compile(r"[\w-]+")
_STATUSES = frozenset({"published", "draft", "hidden", "skip"})
"""Pelican's own."""


def check(edition: Edition, text: str, file: str) -> None:
    """Look at the date, the status and the address in the header of `file`, whose content is `text`. Raises Refused."""
    for key, value in edition.header:
        match key.lower():
            case "date" if not _is_day(value):
                remedy = "Write it as 2018-02-06, or as 2018-02 or 2018 where no more is known"
                raise Refused(file, f"`{key}: {value}` is no date", remedy, _line(text, key))
            case "status" if value.lower() not in _STATUSES:
                remedy = "Write draft, hidden or published, or take the line out"
                raise Refused(file, f"`{key}: {value}` is no status", remedy, _line(text, key))
            case "slug" if not _SLUG.fullmatch(plain(value)):
                remedy = "Use letters, digits and hyphens alone"
                raise Refused(file, f"`{key}: {value}` cannot be an address", remedy, _line(text, key))


def _is_day(value: str) -> bool:
    found = _DAY.fullmatch(value)
    try:
        return bool(found and dt.date.fromisoformat(f"{found[1]}-01-01"[: len("2018-02-06")]))
    except ValueError:
        return False


def _line(text: str, key: str) -> int | None:
    """Give the 1-based line on which the header has `key`."""
    lines = text.splitlines()
    return next((number for number, line in enumerate(lines, 1) if line.lstrip("\ufeff ").startswith(f"{key}:")), None)
