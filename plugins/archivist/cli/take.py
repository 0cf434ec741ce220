"""`archivist take FILE`: settle an edition's conflicts; the fresh conversion replaces it."""

from __future__ import annotations

import argparse

from ..intake import receipt
from .diff import arguments, pair, resolve

__all__ = ["arguments", "run"]


def run(options: argparse.Namespace) -> int:
    """Settle every field in conflict; give 0."""
    ours, theirs = pair(options)
    return resolve(options, receipt.take(ours, theirs))
