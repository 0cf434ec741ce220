"""The bytes of a raw file to a Seed: its lines, its fingerprint, and what decoding had to mend."""

from __future__ import annotations

import hashlib

from archivist.model import Seed

from .decode import decode


def read(raw: bytes, path: str) -> Seed:
    """Give the seed at `path` (POSIX, relative to the seeds folder) from its bytes.

    Raises:
        Refused: see `decode`.
    """
    decoded = decode(raw, path)
    return Seed(path, hashlib.sha256(raw).hexdigest(), decoded.lines, decoded.encoding, decoded.repairs)
