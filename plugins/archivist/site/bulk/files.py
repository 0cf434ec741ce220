"""Writes the archive's data below `data/`, file by file, never more than one article in memory."""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archivist.site.views import addresses
from archivist.site.views.holdings import Holdings

from . import database, packing, record
from .tables import Row, Table, tables

PART = 160_000_000
"""Bytes after which the texts go on in another file. Packed that is about 35 MB, and below 100 MiB for any text:
GitHub warns at 50 MiB and refuses 100 MiB."""
TEXTS = 64_000_000
"""Bytes of text that the database takes in; an archive with more has its texts in the JSON lines alone."""
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
"""What a spreadsheet takes for a formula at the beginning of a cell (OWASP, CSV Injection)."""


@dataclass(frozen=True, slots=True)
class File:
    """A data file that was written. `table` is what it holds, None for several; `rows` its lines or rows."""

    path: str
    """Relative to the site's root."""
    media: str
    rows: int
    size: int
    sha256: str
    table: Table | None = None
    texts: bool = False
    """The articles' texts are in it."""
    unpacked: int = 0
    """Size before it was packed; 0 for a file that is not."""


def write(output: Path, held: Holdings) -> tuple[File, ...]:
    """Write all data below `output`; give the files, none where the keeper wants none."""
    if held.site.data == "none":
        return ()
    folder = output / addresses.DATA
    folder.mkdir(parents=True, exist_ok=True)
    made, full = tables(held), held.site.data == "full"
    files = [_csv(output, table) for table in made]
    files += _lines(output, held, text=full)
    files.append(_database(output, made, held, text=full))
    files.append(_package(output, held, files))
    return tuple(files)


def _csv(output: Path, table: Table) -> File:
    """Write one table as CSV (RFC 4180)."""
    path, count = f"{addresses.DATA}{table.name}.csv", 0
    with (output / path).open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(column.name for column in table.columns)
        for count, row in enumerate(table.rows(), 1):  # noqa: B007 - the last number is the count
            writer.writerow(_cells(row))
    return _made(output, path, "text/csv", count, table)


def _cells(row: Row) -> Iterator[object]:
    """Give a row as a spreadsheet may have it: raw text is hostile, and a cell must not act as a formula."""
    for value in row:
        if isinstance(value, bool):
            yield "true" if value else "false"
        elif isinstance(value, str) and value.startswith(_FORMULA):
            yield f"'{value}"
        else:
            yield "" if value is None else value


def _lines(output: Path, held: Holdings, *, text: bool) -> list[File]:
    """Write the articles as JSON lines, in parts where they are many."""
    parts: list[tuple[str, int]] = []
    with ExitStack() as opened:
        file, left = None, 0
        for piece in held.pieces:
            line = record.line(piece, held, text=text).encode()
            left -= len(line)
            if file is None or left < 0:
                path = f"{addresses.DATA}articles{f'-{len(parts) + 1}' if parts else ''}.jsonl"
                file, left = opened.enter_context((output / path).open("wb")), PART - len(line)
                parts.append((path, 0))
            file.write(line)
            parts[-1] = (parts[-1][0], parts[-1][1] + 1)
    large = any(packing.large(output / path) for path, _ in parts)
    return [_made(output, path, "application/jsonl", count, texts=text, pack=large) for path, count in parts]


def _database(output: Path, made: tuple[Table, ...], held: Holdings, *, text: bool) -> File:
    """Write the database; the texts go into it where it stays small enough to be hosted."""
    path = f"{addresses.DATA}archive.sqlite"
    fits = text and sum(len(piece.text.encode()) for piece in held.pieces) <= TEXTS
    (output / path).unlink(missing_ok=True)
    database.write(output / path, made, ((piece.id, piece.text) for piece in held.pieces if fits))
    return _made(output, path, "application/vnd.sqlite3", len(held.pieces), texts=fits)


def _made(  # noqa: PLR0913 - what a file is
    output: Path,
    path: str,
    media: str,
    rows: int,
    table: Table | None = None,
    *,
    texts: bool = False,
    pack: bool | None = None,
) -> File:
    """Say what was written, and pack it if `pack` says so, or where it is large if nothing is said."""
    unpacked = 0
    if packing.large(output / path) if pack is None else pack:
        unpacked = (output / path).stat().st_size
        path, media = f"{path}{packing.ENDING}", packing.MEDIA
        packing.pack(output / path)
    with (output / path).open("rb") as file:
        digest = hashlib.file_digest(file, "sha256").hexdigest()
    return File(path, media, rows, (output / path).stat().st_size, digest, table, texts, unpacked)


def _package(output: Path, held: Holdings, files: list[File]) -> File:
    """Describe the files as a Frictionless data package (https://specs.frictionlessdata.io/data-package/)."""
    path, site = f"{addresses.DATA}datapackage.json", held.site
    package = {
        "profile": "data-package",
        "name": addresses.slug(site.name),
        "title": site.name,
        "description": " ".join(
            said if said.endswith((".", "!", "?")) else f"{said}." for said in (site.tagline, site.rights) if said
        ),
        "homepage": f"{site.url}/",
        **({"version": site.as_of.isoformat()} if site.as_of else {}),
        "resources": [_resource(file) for file in files],
    }
    text = json.dumps(package, ensure_ascii=False, indent=1) + "\n"
    (output / path).write_text(text, encoding="utf-8", newline="\n")
    return _made(output, path, "application/json", len(files), pack=False)


def _resource(file: File) -> dict[str, Any]:
    name = file.path.removeprefix(addresses.DATA)
    given: dict[str, Any] = {
        "name": name.removesuffix(packing.ENDING).replace(".", "-") if file.table is None else file.table.name,
        "path": name,
        **({"compression": "gz"} if file.unpacked else {}),
        "mediatype": file.media,
        "encoding": "utf-8",
        "bytes": file.size,
        "hash": f"sha256:{file.sha256}",
    }
    if file.table:
        given |= {"profile": "tabular-data-resource", "description": file.table.about, "schema": _schema(file.table)}
    return given


def _schema(table: Table) -> dict[str, Any]:
    return {
        "fields": [{"name": c.name, "type": c.kind, "description": c.about} for c in table.columns],
        "primaryKey": list(table.key),
        "foreignKeys": [
            {
                "fields": column.name,
                # A table that refers to itself is the empty name.
                "reference": {"resource": "" if column.refers == table.name else column.refers, "fields": "id"},
            }
            for column in table.columns
            if column.refers
        ],
        "missingValues": [""],
    }
