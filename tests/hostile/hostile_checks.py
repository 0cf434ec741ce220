"""What must hold for a finished site, whatever its seeds were: nothing live, nothing lost, nothing leaked."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from urllib.parse import urlsplit
from xml.etree import ElementTree as ET

from bs4 import BeautifulSoup
from conftest import Built
from hostile_cases import OWN, Case

from archivist.errors import Refused
from archivist.intake import find, markdown, seed
from archivist.text import fold, words

_ADDRESSES = {
    "href",
    "src",
    "srcset",
    "action",
    "formaction",
    "poster",
    "data",
    "cite",
    "content",
    "ping",
    "background",
}
_HARMLESS = {"class", "id", "lang", "dir", "hidden", "title", "role"}
"""Attributes that do nothing by themselves; `aria-` and `data-` ones neither."""
_LEAKS = ("root:x:0:", "ARCHIVIST_SEEDS", "BEGIN OPENSSH")
_DATA = {"application/ld+json", "application/json"}


@dataclass(frozen=True)
class Habits:
    """What a site made of harmless articles uses: elements with their attributes, scripts, other sites."""

    elements: frozenset[tuple[str, str]]
    scripts: frozenset[str]
    elsewhere: frozenset[str]


@dataclass
class Site:
    """A built site beside the seeds it was made of."""

    built: Built
    seeds: Path

    @cached_property
    def slugs(self) -> dict[str, str]:
        """Seed path -> slug, as the editions say."""
        files = sorted((self.built.content / "articles").rglob("*.md"))
        headers = [dict(markdown.parse(file.read_text(encoding="utf-8"), str(file)).header) for file in files]
        return {header["Seed"]: header["Slug"] for header in headers}

    @cached_property
    def pages(self) -> dict[Path, BeautifulSoup]:
        """Every HTML page of the site."""
        return {file: _parsed(file) for file in sorted(self.built.output.rglob("*.html"))}

    def article(self, path: str) -> BeautifulSoup | None:
        """Give the page of the seed at `path`; None where it was not published."""
        slug = self.slugs.get(path)
        return self.pages.get(self.built.output / "articles" / slug / "index.html") if slug else None


def habits(site: Site) -> Habits:
    """Learn from a harmless site what may be on a page."""
    elements, scripts, elsewhere = set[tuple[str, str]](), set[str](), set[str]()
    for page in site.pages.values():
        elements |= set(_elements(page))
        scripts |= set(_scripts(page))
        elsewhere |= set(_outside(page))
    return Habits(frozenset(elements), frozenset(scripts), frozenset(elsewhere))


def faults(site: Site, usual: Habits) -> Iterator[str]:
    """Name everything that is wrong with the site as a whole."""
    for file, page in site.pages.items():
        for fault in _live(page, usual):
            yield f"{file.relative_to(site.built.output)}: {fault}"
    yield from _unreadable(site)
    yield from _leaks(site)
    yield from _harmed(site)


def case_faults(site: Site, case: Case) -> Iterator[str]:
    """Name what is wrong with one case: lost, not refused by name, or not as its checks say."""
    for name, raw in case.files:
        path = find.name(site.seeds.resolve() / case.id / name, site.seeds)
        page = site.article(path)
        told = f"{path}:" in site.built.said
        if page is None:
            if not told:
                yield f"{path} is silently lost"
            elif case.expect == "publish":
                yield f"{path} was refused: {_line_with(site.built.said, path)}"
            continue
        if case.expect == "reject":
            yield f"{path} was published"
        yield from _missing(page, raw, path)
        yield from _unlike(page, case, path)


def _missing(page: BeautifulSoup, raw: bytes, path: str) -> Iterator[str]:
    """Name the raw lines whose words are not all in the page's visible text, in their order."""
    shown = _letters(visible(page))
    try:
        lines = seed.read(raw, path).lines
    except Refused:
        return
    for number, line in enumerate(lines, 1):
        if _letters(line) not in shown:
            yield f"{path}:{number}: not on the page: {line[:60]!r}"
            return


def _unlike(page: BeautifulSoup, case: Case, path: str) -> Iterator[str]:
    heading = page.find("h1")
    title = _squeezed(heading.get_text(" ")) if heading else ""
    for kind, wanted in case.checks:
        if kind == "title" and fold(title) != fold(wanted):
            yield f"{path}: its headline is {title!r}, not {wanted!r}"
        if kind == "text" and fold(wanted) not in fold(_squeezed(visible(page))):
            yield f"{path}: not on the page: {wanted!r}"
    for data in page.find_all("script", type="application/ld+json"):
        if not _told(json.loads(data.get_text()), title):
            yield f"{path}: the headline {title!r} is not in the page's JSON-LD"


def _told(data: object, title: str) -> bool:
    items = data if isinstance(data, list) else [data]
    headlines = [item.get("headline") for item in items if isinstance(item, dict) and "headline" in item]
    return all(words(fold(str(headline))) == words(fold(title)) for headline in headlines)


def visible(page: BeautifulSoup) -> str:
    """Give the text that a reader can see on a page, folded parts included."""
    hidden = {"script", "style", "template", "head", "title"}
    return " ".join(text for text in page.find_all(string=True) if not any(up.name in hidden for up in text.parents))


def _live(page: BeautifulSoup, usual: Habits) -> Iterator[str]:
    for element in sorted(set(_elements(page)) - usual.elements):
        yield f"unusual element or attribute: {element}"
    for script in sorted(set(_scripts(page)) - usual.scripts):
        yield f"unusual script: {script[:80]}"
    for address in sorted(set(_outside(page)) - usual.elsewhere):
        yield f"leads elsewhere: {address[:80]}"


def _elements(page: BeautifulSoup) -> Iterator[tuple[str, str]]:
    for element in page.find_all():
        yield element.name, ""
        for attribute in element.attrs:
            if attribute not in _HARMLESS and not attribute.startswith(("aria-", "data-")):
                yield element.name, attribute


def _scripts(page: BeautifulSoup) -> Iterator[str]:
    for script in page.find_all("script"):
        if script.get("type") not in _DATA:
            yield str(script.get("src") or script.get_text())


def _outside(page: BeautifulSoup) -> Iterator[str]:
    """Give the addresses on a page that are neither relative nor plain text of a `content` attribute."""
    for element in page.find_all():
        for name in _ADDRESSES & set(element.attrs):
            address = str(element[name]).strip()
            scheme = re.match(r"[A-Za-z][\w+.-]*:", re.sub(r"[\x00-\x20]", "", address))
            if element.name == "meta" and name == "content":
                continue
            if scheme or address.startswith("//"):
                parts = urlsplit(address)
                yield f"{parts.scheme}://{parts.netloc}" if parts.netloc else address


def _unreadable(site: Site) -> Iterator[str]:
    """Name every feed, sitemap or data file that a machine cannot read."""
    for file in sorted(site.built.output.rglob("*")):
        try:
            if file.suffix in {".xml", ".atom", ".rss", ".svg"}:
                ET.parse(file)  # noqa: S314 - our own output
            elif file.suffix in {".json", ".webmanifest"}:
                json.loads(file.read_text(encoding="utf-8"))
        except (ET.ParseError, ValueError) as error:
            yield f"{file.relative_to(site.built.output)}: {error}"


def _leaks(site: Site) -> Iterator[str]:
    for file in sorted(site.built.output.rglob("*")):
        if file.is_symlink() or not (file.is_file() or file.is_dir()):
            yield f"{file.name}: not a plain file"
        elif file.is_file() and file.suffix in {".html", ".txt", ".xml", ".json", ".csv", ".md", ""}:
            text = file.read_text(encoding="utf-8", errors="replace")
            yield from (f"{file.name}: holds {leak!r}" for leak in _LEAKS if leak in text)
    strange = {entry.name for entry in site.built.output.parent.iterdir()} - {"cache", "content", "output", "seeds"}
    yield from (f"written outside: {name}" for name in sorted(strange))


def _harmed(site: Site) -> Iterator[str]:
    """Name a harmless article that is not on its page line by line."""
    for file in sorted((OWN / "controls").iterdir()):
        page = site.article(file.name)
        if page is None:
            yield f"{file.name}: the harmless article is not published"
        else:
            yield from _missing(page, file.read_bytes(), file.name)


def _parsed(file: Path) -> BeautifulSoup:
    return BeautifulSoup(file.read_text(encoding="utf-8"), "html.parser")


def _letters(text: str) -> str:
    """Give letters and digits alone: typesetting changes signs and puts markup inside words."""
    return "".join(re.findall(r"[^\W_]+", fold(text)))


def _squeezed(text: str) -> str:
    return " ".join(text.split())


def _line_with(said: str, path: str) -> str:
    return next((line for line in said.splitlines() if path in line), "")
