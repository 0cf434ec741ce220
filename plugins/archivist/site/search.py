"""Full-text search without a server: Pagefind indexes the finished pages, and only what search needs is kept."""

from __future__ import annotations

import shutil
import subprocess
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from . import canonical

BUNDLE = "pagefind"
"""Folder of the index, below the site's root; the search page knows it under the same name."""

ARTICLES = "articles/**/*.html"
"""What is searched. Lists repeat the articles, drafts must not be found."""

_UNUSED = (
    "pagefind-ui.js",
    "pagefind-ui.css",
    "pagefind-modular-ui.js",
    "pagefind-modular-ui.css",
    "pagefind-component-ui.js",
    "pagefind-component-ui.css",
    "pagefind-highlight.js",
)
"""Pagefind's own interfaces: the theme has one, and no page loads these."""

_PATIENCE = 900
"""Seconds after which indexing is given up; 20,000 articles take about one minute."""


@dataclass(frozen=True, slots=True)
class SearchReport:
    """What indexing gave. Without an index the site stands, and its search page says that it cannot search."""

    files: int = 0
    """Files of the index, the program included."""
    size: int = 0
    """Their bytes together. A visitor loads only what a query needs."""
    trouble: str = ""
    """Why there is no index, in a sentence; empty where there is one."""


def index(output: Path, settings: Mapping[str, object]) -> SearchReport:
    """Index the articles below `output`; never raises, so that a build without search is still a build.

    `PAGEFIND` in `settings`, if given, is the program to call, as a list of arguments.
    """
    _clear(output / BUNDLE)
    program = settings.get("PAGEFIND", (sys.executable, "-m", "pagefind"))
    command = [*_words(program), "--site", ".", "--glob", ARTICLES, "--output-subdir", BUNDLE, "--quiet"]
    try:
        done = subprocess.run(  # noqa: S603 - our own command, no shell
            command, cwd=output, capture_output=True, text=True, timeout=_PATIENCE, check=False
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return _without(f"its program could not run: {error}")
    if done.returncode:
        said = (done.stderr or done.stdout).strip().splitlines()
        return _without(f"its program ended with status {done.returncode}{': ' + said[-1] if said else ''}")
    canonical.settle(output / BUNDLE)
    return _keep_needed(output / BUNDLE)


def _clear(bundle: Path) -> None:
    """Take away an earlier index, and no folder that merely has its name: Pagefind adds and never removes."""
    if (bundle / "pagefind-entry.json").is_file():
        shutil.rmtree(bundle)


def _words(program: object) -> list[str]:
    return [program] if isinstance(program, str) else [str(word) for word in program]  # type: ignore[attr-defined]


def _without(reason: str) -> SearchReport:
    trouble = f"No search index: {reason}. The site is complete but for its search; `archivist doctor` says more"
    print(trouble, file=sys.stderr)  # noqa: T201 - the build's terminal; Pelican's log would end the build
    return SearchReport(trouble=trouble)


def _keep_needed(bundle: Path) -> SearchReport:
    for name in _UNUSED:
        (bundle / name).unlink(missing_ok=True)
    sizes = [file.stat().st_size for file in bundle.rglob("*") if file.is_file()]
    return SearchReport(files=len(sizes), size=sum(sizes))
