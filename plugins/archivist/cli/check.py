"""`archivist check`: what a curator should look at, across the archive, each with what to do."""

from __future__ import annotations

import argparse
from itertools import groupby
from pathlib import Path

from .. import archive
from ..intake import receipt
from ..refresh import Fresh, fresh
from ..relations import relate
from ..review import KINDS, Item, items


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder with the raw articles")
    parser.add_argument("--content", type=Path, default=Path("content"), help="folder with the editions")


def run(options: argparse.Namespace) -> int:
    """Print the desk's list; give 1 where something is refused or in conflict, 0 where all else can wait."""
    now = fresh(options.seeds, options.content)
    accounts = [archive.account(entry) for entry in now.entries]
    wanted = list(dict.fromkeys(line for entry in now.entries for line in entry.conversion.headlines))
    relations = relate(accounts, wanted, options.content / "curation")
    found = [*_conflicts(now), *items(now, relations)]
    for kind, group in groupby(found, key=lambda item: item.kind):
        print(f"\n{KINDS[kind]}")
        for item in group:
            where = item.file if item.line is None else f"{item.file}:{item.line}"
            print(f"  {where}: {item.message}. {item.remedy}.")
    urgent = sum(item.kind in {"refused", "conflict"} for item in found)
    print(f"\n{len(now.entries)} articles, {len(found)} things to look at, {urgent} of them urgent.")
    return 1 if urgent else 0


def _conflicts(now: Fresh) -> list[Item]:
    found = []
    for _, edition in now.editions:
        source = dict(edition.header)["Seed"]
        kept = now.disk.get(source)
        names = receipt.settle(edition, kept.edition).named("CONFLICT") if kept else ()
        if kept and names:
            remedy = f"See `archivist diff {kept.path}`, then `archivist keep` or `archivist take`"
            found.append(Item("conflict", source, f"both sides changed {', '.join(names)}", remedy))
    return found
