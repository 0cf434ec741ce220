"""The words of the interface: one gettext catalogue, and dates and numbers by CLDR.

The `.po` files are read at build time as they stand; nothing is compiled. A message without a
translation is shown in English, and a test keeps the Spanish catalogue complete.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache, lru_cache
from gettext import c2py
from importlib.resources import files

from babel import Locale
from babel.dates import format_date, format_skeleton, get_month_names
from babel.lists import format_list
from babel.messages.catalog import Catalog
from babel.messages.pofile import read_po
from babel.numbers import format_decimal, format_percent

LOCALES = {"en": "en_GB", "es": "es"}
"""Interface language -> CLDR locale. British English writes 6 February 2018, as the archive does."""

RIGHT_TO_LEFT = frozenset({"ar", "arc", "ckb", "dv", "fa", "he", "ps", "sd", "ug", "ur", "yi"})
"""Languages written from right to left, by ISO 639 code."""


@cache
def _messages(lang: str) -> Catalog:
    """Read one `.po` file; English is the source and needs none."""
    with files("archivist").joinpath("data", "locale", f"{lang}.po").open("rb") as file:
        return read_po(file, locale=LOCALES[lang])


@cache
def _plural(lang: str) -> Callable[[int], int]:
    """Give the catalogue's rule: number -> index of the form to use."""
    return c2py(_messages(lang).plural_expr)


@cache
def _locale(lang: str) -> Locale:
    return Locale.parse(LOCALES[lang])


@lru_cache(maxsize=50_000)
def _dated(day: dt.date, form: str, lang: str) -> str:
    """Format one date; the same few thousand days are asked for again and again."""
    locale = _locale(lang)
    if form == "long":
        return str(format_date(day, format="long", locale=locale))
    return str(format_skeleton(form, day, locale=locale))


@lru_cache(maxsize=50_000)
def _number(n: float, lang: str) -> str:
    """Write one number; counts are small and come again on every page."""
    return str(format_decimal(n, locale=_locale(lang)))


@lru_cache(maxsize=50_000)
def _decimal(n: float, lang: str) -> str:
    """Write a number; figures and lists write the same small ones over and over."""
    return str(format_decimal(n, locale=_locale(lang)))


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The interface in one language, a key of `LOCALES`; a `KeyError` names one that is not there."""

    lang: str = "en"

    def gettext(self, message: str) -> str:
        """Give the translation of `message`, or `message` itself."""
        found = None if self.lang == "en" else _messages(self.lang).get(message)
        return str(found.string) if found and found.string else message

    def ngettext(self, one: str, many: str, n: int) -> str:
        """Give the form for `n`; English chooses by n = 1."""
        found = None if self.lang == "en" else _messages(self.lang).get(one)
        forms = found.string if found else ()
        if not isinstance(forms, list | tuple) or not forms or not all(forms):
            return one if n == 1 else many
        return str(forms[_plural(self.lang)(n)])

    def tr(self, message: str, **values: object) -> str:
        """Translate and fill in the `%(name)s` fields."""
        text = self.gettext(message)
        return text % values if values else text

    def trn(self, one: str, many: str, n: int, **values: object) -> str:
        """Translate the form for `n` and fill in its fields; `%(n)s` is the number as people write it."""
        return self.ngettext(one, many, n) % {"n": self.number(n), **values}

    def number(self, n: float) -> str:
        """Write a number with the language's separators: 20,000."""
        return _number(n, self.lang)

    def percent(self, share: float) -> str:
        """Write a share from 0 to 1 as a whole percentage."""
        return str(format_percent(share, locale=_locale(self.lang)))

    def day(self, day: dt.date) -> str:
        """Write 6 February 2018."""
        return _dated(day, "long", self.lang)

    def short_day(self, day: dt.date) -> str:
        """Write 6 Feb 2018."""
        return _dated(day, "yMMMd", self.lang)

    def day_of_year(self, day: dt.date) -> str:
        """Write 6 February."""
        return _dated(day, "MMMMd", self.lang)

    def weekday(self, day: dt.date) -> str:
        """Write Tuesday 6 February, in the language's order."""
        return _dated(day, "MMMMEEEEd", self.lang)

    def month(self, year: int, month: int) -> str:
        """Write February 2018."""
        return _dated(dt.date(year, month, 1), "yMMMM", self.lang)

    def month_name(self, month: int) -> str:
        """Write February, as it stands alone."""
        return str(get_month_names("wide", context="stand-alone", locale=_locale(self.lang))[month])

    def short_month(self, month: int) -> str:
        """Write Feb, as it stands alone."""
        return str(get_month_names("abbreviated", context="stand-alone", locale=_locale(self.lang))[month])

    def listed(self, items: tuple[str, ...]) -> str:
        """Join with commas and the language's `and`."""
        return str(format_list(list(items), locale=_locale(self.lang))) if items else ""


def direction(lang: str) -> str:
    """Give `rtl` or `ltr` for a language code such as `ar-EG`."""
    return "rtl" if lang.partition("-")[0].lower() in RIGHT_TO_LEFT else "ltr"
