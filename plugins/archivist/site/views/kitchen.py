"""Every component once on one page, for those who change the theme and for the test that compares pictures."""

from __future__ import annotations

from dataclasses import dataclass

from markupsafe import Markup

from . import addresses, lists, pictures, stories
from .article import ArticleView, article
from .holdings import Holdings
from .parts import Card, Head, Link, Page, Sheet
from .stories import StoryView
from .years import Year, years

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
    words = held.site.words
    part = lists.newest_first(held.pieces)[:4]
    told = next((page.view for page in stories.pages(held) if isinstance(page.view, StoryView)), None)
    view = KitchenView(
        head=Head("Kitchen sink", URL, "Every component once.", robots="noindex"),
        article=article(richest, held),
        card=held.cards[richest.id],
        sheet=lists.sheet(lists.groups(held, part, lists.month_key(words)), URL, 2, 3, words),
        story=told,
        years=years(held)[:3],
        links=tuple(
            Link(shelf.name, f"{addresses.PLACES}{shelf.slug}/", len(shelf.pieces)) for shelf in held.places[:6]
        ),
        pictures=tuple(filter(None, (pictures.months(held.pieces, held, words.tr("Articles by month")),))),
    )
    return Page(addresses.save_as(URL), "kitchen-sink.html", view)
