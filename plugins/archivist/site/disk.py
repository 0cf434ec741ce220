"""The disk edition: a finished site as one zip file that opens from a USB stick, without a server.

Every address within the site is made relative and names its file, because a folder has no `index.html` of its
own accord when it is opened from a disk. Scripts and the search index are left out: browsers do not let a page
from a disk load them. The same site gives the same zip: names in order, no times (the packed bytes are those
of the machine's zlib; what is in them is the same everywhere).
"""

from __future__ import annotations

import html
import posixpath
import re
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from ..errors import Refused
from .catalogue import LOCALES, Catalogue
from .folder import MARK
from .search import BUNDLE

_TAG = re.compile(r"<(?:a|link|form|img|image|use|source)\b[^<>]*>")
_ADDRESS = re.compile(r'(\s(?:href|src|action|data-bundle)=")([^"]*)(")')
_SERVED = re.compile(r'<link rel="(?:preload|canonical)"[^<>]*>\n?|<script\b[^<>]*\bsrc="[^<>]*></script>\n?')
"""What has no use from a disk: scripts, fonts asked for ahead, the address on the web."""
_POLICY = re.compile(r'<meta http-equiv="Content-Security-Policy"[^<>]*>')
_FILES = (
    '<meta http-equiv="Content-Security-Policy" content="default-src \'none\'; style-src file:; img-src file: data:;'
    " font-src file:; base-uri 'none'; form-action file:\">"
)
"""What a page from a disk may load: its neighbours. To `'self'` a file has no origin."""
_REFRESH = re.compile(r'(<meta http-equiv="refresh" content="\d+;\s*url=)([^"]*)(")')
_NOSCRIPT = re.compile(r"<noscript>.*?</noscript>", re.DOTALL)
_SEEK = re.compile(r'<search class="seek-search".*?</search>\n?|<div class="seek-found">.*?</div>\n?', re.DOTALL)
"""The search page's form and its empty list."""
_LANG = re.compile(r'<html lang="([^"]*)"')
_ONLINE = frozenset({MARK, "robots.txt", "404.html"})
"""Files at the root that only a server needs."""
_FETCHED = (f"{BUNDLE}/", "nearest/", "sitemap")
"""Beginnings of what only scripts and search engines fetch."""
_NO_TIME = (1980, 1, 1, 0, 0, 0)
"""The earliest time that a zip file can name."""


@dataclass(frozen=True, slots=True)
class Packed:
    """What was packed."""

    files: int
    size: int
    """Bytes of the zip file."""


def pack(site: Path, siteurl: str, target: Path, folder: str) -> Packed:
    """Pack the finished site below `site` into the zip file `target`.

    Args:
        site: the folder of a build.
        siteurl: the SITEURL it was built for, without a slash at its end; may be empty.
        target: the zip file to write; an earlier one is replaced.
        folder: name of the one folder in the zip.

    Raises:
        Refused: there is no built site.
    """
    if not (site / "index.html").is_file():
        raise Refused(str(site), "holds no built site", "Run `make disk`, which builds one first")
    part = target.with_name(f"{target.name}.part")
    count = 0
    with zipfile.ZipFile(part, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as packed:
        for count, path in enumerate(_files(site), 1):  # noqa: B007 - the last number is the count
            data = (site / path).read_bytes()
            if path.endswith(".html"):
                data = page(data.decode(), path, siteurl).encode()
            entry = zipfile.ZipInfo(f"{folder}/{path}", _NO_TIME)
            entry.external_attr, entry.create_system = 0o644 << 16, 3
            packed.writestr(entry, data, zipfile.ZIP_DEFLATED)
    part.replace(target)
    return Packed(count, target.stat().st_size)


def _files(site: Path) -> Iterator[str]:
    """Give the files to pack, in order."""
    for path in sorted(path for path in site.rglob("*") if path.is_file()):
        name = path.relative_to(site).as_posix()
        if name not in _ONLINE and not name.startswith(_FETCHED):
            yield name


def page(text: str, path: str, siteurl: str) -> str:
    """Give one HTML page at `path` as it opens from a disk."""
    text = _NOSCRIPT.sub(_no_search(text), _POLICY.sub(_FILES, _SEEK.sub("", _SERVED.sub("", text))))

    def relative(match: re.Match[str]) -> str:
        return f"{match[1]}{html.escape(_relative(html.unescape(match[2]), path, siteurl))}{match[3]}"

    text = _TAG.sub(lambda tag: _ADDRESS.sub(relative, tag[0]), text)
    return _REFRESH.sub(relative, text)


def _no_search(text: str) -> str:
    """Say on the search page, in its language, that it cannot search."""
    lang = _LANG.search(text)
    words = Catalogue(lang[1] if lang and lang[1] in LOCALES else "en")
    said = words.tr("Search needs a web server and does not work in this copy. Everything can be found without it:")
    return f'<p class="standfirst">{html.escape(said)}</p>'


def _relative(address: str, path: str, siteurl: str) -> str:
    """Give an address within the site relative to the page at `path`; any other as it is."""
    base = f"{siteurl or 'http://site.invalid'}/"
    target = urljoin(base + path, address)
    if address.startswith("#") or not target.startswith(base):
        return address
    inside = urlsplit(target[len(base) :])
    file = f"{inside.path}index.html" if inside.path.endswith("/") or not inside.path else inside.path
    query = f"?{inside.query}" if inside.query else ""
    fragment = f"#{inside.fragment}" if inside.fragment else ""
    return f"{posixpath.relpath(file, posixpath.dirname(path) or '.')}{query}{fragment}"
