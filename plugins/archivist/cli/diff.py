"""`archivist diff FILE`: the edition on disk beside what the converter would write now."""

from __future__ import annotations

import argparse
import difflib
from pathlib import Path

from ..intake import markdown, receipt
from ..intake.convert import write
from ..intake.markdown import Edition
from ..intake.receipt import Verdict
from ..refresh import fresh

_MEANINGS: dict[Verdict, str] = {
    "YOURS": "your edit, which stays",
    "UPDATE": "new from the converter, written with the next build",
    "CONFLICT": "changed on both sides: yours stays until you `keep` it or `take` the fresh one",
}


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare what `diff`, `keep` and `take` share: the edition and where its seeds are."""
    parser.add_argument("file", type=Path, help="an edition, content/articles/NAME.md")
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder with the raw articles")
    parser.add_argument("--content", type=Path, default=Path("content"), help="folder with the editions")


def run(options: argparse.Namespace) -> int:
    """Print a unified diff; give 1 where a field is in conflict, as diff does."""
    ours, theirs = pair(options)
    left, right = markdown.write(theirs).splitlines(), markdown.write(ours).splitlines()
    drop = f"{receipt.RECEIPT}:"
    left, right = ([line for line in side if not line.startswith(drop)] for side in (left, right))
    told = list(difflib.unified_diff(left, right, str(options.file), "fresh conversion", lineterm=""))
    print("\n".join(told) or f"{options.file}: says the same as a fresh conversion")
    outcome = receipt.settle(ours, theirs)
    for verdict, meaning in _MEANINGS.items():
        if names := outcome.named(verdict):
            print(f"{verdict}: {', '.join(names)} ({meaning})")
    return 1 if outcome.named("CONFLICT") else 0


def pair(options: argparse.Namespace) -> tuple[Edition, Edition]:
    """Give the fresh edition and the one on disk for the file that the options name."""
    now = fresh(options.seeds, options.content)
    place = options.file.resolve()
    source = next((source for source, kept in now.disk.items() if kept.path.resolve() == place), None)
    ours = next((edition for _, edition in now.editions if dict(edition.header)["Seed"] == source), None)
    if source is None or ours is None:
        raise SystemExit(
            f"{options.file}: not an edition of a seed in {options.seeds}. Name a file under {options.content}/articles"
        )
    return ours, now.disk[source].edition


def resolve(options: argparse.Namespace, settled: Edition) -> int:
    """Write the edition that `keep` or `take` decided for; give 0."""
    changed = write(options.file, settled)
    print(f"{options.file}: {'settled' if changed else 'nothing was in conflict'}")
    return 0
