"""The output folder: swept before a build, but only where an earlier build of ours has marked it.

A page that is no longer written must not stay online, and no setting may ever make a build delete
somebody's other files: `make html OUTPUT=~/Documents` leaves all that was there.
"""

from __future__ import annotations

import shutil
from pathlib import Path

MARK = ".archivist"
"""Empty file at the root of a folder that belongs to the build."""


def sweep(output: Path) -> None:
    """Empty a folder that is marked as ours, and mark one that is new or empty."""
    if (output / MARK).is_file():
        for path in sorted(output.iterdir()):
            if path.name in {MARK, ".git"}:
                continue
            if path.is_dir() and not path.is_symlink():
                shutil.rmtree(path)
            else:
                path.unlink()
    elif not output.exists() or not any(output.iterdir()):
        output.mkdir(parents=True, exist_ok=True)
        (output / MARK).touch()
