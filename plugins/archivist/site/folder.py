"""The output folder: rid of what an earlier build left, but only where that build of ours has marked it.

A page that is no longer written must not stay online, and no setting may ever make a build delete
somebody's other files: `make html OUTPUT=~/Documents` leaves all that was there.
"""

from __future__ import annotations

from pathlib import Path

MARK = ".archivist"
"""Empty file at the root of a folder that belongs to the build."""


def mark(output: Path) -> None:
    """Mark a folder that is new or empty as ours; any other is left as it is."""
    if not output.exists() or not any(output.iterdir()):
        output.mkdir(parents=True, exist_ok=True)
        (output / MARK).touch()
