"""What GitHub Pages does not take, said before it says so itself.

Limits: a published site of 1 GB, https://docs.github.com/en/pages/getting-started-with-github-pages/github-pages-limits;
a file of 100 MiB, with a warning from 50 MiB, https://docs.github.com/en/repositories/working-with-files/managing-large-files/about-large-files-on-github
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

SITE, FILE = 1_000_000_000, 100 * 1024 * 1024
NEAR = 0.8
"""Share of the site's limit from which on it is spoken of."""
LARGE = 50 * 1024 * 1024
_MEGA = 1_000_000


def warnings(output: Path) -> Iterator[str]:
    """Give a sentence for each limit that the site below `output` has passed or is near to."""
    whole = 0
    for path in sorted(path for path in output.rglob("*") if path.is_file() and ".git" not in path.parts):
        size = path.stat().st_size
        whole += size
        if size > LARGE:
            over = "GitHub refuses files over 100 MiB" if size > FILE else "GitHub warns from 50 MiB on"
            yield f"large file: {path.relative_to(output)} has {size / _MEGA:.0f} MB; {over}. Host it elsewhere"
    if whole > NEAR * SITE:
        yield (
            f"large site: {whole / _MEGA:.0f} MB; GitHub Pages takes 1,000 MB. "
            "Set DATA to facts or none in pelicanconf.py, or publish to another host: docs/deployers.md"
        )
