"""Feeds: Atom and JSON Feed of the newest dated articles, for the archive and for each topic.

Titles are plain text and dates are the articles' own; an undated article is in no feed, because a feed
would have to invent when it appeared.
"""

from __future__ import annotations

import datetime as dt
import io
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from feedgenerator import Atom1Feed

from .views import addresses
from .views.holdings import Holdings
from .views.piece import Piece, Site

NEWEST = 50
"""Entries in one feed: what readers and aggregators fetch in one go."""
_EPOCH = dt.datetime(1970, 1, 1, tzinfo=dt.UTC)


@dataclass(frozen=True, slots=True)
class Document:
    """A text file of the site that is not an HTML page."""

    save_as: str
    text: str


class _Atom(Atom1Feed):  # type: ignore[misc]  # feedgenerator ships no types
    """Atom whose `updated` is the newest entry's date; the library would ask the clock for an empty feed."""

    def latest_post_date(self) -> dt.datetime:
        return max((item["pubdate"] for item in self.items), default=_EPOCH)


def documents(held: Holdings) -> Iterator[Document]:
    """Give every feed of the archive."""
    site = held.site
    yield Document(addresses.FEED, _atom(site, site.name, addresses.HOME, addresses.FEED, held.pieces))
    yield Document(addresses.JSON_FEED, _json(site, held.pieces))
    for topic in held.topics:
        title = f"{site.name}: {topic.name}"
        feed = addresses.topic_feed(topic.slug)
        pieces = held.topic_shelves[topic.slug].pieces
        yield Document(feed, _atom(site, title, addresses.topic(topic.slug), feed, pieces))


def _newest(pieces: Iterable[Piece]) -> list[Piece]:
    dated = [piece for piece in pieces if _moment(piece)]
    return sorted(dated, key=lambda piece: (_moment(piece), piece.slug), reverse=True)[:NEWEST]


def _moment(piece: Piece) -> dt.datetime | None:
    """Give the article's date in UTC; the first day of the month or year that is all the text gives."""
    value = piece.dating.value
    if not value:
        return None
    day = value + "-01-01"[len(value) - 4 :]
    return dt.datetime.fromisoformat(f"{day}T{piece.time or '00:00'}").replace(tzinfo=dt.UTC)


def _atom(site: Site, title: str, page: str, feed: str, pieces: Iterable[Piece]) -> str:
    address = f"{site.url}/{page}"
    document = _Atom(
        title, address, site.tagline, language=site.words.lang, feed_url=f"{site.url}/{feed}", feed_guid=address
    )
    document.feed["author_name"] = site.keeper or site.name
    for piece in _newest(pieces):
        link = f"{site.url}/{piece.url}"
        document.add_item(
            piece.title,
            link,
            piece.standfirst or None,
            unique_id=link,
            pubdate=_moment(piece),
            author_name=", ".join(author.name for author in piece.authors) or piece.outlet or None,
            categories=[topic.name for topic in piece.topics],
            content=piece.html,
        )
    out = io.StringIO()
    document.write(out, "utf-8")
    return out.getvalue()


def _json(site: Site, pieces: Iterable[Piece]) -> str:
    """Write JSON Feed 1.1 (https://www.jsonfeed.org/version/1.1/)."""
    items = [
        {
            "id": f"{site.url}/{piece.url}",
            "url": f"{site.url}/{piece.url}",
            "title": piece.title,
            "content_html": piece.html,
            "date_published": (_moment(piece) or _EPOCH).isoformat(),
            "language": piece.lang,
            "authors": [{"name": author.name} for author in piece.authors],
            "tags": [topic.name for topic in piece.topics],
        }
        for piece in _newest(pieces)
    ]
    feed = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": site.name,
        "description": site.tagline,
        "home_page_url": f"{site.url}/",
        "feed_url": f"{site.url}/{addresses.JSON_FEED}",
        "language": site.words.lang,
        "items": items,
    }
    return json.dumps(feed, ensure_ascii=False, indent=1) + "\n"
