"""`archivist doctor`: what is installed, what is missing, what to do."""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from tempfile import TemporaryDirectory

from ..errors import Refused
from ..refresh import outlook
from ..relations import relate

_PATIENCE = 60
"""Seconds for a program to say its version."""
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


Finding = tuple[bool, bool, str]
"""Is it there, does the build need it, what it is and what to do."""


def _findings(options: argparse.Namespace) -> Iterator[Finding]:
    python = ".".join(map(str, sys.version_info[:3]))
    yield sys.version_info >= (3, 11), True, f"Python {python} (3.11 or newer is needed)"
    for name in _PACKAGES:
        try:
            yield True, True, f"{name} {version(name)}"
        except PackageNotFoundError:
            yield False, True, f"{name}: run `make html`, which installs it"
    for name, use in _PROGRAMS.items():
        yield shutil.which(name) is not None, False, f"{name}: {use}"
    yield from _tools()
    yield from _places(options)


def _tools() -> Iterator[Finding]:
    """Try what a build calls: the search program, and git, whose last commit dates the edition."""
    search = _answer([sys.executable, "-m", "pagefind", "--version"])
    yield bool(search), False, f"search index: {search or 'Pagefind does not run here, so the site has no search'}"
    day = _answer(["git", "log", "-1", "--format=%cs"])
    no_day = "no commit yet, so ages and anniversaries are left out; say AS_OF=2026-11-22 to have them"
    yield bool(day), False, f"day of this edition: {day or no_day}"


def _answer(command: list[str]) -> str:
    """Give the first line that a program prints; nothing where it cannot run."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=_PATIENCE, check=False)  # noqa: S603 - our own words
    except (OSError, subprocess.TimeoutExpired):
        return ""
    return done.stdout.strip().partition("\n")[0] if done.returncode == 0 else ""


def _faults(content: Path) -> Iterator[Refused]:
    """Read all that curators write, without converting an article."""
    try:
        with TemporaryDirectory() as no_seeds:
            yield from outlook(Path(no_seeds), content).broken
    except Refused as refusal:
        yield refusal
    try:
        relate((), (), content / "curation")
    except Refused as refusal:
        yield refusal


def _places(options: argparse.Namespace) -> Iterator[Finding]:
    """Look at the archive's folders and at the curator's files."""
    number = sum(1 for _ in options.seeds.rglob("*.txt")) if options.seeds.is_dir() else 0
    yield number > 0, True, f"{options.seeds}: {number} raw articles (put .txt files there)"
    yield (
        options.content.is_dir(),
        True,
        f"{options.content}: the editions and the curator's files (`make html` makes it)",
    )
    there = options.content if options.content.is_dir() else Path()
    yield os.access(there, os.W_OK), True, f"{there.resolve()}: editions may be written there"
    found = list(_faults(options.content))
    yield from ((False, True, str(refusal)) for refusal in found)
    if not found:
        yield True, True, f"{options.content}: every edition, page and curation file can be read"
