"""What the archive holds, what it knows about it, and what it lacks."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from . import addresses, pictures, register
from . import topics as topic_pages
from .holdings import Holdings
from .parts import Head, Link, Opening, Page
from .years import years

MOST = 40
"""Outlets and places that the page names, the fullest first; their own pages name them all."""


@dataclass(frozen=True, slots=True)
class Measure:
    """How many articles have something, and what share that is."""

    what: str
    count: str
    share: str


@dataclass(frozen=True, slots=True)
class CoverageView:
    """The coverage page."""

    head: Head
    opening: Opening
    measures: tuple[Measure, ...]
    empty_months: str
    outlets: tuple[Link, ...]
    topics: tuple[Link, ...]
    places: tuple[Link, ...]
    picture: Markup


def page(held: Holdings) -> Page:
    """Build the coverage page."""
    words = held.site.words
    about = words.tr("What the archive holds, what it knows about it, and where the gaps are.")
    view = CoverageView(
        head=Head(words.tr("Coverage"), addresses.COVERAGE, about, "coverage"),
        opening=Opening(words.tr("Coverage"), about),
        measures=_measures(held),
        empty_months=_empty(held),
        outlets=register.fullest(held.outlets, addresses.OUTLETS, MOST),
        topics=tuple(topic_pages.link(topic, held) for topic in held.topics if topic.parent not in held.topic_shelves),
        places=register.fullest(held.places, addresses.PLACES, MOST),
        picture=pictures.calendar(held),
    )
    return Page(addresses.save_as(addresses.COVERAGE), "coverage.html", view)


def _measures(held: Holdings) -> tuple[Measure, ...]:
    """Count what is known about the articles."""
    words, all_of = held.site.words, held.pieces
    counted = (
        (words.tr("have a date"), sum(bool(piece.dating.value) for piece in all_of)),
        (words.tr("have an outlet"), sum(bool(piece.outlet) for piece in all_of)),
        (words.tr("have a place"), sum(bool(piece.place) for piece in all_of)),
        (words.tr("have an author"), sum(bool(piece.authors) for piece in all_of)),
        (words.tr("have a topic"), sum(bool(piece.topics) for piece in all_of)),
        (words.tr("belong to a story"), len(held.story_of)),
    )
    whole = max(1, len(all_of))
    return tuple(
        Measure(
            what,
            words.tr("%(n)s of %(all)s", n=words.number(n), all=words.number(len(all_of))),
            words.percent(n / whole),
        )
        for what, n in counted
    )


def _empty(held: Holdings) -> str:
    """Count the months between the first and the last article that hold nothing; empty where there is none."""
    flags = [bool(month.count) for year in reversed(years(held)) for month in year.months]
    held_at = [at for at, full in enumerate(flags) if full]
    if not held_at:
        return ""
    missing = flags[held_at[0] : held_at[-1] + 1].count(False)
    if not missing:
        return ""
    return held.site.words.trn(
        "%(n)s month without any article between the first and the last",
        "%(n)s months without any article between the first and the last",
        missing,
    )
