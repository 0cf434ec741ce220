"""`archivist disk`: a built site as one zip file that opens from a USB stick. What `make disk` does after its build."""

from __future__ import annotations

import argparse
from pathlib import Path

from ..site import disk

_MEGA = 1_000_000


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("site", type=Path, help="folder of the built site")
    parser.add_argument("--zip", type=Path, default=Path("archive.zip"), help="file to write (default: archive.zip)")
    parser.add_argument("--siteurl", default="", help="the address that the site was built for")
    parser.add_argument("--folder", default="archive", help="name of the folder in it (default: archive)")


def run(options: argparse.Namespace) -> int:
    """Pack the site; give 0. Raises `Refused` where there is none."""
    packed = disk.pack(options.site, options.siteurl.rstrip("/"), options.zip, options.folder)
    print(
        f"{options.zip}: {packed.files} files, {packed.size / _MEGA:.1f} MB. "
        f"Unpack it anywhere and open {options.folder}/index.html"
    )
    return 0
