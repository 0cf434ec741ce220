"""`archivist check`: what a curator should look at, across the archive, each with what to paste where."""

from __future__ import annotations

import argparse
from collections import Counter
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

from .. import archive
from ..errors import COMMAND
from ..refresh import Refreshed, outlook
from ..relations import own_rulings, relate
from ..review import KINDS, URGENT, Item, items


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder with the raw articles")
    parser.add_argument("--content", type=Path, default=Path("content"), help="folder with the editions")
    parser.add_argument("--kind", choices=KINDS, help="only this kind")
    parser.add_argument("--most", type=int, default=20, help="items shown of each kind (default: 20; 0: all)")


def run(options: argparse.Namespace) -> int:
    """Print the desk's list; give 1 where something is refused or in conflict, 0 where all else can wait."""
    now = outlook(options.seeds, options.content)
    accounts = [archive.account(entry) for entry in now.entries]
    wanted = list(dict.fromkeys(line for entry in now.entries for line in entry.conversion.headlines))
    own = [ruling for slug, header in headers(now) for ruling in own_rulings(slug, header)]
    found = items(now, relate(accounts, wanted, options.content / "curation", own), options.content)
    for kind, group in groupby(found, key=lambda item: item.kind):
        if options.kind in {None, kind}:
            _print(kind, list(group), options.most)
    counts = Counter(item.kind for item in found)
    urgent = sum(counts[kind] for kind in URGENT)
    print(f"\n{len(now.entries)} articles, {len(found)} things to look at, {urgent} of them urgent.")
    return 1 if urgent else 0


def headers(now: Refreshed) -> Iterator[tuple[str, dict[str, str]]]:
    """Give slug and header (lower-case keys) of every edition."""
    for settled in now.settled.values():
        header = {key.lower(): value for key, value in settled.edition.header}
        yield header["slug"], header


def _print(kind: str, found: list[Item], most: int) -> None:
    print(f"\n{KINDS[kind]} ({len(found)})")
    shown = found[:most] if most else found
    for item in shown:
        print(f"  {item.where}: {item.told}")
        for paste in item.paste:
            print("\n".join(f"      {line}" for line in paste.splitlines()))
    if rest := len(found) - len(shown):
        print(f"  ... and {rest} more: {COMMAND} check --kind {kind} --most 0")
