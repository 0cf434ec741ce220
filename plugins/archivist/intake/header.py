"""What an edition's header may say: the lines that would end a build, or hide an article, if they were mistyped."""

from __future__ import annotations

import datetime as dt
import re
from difflib import get_close_matches

from ..errors import Refused
from .markdown import Edition, plain

_DAY = re.compile(r"(\d{4}(?:-\d\d){0,2})(?:[ T]\d\d:\d\d\S*)?")
_SLUG = re.compile(r"[\w-]+")
_STATUSES = frozenset({"published", "draft", "hidden", "skip"})
"""Pelican's own."""

_KEYS = tuple(
    "Title Slug Date Date_precision Date_basis Date_edtf Date_note Place Category Authors Tags Lang Standfirst Seed "
    "Receipt Status Note Same_story Not_same_story Link Never_link Withdrawn Former Summary Modified Template "
    "Translation Url Save_as".split()
)
"""What the converter, a curator and Pelican write; other keys are somebody's own and pass."""
_NEAR = 0.82
"""Likeness (0 to 1) from which on an unknown key is taken for a known one, mistyped: `Withdrawm`, not `Subject`."""


def check(edition: Edition, text: str, file: str) -> None:
    """Look at the header of `file`, whose content is `text`: keys, date, status, address. Raises Refused."""
    names = {key.lower(): key for key in _KEYS}
    for key, value in edition.header:
        near = get_close_matches(key.lower(), names, 1, _NEAR) if key.lower() not in names else []
        if near:
            remedy = f"Write `{names[near[0]]}:`, or give it a name that cannot be taken for one"
            raise Refused(file, f"`{key}:` is no line of a header", remedy, _line(text, key))
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
