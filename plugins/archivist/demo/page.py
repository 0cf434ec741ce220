"""The raw page around an account: what an imperfect extractor leaves of a news site."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from random import Random

from . import cast, grammar
from .library import Language, Outlet

_ABBREVIATED = {"en": 3, "es": 3}
_STANDFIRST = 0.6
_CORRECTED = 0.12
_INSERTED = 0.25
_NOON = 12


@dataclass(frozen=True, slots=True)
class Page:
    """A raw page and the truth about it."""

    lines: tuple[str, ...]
    """Blocks of the page, in order; blank lines stand between them in the file."""
    paragraphs: tuple[str, ...]
    dated: bool
    clock: str
    """`HH:MM` where the page prints a time."""
    place: str
    """The place of the event where a dateline, a byline or a stamp prints it."""
    authors: tuple[str, ...]
    """Named in the byline or in the bio."""
    standfirst: str
    headlines: tuple[str, ...]


@dataclass(slots=True)
class Desk:
    """What the blocks of one page draw from; `say` fills a furniture line of a given name."""

    outlet: Outlet
    language: Language
    facts: Mapping[str, str]
    title: str
    day: date
    headlines: Sequence[str]
    rng: Random

    def say(self, name: str) -> str:
        """Give one furniture line of this name."""
        return grammar.say(self.rng.choice(self.language.furniture[name]), self.facts, self.rng)


Block = Callable[[Desk], list[str]]


def _labelled(label: str) -> Block:
    return lambda desk: [desk.say(label), *desk.headlines]


def _maybe(share: float, name: str) -> Block:
    return lambda desk: [desk.say(name)] if desk.rng.random() < share else []


def _line(name: str) -> Block:
    return lambda desk: [desk.say(name)]


def _own(key: str) -> Block:
    return lambda desk: [grammar.fill(desk.outlet.lines[key], desk.facts)] if desk.outlet.lines[key] else []


def _share(desk: Desk) -> list[str]:
    lines = desk.language.furniture["share"]
    return desk.rng.sample(lines, min(len(lines), desk.rng.randint(1, 3)))


BLOCKS: Mapping[str, Block] = {
    "nav": _line("nav"),
    "kicker": _line("kicker"),
    "title": lambda desk: [desk.title],
    "byline": _own("byline"),
    "editing": _own("motto"),
    "share": _share,
    "caption": lambda desk: [f"{desk.say('caption')} {desk.say('credit')}"],
    "credit": _line("credit"),
    "advert": _line("advertisement"),
    "tags": _line("tags"),
    "dontmiss": _labelled("dontmiss"),
    "mostread": _labelled("mostread"),
    "mostread_label": _line("mostread"),
    "related_plain": lambda desk: [desk.say("dontmiss"), *desk.headlines[:2]],
    "readmore": _line("readmore"),
    "newsletter": lambda desk: [*_own("motto")(desk), desk.say("newsletter")],
    "comments": _line("comments"),
    "legal": _line("legal"),
    "cookies": _line("cookies"),
    "correction": _maybe(_CORRECTED, "correction"),
    "bio": _line("bio"),
    "stamp": lambda desk: [_stamp(desk.outlet.date, desk)],
    "published": lambda desk: ["Published: " + _stamp(desk.outlet.date, desk)],
}
"""Block name (as in data/demo/outlets.toml) -> its lines."""

_POINTING = {"dontmiss": 3, "mostread": 3, "related_plain": 2, "readmore": 1}


def page(desk: Desk, body: Sequence[str], *, copied_from: str = "") -> Page:
    """Lay out the raw page: head, body with an insertion now and then, foot."""
    outlet, rng = desk.outlet, desk.rng
    dated = rng.random() >= outlet.undated
    standfirst = desk.say("standfirst") if "standfirst" in outlet.head and rng.random() < _STANDFIRST else ""
    skipped = set() if dated else {"stamp", "published"}
    head = [standfirst] if standfirst else []
    parts: dict[str, list[str]] = {
        name: head if name == "standfirst" else BLOCKS[name](desk)
        for name in (*outlet.head, *outlet.foot)
        if name not in skipped
    }
    text, apart = _opened(body, desk)
    above = [line for name in outlet.head for line in parts.get(name, [])]
    below = [line for name in outlet.foot for line in parts.get(name, [])]
    inserted = _inserted(desk)
    middle = len(text) // 2
    credit = [f"({copied_from})"] if copied_from else []
    lines = (*above, *apart, *text[:middle], *inserted, *text[middle:], *credit, *below)
    pointed = max((count for name, count in _POINTING.items() if name in outlet.foot), default=0)
    shown = pointed or (1 if inserted and desk.headlines and inserted[0].endswith(desk.headlines[0]) else 0)
    clocked = bool(apart) or (dated and ("{clock}" in outlet.date or "{ampm}" in outlet.date))
    return Page(
        lines=lines,
        paragraphs=tuple(text),
        dated=dated,
        clock=desk.facts["clock"] if clocked else "",
        place=desk.facts["place"] if _prints_place(outlet, dated=dated) else "",
        authors=(desk.facts["author"],) if _names_author(outlet) else (),
        standfirst=standfirst,
        headlines=tuple(desk.headlines[:shown]),
    )


def _prints_place(outlet: Outlet, *, dated: bool) -> bool:
    printed = (outlet.dateline, outlet.lines["byline"], outlet.date if dated else "")
    return any("{place}" in template.lower() for template in printed)


def _names_author(outlet: Outlet) -> bool:
    return "bio" in outlet.foot or "{author}" in outlet.lines["byline"] + outlet.lines["motto"] * (
        "editing" in outlet.foot
    )


def _opened(body: Sequence[str], desk: Desk) -> tuple[list[str], list[str]]:
    """Give the body with the outlet's dateline before it, or the dateline as a line of its own."""
    dateline = desk.outlet.dateline
    if not dateline:
        return list(body), []
    opening = _stamp(dateline, desk)
    if dateline.endswith("."):
        return list(body), [opening]
    return [opening + body[0], *body[1:]], []


def _inserted(desk: Desk) -> list[str]:
    if desk.rng.random() >= _INSERTED:
        return []
    return [desk.say(desk.rng.choice(("readmore", "advertisement")))]


def _stamp(template: str, desk: Desk) -> str:
    """Print the day as the outlet does."""
    day, language = desk.day, desk.language
    month = language.months[day.month - 1]
    short = month[: _ABBREVIATED.get(language.code, len(month))]
    hour, minute = desk.facts["clock"].split(":")
    half = "p.m." if int(hour) >= _NOON else "a.m."
    return grammar.fill(
        template,
        {
            "day": str(day.day),
            "dd": f"{day.day:02}",
            "mo": str(day.month),
            "mm": f"{day.month:02}",
            "month": month,
            "mon": short if short == month else f"{short}." if language.code == "en" else short,
            "year": str(day.year),
            "weekday": language.weekdays[day.weekday()],
            "clock": desk.facts["clock"],
            "ampm": f"{(int(hour) - 1) % _NOON + 1}:{minute} {half}",
            "place": desk.facts["place"],
            "PLACE": desk.facts["place"].upper(),
        },
    )


def desk_facts(story_facts: Mapping[str, str], outlet: Outlet, day: date, seed: int, rng: Random) -> dict[str, str]:
    """Add what a page needs to know besides its story: author, photographer, clock, tags."""
    writer, home = cast.author(outlet, seed, rng)
    photographer, _ = cast.author(outlet, seed, rng)
    return {
        **story_facts,
        "outlet": outlet.name,
        "author": writer.name,
        "author_last": writer.last,
        "hometown": cast.called(home, "name", outlet.lang),
        "photographer": photographer.name,
        "beat": outlet.lines["beats"],
        "clock": f"{rng.randint(6, 22):02}:{rng.randrange(60):02}",
        "tags": ", ".join((story_facts["place"], story_facts["country"], story_facts["a_last"])),
        "day": str(day.day),
        "month_name": "",
        "year": str(day.year),
    }
