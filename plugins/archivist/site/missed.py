"""Changes made while the live preview builds: Pelican's watcher starts after the build and would not see them.

Once a build is done, what lies on the disk is compared with what the build was made from. Where that differs, the
folder is touched, with the times that it has, until the watcher has noticed and the next build begins. A build that
failed is not followed by the watcher at all: Pelican tries again at once, so the wait for a change is here.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from time import sleep

from .standing import State, state_of, states

EVERY = 1.0
"""Seconds between two looks."""
_QUIET, _MOST = 3, 60
"""Looks until the watcher is surely there and sees for itself; looks in all, where nobody watches."""


@dataclass(slots=True)
class Missed:
    """What builds were made from, and the thread that looks for what they missed."""

    seen: dict[Path, State] = field(default_factory=dict)
    """Every file as the build that runs, or ran last, found it."""
    _roots: tuple[Path, ...] = ()
    _began: Event = field(default_factory=Event)
    thread: Thread | None = None
    """Looks, once a build has ended."""
    running: bool = False
    """A build has begun and not ended; at the beginning of the next one: it failed."""

    def begin(self, *roots: Path) -> None:
        """Remember what lies below `roots` (folders and files), before a build reads any of it."""
        self._began.set()
        if self.thread:
            self.thread.join()
        self._roots = roots
        self.seen = _found(roots)
        self.running = True

    def wait(self) -> tuple[Path, ...]:
        """Wait until something differs from what the failed build found; give the roots where it does."""
        while not (changed := _changed(self._roots, self.seen)):
            sleep(EVERY)
        self.seen = _found(self._roots)
        return changed

    def wrote(self, paths: Iterable[Path]) -> None:
        """Remember what the build itself has written below the roots."""
        self.seen |= {path: state_of(path.lstat()) for path in map(Path.absolute, paths) if path.exists()}

    def end(self) -> None:
        """Begin to look; the next `begin` ends it."""
        self.running = False
        self._began = Event()
        self.thread = Thread(target=_look, args=(self._roots, self.seen, self._began), daemon=True)
        self.thread.start()


def _look(roots: tuple[Path, ...], seen: Mapping[Path, State], began: Event) -> None:
    for turn in range(_MOST):
        if began.wait(EVERY):
            return
        changed = _changed(roots, seen)
        for root in changed:
            _touch(root)
        if not changed and turn >= _QUIET:
            return


def _changed(roots: tuple[Path, ...], seen: Mapping[Path, State]) -> tuple[Path, ...]:
    return tuple(root for root in roots if _found([root]) != _below(root, seen))


def _found(roots: Iterable[Path]) -> dict[Path, State]:
    """Give every file below the roots; a file that goes while it is looked for shows with the next look."""
    found: dict[Path, State] = {}
    for root in map(Path.absolute, roots):
        with suppress(OSError):
            below = states(root) if root.is_dir() else [("", state_of(root.lstat()))]
            found |= {root / path: one for path, one in below}
    return found


def _below(root: Path, seen: Mapping[Path, State]) -> dict[Path, State]:
    return {path: one for path, one in seen.items() if path.is_relative_to(root.absolute())}


def _touch(root: Path) -> None:
    with suppress(OSError):  # the folder is gone, or somebody else's: the next change is seen
        found = root.stat()
        os.utime(root, ns=(found.st_atime_ns, found.st_mtime_ns))
