"""What an earlier build left in the output folder, and what of it may stand: a page that would come out the same.

A build remembers, outside the output, what each file was made from and the state in which it left it. A file
that is still in that state and whose sources are the same is not made again; one that a build neither wrote
nor let stand is an earlier build's, and goes.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

from .folder import MARK
from .search import BUNDLE

State = tuple[int, int, int]
"""Size, time of change of the content and of the entry (ns): another state means that somebody wrote the file."""
_APART = {MARK, BUNDLE}
"""At the root, never pruned: the mark, and the search index, which `search` clears itself."""


@dataclass(slots=True)
class Standing:
    """The files of one output folder, as the last build left them and as this one does."""

    output: Path
    record: Path | None = None
    """Where builds remember; None for a build that makes everything anew and prunes nothing."""
    before: dict[str, State] = field(default_factory=dict)
    """Every file that was there when this build began, by its path below the output."""
    known: dict[str, str] = field(default_factory=dict)
    """Path -> digest of its sources, for files of `before` that are as the last build left them."""
    whole: str = ""
    """Digest of all inputs of the last build, if it was complete and nobody has touched a file since."""
    index_known: bool = False
    """The search index is as the last build left it."""
    inputs: str = ""
    """Digest of all that this build is made from; empty where it cannot be complete."""
    kept: dict[str, str] = field(default_factory=dict)
    """Path -> digest of its sources, for all that this build wrote or let stand."""
    changed: set[str] = field(default_factory=set)
    """Paths that this build wrote or took away."""

    def stands(self, path: str, digest: str) -> bool:
        """Say whether the file at `path` was made from the same sources and is untouched; then it is kept."""
        if self.known.get(path) != digest:
            return False
        self.kept[path] = digest
        return True

    def wrote(self, path: str, digest: str) -> None:
        """Remember a file that has just been written."""
        self.kept[path] = digest
        self.changed.add(path)

    def prune(self) -> None:
        """Take away what was there before, was not written again and does not stand; then folders that are empty."""
        for path, state in self.before.items():
            if path.split("/", 1)[0] in _APART or path in self.kept:
                continue
            target = self.output / path
            if os.path.lexists(target) and state_of(target.lstat()) == state:
                target.unlink()
                self.changed.add(path)
                _tidy(target.parent, self.output)

    def index_stands(self) -> bool:
        """Say whether the search index is that of the articles as they are now."""
        articles = (path for path in self.changed if path.startswith("articles/") and path.endswith(".html"))
        return self.index_known and next(articles, None) is None

    def save(self, *, complete: bool = True) -> None:
        """Write the record; where that cannot be done, the next build makes everything anew.

        A build that is not `complete` has something to say, and so must the next one, whatever has changed.
        """
        if not self.record:
            return
        left = {"whole": self.inputs if complete else "", "made": self.kept, "left": dict(states(self.output))}
        part = self.record.with_suffix(f".{os.getpid()}")
        with suppress(OSError):
            self.record.parent.mkdir(parents=True, exist_ok=True)
            part.write_text(json.dumps(left), encoding="utf-8")
            part.replace(self.record)


def load(output: Path, record: Path) -> Standing:
    """Look at the output folder, and at the record of the build that filled it."""
    if not (output / MARK).is_file():
        return Standing(output, record)
    standing = Standing(output, record, dict(states(output)))
    try:
        read = json.loads(record.read_text(encoding="utf-8"))
        left: dict[str, State] = {path: (size, at, entry) for path, (size, at, entry) in read["left"].items()}
        made: dict[str, str] = read["made"]
    except (OSError, ValueError, KeyError, TypeError):
        return standing
    standing.known = {
        path: made[path] for path, state in standing.before.items() if left.get(path) == state and path in made
    }
    standing.index_known = bool(_index(left)) and _index(left) == _index(standing.before)
    standing.whole = read["whole"] if left == standing.before else ""
    return standing


def _index(files: dict[str, State]) -> dict[str, State]:
    return {path: state for path, state in files.items() if path.startswith(f"{BUNDLE}/")}


def states(root: Path, below: str = "") -> Iterator[tuple[str, State]]:
    """Give every file and link below `root` with its state."""
    with os.scandir(root) as entries:
        for entry in entries:
            path = f"{below}{entry.name}"
            if path == ".git":
                continue
            if entry.is_dir(follow_symlinks=False):
                yield from states(Path(entry.path), f"{path}/")
            else:
                yield path, state_of(entry.stat(follow_symlinks=False))


def state_of(found: os.stat_result) -> State:
    """Give what tells a file that was written to from one that was not."""
    return found.st_size, found.st_mtime_ns, found.st_ctime_ns


def _tidy(folder: Path, root: Path) -> None:
    """Take away a folder that has become empty, and those above it."""
    while folder != root and not any(folder.iterdir()):
        folder.rmdir()
        folder = folder.parent
