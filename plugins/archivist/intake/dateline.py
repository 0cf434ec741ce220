"""Datelines: the place, and sometimes the day, that a report opens with.

LIMA, Peru (AP) — The ...        10:44 | Lima, Feb. 6.        Berlin (dpa) - Die ...
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from ..text import fold
from .dates import find
from .datewords import date_words, month_names
from .places import towns

_SCAN = 140
_AGENCY = r"\((?P<agency>[A-ZÄÖÜ][\w./& -]{1,28}|[a-z]{3})\)"
_CITY = r"(?P<place>[A-ZÀ-ÖØ-Þ][\w.'’/ -]{1,40}?(?:,\s[A-ZÀ-ÖØ-Þ](?:[^\W\d]|[.'’ ]){1,25}?)?)"
_DASH = r"(?:\s*[—–]\s*|\s+-{1,2}\s+|\s*\.-\s*|\s*--\s*|:\s+)"
_RULE = r"(?:\s*[—–]\s*|\s+-{1,2}\s+|\s*\.-\s*|\s*--\s*)"
_WITH_AGENCY = re.compile(rf"^{_CITY}(?:,\s*(?P<day>[^()]{{0,24}}?))?\s*{_AGENCY}\s*(?:{_DASH}|\s)")
_SHOUTED = re.compile(
    r"^(?P<place>[A-ZÀ-ÖØ-Þ][A-ZÀ-ÖØ-Þ.'’/ -]{2,40}(?:,\s(?:[A-ZÀ-ÖØ-Þ][\w.'’ ]{1,25}?))?)"
    rf"(?:,\s*(?P<day>[^—–]{{1,24}}?))?{_RULE}(?=\S)"
)
_ALONE = re.compile(rf"^(?:\d{{1,2}}[:.h]\d{{2}}\s*[|,–—-]\s*)?{_CITY},\s(?P<day>[^|]{{3,24}}?)\.?$")
_STOPPED = re.compile(r"^(?P<place>[A-ZÀ-ÖØ-Þ][\w'’-]+(?: [A-ZÀ-ÖØ-Þ][\w'’-]+)?)\.\s+(?=[A-ZÀ-ÖØ-Þ„“«\"])")
"""`Berlin. Der Minister ...`, as German regional papers open: only a town of the gazetteer, before prose."""
_TOLD = 8
"""Words of a line that such a place opens, at least."""
_NO_PLACE = re.compile(r"\b(?:By|Published|Updated|Posted|Photo|Source|Von|Por|Par)\b|\d|[!?]")
_OPENINGS = frozenset(
    "breaking|breaking news|update|exclusive|watch|analysis|opinion|comment|video|live|poll|review|read more|fact check"
    "|eilmeldung|kommentar|urgente|en vivo|en direct|exclusif|ultima hora|aggiornamento".split("|")
)
"""Words in capitals that open a line and are no town."""
_SMALL = frozenset("de del do da dos das la las los el am an der upon sur".split())
"""Words within a town's name that keep small letters: `Ciudad de México`."""


@dataclass(frozen=True, slots=True)
class Dateline:
    """A line's opening that says where and when."""

    text: str
    """The opening, as printed."""
    place: str
    """The town as printed, set in title case where it was in capitals."""


def read_dateline(line: str) -> Dateline | None:
    """Give the dateline that `line` opens with, or None."""
    head = line.strip()[:_SCAN]
    for pattern in (_WITH_AGENCY, _SHOUTED, _ALONE):
        match = pattern.match(head)
        if match and _is_place(match["place"]) and (_dated(match) or not match["day"]):
            return Dateline(match[0].strip(), _placed(match["place"]))
    stopped = _STOPPED.match(head)
    known = stopped is not None and line.count(" ") >= _TOLD and fold(stopped["place"]) in towns()
    return Dateline(stopped[0].strip(), stopped["place"]) if stopped and known else None


def _is_place(text: str) -> bool:
    """Say whether `text` can name a town: no label, no weekday, no month."""
    folded = fold(text).replace(".", "").split(",")[0]
    if folded in _OPENINGS:
        return False
    return not _NO_PLACE.search(text) and folded not in date_words("").weekdays and folded not in month_names()


def _dated(match: re.Match[str]) -> bool:
    return bool(match["day"]) and bool(find(match["day"]))


def _placed(place: str) -> str:
    town = place.split(",", maxsplit=1)[0].strip(" .-")
    if not town.isupper() or len(town) <= 3:  # noqa: PLR2004 - `U.S.`, `UN` stay
        return town
    words = town.title().split(" ")
    return " ".join([words[0], *(word.lower() if word.lower() in _SMALL else word for word in words[1:])])
