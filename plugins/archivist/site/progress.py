"""What a build is at, for who waits at a terminal. Nothing is said where nobody watches: in a log it would be noise."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from typing import Any, TypeVar

from rich.console import Console
from rich.progress import track

LONG = 500
"""Items from which on a bar is drawn: fewer are done in a moment."""
_BATCHES = 5
"""Batches from which on a pool draws one."""
_Item = TypeVar("_Item")


class Pool(ProcessPoolExecutor):
    """Processes that convert raw articles, batch by batch, and show how far they are."""

    def map(
        self, fn: Callable[..., _Item], *batches: Iterable[Any], timeout: float | None = None, chunksize: int = 1
    ) -> Iterator[_Item]:
        """Give the results in order, as the standard library's `map` does."""
        given = [list(some) for some in batches]
        done = super().map(fn, *given, timeout=timeout, chunksize=chunksize)
        return _drawn(done, "Converting raw articles", len(given[0]), _BATCHES)


def over(items: Sequence[_Item], what: str) -> Iterator[_Item]:
    """Give the items, and draw how far they are; the bar goes when it is full."""
    return _drawn(items, what, len(items), LONG)


def _drawn(items: Iterable[_Item], what: str, number: int, fewest: int) -> Iterator[_Item]:
    if number < fewest or not sys.stderr.isatty():
        yield from items
    else:
        yield from track(items, what, total=number, console=Console(stderr=True), transient=True)


def say(what: str) -> None:
    """Name the step that begins."""
    if sys.stderr.isatty():
        print(f"{what} ...", file=sys.stderr)  # noqa: T201 - for who waits
