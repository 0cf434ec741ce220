"""The page that offers the data: what there is, how large it is, what each column means, who owns it."""

from __future__ import annotations

from dataclasses import dataclass

from archivist.site.catalogue import Catalogue
from archivist.site.views import addresses
from archivist.site.views.holdings import Holdings
from archivist.site.views.parts import Head, Link, Opening, Page

from . import packing
from .files import File
from .tables import Column

_KILO, _MEGA = 1_000, 1_000_000


@dataclass(frozen=True, slots=True)
class Offer:
    """One file to download, and what stands in it."""

    link: Link
    """`note` holds rows and size in words."""
    media: str
    about: str
    columns: tuple[Column, ...] = ()


@dataclass(frozen=True, slots=True)
class DataView:
    """All that `data.html` prints."""

    head: Head
    opening: Opening
    whole: tuple[Offer, ...]
    """Everything in one file, or in few."""
    tables: tuple[Offer, ...]
    text: str
    """Address of the plain text of any article, with SLUG for its own part; empty where texts are not given."""
    rights: str


def page(held: Holdings, files: tuple[File, ...]) -> Page:
    """Give the page for the files that were written."""
    site, words = held.site, held.site.words
    about = words.tr("The whole archive as files, for spreadsheets, databases and programs.")
    facts = words.trn("%(n)s article", "%(n)s articles", len(held.pieces))
    downloads = tuple(Link(_name(file), file.path, note=file.media) for file in files)
    view = DataView(
        head=Head(words.tr("Data"), addresses.DATA, about, "data", downloads=downloads),
        opening=Opening(words.tr("Data"), about, facts),
        whole=tuple(_offer(file, held) for file in files if not file.table),
        tables=tuple(_offer(file, held) for file in files if file.table),
        text=f"{site.url}/{addresses.text(f'{addresses.ARTICLES}SLUG/')}" if site.data == "full" else "",
        rights=site.rights,
    )
    return Page(addresses.save_as(addresses.DATA), "data.html", view)


def _offer(file: File, held: Holdings) -> Offer:
    words = held.site.words
    size = _size(file.size, words)
    if file.unpacked:
        size = words.tr("%(size)s, packed by gzip; %(whole)s unpacked", size=size, whole=_size(file.unpacked, words))
    if file.table:
        rows = words.trn("%(n)s row", "%(n)s rows", file.rows)
        return Offer(
            Link(_name(file), file.path, note=f"{rows} · {size}"), file.media, file.table.about, file.table.columns
        )
    return Offer(Link(_name(file), file.path, note=size), file.media, _about(file, held))


def _about(file: File, held: Holdings) -> str:
    """Say what a file is that holds several tables, or the whole texts."""
    tr, full = held.site.words.tr, held.site.data == "full"
    path = file.path.removesuffix(packing.ENDING)
    if path.endswith(".jsonl"):
        if full:
            return tr("One article a line, with its text, topics, names and links, and which raw lines were taken out.")
        return tr("One article a line, with topics and links, without its text.")
    if path.endswith(".sqlite"):
        if file.texts:
            return tr("All tables below and the texts in one SQLite database.")
        return tr("All tables below in one SQLite database.")
    return tr("What every file and every column is, with sizes and checksums: a Frictionless data package.")


def _name(file: File) -> str:
    return file.path.removeprefix(addresses.DATA)


def _size(size: int, words: Catalogue) -> str:
    """Write a size as people read it."""
    if size < _MEGA:
        return words.tr("%(n)s kB", n=words.number(max(1, round(size / _KILO))))
    return words.tr("%(n)s MB", n=words.number(round(size / _MEGA, 1)))
