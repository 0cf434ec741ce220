"""Story pages: one event as several outlets told it, first to last, and where the accounts differ."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from archivist.links.facts import MOST, Facts, Place, facts
from archivist.model import Account, Story
from archivist.site import body

from . import addresses, dates, lists, pictures
from .holdings import Holdings
from .parts import Card, Head, Link, Opening, Page
from .piece import Piece

TOGETHER = 25
"""Accounts on one page: with what only each of them gives, more than twice the weight of an entry in a list."""
TELLERS = 12
"""Accounts named under one quote."""
Steps = Mapping[str, Sequence[int]]
"""Piece id -> for each block of its text, the number of the paragraph's permalink, or 0."""


@dataclass(frozen=True, slots=True)
class Told:
    """One account, and what only it gives."""

    card: Card
    order: str
    """`First account`, `2nd` … as a number in the list."""
    length: str
    names: tuple[Link, ...]
    """Names that no other account gives, each leading to its paragraph."""
    figures: tuple[Link, ...]
    """Figures that not all accounts give, as printed here."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words that more than one account quotes, as the earliest prints them."""

    text: str
    lang: str
    accounts: tuple[Link, ...]
    """Who has it, each leading to the paragraph."""
    more: str = ""
    """How many others have it."""


@dataclass(frozen=True, slots=True)
class StoryView:
    """One story, or a part of one that many tell. Quotes and shared names stand on the first page."""

    head: Head
    kicker: str
    title: str
    """The headline of the first account."""
    lang: str
    facts: tuple[str, ...]
    accounts: tuple[Told, ...]
    quotes: tuple[Quote, ...]
    shared_names: tuple[Link, ...]
    picture: Markup
    """When the accounts on this page were given."""
    newer: Link | None = None
    older: Link | None = None
    position: str = ""


@dataclass(frozen=True, slots=True)
class StoryLine:
    """A story in a list."""

    title: str
    url: str
    lang: str
    facts: str
    tellers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class StoriesView:
    """One page of all stories, newest first."""

    head: Head
    opening: Opening
    lines: tuple[StoryLine, ...]
    newer: Link | None
    older: Link | None
    position: str


def line(story: Story, held: Holdings) -> StoryLine:
    """Give a story's entry for lists; it bears the headline of its first account."""
    pieces = _members(story, held)
    tellers = dict.fromkeys(piece.outlet for piece in pieces if piece.outlet)
    return StoryLine(pieces[0].title, addresses.story(story.id), pieces[0].lang, _facts(pieces, held), tuple(tellers))


def newest(held: Holdings) -> tuple[Story, ...]:
    """Give the stories newest first, those without a date at the end."""
    dated = [story for story in held.stories if held.by_id[story.members[0]].dating.value]
    return (*reversed(dated), *(story for story in held.stories if not held.by_id[story.members[0]].dating.value))


def pages(held: Holdings) -> Iterator[Page]:
    """Give the page of all stories and that of each."""
    words, size = held.site.words, held.site.per_page
    lines = tuple(line(story, held) for story in newest(held))
    last = max(1, -(-len(lines) // size))
    about = words.tr("Events that more than one article tells, side by side.")
    count = words.trn("%(n)s story", "%(n)s stories", len(lines)) if lines else words.tr("None so far")
    for number in range(1, last + 1):
        url = addresses.sheet(addresses.STORIES, number)
        sheet = lists.sheet((), addresses.STORIES, number, last, words)
        head = Head(words.tr("Stories"), url, about, "stories")
        part = lines[(number - 1) * size : number * size]
        yield Page(
            addresses.save_as(url),
            "stories.html",
            StoriesView(head, Opening(head.title, about, count), part, sheet.newer, sheet.older, sheet.position),
        )
    for story in held.stories:
        yield from _pages(story, held)


def _members(story: Story, held: Holdings) -> tuple[Piece, ...]:
    return tuple(held.by_id[member] for member in story.members)


def _facts(pieces: tuple[Piece, ...], held: Holdings) -> str:
    """Say e.g. `2 accounts · 6 Feb 2018`."""
    words = held.site.words
    days = dict.fromkeys(dates.stamp(piece, words).text for piece in pieces if piece.dating.value)
    first = next(iter(days), words.tr("undated"))
    return " · ".join([words.trn("%(n)s account", "%(n)s accounts", len(pieces)), first])


def _tellers(pieces: tuple[Piece, ...], held: Holdings) -> tuple[str, ...]:
    """Say e.g. `3 outlets`, `6 Feb 2018 to 9 Feb 2018`; the number of accounts stands above the headline."""
    words = held.site.words
    outlets = len({piece.outlet for piece in pieces if piece.outlet})
    dated = [piece for piece in pieces if piece.dating.value]
    days = [dates.stamp(piece, words).text for piece in dated]
    when = (days[0] if days else words.tr("undated"),)
    # "6 Feb to about 6 Feb" would be a span of nothing: the days count, not how surely they are known.
    if len(set(days)) > 1 and dated[0].dating.value != dated[-1].dating.value:
        when = (words.tr("%(first)s to %(last)s", first=days[0], last=days[-1]),)
    return (*((words.trn("%(n)s outlet", "%(n)s outlets", outlets),) if outlets else ()), *when)


def _pages(story: Story, held: Holdings) -> Iterator[Page]:
    """Give the page of a story, or as many as its accounts fill."""
    words, pieces = held.site.words, _members(story, held)
    told = facts([Account(piece.id, piece.title, piece.text) for piece in pieces], held.links.mentions)
    steps = {piece.id: body.fragments(piece.html, piece.text) for piece in pieces}
    quotes = tuple(_quote(places, steps, held) for places in told.quotes[:MOST])
    shared, last = _shared(told.everywhere[:MOST], held), -(-len(pieces) // TOGETHER)
    for number in range(1, last + 1):
        before = (number - 1) * TOGETHER
        part = pieces[before : before + TOGETHER]
        sheet = lists.sheet((), addresses.story(story.id), number, last, words)
        view = StoryView(
            head=_head(story, number, pieces, held),
            kicker=words.trn("One story, %(n)s account", "One story, %(n)s accounts", len(pieces)),
            title=pieces[0].title,
            lang=pieces[0].lang,
            facts=_tellers(pieces, held),
            accounts=tuple(_told(piece, order, told, steps, held) for order, piece in enumerate(part, before + 1)),
            quotes=quotes if number == 1 else (),
            shared_names=shared if number == 1 else (),
            picture=pictures.strip(part, held),
            newer=sheet.newer,
            older=sheet.older,
            position=sheet.position,
        )
        yield Page(addresses.save_as(view.head.url), "story.html", view)


def _head(story: Story, number: int, pieces: tuple[Piece, ...], held: Holdings) -> Head:
    words = held.site.words
    return Head(
        pieces[0].title,
        addresses.sheet(addresses.story(story.id), number),
        words.trn(
            "One event as %(n)s article told it.", "One event as %(n)s articles told it, first to last.", len(pieces)
        ),
        "stories",
        (Link(words.tr("Stories"), addresses.STORIES),),
        lang=pieces[0].lang,
    )


def _told(piece: Piece, order: int, told: Facts, steps: Steps, held: Holdings) -> Told:
    words = held.site.words
    count = len(Markup(piece.html).striptags().split())  # noqa: S704 - only counted
    figures = (place for places in told.figures for place in places)
    return Told(
        card=held.cards[piece.id],
        order=words.number(order),
        length=words.trn("%(n)s word", "%(n)s words", count),
        names=_of(piece, told.names, steps),
        figures=_of(piece, figures, steps),
    )


def _of(piece: Piece, places: Iterable[Place], steps: Steps) -> tuple[Link, ...]:
    """Link what one account says, in the order of its paragraphs."""
    mine = sorted((place for place in places if place.account == piece.id), key=lambda place: place.paragraph)
    return tuple(Link(place.text, _address(piece, place, steps)) for place in mine[:MOST])


def _address(piece: Piece, place: Place, steps: Steps) -> str:
    """Give the permalink of the paragraph; the article itself for a place that has none, such as a heading."""
    number = steps[piece.id][place.paragraph - 1]
    return f"{piece.url}#p{number}" if number else piece.url


def _quote(places: tuple[Place, ...], steps: Steps, held: Holdings) -> Quote:
    """Name who prints a quote by outlet, or by its number in the story where the outlet is not known."""
    words, first = held.site.words, held.by_id[places[0].account]
    order = held.story_of[first.id].members
    accounts = []
    for place in places[:TELLERS]:
        piece = held.by_id[place.account]
        number = words.tr("account %(n)s", n=words.number(order.index(piece.id) + 1))
        accounts.append(Link(piece.outlet or number, _address(piece, place, steps)))
    rest = len(places) - TELLERS
    more = words.trn("and %(n)s more", "and %(n)s more", rest) if rest > 0 else ""
    return Quote(places[0].text, first.lang, tuple(accounts), more)


def _shared(names: tuple[str, ...], held: Holdings) -> tuple[Link, ...]:
    """Link the shared names that have a page; the others are plain words."""
    return tuple(
        Link(name, f"{addresses.NAMES}{slug}/" if (slug := addresses.slug(name)) in held.name_shelves else "")
        for name in names
    )
