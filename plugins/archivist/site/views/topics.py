"""Topic pages: what a topic is, what lies below and beside it, and its articles."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from markupsafe import Markup

from archivist.site import citation
from archivist.site.catalogue import Catalogue
from archivist.topics.vocabulary import Topic

from . import addresses, lists, pictures
from .holdings import Holdings
from .parts import Head, Link, Opening, Page, Sheet

NEIGHBOURS = 8


@dataclass(frozen=True, slots=True)
class TopicView:
    """One page of a topic."""

    head: Head
    opening: Opening
    sheet: Sheet
    children: tuple[Link, ...]
    neighbours: tuple[Link, ...]
    files: tuple[Link, ...]
    """All articles of the topic for reference managers."""
    picture: Markup


@dataclass(frozen=True, slots=True)
class Branch:
    """A topic in the tree of all topics."""

    link: Link
    children: tuple[Link, ...]
    spark: Markup


@dataclass(frozen=True, slots=True)
class TopicsView:
    """All topics."""

    head: Head
    opening: Opening
    branches: tuple[Branch, ...]


def link(topic: Topic, held: Holdings) -> Link:
    """Link a topic with the number of articles under it."""
    return Link(topic.name, addresses.topic(topic.slug), len(held.topic_shelves[topic.slug].pieces))


def branches(held: Holdings) -> tuple[Branch, ...]:
    """Give the tree: top-level topics, fullest first, with what lies directly below."""
    tops = [topic for topic in held.topics if topic.parent not in held.topic_shelves]
    tops.sort(key=lambda topic: (-len(held.topic_shelves[topic.slug].pieces), topic.name))
    return tuple(
        Branch(link(topic, held), children(topic, held), pictures.spark(held.topic_shelves[topic.slug].pieces, held))
        for topic in tops
    )


def children(topic: Topic, held: Holdings) -> tuple[Link, ...]:
    """Link the topics directly below, fullest first."""
    below = (link(child, held) for child in held.topics if child.parent == topic.slug)
    return tuple(sorted(below, key=lambda child: (-child.count, child.text)))


def pages(held: Holdings) -> Iterator[Page]:
    """Give the page of all topics and those of each topic."""
    words = held.site.words
    head = Head(
        words.tr("Topics"),
        addresses.TOPICS,
        words.tr("All topics of the archive, with the number of articles under each."),
        "topics",
    )
    opening = Opening(head.title, head.description)
    yield Page(addresses.save_as(addresses.TOPICS), "tags.html", TopicsView(head, opening, branches(held)))
    for topic in held.topics:
        yield from _topic(topic, held)


def _topic(topic: Topic, held: Holdings) -> Iterator[Page]:
    shelf, words = held.topic_shelves[topic.slug], held.site.words
    base = addresses.topic(topic.slug)
    feed = Link(words.tr("Feed of this topic"), addresses.topic_feed(topic.slug))
    below, beside = children(topic, held), _neighbours(topic, held)
    picture = pictures.months(shelf.pieces, held, words.tr("Articles on %(topic)s by month", topic=topic.name))
    pieces = lists.newest_first(shelf.pieces)
    facts = words.trn("%(n)s article", "%(n)s articles", len(pieces))
    opening = Opening(topic.name, topic.introduction, facts, feed=feed, codes=_codes(topic, words))
    for url, sheet in lists.sheets(held, pieces, base, lists.month_key(words)):
        view = TopicView(
            head=Head(
                topic.name,
                url,
                topic.introduction or words.tr("Articles on %(topic)s.", topic=topic.name),
                "topics",
                _crumbs(topic, held),
                feed,
            ),
            opening=opening,
            sheet=sheet,
            children=below,
            neighbours=beside,
            files=citation.files(base),
            picture=picture if sheet.number == 1 else Markup(),
        )
        yield Page(addresses.save_as(url), "tag.html", view)


def _crumbs(topic: Topic, held: Holdings) -> tuple[Link, ...]:
    """Give the way down to the topic; its own name is the page's headline."""
    known = {other.slug: other for other in held.topics}
    above: list[Link] = []
    parent = topic.parent
    while parent in known:
        above.append(Link(known[parent].name, addresses.topic(parent)))
        parent = known[parent].parent
    return (Link(held.site.words.tr("Topics"), addresses.TOPICS), *reversed(above))


def _neighbours(topic: Topic, held: Holdings) -> tuple[Link, ...]:
    """Link the topics that share the most articles with this one, its own branch left out."""
    seen: Counter[str] = Counter()
    for piece in held.topic_shelves[topic.slug].pieces:
        seen.update({assignment.slug for assignment in piece.topics})
    skip = {topic.slug, topic.parent} | {child.slug for child in held.topics if child.parent == topic.slug}
    ranked = sorted((-count, slug) for slug, count in seen.items() if slug in held.topic_shelves and slug not in skip)
    names = {other.slug: other.name for other in held.topics}
    return tuple(Link(names[slug], addresses.topic(slug), -count) for count, slug in ranked[:NEIGHBOURS])


def _codes(topic: Topic, words: Catalogue) -> tuple[Link, ...]:
    """Link the topic in the vocabularies of others."""
    number = topic.iptc.removeprefix("medtop:")
    found = (
        (
            words.tr("IPTC Media Topics %(code)s", code=number),
            f"https://cv.iptc.org/newscodes/mediatopic/{number}",
            number,
        ),
        (
            words.tr("Wikidata %(code)s", code=topic.wikidata),
            f"https://www.wikidata.org/wiki/{topic.wikidata}",
            topic.wikidata,
        ),
    )
    return tuple(Link(text, url) for text, url, code in found if code)
