"""One outlet's telling of a story: its facts in the outlet's language, title and paragraphs."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from . import cast, events, grammar, library
from .dice import dice
from .events import Story

_SHORT, _LONG, _USUAL = 150, 700, 320
"""Words of an account."""

_DIFFERS = 0.35
"""Share of accounts that give other figures than the first."""

_LATER = ((0, 70), (1, 22), (2, 8))
"""Days between the event and the account, and how often, in percent."""

_FIGURE = re.compile(r"\{[nkmpdy](?:th)?\}")

_FILLERS = 6
"""Sentences that fit any story, at most, in one account."""


@dataclass(frozen=True, slots=True)
class Plan:
    """Who tells which story, under which title, on which day: what other pages may point to."""

    story: Story
    outlet: library.Outlet
    title: str
    day: date
    copies: int | None = None
    """Position in the corpus of the account this one repeats word for word."""


def plan(story: Story, outlet: library.Outlet, seed: int) -> Plan:
    """Settle the title and the day of an account."""
    rng = dice(seed, story.number, outlet.slug, "title")
    days, shares = zip(*_LATER, strict=True)
    kind = library.language(outlet.lang).kinds[story.kind]
    title = grammar.say(rng.choice(kind.titles), facts(story, outlet, seed), rng)
    return Plan(story, outlet, quoted(title, outlet), story.day + timedelta(rng.choices(days, shares)[0]))


def paragraphs(story: Story, outlet: library.Outlet, seed: int) -> tuple[str, ...]:
    """Write the account: a lead, then facts, voices and background until it is long enough."""
    rng = dice(seed, story.number, outlet.slug, "text")
    known = facts(story, outlet, seed)
    wanted = rng.triangular(_SHORT, _LONG, _USUAL)
    told: list[str] = []
    length = 0
    for name, template in _order(library.language(outlet.lang), story.kind, rng):
        own = known if name == "lead" or not _FIGURE.search(template) else known | _figures(story, outlet, seed, name)
        told.append(quoted(grammar.say(template, own, rng), outlet))
        length += len(told[-1].split())
        if length >= wanted:
            break
    return tuple(told)


Sentence = tuple[str, str]
"""A sentence's name, under which its figures are known to every outlet, and its template."""


def _order(language: library.Language, kind_id: str, rng: Random) -> Iterator[Sentence]:
    kind = language.kinds[kind_id]
    facts_, quotes, background, general = (
        _shuffled(*lines, rng)
        for lines in (
            ("fact", kind.facts),
            ("quote", kind.quotes),
            ("background", kind.background),
            ("general", language.general),
        )
    )
    yield "lead", rng.choice(kind.leads)
    yield from _weave(facts_[:4], quotes)
    yield background[0]
    yield from _weave(general[:3], facts_[4:])
    yield from _weave(background[1:], general[3:_FILLERS])


def _shuffled(name: str, lines: Sequence[str], rng: Random) -> list[Sentence]:
    named = [(f"{name}{number}", line) for number, line in enumerate(lines)]
    return rng.sample(named, len(named))


def _weave(first: Sequence[Sentence], second: Sequence[Sentence]) -> Iterator[Sentence]:
    for number, line in enumerate(first):
        yield line
        yield from second[number : number + 1]
    yield from second[len(first) :]


def facts(story: Story, outlet: library.Outlet, seed: int) -> dict[str, str]:
    """Give the slots of the story's sentences, as this outlet prints them."""
    language = library.language(outlet.lang)
    words = sorted(language.kinds[story.kind].words.items())
    return {
        "place": cast.called(story.place, "name", outlet.lang),
        "country": cast.called(story.place, "country", outlet.lang),
        "demonym": story.place["demonym"],
        "town": story.town,
        "weekday": language.weekdays[story.day.weekday()],
        "this_month": language.months[story.months[0] - 1],
        "month": language.months[story.months[1] - 1],
        "year": str(story.day.year),
        **_people(story),
        **_figures(story, outlet, seed),
        **{slot: _pick(choices, turn) for (slot, choices), turn in zip(words, story.turns, strict=False)},
    }


def _pick(choices: Sequence[str], turn: float) -> str:
    return choices[int(turn * len(choices))]


def _people(story: Story) -> dict[str, str]:
    return {
        name: word
        for slot, person in story.people.items()
        for name, word in ((slot, person.name), (f"{slot}_last", person.last), (f"{slot}_gender", person.gender))
    }


def _figures(story: Story, outlet: library.Outlet, seed: int, sentence: str = "") -> dict[str, str]:
    """Print the story's main figures, or those of one `sentence`; an outlet may have heard others."""
    figures = events.figures(dice(seed, story.number, sentence)) if sentence else story.figures
    rng = dice(seed, story.number, outlet.slug, "figures", sentence)
    if outlet is not story.tellers[0] and rng.random() < _DIFFERS:
        other = {"n": figures["n"] + rng.choice((-3, -2, 2, 4)), "k": round(figures["k"] / 1000 + 1) * 1000}
        figures = {**figures, **other}
    printed = {slot: number(value, outlet.lang) for slot, value in figures.items()}
    return printed | {f"{slot}th": _ordinal(int(figures[slot])) for slot in "ndy"}


def number(value: float, lang: str) -> str:
    """Print a figure as the language does: `12,400` and `3.5` in English, `12.400` and `3,5` elsewhere."""
    printed = f"{value:,.1f}" if isinstance(value, float) else f"{value:,}"
    return printed if lang in {"en", "ar"} else printed.translate(str.maketrans(",.", ".,"))


def _ordinal(value: int) -> str:
    teens = value % 100 in {11, 12, 13}
    return f"{value}{'th' if teens else {1: 'st', 2: 'nd', 3: 'rd'}.get(value % 10, 'th')}"


def quoted(text: str, outlet: library.Outlet) -> str:
    """Set typographic quotation marks where the outlet uses them."""
    if outlet.lines.get("quotes") != "curly":
        return text
    parts = text.replace("'", "’").split('"')
    return parts[0] + "".join(("“" if number % 2 else "”") + part for number, part in enumerate(parts[1:], 1))
