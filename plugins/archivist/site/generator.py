"""The generator that writes the site: articles, lists, feeds, downloads and raw files, from one set of holdings."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from pelican.generators import Generator

from .. import review
from ..errors import Refused
from ..intake import find
from ..links.names import places
from ..refresh import Refreshed
from ..relations import Relations, relate
from . import bulk, citation, clashes, desk, feeds, machines, moved, nearest, pieces, progress, twin
from .catalogue import Catalogue
from .feeds import Document
from .pieces import Source
from .settings import refusing
from .views import addresses, whole
from .views.article import article as article_view
from .views.holdings import Holdings, hold
from .views.parts import Page
from .views.piece import Name, Piece, Site
from .writer import Writer

CACHE = Path(os.environ.get("ARCHIVIST_CACHE", ".archivist-cache"))
"""Where builds keep what they worked out; to lose it costs time and nothing else."""
REFRESHED = "ARCHIVIST_REFRESHED"
"""Settings key under which a run's refresh travels from the hooks to this generator."""
BUILD = "ARCHIVIST_BUILD"
"""Settings key for the name of a live preview's build; empty where the site is built to be published."""
STANDING = "ARCHIVIST_STANDING"
"""Settings key for what an earlier build left in the output folder."""
MACHINERY = "ARCHIVIST_MACHINERY"
"""Settings key for the digest of all that pages are made from beside articles."""
PUBLISHED = "ARCHIVIST_ARTICLES"
"""Settings key for Pelican's articles of a run: (published, hidden and drafts)."""


class ArchiveGenerator(Generator):  # type: ignore[misc]  # Pelican ships no types
    """Pelican's way of calling `write`; everything it does is in the functions below."""

    @refusing
    def generate_output(self, writer: Any) -> None:  # noqa: ARG002 - Pelican’s signature
        """Write the whole site; Pelican calls this once a run."""
        output, settings = Path(self.output_path), self.settings
        published = holdings(settings)
        held, apart = published.held, published.apart
        self.env.install_gettext_callables(held.site.words.gettext, held.site.words.ngettext, newstyle=True)
        archive = whole.archive(held)
        if not settings.get("ARCHIVIST_PUBLISH"):
            archive = desk.linked(archive, held.site.words)
        pages = [*whole.pages(held), *articles(held, apart), *self._keepers_pages(held.site)]
        clashes.check(pages)  # before a database is filled, whose articles have addresses of their own
        if data := bulk.write(output, held):
            pages.append(bulk.page(held, data))
        if not settings.get("ARCHIVIST_PUBLISH"):
            pages.append(
                desk.page(held, review.items(settings[REFRESHED], published.relations, Path(settings["PATH"])))
            )
        pages += moved.graves(published.withdrawn, held.site)
        pages += moved.free(moved.ways(published.sources, held), tuple(pages))
        clashes.check(pages)
        common = {"SITEURL": held.site.url, "ROOT": held.site.root, "archive": archive, "live": settings[BUILD]}
        out = Writer(settings[STANDING], f"{settings[MACHINERY]}{common}")
        for page in progress.over(pages, "Writing pages"):
            out.page(page, lambda page: self.env.get_template(page.template).render(common, view=page.view))
        public = sorted(addresses_of(pages))
        for document in documents(held, apart, public, settings["AI_POLICY"]):
            out.document(document)
        _copy_raw((*held.pieces, *apart), Path(settings["ARCHIVIST_SEEDS"]), out)

    def _keepers_pages(self, site: Site) -> Iterator[Page]:
        for page in self.context.get("pages", []):
            view = whole.text_page(str(page.title), page.url, page.content, page.lang, site)
            yield Page(page.save_as, "page.html", view)


@dataclass(frozen=True, slots=True)
class Published:
    """All that a run publishes."""

    held: Holdings
    apart: tuple[Piece, ...]
    """Built but not listed: hidden, drafts."""
    withdrawn: tuple[Source, ...]
    relations: Relations
    sources: tuple[Source, ...]
    """Every article, the withdrawn among them."""


def holdings(settings: Any) -> Published:
    """Give what the archive holds, what is built beside it, and what was withdrawn from it."""
    refreshed: Refreshed = settings[REFRESHED]
    listed, unlisted = settings[PUBLISHED]
    entries = {entry.id: entry for entry in refreshed.entries}
    sources = [pieces.source(article, entries) for article in listed]
    others = [pieces.source(article, entries) for article in unlisted]
    standing = [source for source in sources if not moved.withdrawn(source)]
    made = [pieces.piece(source, refreshed.topics) for source in standing]
    accounts = [pieces.account(piece) for piece in made]
    wanted = list(dict.fromkeys(line for piece in made for line in piece.headlines))
    own = [ruling for source in standing for ruling in pieces.own_rulings(source)]
    relations = relate(accounts, wanted, Path(settings["PATH"]) / "curation", own, CACHE)
    made = [_placed(piece, relations) for piece in made]
    curated = tuple(Name(page.name, page.kind, page.introduction, page.wikidata) for page in relations.names)
    every = (*sources, *others)
    return Published(
        held=hold(_site(settings), made, relations.links, refreshed.topics.topics, curated, relations.found),
        apart=tuple(
            _placed(pieces.piece(source, refreshed.topics), relations)
            for source in others
            if not moved.withdrawn(source)
        ),
        withdrawn=tuple(source for source in every if moved.withdrawn(source)),
        relations=relations,
        sources=every,
    )


def _placed(piece: Piece, relations: Relations) -> Piece:
    """Say what the page of the place is called: one page for one place, in whatever language it is written."""
    return replace(piece, place_page=places.page_name(piece.place, relations.spelled) if piece.place else "")


def articles(held: Holdings, apart: Iterable[Piece]) -> Iterator[Page]:
    """Give the article pages; those apart are shown without anything of the archive around them."""
    for piece in held.pieces:
        yield Page(addresses.save_as(piece.url), "article.html", article_view(piece, held))
    for piece in apart:
        alone = hold(held.site, [replace(piece, listed=False)])
        yield Page(addresses.save_as(piece.url), "article.html", article_view(alone.pieces[0], alone))


def addresses_of(pages: Iterable[Page]) -> Iterator[str]:
    """Give the addresses of pages for readers that search engines may list."""
    for page in pages:
        head = getattr(page.view, "head", None)
        if head is not None and head.robots == "" and not page.save_as.startswith("drafts/"):
            yield head.url


def documents(held: Holdings, apart: Iterable[Piece], public: list[str], ai_policy: str) -> Iterator[Document]:
    """Give all that is not an HTML page: feeds, sitemap, robots, citations."""
    yield from feeds.documents(held)
    yield from machines.documents(held, public, ai_policy)
    yield from nearest.documents(held)
    yield from _citations(held, apart)
    if held.site.data == "full":
        yield from (Document(twin.address(piece), twin.text(piece, held.site)) for piece in (*held.pieces, *apart))


def _citations(held: Holdings, apart: Iterable[Piece]) -> Iterator[Document]:
    """Give the downloads for reference managers, of each article and of each topic."""
    every = (*held.pieces, *apart)
    works = {piece.id: citation.work(piece, held.site) for piece in every}
    bundles: list[tuple[str, tuple[citation.Work, ...]]] = [(piece.url, (works[piece.id],)) for piece in every]
    bundles += [
        (addresses.topic(shelf.slug), tuple(works[piece.id] for piece in shelf.pieces))
        for shelf in held.topic_shelves.values()
    ]
    for base, bundle in bundles:
        for _, ending, _ in citation.FORMATS:
            yield Document(f"{base}cite.{ending}", citation.record(ending, bundle))


def _site(settings: Any) -> Site:
    as_of = settings.get("AS_OF") or ""
    return Site(
        name=settings["SITENAME"],
        tagline=settings["SITESUBTITLE"],
        keeper=settings["KEEPER"],
        url=settings["SITEURL"],
        words=Catalogue(settings["LANG_UI"]),
        as_of=dt.date.fromisoformat(as_of) if as_of else None,
        data=settings["DATA"],
        rights=settings["RIGHTS"],
        kitchen_sink=bool(settings.get("KITCHEN_SINK")),
    )


def _copy_raw(published: Iterable[Piece], seeds: Path, writer: Writer) -> None:
    """Publish each raw file byte for byte, under the article's safe name."""
    found, _ = find.seeds(seeds)
    files = {one.path: one for one in found}
    for piece in published:
        if piece.conversion and piece.raw_url:
            path = piece.conversion.seed.path
            try:
                writer.data(piece.raw_url, find.load(files[path]))
            except (KeyError, Refused) as gone:
                # It was there when the build began: the page stands, its evidence is missing, and that is said.
                print(f"raw file not published: {path}: {gone}. Build again", file=sys.stderr)  # noqa: T201 - for the keeper
