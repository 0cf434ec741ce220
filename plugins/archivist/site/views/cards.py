"""One article in a list: the least a reader needs to choose."""

from __future__ import annotations

import html
import re

from archivist.intake.dateline import read_dateline
from archivist.site.catalogue import Catalogue, direction

from . import addresses, dates
from .parts import Card, Link
from .piece import Piece

_PARAGRAPH = re.compile(r"<p[^>]*>(.*?)</p>", re.DOTALL)
_TAG = re.compile(r"<[^>]+>")
SUMMARY = 220
"""Characters of the lead that a list shows at most; it ends at a word."""


def plain(markup: str) -> str:
    """Give the text of a piece of HTML, white space single."""
    return " ".join(html.unescape(_TAG.sub("", markup)).split())


def _told(text: str, piece: Piece) -> str:
    """Leave out the dateline a paragraph opens with: place and day stand below the summary."""
    found = read_dateline(text) if piece.place else None
    return text.removeprefix(found.text).lstrip() if found else text


def summary(piece: Piece) -> str:
    """Give the standfirst, or else the first paragraph, cut at a word."""
    first = _PARAGRAPH.search(piece.html)
    text = piece.standfirst or _told(plain(first[1]) if first else "", piece)
    return text if len(text) <= SUMMARY else f"{text[:SUMMARY].rsplit(' ', 1)[0].rstrip(' ,;:–-')} …"


def card(piece: Piece, words: Catalogue) -> Card:
    """Give a piece's entry for lists."""
    topic = piece.topics[0] if piece.topics else None
    return Card(
        title=piece.title,
        url=piece.url,
        stamp=dates.stamp(piece, words),
        lang=piece.lang,
        dir=direction(piece.lang),
        summary=summary(piece),
        place=Link(piece.place, addresses.place(piece.place_page or piece.place)) if piece.place else None,
        outlet=Link(piece.outlet, addresses.outlet(piece.outlet)) if piece.outlet else None,
        topic=Link(topic.name, addresses.topic(topic.slug)) if topic else None,
    )
