"""A finished site as parsed pages, and what leads nowhere in it."""

from __future__ import annotations

from pathlib import Path

from bs4 import BeautifulSoup
from gates.files import fragments, links
from gates.reading import site


def pages(output: Path) -> dict[str, BeautifulSoup]:
    """Give the site's HTML pages: address relative to the root -> parsed page."""
    found = sorted(output.rglob("*.html"))
    return {
        path.relative_to(output).as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for path in found
    }


def faults(output: Path, siteurl: str) -> list[str]:
    """Give the internal addresses and fragments that lead nowhere."""
    read = site(output, siteurl)
    return [*links(read).faults, *fragments(read).faults]
