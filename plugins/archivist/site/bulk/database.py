"""The tables as one SQLite database, with the texts where they fit.

The same rows give the same bytes with the same SQLite library: the page size is set, everything is written in
one transaction into an empty file, and the release that wrote the file (bytes 96 to 99 of
https://www.sqlite.org/fileformat2.html#database_header) is set to a constant, so that releases which fill pages
alike write alike. How pages are filled is the library's own business: 3.40.1 and 3.51.1 do it differently.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from pathlib import Path

from .tables import Row, Table

_KINDS = {"string": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
_WRITER = slice(96, 100)
"""Where the header names the library's version; readers need it for nothing."""
_VERSION = (3_040_000).to_bytes(4, "big")


def write(path: Path, tables: Iterable[Table], texts: Iterator[tuple[str, str]]) -> None:
    """Write the tables and a table `texts` (article, text); no rows in it where the texts are elsewhere."""
    connection = sqlite3.connect(path, isolation_level=None)
    try:
        for pragma in ("page_size = 4096", "auto_vacuum = NONE", "journal_mode = OFF", "synchronous = OFF"):
            connection.execute(f"PRAGMA {pragma}")
        connection.execute("BEGIN")
        for table in tables:
            connection.execute(_schema(table))
            marks = ", ".join("?" * len(table.columns))
            connection.executemany(f'INSERT OR IGNORE INTO "{table.name}" VALUES ({marks})', _rows(table))  # noqa: S608 - our own names
        connection.execute("CREATE TABLE texts (article TEXT PRIMARY KEY REFERENCES articles, text TEXT)")
        connection.executemany("INSERT INTO texts VALUES (?, ?)", texts)
        connection.execute("COMMIT")
    finally:
        connection.close()
    with path.open("r+b") as file:
        file.seek(_WRITER.start)
        file.write(_VERSION)


def _rows(table: Table) -> list[Row]:
    """Give the rows in the order of their keys, so that pages are filled one after the other."""
    rows = (tuple(None if value == "" else value for value in row) for row in table.rows())
    return sorted(rows, key=lambda row: row[: len(table.key)])  # the key's columns stand first


def _schema(table: Table) -> str:
    columns = [
        f'"{column.name}" {_KINDS[column.kind]}' + (f' REFERENCES "{column.refers}"' if column.refers else "")
        for column in table.columns
    ]
    key = ", ".join(f'"{name}"' for name in table.key)
    return f'CREATE TABLE "{table.name}" (\n  ' + ",\n  ".join([*columns, f"PRIMARY KEY ({key})"]) + "\n) WITHOUT ROWID"
