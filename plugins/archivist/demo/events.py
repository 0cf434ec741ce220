"""Stories: what happened, where, to whom. Fixed once, told by one outlet or several."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from random import Random

from . import cast, library
from .calendar import Calendar
from .cast import Person, Place
from .dice import dice

LANGUAGES = ("en", "es", "fr", "de", "ar")

_TELLERS = ((1, 55), (2, 22), (3, 14), (4, 6), (5, 3))
"""How many outlets tell a story, and how often that is so, in percent."""

_KEEN = {"es": 2, "fr": 10, "de": 10, "ar": 10}
"""How much likelier an outlet is to tell a story first because of its language: French, German and Arabic outlets
know few kinds of events, and are heard all the same."""
_BEAT = 3
"""How much likelier because it is on the outlet's beat."""

_TURNS = 8


@dataclass(frozen=True, slots=True)
class Story:
    """An invented event, before anybody wrote about it."""

    number: int
    kind: str
    topic: str
    day: date
    place: Place
    town: str
    people: Mapping[str, Person]
    """Slots `a` (the main person), `b` (another voice) and `c` (somebody who saw it)."""
    figures: Mapping[str, float]
    months: tuple[int, ...]
    """The event's month and an earlier one, 1 to 12."""
    turns: tuple[float, ...]
    """Which of the words of its kind are this story's; 0 to 1, the same in every language."""
    tellers: tuple[library.Outlet, ...]


def story(number: int, calendar: Calendar, seed: int) -> Story:
    """Make up the story with this number."""
    rng = dice(seed, "story", number)
    day = calendar.day(rng)
    kind = rng.choice(_kinds())
    tellers = _tellers(kind.id, kind.topic, day.year, rng)
    place = cast.city(_countries(tellers), rng)
    people = {slot: cast.holder(place, f"{kind.id}/{slot}", seed, rng) for slot in "ab"}
    return Story(
        number=number,
        kind=kind.id,
        topic=kind.topic,
        day=day,
        place=place,
        town=cast.town(place, rng),
        people={**people, "c": cast.person(place["area"], rng)},
        figures=figures(rng),
        months=(day.month, (day.month - rng.randint(2, 7)) % 12 + 1),
        turns=tuple(rng.random() for _ in range(_TURNS)),
        tellers=tellers,
    )


def _kinds() -> tuple[library.Kind, ...]:
    return tuple(library.language("en").kinds.values())


def figures(rng: Random) -> Mapping[str, float]:
    """Throw one set of figures: people `n`, thousands `k`, millions `m`, percent `p`, days `d`, years `y`."""
    return {
        "n": rng.randint(7, 96),
        "k": rng.randint(12, 480) * 100,
        "m": rng.randint(12, 940),
        "p": rng.randint(11, 94) / 10,
        "d": rng.randint(3, 28),
        "y": rng.randint(3, 31),
    }


def _tellers(kind: str, topic: str, year: int, rng: Random) -> tuple[library.Outlet, ...]:
    able = [o for o in library.outlets() if o.since <= year <= o.until and kind in library.language(o.lang).kinds]
    able = [o for o in able if not o.beat or topic in o.beat]
    counts, shares = zip(*_TELLERS, strict=True)
    wanted = rng.choices(counts, shares)[0]
    first = rng.choices(able, [_BEAT if o.beat else _KEEN.get(o.lang, 1) for o in able])[0]
    others = [o for o in able if o is not first and (not first.countries or not o.countries or _meet(o, first))]
    return (first, *rng.sample(others, min(wanted - 1, len(others))))


def _meet(one: library.Outlet, other: library.Outlet) -> bool:
    return bool(set(one.countries) & set(other.countries))


def _countries(tellers: tuple[library.Outlet, ...]) -> tuple[str, ...]:
    """Give the countries that all tellers cover (in the first teller's order); none means all."""
    bound = [teller.countries for teller in tellers if teller.countries]
    shared = tuple(code for code in bound[0] if all(code in codes for codes in bound)) if bound else ()
    return shared or (bound[0] if bound else ())
