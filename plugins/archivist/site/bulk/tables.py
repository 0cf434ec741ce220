"""The archive as tables. What a column means is said here, once: for the page, the package and the database.

Rows come in the order of the holdings, first to last, so that the same archive gives the same bytes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from archivist.site.views import addresses
from archivist.site.views.holdings import Holdings
from archivist.site.views.piece import Piece

Value = str | int | float | bool | None
Row = tuple[Value, ...]

DIGITS = 4
"""Decimals of a score: more say nothing, and fewer bytes travel."""


@dataclass(frozen=True, slots=True)
class Column:
    """One column; `kind` is a Frictionless type: string, integer, number, boolean, date."""

    name: str
    kind: str
    about: str
    refers: str = ""
    """Name of the table whose key stands in this column."""


@dataclass(frozen=True, slots=True)
class Table:
    """One table. `rows` gives them anew on every call: they are streamed, never held."""

    name: str
    about: str
    key: tuple[str, ...]
    columns: tuple[Column, ...]
    rows: Callable[[], Iterator[Row]]


def tables(held: Holdings) -> tuple[Table, ...]:
    """Give every table of the archive, described in the language of the interface."""
    return (
        _articles(held),
        _topics(held),
        _article_topics(held),
        _stories(held),
        _names(held),
        _article_names(held),
        _related(held),
    )


def _articles(held: Holdings) -> Table:
    tr = held.site.words.tr
    columns = (
        Column("id", "string", tr("the last part of the article's address; permanent")),
        Column("url", "string", tr("address of the article's page")),
        Column("title", "string", tr("headline, as published")),
        Column("date", "string", tr("2018-02-06, 2018-02 or 2018: as much as is known; empty where nothing is")),
        Column("date_precision", "string", tr("day, month, year, about, ambiguous or unknown")),
        Column("date_basis", "string", tr("what the date rests on: stamp, dateline, inferred, curator ...")),
        Column("date_edtf", "string", tr("the date in EDTF: 2018-02-06~ is about, [2018-02-06,2018-06-02] one of two")),
        Column("time", "string", tr("as printed, 24 hours")),
        Column("place", "string", tr("where the report was sent from")),
        Column("outlet", "string", tr("who published it")),
        Column("authors", "string", tr("bylines, semicolons between them")),
        Column("lang", "string", tr("language of the text, ISO 639-1")),
        Column("story", "string", tr("the story that the article tells, if others tell it too"), "stories"),
        Column("copy_of", "string", tr("the article that this one is a copy of"), "articles"),
        Column("words", "integer", tr("words of the text")),
        Column("edited", "boolean", tr("a curator changed the text by hand")),
        Column("raw", "string", tr("address of the raw file that the article was made from")),
        Column("raw_sha256", "string", tr("checksum of the raw file")),
    )
    about = tr("One row for each article, without its text.")
    return Table("articles", about, ("id",), columns, lambda: (_article(piece, held) for piece in held.pieces))


def _article(piece: Piece, held: Holdings) -> Row:
    dating, story, site = piece.dating, held.story_of.get(piece.id), held.site.url
    return (
        piece.id,
        f"{site}/{piece.url}",
        piece.title,
        dating.value or "",
        dating.precision,
        dating.basis,
        dating.edtf,
        piece.time,
        piece.place,
        piece.outlet,
        "; ".join(author.name for author in piece.authors),
        piece.lang,
        addresses.slug(story.id) if story else "",
        original(piece, held),
        len(piece.text.split()),
        piece.edited,
        f"{site}/{piece.raw_url}" if piece.raw_url else "",
        piece.conversion.seed.sha256 if piece.conversion else "",
    )


def original(piece: Piece, held: Holdings) -> str:
    """Give the id of the article that this one is a copy of; empty where the archive holds none."""
    found = held.links.copies.get(piece.id, "")
    return found if found in held.by_id else ""


def _topics(held: Holdings) -> Table:
    tr = held.site.words.tr
    columns = (
        Column("id", "string", tr("the last part of the topic's address")),
        Column("name", "string", tr("as readers see it")),
        Column("parent", "string", tr("the topic above it"), "topics"),
        Column("iptc", "string", tr("code of the IPTC Media Topics; empty for a topic of the curator's own")),
        Column("wikidata", "string", tr("item of Wikidata")),
        Column("articles", "integer", tr("articles under it and under the topics below it")),
    )

    def rows() -> Iterator[Row]:
        for topic in held.topics:
            count = len(held.topic_shelves[topic.slug].pieces)
            yield topic.slug, topic.name, topic.parent, topic.iptc, topic.wikidata, count

    return Table("topics", tr("One row for each topic that holds something."), ("id",), columns, rows)


def _article_topics(held: Holdings) -> Table:
    tr = held.site.words.tr
    columns = (
        Column("article", "string", tr("id of the article"), "articles"),
        Column("topic", "string", tr("id of the topic"), "topics"),
        Column("score", "number", tr("how much spoke for it")),
        Column("confidence", "string", tr("high, medium or low")),
    )

    def rows() -> Iterator[Row]:
        for piece in held.pieces:
            for topic in piece.topics:
                if topic.slug in held.topic_shelves:
                    yield piece.id, topic.slug, round(topic.score, DIGITS), topic.confidence

    return Table("article_topics", tr("Which article is about what."), ("article", "topic"), columns, rows)


def _stories(held: Holdings) -> Table:
    tr = held.site.words.tr
    columns = (
        Column("id", "string", tr("the last part of the story's address")),
        Column("url", "string", tr("address of the story's page")),
        Column("title", "string", tr("headline of the first account")),
        Column("first", "string", tr("date of the first dated account")),
        Column("last", "string", tr("date of the last dated account")),
        Column("articles", "integer", tr("accounts that the archive holds")),
    )

    def rows() -> Iterator[Row]:
        for story in held.stories:
            told = [held.by_id[member] for member in story.members]
            days = sorted(piece.dating.value for piece in told if piece.dating.value) or [""]
            url = f"{held.site.url}/{addresses.story(story.id)}"
            yield addresses.slug(story.id), url, told[0].title, days[0], days[-1], len(told)

    return Table("stories", tr("Events that several articles tell of."), ("id",), columns, rows)


def _names(held: Holdings) -> Table:
    tr = held.site.words.tr
    columns = (
        Column("id", "string", tr("the last part of the name's address")),
        Column("url", "string", tr("address of the name's page")),
        Column("name", "string", tr("the name in full")),
        Column("kind", "string", tr("PER: a person, ORG: an organisation, LOC: a place")),
        Column("wikidata", "string", tr("item of Wikidata")),
        Column("articles", "integer", tr("articles that mention it")),
    )

    def rows() -> Iterator[Row]:
        for name, shelf in held.names:
            url = f"{held.site.url}/{addresses.name(shelf.name)}"
            yield shelf.slug, url, shelf.name, name.kind, name.wikidata, len(shelf.pieces)

    return Table("names", tr("People, organisations and places with a page of their own."), ("id",), columns, rows)


def _article_names(held: Holdings) -> Table:
    tr = held.site.words.tr
    columns = (
        Column("article", "string", tr("id of the article"), "articles"),
        Column("name", "string", tr("id of the name"), "names"),
        Column("mentions", "integer", tr("how often the text mentions it")),
    )

    def rows() -> Iterator[Row]:
        for piece in held.pieces:
            said = Counter(addresses.slug(mention.name) for mention in held.links.mentions.get(piece.id, ()))
            for slug in sorted(said.keys() & held.name_shelves.keys()):
                yield piece.id, slug, said[slug]

    return Table("article_names", tr("Which article mentions whom."), ("article", "name"), columns, rows)


def _related(held: Holdings) -> Table:
    tr = held.site.words.tr
    columns = (
        Column("article", "string", tr("id of the article that stands first in the archive"), "articles"),
        Column("other", "string", tr("id of the article that it is linked to"), "articles"),
        Column("kind", "string", tr("copy: the same text; account: the same event; related: the same matter")),
        Column("score", "number", tr("how near the two are")),
        Column("names", "string", tr("names that both mention, semicolons between them")),
        Column("terms", "string", tr("other telling words of both, semicolons between them")),
        Column("days", "integer", tr("days between the two dates; empty where one is unknown")),
    )

    def rows() -> Iterator[Row]:
        # A link stands on both sides, with one score and one reason: its row is that of the earlier article.
        for at, piece in enumerate(held.pieces):
            for near in held.links.related.get(piece.id, ()):
                if held.position.get(near.id, -1) > at:
                    why = near.reason
                    score = round(near.score, DIGITS)
                    yield piece.id, near.id, near.kind, score, "; ".join(why.names), "; ".join(why.terms), why.days

    about = tr("Links between articles, one row for each pair, with its reason.")
    return Table("related", about, ("article", "other"), columns, rows)
