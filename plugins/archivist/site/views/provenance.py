"""What was done to a raw page before readers saw it: every removed line, with the rule that took it."""

from __future__ import annotations

from dataclasses import dataclass, replace

from archivist.model import Category, Removal, Seed
from archivist.site.catalogue import Catalogue

from .piece import Piece
from .told import told

KEPT_AS_DATA = frozenset(
    {
        "title",
        "standfirst",
        "dateline",
        "stamp",
        "byline",
        "bio",
        "credit",
        "caption",
        "outlet",
        "tags",
        "correction",
    }
)
"""Categories that left the body and are on the page all the same, as facts."""


@dataclass(frozen=True, slots=True)
class Line:
    """One raw line, 1-based."""

    number: int
    text: str


@dataclass(frozen=True, slots=True)
class Block:
    """A run of lines that is not in the body."""

    what: str
    """What it was: `Links to other pages`."""
    why: str
    rule: str
    where: str
    """`line 27` or `lines 13–19`."""
    lines: tuple[Line, ...]
    moved: bool
    """Shown elsewhere on the page, as a fact."""


@dataclass(frozen=True, slots=True)
class Provenance:
    """From the raw file to the page."""

    summary: str
    """`Cleaned copy: 2 blocks removed`."""
    removed: tuple[Block, ...]
    moved: tuple[Block, ...]
    """Lines that became facts: dateline, byline, credits."""
    raw_url: str
    file: str
    sha256: str
    short_sha: str
    encoding: str
    repairs: tuple[str, ...]
    date_note: str
    edited: bool


def provenance(piece: Piece, words: Catalogue) -> Provenance | None:
    """Tell how the page came to be; None for an article that was not converted from a seed."""
    if not piece.conversion:
        return None
    seed = piece.conversion.seed
    visible = _joined(piece.conversion.removals, seed)
    moved = [removal for removal in visible if removal.category in KEPT_AS_DATA]
    removed = [removal for removal in visible if removal.category not in KEPT_AS_DATA]
    return Provenance(
        summary=_summary(len(removed), words),
        removed=tuple(_block(removal, seed, words) for removal in removed),
        moved=tuple(_block(removal, seed, words) for removal in moved),
        raw_url=piece.raw_url,
        file=seed.path,
        sha256=seed.sha256,
        short_sha=seed.sha256[:12],
        encoding=seed.encoding,
        repairs=tuple(told(repair, words) for repair in seed.repairs),
        date_note=told(piece.dating.note, words) if piece.dating.basis != "inferred" else "",
        edited=piece.edited,
    )


def _summary(count: int, words: Catalogue) -> str:
    if not count:
        return words.tr("Complete copy: nothing removed")
    return words.trn("Cleaned copy: %(n)s block removed", "Cleaned copy: %(n)s blocks removed", count)


def _joined(removals: tuple[Removal, ...], seed: Seed) -> list[Removal]:
    """Leave out blank lines that were removed, and join what one rule took in one go."""
    found: list[Removal] = []
    for removal in sorted(removals, key=lambda removal: removal.first):
        if not _text(seed, removal.first, removal.last):
            continue
        before = found[-1] if found else None
        if before and before.rule == removal.rule and not _text(seed, before.last + 1, removal.first - 1):
            found[-1] = replace(before, last=removal.last)
        else:
            found.append(removal)
    return found


def _text(seed: Seed, first: int, last: int) -> bool:
    """Tell whether the raw lines `first` to `last` hold more than white space."""
    return any(line.strip() for line in seed.lines[first - 1 : last])


def _block(removal: Removal, seed: Seed, words: Catalogue) -> Block:
    lines = enumerate(seed.lines[removal.first - 1 : removal.last], removal.first)
    where = (
        words.tr("line %(first)s", first=removal.first)
        if removal.first == removal.last
        else words.tr("lines %(first)s–%(last)s", first=removal.first, last=removal.last)
    )
    shown = tuple(Line(number, text.strip()) for number, text in lines if text.strip())
    reason = told(removal.why, words)
    why = reason[:1].upper() + reason[1:].rstrip(". ")
    return Block(label(removal.category, words), why, removal.rule, where, shown, removal.category in KEPT_AS_DATA)


def label(category: Category, words: Catalogue) -> str:
    """Say what a removed run of lines was."""
    return {
        "title": words.tr("Headline"),
        "standfirst": words.tr("Standfirst"),
        "dateline": words.tr("Dateline"),
        "stamp": words.tr("Publication stamp"),
        "byline": words.tr("Byline"),
        "bio": words.tr("About the author"),
        "credit": words.tr("Credit"),
        "caption": words.tr("Caption"),
        "outlet": words.tr("Outlet"),
        "tags": words.tr("Tags"),
        "correction": words.tr("Correction"),
        "headlines": words.tr("Links to other pages"),
        "share": words.tr("Share buttons"),
        "newsletter": words.tr("Newsletter form"),
        "comments": words.tr("Comments"),
        "navigation": words.tr("Navigation"),
        "promotion": words.tr("Promotion"),
        "advertisement": words.tr("Advertisement"),
        "legal": words.tr("Legal notice"),
        "repeat": words.tr("Repeated text"),
        "other": words.tr("Other"),
    }[category]
