"""A Pagefind index in one order: the same site gives the same bytes (house law 7).

Pagefind keeps filters and their values in hash maps with random seeds, so each run writes them in another
order, and under other names, because a file's name is the hash of its bytes. The searching program does
not care about the order. Here the values are sorted, and the files that changed are named anew.

The files are gzipped CBOR (RFC 8949) behind the letters `pagefind_dcd`; read off Pagefind 1.5.2. What
does not look as expected is left alone: the index then still works, and only its order is Pagefind's own.
"""

from __future__ import annotations

import gzip
import hashlib
import json
from pathlib import Path
from typing import Any

_MAGIC = b"pagefind_dcd"
_UNSIGNED, _NEGATIVE, _TEXT, _ARRAY = 0, 1, 3, 4
"""CBOR's major types that occur in these files."""
_WIDTHS = {24: 1, 25: 2, 26: 4, 27: 8}
"""Additional information -> bytes of the number that follows the first byte."""


def settle(bundle: Path) -> None:
    """Sort the filters of every language's index below `bundle` and rename the files accordingly."""
    entry = bundle / "pagefind-entry.json"
    content = json.loads(entry.read_text(encoding="utf-8"))
    for lang, facts in content["languages"].items():
        meta = bundle / f"pagefind.{facts['hash']}.pf_meta"
        try:
            version, pages, chunks, filters, sorts, fields = _read(meta)
            # All are read before one is written: an index is settled whole or not at all.
            read = [(bundle / "filter" / f"{file}.pf_filter", *_read_filter(bundle, file)) for _, file in filters]
        except (ValueError, TypeError, IndexError, OSError):
            continue
        filters = sorted([name, _write(path, [name, values], lang, 7)] for path, name, values in read)
        facts["hash"] = _write(meta, [version, pages, chunks, filters, sorted(sorts), fields], lang, 10)
    content["languages"] = dict(sorted(content["languages"].items()))
    entry.write_text(json.dumps(content, ensure_ascii=False, separators=(",", ":")), encoding="utf-8")


def _read_filter(bundle: Path, file: str) -> tuple[str, list[Any]]:
    """Give a filter's name and its values in order."""
    name, values = _read(bundle / "filter" / f"{file}.pf_filter")
    return name, sorted(values)


def _read(path: Path) -> Any:
    data = gzip.decompress(path.read_bytes())
    value, end = _decode(data, len(_MAGIC))
    if not data.startswith(_MAGIC) or end != len(data):
        raise ValueError(f"{path.name} is not what Pagefind 1.5 writes")
    return value


def _write(path: Path, value: Any, lang: str, digits: int) -> str:
    """Write `value` in place of the file at `path`, under the name of its new bytes; give `lang_hash`."""
    data = _MAGIC + _encode(value)
    name = f"{lang}_{hashlib.sha256(data).hexdigest()[:digits]}"
    old = path.name.split(".")
    old[-2] = name
    path.unlink()
    path.with_name(".".join(old)).write_bytes(gzip.compress(data, 9, mtime=0))
    return name


def _decode(data: bytes, at: int) -> tuple[Any, int]:
    """Read one CBOR value at `at`; give it and where the next one begins. Raises ValueError for other types."""
    major, number = data[at] >> 5, data[at] & 31
    at += 1
    if number in _WIDTHS:
        width = _WIDTHS[number]
        number, at = int.from_bytes(data[at : at + width], "big"), at + width
    elif number > max(_WIDTHS):
        raise ValueError("a value of unknown length")
    if major == _UNSIGNED:
        return number, at
    if major == _NEGATIVE:
        return -1 - number, at
    if major == _TEXT:
        return data[at : at + number].decode(), at + number
    if major == _ARRAY:
        items = []
        for _ in range(number):
            item, at = _decode(data, at)
            items.append(item)
        return items, at
    raise ValueError(f"CBOR type {major} is not expected")


def _encode(value: Any) -> bytes:
    """Write text, whole numbers and arrays as CBOR, each length in the fewest bytes."""
    if isinstance(value, str):
        text = value.encode()
        return _head(_TEXT, len(text)) + text
    if isinstance(value, list):
        return _head(_ARRAY, len(value)) + b"".join(map(_encode, value))
    return _head(_UNSIGNED, value) if value >= 0 else _head(_NEGATIVE, -1 - value)


def _head(major: int, number: int) -> bytes:
    if number < min(_WIDTHS):
        return bytes([major << 5 | number])
    code = next(code for code, width in _WIDTHS.items() if number < 1 << 8 * width)
    return bytes([major << 5 | code]) + number.to_bytes(_WIDTHS[code], "big")
