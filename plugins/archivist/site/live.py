"""Live preview: in `make serve` alone, pages carry a small script that reloads them after a build.

The published site has neither the script nor the mark; a test holds that.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

SCRIPT = "theme/live.js"
MARK = "theme/live.txt"
"""Names the newest build; a page knows its own, and reloads when they differ."""


def write(output: Path, build: str) -> None:
    """Put the script and the mark of the build beside the finished pages below `output`."""
    (output / SCRIPT).write_bytes((files("archivist") / "data" / "live.js").read_bytes())
    (output / MARK).write_text(build, encoding="utf-8")
