"""Addresses outlive what stood at them: notices for withdrawn articles, ways from former addresses to new ones.

Two lines of an edition's header rule: `Withdrawn: reason` and `Former: old-slug; older-slug`.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator

from ..errors import Refused
from ..intake import markdown
from .pieces import Source
from .views import addresses, redirect, tombstone
from .views.holdings import Holdings
from .views.parts import Page
from .views.piece import Site

_SLUG = re.compile(r"[\w-]+")


def withdrawn(source: Source) -> bool:
    """Say whether a curator has withdrawn the article; the line counts without a reason, too."""
    return "withdrawn" in source.header


def graves(sources: Iterable[Source], site: Site) -> Iterator[Page]:
    """Give the notice that stands at the address of each withdrawn article."""
    for source in sources:
        article, reason = source.article, markdown.plain(source.header["withdrawn"])
        yield tombstone(markdown.plain(str(article.title)), article.url, reason, article.lang, site)


def ways(sources: Iterable[Source], held: Holdings) -> Iterator[Page]:
    """Give the redirects from the former addresses of articles, of the stories they began, and of topics.

    Raises `Refused` where a header gives something that cannot have been an address.
    """
    for source in sources:
        article = source.article
        title = markdown.plain(str(article.title))
        story = held.story_of.get(article.slug)
        for old in _former(source):
            yield redirect(f"{addresses.ARTICLES}{old}/", article.url, title, held.site)
            if story and story.id == article.slug:
                yield redirect(addresses.story(old), addresses.story(story.id), title, held.site)
    for topic in held.topics:
        for old in topic.former:
            yield redirect(addresses.topic(old), addresses.topic(topic.slug), topic.name, held.site)


def free(ways: Iterable[Page], pages: Iterable[Page]) -> Iterator[Page]:
    """Give the redirects whose address no page and no earlier redirect has; say so of the others."""
    taken = {page.save_as for page in pages}
    for way in ways:
        if way.save_as in taken:
            print(f"no redirect at {way.save_as}: something stands there", file=sys.stderr)  # noqa: T201 - for the keeper
        else:
            taken.add(way.save_as)
            yield way


def _former(source: Source) -> list[str]:
    """Read the slugs that an article had before."""
    slugs = [slug.strip() for slug in source.header.get("former", "").split(";")]
    for slug in filter(None, slugs):
        if not _SLUG.fullmatch(slug):
            raise Refused(
                str(source.article.source_path),
                f"`Former: {slug}` is not a slug",
                "Give the old slugs as they stood in the addresses, semicolons between them",
            )
    return list(filter(None, slugs))
