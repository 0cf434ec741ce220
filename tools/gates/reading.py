"""Read a finished site from disk as a careful visitor would: every page, and every address in it."""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from sys import intern
from urllib.parse import unquote, urljoin, urlsplit

NOWHERE = "http://site.invalid"
"""Stands for the host of a site that was built without one."""
_TAG = re.compile(r"""<([a-zA-Z][\w-]*)((?:\s+[^\s"'>/=]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]+))?)*)\s*/?>""")
_ATTRIBUTE = re.compile(r"""([^\s"'>/=]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))""")
_REFRESH = re.compile(r"\d+;\s*url=(.*)", re.IGNORECASE)
_URL = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")
_FOLLOWED = {"a": "href", "area": "href", "form": "action"}
_LOADED = {
    "audio": "src",
    "embed": "src",
    "iframe": "src",
    "image": "href",
    "img": "src",
    "input": "src",
    "object": "data",
    "script": "src",
    "source": "src",
    "track": "src",
    "use": "href",
    "video": "src",
}
"""Element -> the attribute whose address a browser asks for of its own accord."""
_FETCHING = frozenset({"stylesheet", "icon", "preload", "modulepreload", "prefetch", "manifest"})
"""Kinds of `<link>` that are asked for likewise; a browser does not ask for the others."""


@dataclass(frozen=True, slots=True)
class Page:
    """One HTML page."""

    path: str
    """Relative to the site's root."""
    size: int
    """Bytes."""
    ids: frozenset[str]
    addresses: tuple[str, ...]
    """Every address on it, once, as it is written."""
    loads: tuple[str, ...]
    """Those that a browser asks for without being told to."""
    styles: tuple[str, ...]
    """Its style sheets."""


@dataclass(frozen=True, slots=True)
class Site:
    """A finished site in a folder."""

    folder: Path
    home: str
    """Where it lives, without a slash at its end."""
    pages: dict[str, Page]
    """By path, in order."""
    files: frozenset[str]
    """The paths of all files, pages among them."""

    @property
    def public(self) -> bool:
        """Say whether the site was built for an address on the web."""
        return not self.home.startswith(NOWHERE)

    def file(self, page: str, address: str) -> tuple[str, str] | None:
        """Give the file behind an address on the page at `page`, and its fragment; None where it is not of the site."""
        if address.startswith("#"):
            return page, unquote(address[1:])
        # An address that is not relative to its page leads to the same place from all of them.
        return _inside(self.home, "" if address.startswith(("/", "http:", "https:")) else page, address)


def site(folder: Path, siteurl: str | None = None) -> Site:
    """Read the site in `folder`; without `siteurl` it is asked of the home page's canonical address."""
    paths = sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*.html"))
    read = {path: page(path, (folder / path).read_bytes()) for path in paths}
    given = canonical(folder) if siteurl is None else siteurl
    files = frozenset(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())
    return Site(folder, given if "://" in given else f"{NOWHERE}{given}", read, files)


@lru_cache(maxsize=1 << 18)
def _inside(home: str, page: str, address: str) -> tuple[str, str] | None:
    target = urljoin(f"{home}/{page}", address)
    if not target.startswith(f"{home}/"):
        return None
    inside = urlsplit(target[len(home) + 1 :])
    path = unquote(inside.path)
    return (f"{path}index.html" if path == "" or path.endswith("/") else path), unquote(inside.fragment)


def canonical(folder: Path) -> str:
    """Give the address that the home page says it has, without a slash at its end; empty for the root of any host."""
    home = folder / "index.html"
    for tag, given in tags(home.read_text(encoding="utf-8") if home.is_file() else ""):
        if tag == "link" and given.get("rel") == "canonical":
            return given.get("href", "").rstrip("/")
    return ""


def page(path: str, data: bytes) -> Page:
    """Read one page."""
    ids: list[str] = []
    addresses: dict[str, None] = {}
    loads: dict[str, None] = {}
    styles: list[str] = []
    for tag, given in tags(data.decode(errors="replace")):
        if "id" in given:
            ids.append(intern(given["id"]))
        for address, loaded in _addresses(tag, given):
            addresses[intern(address)] = None
            if loaded:
                loads[intern(address)] = None
            if tag == "link" and "stylesheet" in given.get("rel", ""):
                styles.append(intern(address))
    return Page(path, len(data), frozenset(ids), tuple(addresses), tuple(loads), tuple(styles))


def tags(text: str) -> Iterator[tuple[str, dict[str, str]]]:
    """Give every element's name and those of its attributes that have a value."""
    for name, rest in _TAG.findall(text):
        found = _ATTRIBUTE.findall(rest) if "=" in rest else ()
        yield name.lower(), {key.lower(): html.unescape(one or two or three) for key, one, two, three in found}


def style(text: str) -> list[str]:
    """Give the addresses that a style sheet asks for."""
    return [one or two for one, two in _URL.findall(text)]


def _addresses(tag: str, given: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """Give the addresses of one element, each with whether a browser asks for it of its own accord."""
    if tag == "link" and "href" in given:
        yield given["href"], bool(_FETCHING & set(given.get("rel", "").split()))
    elif tag in _FOLLOWED and _FOLLOWED[tag] in given:
        yield given[_FOLLOWED[tag]], False
    elif tag in _LOADED and _LOADED[tag] in given:
        yield given[_LOADED[tag]], True
    elif tag == "meta" and given.get("http-equiv", "").lower() == "refresh":
        yield from ((address, False) for address in _REFRESH.findall(given.get("content", "")))
    for part in given.get("srcset", "").split(","):
        if part.strip():
            yield part.split()[0], True
    if "url(" in given.get("style", ""):
        yield from ((address, True) for address in style(given["style"]))
