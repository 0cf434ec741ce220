"""Times of day as printed, given as `HH:MM` of a 24-hour clock. No time zone is applied or kept."""

from __future__ import annotations

import re

_HALF = r"(?P<half>[ap])\.?\s?m\b"
_CLOCK = re.compile(
    rf"(?<![\d:.])(?P<h>\d{{1,2}})(?:(?P<s>[:h.])(?P<m>\d{{2}})(?::\d{{2}})?)?(?!\d)\s?(?:{_HALF}|(?P<uhr>uhr|h\b|hrs\b|(?:gmt|utc|bst|cest|cet|ist|[ecmp][sd]?t)\b))?"
)
_MILITARY = re.compile(r"(?<![\d:.])(?P<h>[01]\d|2[0-3])(?P<m>[0-5]\d)\s?(?:gmt|utc|hrs)\b")
_NOON, _HOURS, _MINUTES = 12, 24, 60


def find_time(folded: str) -> str:
    """Give the first time of day in a folded text from which dates were taken out, or an empty string."""
    military = _MILITARY.search(folded)
    if military:
        return f"{military['h']}:{military['m']}"
    for match in _CLOCK.finditer(folded):
        time = _read(match)
        if time:
            return time
    return ""


def _read(match: re.Match[str]) -> str:
    half, mark, uhr = match["half"], match["s"], match["uhr"]
    if not (half or mark in {":", "h"} or uhr):
        return ""  # `10.18` and `6` may be anything
    hour, minute = int(match["h"]), int(match["m"] or 0)
    if half:
        if not 1 <= hour <= _NOON:
            return ""
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    return f"{hour:02}:{minute:02}" if hour < _HOURS and minute < _MINUTES else ""
