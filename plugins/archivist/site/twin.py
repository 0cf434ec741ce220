"""The text twin of an article page: the same words as plain text, for programs and for those who read by ear."""

from __future__ import annotations

from .views import addresses
from .views.piece import Piece, Site


def text(piece: Piece, site: Site) -> str:
    """Give headline, facts and text; blocks stand apart by blank lines, each on one line."""
    tr, dating = site.words.tr, piece.dating
    facts = (
        (tr("Date"), f"{dating.edtf or dating.value} ({dating.basis})" if dating.value or dating.edtf else ""),
        (tr("Outlet"), piece.outlet),
        (tr("Place"), piece.place),
        (tr("Authors"), "; ".join(author.name for author in piece.authors)),
        (tr("Topics"), "; ".join(topic.name for topic in piece.topics)),
        (tr("Archive"), site.name),
        (tr("Address"), f"{site.url}/{piece.url}"),
        (tr("Raw file"), f"{site.url}/{piece.raw_url}" if piece.raw_url else ""),
        ("SHA-256", piece.conversion.seed.sha256 if piece.conversion else ""),
    )
    lines = [f"{name}: {' '.join(value.split())}" for name, value in facts if value]
    parts = (piece.title, piece.standfirst, "\n".join(lines), piece.text, *piece.corrections)
    return "\n\n".join(filter(None, parts)) + "\n"


def address(piece: Piece) -> str:
    """Give the twin's address, relative to the root."""
    return addresses.text(piece.url)
