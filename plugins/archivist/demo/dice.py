"""Chance that can be repeated: one die for every named use, so that a new use changes no other."""

from __future__ import annotations

from random import Random


def dice(*names: object) -> Random:
    """Give the die of this use, e.g. `dice(seed, "story", 17)`; the same names, the same throws."""
    return Random("/".join(map(str, names)))  # noqa: S311 - invented news need no cryptography
