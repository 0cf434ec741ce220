"""`archivist clean`: raw files in, JSON lines out, for anybody's pipeline."""

from __future__ import annotations

import argparse
import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from pathlib import Path
from typing import Any

from ..errors import Refused
from ..intake import edit, seed
from ..model import Conversion, Seed
from ..rules import builtin


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="raw .txt files, or folders of them")
    parser.add_argument("--alone", action="store_true", help="judge each file by itself, not by what recurs in all")


def run(options: argparse.Namespace) -> int:
    """Print one JSON line for each raw file; give 1 where one was refused."""
    seeds: list[Seed] = []
    refusals: list[Refused] = []
    for path in _files(options.paths, refusals):
        try:
            seeds.append(read(path))
        except Refused as refusal:
            refusals.append(refusal)
    known = edit.habits([] if options.alone else seeds)
    for article in edit.edits(seeds, builtin(), known):
        print(json.dumps(record(article), ensure_ascii=False))
    for refused in refusals:
        print(f"refused  {refused}", file=sys.stderr)
    return 1 if refusals else 0


def read(path: Path) -> Seed:
    """Read one raw file. Raises Refused where it cannot be read or is no text."""
    try:
        raw = path.read_bytes()
    except OSError as error:
        raise Refused(str(path), f"cannot be read: {error.strerror}", "Check the path and its permissions") from error
    return seed.read(raw, path.as_posix())


def record(article: Conversion) -> dict[str, Any]:
    """Give the JSON object of one article; line numbers are raw and 1-based."""
    date = article.date
    return {
        "path": article.seed.path,
        "title": article.title,
        "body": [paragraph.text for paragraph in article.paragraphs],
        "date": {"value": date.value, "precision": date.precision, "basis": date.basis},
        "place": article.place,
        "time": article.time,
        "authors": [author.name for author in article.authors],
        "credits": article.credits,
        "outlet": article.outlet,
        "lang": article.lang,
        "headlines": article.headlines,
        "removed": [
            {"first": r.first, "last": r.last, "rule": r.rule, "category": r.category} for r in article.removals
        ],
        "flags": [asdict(flag) for flag in article.flags],
    }


def _files(paths: Iterable[Path], refusals: list[Refused]) -> Iterator[Path]:
    """Give the files that `paths` name, those of a folder in order of their names."""
    for path in paths:
        if path.is_dir():
            yield from sorted(found for found in path.rglob("*.txt") if found.is_file())
        elif path.exists():
            yield path
        else:
            refusals.append(Refused(str(path), "there is no such file", "Check the path"))
