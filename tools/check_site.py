"""Put a whole finished site through every gate; print a table, then each fault. Ends with status 1 if there is one.

python tools/check_site.py output [--every 10] [--without nu] [--without browser]

Gates: links, fragments, requests to other servers, feeds and sitemaps, weight; the Nu Html Checker over all pages
(`--every 10`: each tenth, and one of each kind); axe with its best-practice rules on the heaviest page of each kind in
light and dark, with console and network. A gate that lacks what it needs has not been passed; it can be left out.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote, urlsplit

from gates import looking, markup
from gates.files import FILE_GATES
from gates.gate import Found
from gates.reading import Site, site
from stage import CHROMIUM, serve

SHOWN = 20
"""Faults of one gate that are printed."""


def main(arguments: list[str] | None = None) -> int:
    """Check a site; give 1 if it has a fault, or if a gate that was asked for could not look."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, help="the finished site, e.g. output")
    parser.add_argument("--every", type=int, default=1, metavar="N", help="each Nth page alone for the Nu Html Checker")
    parser.add_argument("--without", action="append", default=[], choices=("nu", "browser"), help="leave gates out")
    asked = parser.parse_args(arguments)
    if not (asked.folder / "index.html").is_file():
        sys.exit(f"{asked.folder} holds no finished site: build one first, e.g. with make html")
    found = []
    for one in _gates(site(asked.folder), asked.every, asked.without):
        found.append(one)
        said = one.absent or f"{len(one.faults):,} {'fault' if len(one.faults) == 1 else 'faults'}"
        row = f"{'ok ' if one.passed else 'NO '} {one.gate:20} {one.seen:>20}  {said:>10}  {one.figure}"
        print(row.rstrip(), flush=True)
    for one in found:
        _explain(one)
    return 0 if all(one.passed for one in found) else 1


def _gates(read: Site, every: int, without: list[str]) -> Iterator[Found]:
    """Pass the site through one gate after the other; the last ones want it from a server."""
    yield from (gate(read) for gate in FILE_GATES)
    home = serve(read.folder, urlsplit(read.home).path)
    kinds = looking.kinds(read.folder)
    if "nu" not in without:
        some = {f"{kind}index.html" if kind.endswith("/") or not kind else kind for kind in kinds}
        pages = sorted(some.union(list(read.pages)[::every]))
        yield markup.gate([f"{home}/{quote(page)}" for page in pages])
    if "browser" not in without:
        yield from looking.gate(home, kinds, CHROMIUM)


def _explain(one: Found) -> None:
    """Print a gate's faults."""
    for fault in one.faults[:SHOWN]:
        print(f"{one.gate}: {fault}")
    if len(one.faults) > SHOWN:
        print(f"{one.gate}: and {len(one.faults) - SHOWN:,} more")


if __name__ == "__main__":
    sys.exit(main())
