"""Invented articles for the tests of the views."""

from __future__ import annotations

import datetime as dt
import re
from typing import Any

from archivist.model import Assignment, Author, Conversion, Dating, Evidence, Paragraph, Removal, Seed
from archivist.site.views import Piece, Site

SITE = Site("The Test Archive", "Invented news", "two testers", "https://example.org/repo", as_of=dt.date(2026, 2, 6))


def day(value: str, basis: Any = "stamp", precision: Any = "day") -> Dating:
    return Dating(value, precision, basis, value)


def topic(slug: str, name: str, *terms: str) -> Assignment:
    return Assignment("", slug, name, 1.0, "high", tuple(Evidence(term, "body", 2, 0.5) for term in terms))


def piece(name: str, **facts: Any) -> Piece:
    """Make an article called `name`; anything may be said otherwise."""
    given = {
        "title": f"The {name} report",
        "html": f"<p>The {name} report opens here.</p>\n<p>It ends here.</p>",
        "dating": day("2018-02-06"),
        **facts,
    }
    given.setdefault("text", "\n\n".join(re.findall(r"<p>(.*?)</p>", given["html"])))
    return Piece(name, name, f"articles/{name}/", **given)


def converted(name: str, lines: tuple[str, ...], removals: tuple[Removal, ...], **facts: Any) -> Piece:
    """Make an article that was converted from raw `lines`."""
    seed = Seed(f"{name}.txt", "ab" * 32, lines)
    gone = {number for removal in removals for number in range(removal.first, removal.last + 1)}
    kept = [(number, text) for number, text in enumerate(lines, 1) if text and number not in gone]
    paragraphs = tuple(Paragraph(number, number, text) for number, text in kept)
    done = Conversion(seed, f"The {name} report", paragraphs, removals)
    html = "\n".join(f"<p>{text}</p>" for _, text in kept)
    return piece(name, conversion=done, raw_url=f"raw/{name}.txt", html=html, **facts)


ANA = Author("Ana Quiroga Salas", "Ana Quiroga Salas writes about harbours.")
