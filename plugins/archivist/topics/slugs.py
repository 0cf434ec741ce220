"""Slugs: the same string that Pelican makes of a topic's name, without importing Pelican."""

from __future__ import annotations

import re
from typing import Final

from ..text import fold

_DASHES: Final = str.maketrans(dict.fromkeys("‐‑‒–—", "-"))


def slugify(name: str) -> str:
    """Give the URL slug of a topic's `name`: `Peru–U.S. relations` becomes `peru-us-relations`."""
    plain = fold(name.translate(_DASHES)).encode("ascii", "ignore").decode()
    return re.sub(r"[-\s]+", "-", re.sub(r"[^\w\s-]", "", plain)).strip("-")
