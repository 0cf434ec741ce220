"""What a build is at, for who waits at a terminal. Nothing is said where nobody watches: in a log it would be noise."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import TypeVar

from rich.console import Console
from rich.progress import track

LONG = 500
"""Items from which on a bar is drawn: fewer are done in a moment."""
_Item = TypeVar("_Item")


def over(items: Sequence[_Item], what: str) -> Iterator[_Item]:
    """Give the items, and draw how far they are; the bar goes when it is full."""
    if len(items) < LONG or not sys.stderr.isatty():
        yield from items
    else:
        yield from track(items, what, console=Console(stderr=True), transient=True)


def say(what: str) -> None:
    """Name the step that begins."""
    if sys.stderr.isatty():
        print(f"{what} ...", file=sys.stderr)  # noqa: T201 - for who waits
