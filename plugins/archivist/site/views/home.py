"""The front page: what is kept here and by whom, and a few good ways in."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from archivist.model import Story
from archivist.site import jsonld

from . import addresses, dates, lists, pictures, register, stories, topics
from .holdings import Holdings
from .parts import Card, Head, Link, Page
from .piece import Piece
from .stories import StoryLine
from .topics import Branch

NEWEST = 7
STORIES = 4
SEVERAL = 2
TOPICS = 9
FULLEST = 10
"""Entries of each kind on the front page."""


@dataclass(frozen=True, slots=True)
class StoryBox:
    """A story with its accounts."""

    line: StoryLine
    accounts: tuple[Card, ...]


@dataclass(frozen=True, slots=True)
class HomeView:
    """The front page."""

    head: Head
    facts: tuple[Link, ...]
    """`2 articles`, `2 outlets` … each leading to its list."""
    picture: Markup
    lead: Card | None
    newest: tuple[Card, ...]
    story: StoryBox | None
    stories: tuple[StoryLine, ...]
    day: str
    """`6 February`; empty where the edition has no day of its own or nothing happened on it."""
    on_this_day: tuple[Card, ...]
    branches: tuple[Branch, ...]
    outlets: tuple[Link, ...]
    names: tuple[Link, ...]
    places: tuple[Link, ...]
    more: Link | None


def page(held: Holdings) -> Page:
    """Build the front page."""
    words = held.site.words
    newest = lists.newest_first(held.pieces)
    day, anniversaries = _on_this_day(held, newest[:NEWEST])
    told = _stories(held, {piece.id for piece in newest[:NEWEST]})
    cards = tuple(held.cards[piece.id] for piece in newest[:NEWEST])
    facts = _facts(held)
    head = Head(
        held.site.name,
        addresses.HOME,
        held.site.tagline or " · ".join(fact.text for fact in facts),
        "home",
        jsonld=jsonld.archive(held.site, held.site.tagline),
    )
    view = HomeView(
        head=head,
        facts=facts,
        picture=pictures.months(held.pieces, held, words.tr("Articles by month")),
        lead=cards[0] if cards else None,
        newest=cards[1:],
        story=_box(told[0], held) if told else None,
        stories=tuple(stories.line(story, held) for story in told[1:]),
        day=day,
        on_this_day=anniversaries,
        branches=topics.branches(held)[:TOPICS],
        outlets=register.fullest(held.outlets, addresses.OUTLETS, FULLEST),
        names=register.fullest(tuple(shelf for _, shelf in held.names), addresses.NAMES, FULLEST),
        places=register.fullest(held.places, addresses.PLACES, FULLEST),
        more=Link(words.tr("All articles by date"), addresses.DATES) if len(held.pieces) > NEWEST else None,
    )
    return Page("index.html", "index.html", view)


def _stories(held: Holdings, shown: set[str]) -> tuple[Story, ...]:
    """Choose the newest stories, first the newest of them that several outlets told.

    Stories of articles that the page has `shown` already are passed over, unless there are no others.
    """
    every = stories.newest(held)
    chosen = (tuple(story for story in every if shown.isdisjoint(story.members)) or every)[:STORIES]
    return tuple(sorted(chosen, key=lambda story: len({held.by_id[one].outlet for one in story.members}) < SEVERAL))


def _box(story: Story, held: Holdings) -> StoryBox:
    """Show a story with its accounts, four at most."""
    return StoryBox(stories.line(story, held), tuple(held.cards[member] for member in story.members[:4]))


def _facts(held: Holdings) -> tuple[Link, ...]:
    """Count what the archive holds, each figure with the way to its list."""
    words = held.site.words
    pieces, outlets, places = len(held.pieces), len(held.outlets), len(held.places)
    counted = (
        (pieces, Link(words.trn("%(n)s article", "%(n)s articles", pieces), addresses.LETTERS)),
        (outlets, Link(words.trn("%(n)s outlet", "%(n)s outlets", outlets), addresses.OUTLETS)),
        (places, Link(words.trn("%(n)s place", "%(n)s places", places), addresses.PLACES)),
    )
    span = _span(held)
    return (*(link for count, link in counted if count), *((Link(span, addresses.DATES),) if span else ()))


def _span(held: Holdings) -> str:
    """Say from when to when the archive reaches: `2018`, `2011–2018`, or a month where there is but one."""
    known = [dates.parts(piece.dating) for piece in held.pieces if piece.dating.value]
    if not known:
        return ""
    (first, month, _), (last, *_) = known[0], known[-1]
    if first != last:
        return f"{first}–{last}"
    months = {of for _, of, _ in known}
    return held.site.words.month(first, month) if len(months) == 1 and month else str(first)


def _on_this_day(held: Holdings, shown: tuple[Piece, ...]) -> tuple[str, tuple[Card, ...]]:
    """Give articles of the same day in other years, those `shown` already left out."""
    today = held.site.as_of
    if not today:
        return "", ()
    day = (today.month, today.day)
    same = [piece for piece in reversed(held.pieces) if _falls_on(piece, day) and piece not in shown]
    return (held.site.words.day_of_year(today), tuple(held.cards[piece.id] for piece in same[:4])) if same else ("", ())


def _falls_on(piece: Piece, day: tuple[int, int]) -> bool:
    return dates.parts(piece.dating)[1:] == day
