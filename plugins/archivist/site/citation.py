"""How to cite an article: three styles for people, three formats for reference managers.

Styles follow the printed manuals for an online newspaper article: APA 7th ed. 10.1 (16), Chicago 18th
ed. 14.94 (notes and bibliography), MLA 9th ed. 5.68. An undated piece is `n.d.` and an inferred date
`ca.`, never a made-up day.
"""

from __future__ import annotations

import datetime as dt
import json
from dataclasses import dataclass

from babel.dates import format_date

from .views.dates import parts
from .views.parts import Link
from .views.piece import Piece, Site


@dataclass(frozen=True, slots=True)
class Work:
    """What a citation needs to know."""

    key: str
    title: str
    authors: tuple[str, ...]
    outlet: str
    date: tuple[int, int, int]
    """Year, month, day; 0 for what is not known."""
    about: bool
    place: str
    lang: str
    archive: str
    url: str


def work(piece: Piece, site: Site) -> Work:
    """Gather a piece's citation facts; `url` is absolute when the site has an address."""
    return Work(
        key=piece.slug,
        title=piece.title,
        authors=tuple(author.name for author in piece.authors),
        outlet=piece.outlet,
        date=parts(piece.dating),
        about=piece.dating.precision == "about",
        place=piece.place,
        lang=piece.lang,
        archive=site.name,
        url=f"{site.url}/{piece.url}",
    )


def _day(done: Work, full: str, month_only: str) -> str:
    """Write the date in English, as the manuals do, by the CLDR pattern for what is known of it."""
    year, month, day = done.date
    if not year:
        return "n.d."
    pattern = full if day else month_only if month else "y"
    written = str(format_date(dt.date(year, month or 1, day or 1), pattern, locale="en_US"))
    return f"ca. {written}" if done.about else written


def _sentence(*pieces: str) -> str:
    """Join the parts that are there, each closed by a full stop."""
    return " ".join(part if part[-1] in ".?!”" else f"{part}." for part in pieces if part)


def _inverted(name: str) -> str:
    """Write `Rex W. Tillerson` as `Tillerson, Rex W.`; a single name stands as it is."""
    given, _, family = name.rpartition(" ")
    return f"{family}, {given}" if given else name


def _initials(name: str) -> str:
    """Write `Rex W. Tillerson` as `Tillerson, R. W.`."""
    given, _, family = name.rpartition(" ")
    return f"{family}, {' '.join(f'{part[0]}.' for part in given.split())}" if given else name


def _and(names: list[str], last: str) -> str:
    """Join names with commas and `last` before the final one."""
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])}{last}{names[-1]}" if names else ""


def apa(done: Work) -> str:
    """Cite in APA style."""
    who = _and([_initials(name) for name in done.authors], ", & ")
    date = f"({_day(done, 'y, MMMM d', 'y, MMMM')})"
    opening = _sentence(f"{who} {date}", done.title) if who else _sentence(done.title, date)
    return " ".join(filter(None, [opening, _sentence(done.outlet), _sentence(done.archive), done.url]))


def chicago(done: Work) -> str:
    """Cite in Chicago style (bibliography)."""
    names = [_inverted(done.authors[0]), *done.authors[1:]] if done.authors else []
    paper = ", ".join(filter(None, [done.outlet, _day(done, "MMMM d, y", "MMMM y")]))
    return f"{_sentence(_and(names, ', and '), _quoted(done.title), paper, done.archive)} {done.url}."


def mla(done: Work) -> str:
    """Cite in MLA style."""
    names = [_inverted(done.authors[0]), *done.authors[1:]] if done.authors else []
    held = ", ".join(filter(None, [done.outlet, _day(done, "d MMM y", "MMM y")]))
    return _sentence(_and(names, ", and "), _quoted(done.title), held, f"{done.archive}, {done.url}")


def _quoted(title: str) -> str:
    """Put a title into quotes, its own turned single, with the stop inside as American manuals ask."""
    inner = title.replace("“", "‘").replace("”", "’").replace('"', "'").rstrip()
    return f"“{inner}”" if inner.endswith(("?", "!", ".")) else f"“{inner}.”"


def _iso(done: Work) -> str:
    year, month, day = done.date
    return "-".join(f"{part:0{width}d}" for part, width in ((year, 4), (month, 2), (day, 2)) if part)


def ris(done: Work) -> str:
    """Give the RIS record (lines end in CR LF, as the format asks)."""
    fields = [
        ("TY", "NEWS"),
        *(("AU", _inverted(name)) for name in done.authors),
        ("TI", done.title),
        ("T2", done.outlet),
        ("DA", "" if done.about else _iso(done).replace("-", "/")),
        ("PY", f"{done.date[0]:04d}" if done.date[0] else ""),
        ("CY", done.place),
        ("LA", done.lang),
        ("DB", done.archive),
        ("UR", done.url),
    ]
    lines = [f"{tag}  - {' '.join(value.split())}" for tag, value in fields if value]
    return "\r\n".join([*lines, "ER  - ", ""])


def bibtex(done: Work) -> str:
    """Give the BibTeX record; braces and the escape character in values are written so that they stay text."""
    fields = [
        ("title", done.title),
        ("author", " and ".join(_inverted(name) for name in done.authors)),
        ("journal", done.outlet),
        ("year", f"{done.date[0]:04d}" if done.date[0] else ""),
        ("date", f"{_iso(done)}{'~' if done.about else ''}" if done.date[0] else ""),
        ("location", done.place),
        ("langid", done.lang),
        ("note", done.archive),
        ("url", done.url),
    ]
    body = "".join(f"  {name} = {{{value if name in _PLAIN else _tex(value)}}},\n" for name, value in fields if value)
    return f"@article{{{done.key},\n{body}}}\n"


_PLAIN = frozenset({"date", "url"})
"""Fields that biblatex reads word for word."""
_TEX = str.maketrans(
    {
        "\\": r"\textbackslash{}",
        "{": r"\{",
        "}": r"\}",
        "%": r"\%",
        "&": r"\&",
        "#": r"\#",
        "$": r"\$",
        "~": r"\textasciitilde{}",
        "^": r"\textasciicircum{}",
        "\n": " ",
    }
)


def _tex(value: str) -> str:
    return value.translate(_TEX)


def csl(done: Work) -> dict[str, object]:
    """Give the CSL-JSON item."""
    date: dict[str, object] = {"date-parts": [[part for part in done.date if part]]}
    if done.about:
        date["circa"] = True
    item: dict[str, object] = {
        "id": done.key,
        "type": "article-newspaper",
        "title": done.title,
        "author": [_csl_name(name) for name in done.authors],
        "container-title": done.outlet,
        "publisher-place": done.place,
        "issued": date if done.date[0] else None,
        "language": done.lang,
        "archive": done.archive,
        "URL": done.url,
    }
    return {key: value for key, value in item.items() if value}


def _csl_name(name: str) -> dict[str, str]:
    given, _, family = name.rpartition(" ")
    return {"family": family, "given": given} if given else {"literal": name}


FORMATS = (
    ("RIS", "ris", "application/x-research-info-systems"),
    ("BibTeX", "bib", "application/x-bibtex"),
    ("CSL-JSON", "json", "application/vnd.citationstyles.csl+json"),
)
"""What reference managers read: name, file ending, media type."""


def files(base: str) -> tuple[Link, ...]:
    """Link the downloads that stand at the address `base`; `note` is the media type."""
    return tuple(Link(name, f"{base}cite.{ending}", note=media) for name, ending, media in FORMATS)


def record(ending: str, works: tuple[Work, ...]) -> str:
    """Give the download of the format with that file ending, of one work or more."""
    if ending == "json":
        return csl_json(works)
    return "".join((ris if ending == "ris" else bibtex)(done) for done in works)


def csl_json(works: tuple[Work, ...]) -> str:
    """Give a CSL-JSON file of one work or more."""
    return json.dumps([csl(done) for done in works], ensure_ascii=False, indent=1) + "\n"
