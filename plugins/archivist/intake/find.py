"""The walk over the seeds folder: which files there are to read, and which cannot be, by name.

No link is followed, so nothing outside is read and no loop is entered; nothing but a plain file of a
sensible size is opened, so nothing can hang.
"""

from __future__ import annotations

import os
import re
import stat
from dataclasses import dataclass
from pathlib import Path

from archivist.errors import Refused

from .decode import MAX_BYTES

_READABLE = 0o444
_UNSPEAKABLE = re.compile(rb"[\x00-\x1f\x7f]|^[ ]|[ ]$|%(?=[0-9A-F]{2})")
_ABOUT = frozenset({"README", "LICENSE", "COPYING"})
"""Names of files about the seeds, whatever their ending but `.txt`: no article is expected in them."""
_FLAGS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)


@dataclass(frozen=True, slots=True)
class Found:
    """A seed that may be read."""

    path: str
    """POSIX path relative to the seeds folder, readable: bytes that are no text stand as `%XX`."""
    file: Path
    """Where it lies."""


def seeds(root: Path) -> tuple[list[Found], list[Refused]]:
    """Give every `.txt` file under `root`, sorted by path, and what cannot be read beside them.

    Hidden files and folders are passed over, unless a file's name ends in `.txt`.
    """
    found: list[Found] = []
    refused: list[Refused] = []
    folders = [root.resolve()]
    while folders:
        folder = folders.pop()
        try:
            entries = list(os.scandir(folder))
        except OSError as error:
            called = str(root) if folder == root.resolve() else name(folder, root)
            refused.append(
                Refused(called, f"cannot be opened ({error.strerror})", "Make the folder, or allow reading it")
            )
            continue
        for entry in entries:
            _sort(entry, root, found, refused, folders)
    return sorted(found, key=lambda one: one.path), sorted(refused, key=lambda one: one.file)


def load(found: Found) -> bytes:
    """Read a seed's bytes.

    Raises:
        Refused: gone, unreadable, too large, or no plain file any more.
    """
    try:
        descriptor = os.open(found.file, _FLAGS)
    except OSError as error:
        raise Refused(found.path, f"cannot be opened ({error.strerror})", "Allow reading it or remove it") from None
    with os.fdopen(descriptor, "rb") as file:
        if unfit := _unfit(os.fstat(descriptor)):
            raise Refused(found.path, *unfit)
        return file.read(MAX_BYTES + 1)


def name(file: Path, root: Path) -> str:
    """Give the readable name of `file` under `root`: one line of text, different for different files."""
    raw = os.fsencode(file.relative_to(root.resolve()).as_posix())
    plain = _UNSPEAKABLE.sub(lambda match: b"".join(b"%%%02X" % byte for byte in match[0]), raw)
    text = plain.decode("utf-8", "surrogateescape")
    return re.sub(r"[\udc80-\udcff\x80-\x9f\u2028\u2029]", _percent, text)


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match[0].encode("utf-8", "surrogateescape"))


def _sort(entry: os.DirEntry[str], root: Path, found: list[Found], refused: list[Refused], folders: list[Path]) -> None:
    """Put one entry of a folder where it belongs."""
    path, text = Path(entry.path), entry.name.lower().endswith(".txt")
    if entry.name.startswith(".") and not text:
        return
    if entry.is_dir(follow_symlinks=False):
        folders.append(path)
        if text:
            reason = "is a folder with the name of a file; the files in it are read"
            refused.append(Refused(name(path, root), reason, "Rename the folder"))
        return
    unfit = _unfit(entry.stat(follow_symlinks=False))
    if unfit is None and not text:
        if entry.name.upper().split(".")[0] in _ABOUT:
            return
        unfit = "is not a .txt file and is not read", "Rename it to end in .txt or move it elsewhere"
    if unfit:
        refused.append(Refused(name(path, root), *unfit))
    else:
        found.append(Found(name(path, root), path))


def _unfit(status: os.stat_result) -> tuple[str, str] | None:
    """Give reason and remedy where a file is none that can be read."""
    if stat.S_ISLNK(status.st_mode):
        return "is a link; links are not followed", "Put the file itself there"
    if not stat.S_ISREG(status.st_mode):
        return "is not a plain file (a pipe, socket or device)", "Remove it"
    if not status.st_mode & _READABLE:
        return "may not be read by anybody", "Allow reading it, for example with chmod a+r"
    if status.st_size > MAX_BYTES:
        size = f"{status.st_size / 1e6:.1f} MB, more than {MAX_BYTES / 1e6:.1f} MB"
        return f"is too large ({size})", "Split it into one file for each article"
    return None
