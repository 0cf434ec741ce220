"""What every page shows of the archive, and the list of all pages to write."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from archivist.site.catalogue import direction

from . import addresses, coverage, home, kitchen, letters, shelves, stories, times, topics, wanted
from .cards import plain
from .holdings import Holdings
from .parts import Head, Link, Page
from .piece import Site


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry of the navigation; `key` is the `section` of the pages it stands for."""

    key: str
    text: str
    url: str


@dataclass(frozen=True, slots=True)
class ArchiveView:
    """The archive as every page shows it."""

    name: str
    tagline: str
    keeper: str
    lang: str
    dir: str
    url: str
    nav: tuple[Entry, ...]
    footer: tuple[Entry, ...]
    feed: str
    holdings: str
    """`2 articles, February 2018` for the foot of the page."""
    csp: str
    csp_search: str


@dataclass(frozen=True, slots=True)
class PlainView:
    """A page with text of its own or with none: about, search, 404."""

    head: Head
    title: str
    lang: str
    body: Markup
    links: tuple[Link, ...] = ()


CSP = (
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; base-uri 'none';"
    " form-action 'self'"
)
"""What a page may load. No script runs, so `connect-src` gives a page nothing; audits fetch robots.txt under it."""
CSP_SEARCH = f"{CSP}; script-src 'self' 'wasm-unsafe-eval'; worker-src 'self'"


def archive(held: Holdings) -> ArchiveView:
    """Build what every page shows."""
    site, words = held.site, held.site.words
    return ArchiveView(
        name=site.name,
        tagline=site.tagline,
        keeper=site.keeper or words.tr("its curators"),
        lang=words.lang,
        dir=direction(words.lang),
        url=site.url,
        nav=_nav(held),
        footer=_footer(held),
        feed=addresses.FEED,
        holdings=words.trn("%(n)s article", "%(n)s articles", len(held.pieces)),
        csp=CSP,
        csp_search=CSP_SEARCH,
    )


def _nav(held: Holdings) -> tuple[Entry, ...]:
    """Give the ways in that hold something; dates and topics always stand."""
    tr = held.site.words.tr
    entries = (
        (Entry("dates", tr("Dates"), addresses.DATES), True),
        (Entry("topics", tr("Topics"), addresses.TOPICS), True),
        (Entry("stories", tr("Stories"), addresses.STORIES), bool(held.stories)),
        (Entry("names", tr("Names"), addresses.NAMES), bool(held.names)),
        (Entry("places", tr("Places"), addresses.PLACES), bool(held.places)),
        (Entry("outlets", tr("Outlets"), addresses.OUTLETS), bool(held.outlets)),
    )
    return tuple(entry for entry, shown in entries if shown)


def _footer(held: Holdings) -> tuple[Entry, ...]:
    tr = held.site.words.tr
    entries = (
        (Entry("letters", tr("A–Z"), addresses.LETTERS), True),
        (Entry("authors", tr("Authors"), addresses.AUTHORS), bool(held.authors)),
        (Entry("undated", tr("Undated"), addresses.UNDATED), bool(times.undated(held))),
        (Entry("wanted", tr("Wanted headlines"), addresses.WANTED), bool(wanted.wanted(held))),
        (Entry("coverage", tr("Coverage"), addresses.COVERAGE), True),
        (Entry("data", tr("Data"), addresses.DATA), held.site.data != "none"),
        (Entry("about", tr("About"), addresses.ABOUT), True),
        (Entry("editing", tr("How this archive is edited"), addresses.EDITING), True),
    )
    return tuple(entry for entry, shown in entries if shown)


def pages(held: Holdings) -> Iterator[Page]:
    """Give every page of the site but the articles and the pages that the keeper wrote."""
    yield home.page(held)
    yield from times.pages(held)
    yield from topics.pages(held)
    yield from stories.pages(held)
    yield from shelves.pages(held)
    yield from letters.pages(held)
    yield coverage.page(held)
    yield from wanted.pages(held)
    yield _search(held)
    yield _missing(held)
    if held.site.kitchen_sink and (sink := kitchen.page(held)):
        yield sink


def _search(held: Holdings) -> Page:
    title = held.site.words.tr("Search")
    about = held.site.words.tr("Search the full text of every article.")
    view = PlainView(Head(title, addresses.SEARCH, about, "search"), title, held.site.words.lang, Markup())
    return Page(addresses.save_as(addresses.SEARCH), "search.html", view)


def _missing(held: Holdings) -> Page:
    title = held.site.words.tr("Nothing is kept at this address")
    head = Head(title, "404.html", title, "missing", robots="noindex")
    return Page("404.html", "404.html", PlainView(head, title, held.site.words.lang, Markup()))


def text_page(title: str, url: str, html: str, lang: str, site: Site) -> PlainView:
    """Build the view of a page that the keeper wrote: about, how this archive is edited."""
    text = plain(html)
    description = text if len(text) <= 160 else f"{text[:160].rsplit(' ', 1)[0]} …"  # noqa: PLR2004 - as long as results show
    head = Head(title, url, description, url.strip("/"), lang=lang or site.words.lang)
    return PlainView(head, title, lang, Markup(html))  # noqa: S704 - the keeper's own page
