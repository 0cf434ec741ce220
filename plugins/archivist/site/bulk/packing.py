"""Packs what is large: a table or a database of 20,000 articles travels at a fifth to a tenth of its size.

The same bytes give the same packed ones with the same zlib: no name and no time goes into the file. Another release
of zlib may pack otherwise; what is unpacked is the same.
"""

from __future__ import annotations

import gzip
import shutil
from pathlib import Path

LARGE = 16_000_000
"""Bytes from which on a file is packed. Spreadsheets open smaller ones as they are."""
ENDING, MEDIA = ".gz", "application/gzip"
_LEVEL = 6


def large(path: Path) -> bool:
    """Say whether a file is so large that it is packed."""
    return path.stat().st_size > LARGE


def pack(target: Path) -> None:
    """Replace the file that `target` names without its ending by `target`, the same packed by gzip (RFC 1952)."""
    plain = target.with_suffix("")
    with (
        plain.open("rb") as read,
        target.open("wb") as out,
        gzip.GzipFile("", "wb", _LEVEL, out, mtime=0) as packed,
    ):
        shutil.copyfileobj(read, packed, 1 << 20)
    plain.unlink()
