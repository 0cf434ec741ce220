"""Live preview: in `make serve` alone, pages carry a small script that reloads them after a build.

The published site has neither the script nor the mark; a test holds that.
"""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path

SCRIPT = "theme/live.js"
MARK = "theme/live.txt"
"""Names the build that was finished last; a page knows its own, and reloads when a later one is."""


def begin(output: Path) -> None:
    """Put the script below `output` before the first page is there: one opened while the build runs loads it, too."""
    target = output / SCRIPT
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes((files("archivist") / "data" / "live.js").read_bytes())


def end(output: Path, build: str) -> None:
    """Put the mark of the build beside the finished pages."""
    (output / MARK).write_text(build, encoding="utf-8")
