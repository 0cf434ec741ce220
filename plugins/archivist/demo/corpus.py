"""N invented raw articles, one after the other, with the truth about each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import count
from random import Random

from . import account, grammar, library
from . import page as pages
from .account import Plan
from .calendar import calendar
from .dice import dice
from .events import story

_COPIED = 0.3
"""Share of the agency's accounts that another outlet prints word for word."""

_AGENCY = "northlight-wire"
_POINTS = 3
_HELD = 0.65
"""Share of the headlines on a page that point to an article of the corpus."""


@dataclass(frozen=True, slots=True)
class Article:
    """A raw article as it would lie in the seeds folder, and what a perfect reader would find in it."""

    path: str
    """POSIX path below the seeds folder: one sub-folder an outlet."""
    raw: str
    title: str
    paragraphs: tuple[str, ...]
    date: str | None
    """ISO date; None where the page prints no full date."""
    day: str
    """ISO date on which it was published, printed or not."""
    time: str
    place: str
    """Where it was sent from, if the page says so; `scene` is where it happened, said or not."""
    scene: str
    outlet: str
    lang: str
    authors: tuple[str, ...]
    standfirst: str
    headlines: tuple[str, ...]
    topic: str
    story: int
    copy_of: str | None
    """Path of the article whose text it repeats."""


def corpus(number: int, seed: int = 1) -> Iterator[Article]:
    """Give `number` invented articles; the same for the same number and seed."""
    plans = _plans(number, seed)
    for position in range(len(plans)):
        yield _article(plans, position, seed)


def _plans(number: int, seed: int) -> list[Plan]:
    """Settle stories until enough accounts of them are planned."""
    months = calendar(seed)
    plans: list[Plan] = []
    for current in count():
        told = story(current, months, seed)
        for outlet in told.tellers:
            if len(plans) == number:
                return plans
            plans.append(account.plan(told, outlet, seed))
        if len(plans) < number and (copy := _copy(plans, len(told.tellers), seed)):
            plans.append(copy)
    raise AssertionError  # `count` does not end


def _copy(plans: Sequence[Plan], recent: int, seed: int) -> Plan | None:
    """Let another outlet repeat the agency's account, if there is one among the `recent` plans."""
    rng = dice(seed, "copy", len(plans))
    for position in range(len(plans) - recent, len(plans)):
        original = plans[position]
        if original.outlet.slug == _AGENCY and rng.random() < _COPIED:
            takers = [o for o in library.outlets() if _may_copy(o, original)]
            return Plan(original.story, rng.choice(takers), original.title, original.day, position) if takers else None
    return None


def _may_copy(outlet: library.Outlet, original: Plan) -> bool:
    running = outlet.since <= original.day.year <= outlet.until
    local = not outlet.countries or original.story.place["code"] in outlet.countries
    return outlet.lang == "en" and running and local and outlet not in original.story.tellers and not outlet.beat


def _article(plans: Sequence[Plan], position: int, seed: int) -> Article:
    plan = plans[position]
    rng = dice(seed, "page", position)
    source = plan if plan.copies is None else plans[plan.copies]
    told = account.facts(plan.story, source.outlet, seed)
    facts = pages.desk_facts(told, plan.outlet, plan.day, seed, rng)
    language = library.language(plan.outlet.lang)
    facts["month_name"] = language.months[plan.day.month - 1]
    headlines = list(dict.fromkeys(_headline(plans, position, facts, language, rng) for _ in range(_POINTS)))
    facts["headline"] = headlines[0]
    desk = pages.Desk(plan.outlet, language, facts, plan.title, plan.day, headlines, rng)
    body = account.paragraphs(plan.story, source.outlet, seed)
    page = pages.page(desk, body, copied_from="" if plan.copies is None else source.outlet.name)
    return Article(
        path=_path(plans, position),
        raw="\n\n".join(page.lines) + "\n",
        title=plan.title,
        paragraphs=page.paragraphs,
        date=plan.day.isoformat() if page.dated else None,
        day=plan.day.isoformat(),
        time=page.clock,
        place=page.place,
        scene=facts["place"],
        outlet=plan.outlet.name,
        lang=plan.outlet.lang,
        authors=page.authors,
        standfirst=page.standfirst,
        headlines=page.headlines,
        topic=plan.story.topic,
        story=plan.story.number,
        copy_of=None if plan.copies is None else _path(plans, plan.copies),
    )


def _path(plans: Sequence[Plan], position: int) -> str:
    return f"{plans[position].outlet.slug}/{position + 1:05}.txt"


def _headline(
    plans: Sequence[Plan], position: int, facts: dict[str, str], language: library.Language, rng: Random
) -> str:
    """Give a headline of another article in the same language, or one that the corpus does not hold."""
    for _ in range(4 if rng.random() < _HELD else 0):
        other = plans[rng.randrange(len(plans))]
        if other.outlet.lang == language.code and other.story is not plans[position].story:
            return other.title
    return grammar.say(rng.choice(language.furniture["wanted"]), facts, rng)
