"""Gates that need nothing but the files: addresses, fragments, other people's servers, feeds, weight."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urljoin, urlsplit

from .gate import Found
from .reading import Page, Site, style

LIST, ARTICLE = 100_000, 50_000
"""Bytes that a page may have, and that an article may have with its style sheets."""
_ATOM = "{http://www.w3.org/2005/Atom}"
_SITEMAP = "{http://www.sitemaps.org/schemas/sitemap/0.9}"


def links(site: Site) -> Found:
    """Look whether every address within the site leads to a file of it."""
    faults, seen = [], 0
    for page in site.pages.values():
        for address in page.addresses:
            seen += 1
            faults += [f"{page.path}: {address}: {reason}" for reason in _lost(site, page, address)]
    return Found("links", f"{seen:,} addresses", tuple(faults))


def _lost(site: Site, page: Page, address: str) -> Iterator[str]:
    target = urlsplit(urljoin(f"{site.home}/{page.path}", address))
    if target.scheme not in {"http", "https"}:
        return
    inside = site.file(page.path, address)
    if inside is None:
        home = urlsplit(site.home)
        if target.netloc == home.netloc and target.path.rstrip("/") != home.path:
            yield "leaves the folder that the site lives in"
    elif inside[0] not in site.files:
        yield f"no file {inside[0]}"


def fragments(site: Site) -> Found:
    """Look whether every fragment names an id of its page."""
    faults, seen = [], 0
    for page in site.pages.values():
        for address in page.addresses:
            file, fragment = (site.file(page.path, address) if "#" in address else None) or ("", "")
            if fragment and file in site.pages:
                seen += 1
                if fragment not in site.pages[file].ids:
                    faults.append(f"{page.path}: {address}: no id {fragment}")
    return Found("fragments", f"{seen:,} fragments", tuple(faults))


def foreign(site: Site) -> Found:
    """Look whether a page or a style sheet would make a browser ask another server for anything."""
    asked = [(page.path, address) for page in site.pages.values() for address in page.loads]
    for sheet in sorted(site.folder.rglob("*.css")):
        path = sheet.relative_to(site.folder).as_posix()
        asked += [(path, address) for address in style(sheet.read_text(encoding="utf-8"))]
    faults = [
        f"{path} asks for {address}"
        for path, address in asked
        if urlsplit(urljoin(f"{site.home}/{path}", address)).scheme in {"http", "https"}
        and site.file(path, address) is None
    ]
    return Found("third parties", f"{len(asked):,} requests", tuple(faults))


def feeds(site: Site) -> Found:
    """Look whether feeds and sitemaps are well formed and complete, and whether what they name is there."""
    paths = [*site.folder.glob("feeds/*"), *site.folder.glob("topics/*/*.xml"), *site.folder.glob("sitemap*.xml")]
    faults = []
    for path in sorted(paths):
        name = path.relative_to(site.folder).as_posix()
        try:
            named = _json(path) if path.suffix == ".json" else _xml(path)
            faults += [f"{name}: {reason}" for address in named for reason in _named(site, address)]
        except (ET.ParseError, ValueError, KeyError, TypeError) as error:
            faults.append(f"{name}: {type(error).__name__}: {error}")
    return Found("feeds", f"{len(paths):,} files", tuple(faults), "" if site.public else "built without SITEURL")


def _xml(path: Path) -> list[str]:
    """Give the addresses in an Atom feed or a sitemap. Raises `ValueError` for anything else, or for a lack."""
    root = ET.fromstring(path.read_bytes())  # noqa: S314 - written by our own build
    if root.tag.startswith(_SITEMAP):
        return [loc.text or "" for loc in root.iter(f"{_SITEMAP}loc")]
    if root.tag != f"{_ATOM}feed":
        raise ValueError(f"neither an Atom feed nor a sitemap: {root.tag}")
    for one in (root, *root.iter(f"{_ATOM}entry")):
        lacks = [name for name in ("id", "title", "updated") if not one.findtext(f"{_ATOM}{name}")]
        if lacks:
            raise ValueError(f"{one.tag.removeprefix(_ATOM)} without {', '.join(lacks)}")
    return [link.get("href", "") for link in root.iter(f"{_ATOM}link")]


def _json(path: Path) -> list[str]:
    """Give the addresses in a JSON feed."""
    feed = json.loads(path.read_text(encoding="utf-8"))
    for item in feed["items"]:
        if not (item["id"] and item["title"]):
            raise ValueError("an item without id or title")
    return [feed["home_page_url"], feed["feed_url"], *(item["url"] for item in feed["items"])]


def _named(site: Site, address: str) -> Iterator[str]:
    if site.public and not address.startswith(f"{site.home}/"):
        yield f"{address} is not an address of the site in full"
    elif not (inside := site.file("", address)) or inside[0] not in site.files:
        yield f"{address} leads nowhere"


def lists(site: Site) -> Found:
    """Weigh every page that is no article."""
    weighed = {page.path: page.size for page in site.pages.values() if not _article(page)}
    return _weighed("weight of lists", weighed, LIST)


def articles(site: Site) -> Found:
    """Weigh every article with its style sheets."""
    weighed = {
        page.path: page.size + sum(_size(site, page, sheet) for sheet in page.styles)
        for page in site.pages.values()
        if _article(page)
    }
    return _weighed("weight of articles", weighed, ARTICLE)


def _article(page: Page) -> bool:
    return page.path.startswith("articles/")


def _size(site: Site, page: Page, sheet: str) -> int:
    inside = site.file(page.path, sheet)
    return (site.folder / inside[0]).stat().st_size if inside and inside[0] in site.files else 0


def _weighed(gate: str, weighed: dict[str, int], most: int) -> Found:
    heavy = sorted(weighed.items(), key=lambda one: (-one[1], one[0]))
    faults = tuple(f"{path} has {size / 1000:.1f} kB, more than {most // 1000}" for path, size in heavy if size > most)
    figure = f"heaviest {heavy[0][1] / 1000:.1f} kB of {most // 1000}: {heavy[0][0]}" if heavy else ""
    return Found(gate, f"{len(weighed):,} pages", faults, figure)


FILE_GATES = (links, fragments, foreign, feeds, lists, articles)
