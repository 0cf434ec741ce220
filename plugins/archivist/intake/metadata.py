"""What a raw text says about itself: headline, date, place, authors, outlet; and which lines say it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from ..model import Author, Category, Dating, Flag, Habits, Removal, Seed
from ..rules import Rules
from .bylines import By, authors_of, read_bylines
from .dateline import read_dateline
from .dating import date_of
from .outlet import from_sources
from .outlets import outlet_of
from .page import Page, read_page
from .stamps import Stamp, read_stamps, relative_stamp, words_beside
from .standfirst import read_standfirst
from .title import Headline, choose

_UNKNOWN = Dating()
_MOST_REST, _AROUND = 8, 6
"""Words beside the date that a line may have, and lines around the headline or past the first prose, to be a stamp."""
_SURE = 0.4
"""A headline that is less likely than this stays in the body as well: better said twice than lost."""


@dataclass(frozen=True, slots=True)
class Facts:
    """Metadata of one seed, and the raw lines that are metadata rather than body."""

    title: str
    removals: tuple[Removal, ...] = ()
    date: Dating = _UNKNOWN
    time: str = ""
    """`HH:MM` as printed, 24 hours; empty where the text gives none."""
    place: str = ""
    authors: tuple[Author, ...] = ()
    outlet: str = ""
    standfirst: str = ""
    flags: tuple[Flag, ...] = ()


def read(seed: Seed, lang: str, rules: Rules, habits: Habits) -> Facts:
    """Give what `seed`, a text in `lang`, says about itself. Pure; no line is in two removals."""
    page = read_page(seed.lines)
    stamps = read_stamps(page, lang)
    signed = read_bylines(page)
    dated_lines = words_beside(stamps)
    headline = choose(page, dated_lines, {each.at for each in signed if each.labelled}, rules)
    if headline is None:
        return Facts(title="", flags=(Flag("title.missing", "no line of the text can be a headline"),))
    given = outlet_of(seed.path, habits.folders)
    outlet = given or headline.outlet or from_sources(page)
    dated = date_of(page, stamps, headline.at, lang, habits.date_order.get(outlet))
    by = authors_of(page, signed, dated_lines, headline.at)
    deck = read_standfirst(page, *_below(page, headline, by, stamps))
    return Facts(
        title=headline.text,
        removals=tuple(_removals(page, headline, stamps, by, deck, lang)),
        date=dated.dating,
        time=dated.time,
        place=_place(page, headline.at) or by.town,
        authors=by.authors,
        outlet=outlet,
        standfirst="" if deck is None else page.lines[deck].text,
        flags=dated.flags,
    )


def _place(page: Page, headline: int) -> str:
    """Give the place of the first dateline between headline and the story's third line."""
    for line in page.lines[headline + 1 : max(page.first, headline) + 3]:
        found = read_dateline(line.text)
        if found:
            return found.place
    return ""


def _below(page: Page, headline: Headline, by: By, stamps: Iterable[Stamp]) -> tuple[int, set[int]]:
    """Give the index of the last line of the headline, and those of the lines that sign and date the story."""
    last = headline.at
    while last + 1 < len(page.lines) and page.lines[last + 1].number in headline.lines:
        last += 1
    return last, {*by.lines, *(stamp.at for stamp in stamps if _is_only_a_stamp(page, stamp, headline.at))}


def _removals(  # noqa: PLR0913, PLR0917 - one argument for each kind of line
    page: Page, headline: Headline, stamps: Iterable[Stamp], by: By, deck: int | None, lang: str
) -> Iterator[Removal]:
    """Give one removal for each line that is metadata and nothing else; the first claim to a line wins."""
    claims: dict[int, tuple[str, Category, str]] = {}
    for number in headline.lines if headline.odds >= _SURE or len(headline.lines) > 1 else ():
        claims.setdefault(number, ("metadata.title", "title", "the headline, or the same with the outlet's name"))
    for at in by.lines:
        claims.setdefault(page.lines[at].number, ("metadata.byline", "byline", "who wrote it"))
    if by.bio is not None:
        rule = "metadata.bio.signed" if any(author.bio for author in by.authors) and by.lines else "metadata.bio"
        claims.setdefault(page.lines[by.bio].number, (rule, "bio", "about the author"))
    if deck is not None:
        claims.setdefault(page.lines[deck].number, ("metadata.standfirst", "standfirst", "between headline and byline"))
    for stamp in stamps:
        if _is_only_a_stamp(page, stamp, headline.at):
            category: Category = "dateline" if stamp.dateline else "stamp"
            claims.setdefault(page.lines[stamp.at].number, (f"metadata.{category}", category, "when and where"))
    counted = relative_stamp(page, headline.at, lang)
    if counted is not None:
        claims.setdefault(page.lines[counted].number, ("metadata.stamp", "stamp", "when, counted from an unknown day"))
    for number in sorted(claims):
        rule, category, why = claims[number]
        yield Removal(number, number, rule, category, why)


def _is_only_a_stamp(page: Page, stamp: Stamp, headline: int) -> bool:
    line = page.lines[stamp.at]
    if not line.whole or line.prose or stamp.rest > _MOST_REST:
        return False
    if stamp.at > max(page.first, headline):
        return stamp.rest == 0 and (stamp.found.role != "plain" or stamp.at <= page.first + _AROUND)
    return stamp.at >= headline - _AROUND or stamp.found.role != "plain"
