"""What the figures take: small frozen records, and the words of the interface."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Protocol


class Words(Protocol):
    """The interface in one language; `archivist.site.catalogue.Catalogue` is one."""

    def tr(self, message: str, **values: object) -> str:
        """Translate and fill in the `%(name)s` fields."""
        ...

    def trn(self, one: str, many: str, n: int, **values: object) -> str:
        """Translate the form for `n`."""
        ...

    def number(self, n: float) -> str:
        """Write a number with separators."""
        ...

    def month(self, year: int, month: int) -> str:
        """Write February 2018."""
        ...

    def short_month(self, month: int) -> str:
        """Write Feb."""
        ...

    def day(self, day: dt.date) -> str:
        """Write 6 February 2018."""
        ...

    def short_day(self, day: dt.date) -> str:
        """Write 6 Feb 2018."""
        ...


@dataclass(frozen=True, slots=True)
class Month:
    """A month and the articles in it."""

    year: int
    month: int
    count: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A bar: what it stands for, how much, where it leads."""

    label: str
    value: int
    href: str = ""


@dataclass(frozen=True, slots=True)
class Telling:
    """An account on a story's time strip."""

    title: str
    outlet: str
    day: dt.date
    href: str


@dataclass(frozen=True, slots=True)
class Spot:
    """A place on the map, in degrees; north and east are positive."""

    label: str
    latitude: float
    longitude: float
    count: int
    href: str
