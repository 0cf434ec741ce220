"""What was worked out before, kept between builds: pure functions are not asked twice for the same thing.

A value is found by a digest of everything it was made from, our own code included, so it can never be out of
date; to lose the whole memory costs time and nothing else.
"""

from __future__ import annotations

import hashlib
import io
import pickle
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing, suppress
from functools import cache
from pathlib import Path
from typing import Any, TypeVar

T = TypeVar("T")
_SPARE = 4
"""A memory of more than so many times what was asked for forgets the rest: several archives may share one."""


@cache
def code() -> bytes:
    """Give a digest of this package: every module and every file of data."""
    digest = hashlib.blake2b(digest_size=16)
    package = Path(__file__).parent
    for path in sorted(path for path in package.rglob("*") if path.is_file() and path.suffix != ".pyc"):
        digest.update(f"{path.relative_to(package).as_posix()}\0".encode())
        digest.update(hashlib.blake2b(path.read_bytes(), digest_size=16).digest())
    return digest.digest()


def key(*parts: object) -> bytes:
    """Give a digest of values, by value: what is one object and what two makes no difference."""
    out = io.BytesIO()
    pickler = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
    pickler.fast = True
    pickler.dump(parts)
    return hashlib.blake2b(out.getbuffer(), digest_size=16, key=code()).digest()


def recall(file: Path | None, keys: Sequence[bytes], make: Callable[[list[int]], Sequence[T]]) -> tuple[T, ...]:
    """Give the value of each key.

    Args:
        file: the memory; None for none.
        keys: what each value is made from, as `key` gives it.
        make: gives the values for the positions in `keys` that are not remembered.
    """
    if file is None:
        return tuple(make(list(range(len(keys)))))
    try:
        known = _read(file, keys)
    except (sqlite3.Error, OSError):
        known = {}
    missing = [at for at, one in enumerate(keys) if one not in known]
    if not missing:
        return tuple(known[one] for one in keys)
    made = dict(zip((keys[at] for at in missing), make(missing), strict=True))
    with suppress(sqlite3.Error, OSError):  # where nothing can be written, the next build works everything out again
        _write(file, made, keys)
    return tuple(known[one] if one in known else made[one] for one in keys)


def _read(file: Path, keys: Sequence[bytes]) -> dict[bytes, Any]:
    if not file.exists():
        return {}
    wanted = set(keys)
    with closing(sqlite3.connect(file, timeout=30)) as base:
        rows = base.execute("SELECT key, value FROM memory")
        return {one: pickle.loads(value) for one, value in rows if one in wanted}  # noqa: S301 - our own, by our own digests


def _write(file: Path, made: dict[bytes, Any], keys: Sequence[bytes]) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    with closing(sqlite3.connect(file, timeout=30)) as base, base:
        base.execute("CREATE TABLE IF NOT EXISTS memory (key BLOB PRIMARY KEY, value BLOB) WITHOUT ROWID")
        # In the order of keys, in which the table holds them: many rows are written in a fraction of the time.
        rows = ((one, pickle.dumps(made[one], pickle.HIGHEST_PROTOCOL)) for one in sorted(made))
        base.executemany("INSERT OR REPLACE INTO memory VALUES (?, ?)", rows)
        if base.execute("SELECT count(*) FROM memory").fetchone()[0] > _SPARE * len(keys):
            wanted = set(keys)
            old = [(one,) for (one,) in base.execute("SELECT key FROM memory") if one not in wanted]
            base.executemany("DELETE FROM memory WHERE key = ?", old)
