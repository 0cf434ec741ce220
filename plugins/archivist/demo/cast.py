"""Who is in the news, and where: invented people and towns, real cities. Roles keep their people, so names recur."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from random import Random

from . import library
from .dice import dice

_HOLDERS = 3
"""People who hold one role in one country over the years."""

Place = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Person:
    """An invented person."""

    first: str
    last: str
    gender: str
    """`f` or `m`, for languages whose nouns ask for it."""

    @property
    def name(self) -> str:
        """First and last name."""
        return f"{self.first} {self.last}"


def person(area: str, rng: Random) -> Person:
    """Make up a person with names of the language `area`."""
    lists = library.names()[area]
    gender = rng.choice("fm")
    return Person(rng.choice(lists["female" if gender == "f" else "male"]), rng.choice(lists["last"]), gender)


def holder(place: Place, role: str, seed: int, rng: Random) -> Person:
    """Give one of the few people who hold `role` in the place's country; the same ones in every story."""
    number = rng.randrange(_HOLDERS)
    return person(place["area"], dice(seed, place["code"], role, number))


def author(outlet: library.Outlet, seed: int, rng: Random) -> tuple[Person, Place]:
    """Give one of the outlet's reporters and the city they come from."""
    area = {"ar": "arabic"}.get(outlet.lang, outlet.lang)
    own = dice(seed, outlet.slug, rng.randrange(8))
    return person(area, own), own.choice(library.places())


def town(place: Place, rng: Random) -> str:
    """Give an invented town near `place`."""
    return rng.choice(library.names()[place["area"]]["towns"])


def city(countries: Sequence[str], rng: Random) -> Place:
    """Give a city, large ones more often; of `countries` (codes) only, if there are any."""
    fitting = [place for place in library.places() if not countries or place["code"] in countries]
    return rng.choices(fitting, [int(place["weight"]) for place in fitting])[0]


def called(place: Place, part: str, lang: str) -> str:
    """Give the place's `name` or `country` in `lang`, in English where it has no other."""
    return place.get(f"{part}_{lang}", place[part])
