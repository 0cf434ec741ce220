"""Account -> Profile: what one article says, counted. Nothing here knows the rest of the archive.

A *term* is a word folded and lightly stemmed, or a run of capitalised words (`garfield park`). A
profile depends on its account alone, so it can be kept for as long as the account does not change.
"""

from __future__ import annotations

import re
from array import array
from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from sys import intern
from typing import TYPE_CHECKING, Any

from archivist import memory
from archivist.links.common import STOP
from archivist.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence
    from pathlib import Path

    from archivist.model import Account

LEAD_WORDS = 60
"""Words of the body that count as its lead: news tells what, where and who in the first sentences."""

LEAD, TITLE, NAME, NUMBER = 1, 2, 4, 8
"""Flags of a term: it stands in the lead, in the title, always with a capital, or has a digit first."""
FLAG_BITS = 4
"""A term's entry is `count << FLAG_BITS | flags`: one small integer instead of an object each."""

MOST_COUNTED = 256
"""A term is counted up to one less than that."""

_TOKEN = re.compile(r"[^\W_]+(?:[.,]\d+)*(?:['’][^\W_]+)?")
_CAPITALS = re.compile(r"[A-ZÀ-ÖØ-Þ][\w’'-]+\.?(?: [A-ZÀ-ÖØ-Þ][\w’'-]*\.?)+")
_FIRST_YEAR, _LAST_YEAR = "1950", "2049"
_MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split()
_MONTH_DAY = re.compile(r"(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\b(?:\.? (\d\d?)\b)?")
_DAY_BEFORE = re.compile(r"\b(\d\d?) $")
WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")


@dataclass(frozen=True, slots=True)
class Profile:
    """One article's terms and the times it speaks of."""

    id: str
    terms: dict[str, int]
    """Term -> `count << FLAG_BITS | flags`."""
    runs: dict[str, str]
    """Runs of two or three capitalised words: folded -> as first printed, in the title or else the body."""
    weekdays: frozenset[str]
    """Days of the week that the lead names."""
    month_days: frozenset[int]
    """Days of the year that the text names, as `100 * month + day`."""
    years: frozenset[int]
    day: int | None
    """Proleptic ordinal of the account's date; None where it is not known to the day."""
    year: int | None
    """Year of the account's date, or else the latest that its text names."""
    length: int
    """Words in the body."""
    digest: bytes = b""
    """Of the account it was made from; empty where nothing is remembered."""

    def __reduce__(self) -> tuple[Any, ...]:
        """Be remembered as a few long strings: quicker to read than many short ones, and every term one object."""
        words = ["\n".join(held) for held in (self.terms, self.runs, self.runs.values())]
        rest = (self.weekdays, self.month_days, self.years, self.day, self.year, self.length, self.digest)
        return _restored, (self.id, words, array("H", self.terms.values()), *rest)


def _restored(held: str, words: list[str], entries: array[int], *rest: Any) -> Profile:  # noqa: ANN401 - see `Profile`
    terms, folded, printed = (joined.split("\n") if joined else [] for joined in words)
    runs = dict(zip(map(intern, folded), printed, strict=True))
    return Profile(held, dict(zip(map(intern, terms), entries, strict=True)), runs, *rest)


class _Terms(dict[str, str]):
    """Printed token -> term, empty for a word that tells nothing. Each token is folded once a process.

    A term is one object wherever it stands: that takes less room, and such terms are compared fastest.
    """

    def __missing__(self, token: str) -> str:
        word = token.lower() if token.isascii() else fold(token)
        word = word.removesuffix("'s")
        term = "" if word in STOP or len(word) == 1 else intern(light_stem(word))
        self[token] = term
        return term


_TERMS = _Terms()


def light_stem(word: str) -> str:
    """Take the plural and the commonest verb endings off a folded `word`.

    Far cheaper than Snowball, and pairs of accounts were told apart as well with it.
    """
    if len(word) < 5 or word[0].isdigit():  # noqa: PLR2004 - short words have no ending to spare
        return word
    if word.endswith("ies"):
        return word[:-3] + "y"
    for ending, least in (("ing", 7), ("ed", 6), ("es", 6), ("e", 5)):
        if word.endswith(ending) and len(word) >= least:
            return word[: -len(ending)]
    return word[:-1] if word.endswith("s") and not word.endswith("ss") else word


def tokens(text: str) -> list[str]:
    """Give the words and numbers of `text` as printed, possessives attached."""
    return _TOKEN.findall(text)


def terms(printed: Iterable[str]) -> list[str]:
    """Give the term of each printed token, empty for one that tells nothing."""
    look_up = _TERMS
    return [look_up[token] for token in printed]


def profiles(accounts: Sequence[Account], cache: Path | None = None) -> tuple[Profile, ...]:
    """Give the profile of each account; `cache` is the folder that keeps them from build to build."""
    keys = [memory.key(account) if cache else b"" for account in accounts]

    def fresh(positions: list[int]) -> list[Profile]:
        return [profile(accounts[at], keys[at]) for at in positions]

    return memory.recall(cache and cache / "profiles.db", keys, fresh)


def profile(account: Account, digest: bytes = b"") -> Profile:
    """Count what `account` says; `digest` is the account's, where the profile is to be remembered."""
    printed = tokens(account.text)
    counted = _counted(printed, tokens(account.title))
    years = frozenset(int(term) for term in counted if _FIRST_YEAR <= term <= _LAST_YEAR and _is_year(term))
    day = ordinal(account.date)
    return Profile(
        id=account.id,
        terms=counted,
        runs=_runs(account.title + "\n" + account.text),
        weekdays=frozenset(WEEKDAYS).intersection(map(str.lower, printed[:LEAD_WORDS])),
        month_days=frozenset(_month_days(account.text)),
        years=years,
        day=day,
        year=date.fromordinal(day).year if day else max(years, default=None),
        length=len(printed),
        digest=digest,
    )


def _is_year(term: str) -> bool:
    return len(term) == len(_FIRST_YEAR) and term.isdecimal()


def _counted(body: list[str], title: list[str]) -> dict[str, int]:
    """Give each term's entry; `body` and `title` are tokens as printed."""
    counts: dict[str, int] = defaultdict(int)
    capital, small = set(), set()
    for token, count in Counter(body).items():
        term = _TERMS[token]
        counts[term] += count
        if token[0].isupper():
            capital.add(term)
        elif token[0].islower():
            small.add(term)
    heads = dict.fromkeys(terms(title), 0)
    lead, names = set(terms(body[:LEAD_WORDS])), capital - small
    return {
        term: min(count, MOST_COUNTED - 1) << FLAG_BITS
        | (term in lead)
        | (TITLE if term in heads else 0)
        | (NAME if term in names else 0)
        | (NUMBER if term[0].isdigit() else 0)
        for term, count in (heads | counts).items()
        if term
    }


def _runs(text: str) -> dict[str, str]:
    runs: dict[str, str] = {}
    for capitals in _CAPITALS.findall(text):
        for folded, printed in _ends(capitals):
            runs.setdefault(folded, printed)
    return runs


@lru_cache(maxsize=20_000)  # an archive names the same people and places again and again
def _ends(capitals: str) -> tuple[tuple[str, str], ...]:
    """Give the ends of a run of capitalised words, folded and as printed, initials left out.

    The last two words of it (`rex tillerson`), and the last three where there are as many: so that
    a title before a name is no hindrance, and East and West Garfield Park still differ.
    """
    printed = [word for word in map(_bare, capitals.split(" ")) if _TERMS[word]]
    ends = (printed[-size:] for size in (2, 3) if len(printed) >= size)
    return tuple((intern(" ".join(terms(end))), " ".join(end)) for end in ends)


def _bare(word: str) -> str:
    return word.rstrip(".").removesuffix("'s").removesuffix("’s")


def _month_days(text: str) -> Iterator[int]:
    for found in _MONTH_DAY.finditer(text):
        before = found[2] is None and _DAY_BEFORE.search(text, found.start() - 3, found.start())
        number = int(found[2] or (before[1] if before else 0))
        if 1 <= number <= 31:  # noqa: PLR2004 - days of a month
            yield 100 * (_MONTHS.index(found[1].lower()) + 1) + number


def ordinal(iso: str) -> int | None:
    """Give the number of an ISO day; None for a month, a year or nothing."""
    try:
        return date.fromisoformat(iso).toordinal()
    except ValueError:  # a month, a year or nothing: not known to the day
        return None
