"""Read a finished site from disk as a careful visitor would: every page, every address in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urljoin, urlsplit

from bs4 import BeautifulSoup

_ADDRESSES = (("a", "href"), ("link", "href"), ("script", "src"), ("img", "src"), ("use", "href"), ("form", "action"))


@dataclass(frozen=True)
class Fault:
    """An address that leads nowhere."""

    page: str
    address: str
    reason: str


def pages(output: Path) -> dict[str, BeautifulSoup]:
    """Give the site's HTML pages: address relative to the root -> parsed page."""
    found = sorted(output.rglob("*.html"))
    return {
        path.relative_to(output).as_posix(): BeautifulSoup(path.read_text(encoding="utf-8"), "html.parser")
        for path in found
    }


def addresses(soup: BeautifulSoup) -> Iterator[str]:
    for name, attribute in _ADDRESSES:
        for tag in soup.find_all(name):
            if tag.has_attr(attribute):
                yield str(tag[attribute])


def faults(output: Path, siteurl: str) -> list[Fault]:
    """Check every internal address and fragment of every page; give those that lead nowhere."""
    site = pages(output)
    ids = {page: {str(tag["id"]) for tag in soup.find_all(id=True)} for page, soup in site.items()}
    return [
        fault
        for page, soup in site.items()
        for address in addresses(soup)
        for fault in _check(output, siteurl, ids, page, address)
    ]


def _check(output: Path, siteurl: str, ids: dict[str, set[str]], page: str, address: str) -> Iterator[Fault]:
    base = f"{siteurl or 'http://site.invalid'}/"
    target = urljoin(base + page, address)
    if urlsplit(target).scheme not in {"http", "https"}:
        return
    if not target.startswith(base):
        if target.rstrip("/") + "/" != base and siteurl and urlsplit(target).netloc == urlsplit(base).netloc:
            yield Fault(page, address, "leaves the folder that the site lives in")
        return
    inside = urlsplit(target[len(base) :])
    path = unquote(inside.path)
    file = f"{path}index.html" if path == "" or path.endswith("/") else path
    if not (output / file).is_file():
        yield Fault(page, address, f"no file {file}")
    elif inside.fragment and file in ids and unquote(inside.fragment) not in ids[file]:
        yield Fault(page, address, f"no id {inside.fragment}")
