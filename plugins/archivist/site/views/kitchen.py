"""Every component once on one page, for those who change the theme and for the test that compares pictures."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from markupsafe import Markup

from . import addresses, lists, pictures, stories, times
from .article import ArticleView, article
from .holdings import Holdings
from .parts import Card, Head, Link, Page, Sheet
from .stories import StoryView
from .years import Year, by_month, years

URL = "kitchen-sink/"


@dataclass(frozen=True, slots=True)
class KitchenView:
    """The components, filled with what the archive holds."""

    head: Head
    article: ArticleView
    card: Card
    sheet: Sheet
    story: StoryView | None
    years: tuple[Year, ...]
    links: tuple[Link, ...]
    pictures: tuple[Markup, ...]


def page(held: Holdings) -> Page | None:
    """Build the page from the richest article: the one with the most removals; None for an empty archive."""
    if not held.pieces:
        return None
    richest = max(held.pieces, key=lambda piece: (len(piece.conversion.removals) if piece.conversion else 0, piece.id))
    told = next((page.view for page in stories.pages(held) if isinstance(page.view, StoryView)), None)
    view = KitchenView(
        head=Head("Kitchen sink", URL, "Every component once.", robots="noindex"),
        article=article(richest, held),
        card=held.cards[richest.id],
        sheet=_sheet(held),
        story=told,
        years=years(held)[:3],
        links=tuple(
            Link(shelf.name, f"{addresses.PLACES}{shelf.slug}/", len(shelf.pieces)) for shelf in held.places[:6]
        ),
        pictures=tuple(filter(None, _pictures(held))),
    )
    return Page(addresses.save_as(URL), "kitchen-sink.html", view)


def _sheet(held: Holdings) -> Sheet:
    """Give a short list that stands between two others, both of them pages that are there."""
    words = held.site.words
    part = lists.groups(held, lists.newest_first(held.pieces)[:4], lists.month_key(words))
    sheet = lists.sheet(part, URL, 2, 3, words)
    before, after = Link(words.tr("Previous page"), addresses.DATES), Link(words.tr("Next page"), addresses.LETTERS)
    return replace(sheet, newer=before, older=after)


def _pictures(held: Holdings) -> Iterator[Markup]:
    """Draw one picture of each kind but the strip, which comes with the story."""
    words, found = held.site.words, by_month(held.pieces)
    yield pictures.months(held.pieces, held, words.tr("Articles by month"))
    yield pictures.calendar(held)
    if found:
        year = max(found)[0]
        of_year = tuple(piece for key in sorted(found) if key[0] == year for piece in found[key])
        below = {day: f"../{addresses.year(year)}{place}" for day, place in times.places(year, found, held).items()}
        yield pictures.days(year, of_year, below, held)
    yield pictures.map_of(held.places, held)
