"""What the conversion says in English (why a line went, what a date stands on, what was mended), as readers read it.

A curator's terminal and the files beside an edition speak English; a page speaks the language of the interface. Each
sentence that the conversion makes has its form here, with the parts that change from page to page left open.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache

from archivist.site.catalogue import Catalogue

_SENTENCES = frozenset({"why", "said"})
"""Open parts that are sentences with forms of their own; what stands in the others is shown as it is."""
_OPEN = re.compile(r"%\((\w+)\)s")


def told(text: str, words: Catalogue) -> str:
    """Put a sentence of the conversion into the language of the interface; one it does not know stays as it is."""
    if words.lang == "en":
        return text
    for shape, form in _shapes():
        if found := shape.fullmatch(text):
            parts = found.groupdict()
            filled = {name: told(part, words) if name in _SENTENCES else part for name, part in parts.items()}
            return words.gettext(form) % filled
    return words.gettext(text)


@cache
def _shapes() -> tuple[tuple[re.Pattern[str], str], ...]:
    """Give each form and the pattern that knows it again; those with the most words of their own first."""
    forms = sorted(_forms(str), key=lambda form: -len(_OPEN.sub("", form)))
    return tuple((re.compile(_pattern(form), re.DOTALL), form) for form in forms)


def _pattern(form: str) -> str:
    parts = _OPEN.split(form)
    return "".join(f"(?P<{part}>.+)" if at % 2 else re.escape(part) for at, part in enumerate(parts))


def _forms(tr: Callable[[str], str]) -> tuple[str, ...]:
    """Give every form; `tr` is the name by which the catalogue finds them. Reasons of rules stand in their TOML."""
    return (*_reasons(tr), *_dates(tr), *_repairs(tr))


def _reasons(tr: Callable[[str], str]) -> tuple[str, ...]:
    """Give why lines were taken out: `intake/clean/`, `intake/metadata.py`."""
    return (
        tr("It is %(why)s."),
        tr("It stands under “%(line)s”, %(why)s."),
        tr("The same line stands in %(count)s of %(seeds)s seeds."),
        tr("Shape, place and neighbours give it %(chance)s to be part of the article."),
        tr("Line %(number)s says the same."),
        tr("It is a few words and an address."),
        tr("It is a caption with its credit."),
        tr("It tells the reader to click."),
        tr("It counts the pictures of a gallery."),
        tr("It has no word and no number."),
        tr("It is a date or a time and no more."),
        tr("The newsroom corrects its article here."),
        tr("the headline, or the same with the outlet's name"),
        tr("who wrote it"),
        tr("about the author"),
        tr("between headline and byline"),
        tr("when and where"),
        tr("when, counted from an unknown day"),
    )


def _dates(tr: Callable[[str], str]) -> tuple[str, ...]:
    """Give what dates stand on: `intake/dating.py`, `intake/order.py`, `intake/captions.py`."""
    return (
        tr("“%(printed)s” on line %(line)s"),
        tr("%(said)s alone is ambiguous; %(why)s"),
        tr("%(said)s alone is ambiguous: %(first)s or %(second)s"),
        tr("%(said)s; the year is that of the text's other dates"),
        tr("%(said)s has no year"),
        tr("%(said)s counts from a day that the text does not give"),
        tr("no date in the text"),
        tr("a caption on line %(line)s names %(day)s with its weekday, and the story speaks of that weekday"),
        tr("the dateline “%(printed)s” on line %(line)s confirms it"),
        tr("the date “%(printed)s” on line %(line)s confirms it"),
        tr("another numeric date of the text leaves no choice"),
        tr("numeric dates in this language (%(lang)s) put the day first"),
        tr("the outlet's other stories put the month first"),
        tr("the outlet's other stories put the day first"),
        tr("its time zone goes with month before day"),
        tr("its time zone goes with day before month"),
        tr("the text's spelling goes with month before day"),
        tr("the text's spelling goes with day before month"),
    )


def _repairs(tr: Callable[[str], str]) -> tuple[str, ...]:
    """Give what was mended in the bytes: `intake/decode.py`, `intake/mend.py`."""
    return (
        tr("Not UTF-8: read as %(encoding)s."),
        tr("%(count)s bytes that are not UTF-8 were read as Windows-1252."),
        tr("%(count)s damaged characters (%(encoding)s) are shown as �."),
        tr("Surrogates written as characters (CESU-8) were joined or shown as �."),
        tr("Unusual line ends (%(names)s) were read as line ends."),
        tr("Line %(number)s and %(count)s more: %(why)s."),
        tr("Line %(number)s: %(why)s."),
        tr("text that was read in the wrong encoding (mojibake) was put right"),
        tr("control characters were read as the Windows-1252 characters they stood for, or dropped"),
        tr("separator controls became spaces"),
        tr("control characters were dropped"),
        tr("code points that are no characters are shown as �"),
        tr("invisible characters (zero-width space, soft hyphen, mark) were dropped"),
        tr("controls that turn the reading direction were dropped"),
    )
