"""`archivist doctor`: what is installed, what is missing, what to do."""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

_PACKAGES = (
    "pelican",
    "markdown",
    "beautifulsoup4",
    "typogrify",
    "pagefind",
    "pagefind-bin",
    "babel",
    "rapidfuzz",
    "snowballstemmer",
)
_PROGRAMS = {
    "git": "needed to keep and publish the archive",
    "chromium": "only for browser tests and `make screenshots` (Debian: apt install chromium)",
    "java": "only for the HTML check in `make test` (Debian: apt install default-jre-headless)",
    "npm": "only to fetch the HTML checker: npm ci",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder with the raw articles")
    parser.add_argument("--content", type=Path, default=Path("content"), help="folder with the editions")


def run(options: argparse.Namespace) -> int:
    """Print one line for each thing looked at; give 1 where the site cannot be built."""
    broken = False
    for good, vital, line in _findings(options):
        print(f"{'ok     ' if good else 'MISSING' if vital else 'absent '} {line}")
        broken = broken or (vital and not good)
    return 1 if broken else 0


def _findings(options: argparse.Namespace) -> Iterator[tuple[bool, bool, str]]:
    """Give (is it there, does the build need it, what it is and what to do)."""
    python = ".".join(map(str, sys.version_info[:3]))
    yield sys.version_info >= (3, 11), True, f"Python {python} (3.11 or newer is needed)"
    for name in _PACKAGES:
        try:
            yield True, True, f"{name} {version(name)}"
        except PackageNotFoundError:
            yield False, True, f"{name}: run `make html`, which installs it"
    for name, use in _PROGRAMS.items():
        yield shutil.which(name) is not None, False, f"{name}: {use}"
    number = sum(1 for _ in options.seeds.rglob("*.txt")) if options.seeds.is_dir() else 0
    yield number > 0, True, f"{options.seeds}: {number} raw articles (put .txt files there)"
    yield options.content.is_dir(), True, f"{options.content}: the editions and the curator's files"
