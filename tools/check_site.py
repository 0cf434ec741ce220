"""Put a whole finished site through every gate; print a table, then each fault. Ends with status 1 if there is one.

python tools/check_site.py output [--every 10] [--without nu] [--without browser]

Gates: links, fragments, requests to other servers, feeds and sitemaps, weight; the Nu Html Checker over all pages
(`--every 10`: each tenth, and one of each kind); axe with its best-practice rules on the heaviest page of each kind in
light and dark, with console and network. A gate that lacks what it needs has not been passed; it can be left out.
"""

from __future__ import annotations

import argparse
import sys
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
    read = site(asked.folder)
    found = [gate(read) for gate in FILE_GATES]
    if len(asked.without) < 2:  # noqa: PLR2004 - both of them
        found += _served(read, asked.every, asked.without)
    return _told(found)


def _served(read: Site, every: int, without: list[str]) -> list[Found]:
    """Give what the gates say that want the site from a server."""
    home = serve(read.folder, urlsplit(read.home).path)
    some = [
        f"{address}index.html" if address.endswith("/") or not address else address
        for address in looking.kinds(read.folder)
    ]
    found = []
    if "nu" not in without:
        pages = sorted({*some, *list(read.pages)[::every]})
        found.append(markup.gate([f"{home}/{quote(page)}" for page in pages]))
    if "browser" not in without:
        found += looking.gate(home, looking.kinds(read.folder), CHROMIUM)
    return found


def _told(found: list[Found]) -> int:
    """Print the table and the faults; give the status."""
    for one in found:
        said = one.absent or f"{len(one.faults):,} faults".replace("1 faults", "1 fault")
        print(f"{'ok ' if one.passed else 'NO '} {one.gate:20} {one.seen:>20}  {said:>10}  {one.figure}".rstrip())
    for one in found:
        for fault in one.faults[:SHOWN]:
            print(f"{one.gate}: {fault}")
        if len(one.faults) > SHOWN:
            print(f"{one.gate}: and {len(one.faults) - SHOWN:,} more")
    return 0 if all(one.passed for one in found) else 1


if __name__ == "__main__":
    sys.exit(main())
