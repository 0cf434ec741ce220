"""What the accounts of one story say alike and apart: shared quotes, figures, names that only one gives.

Wholly from the texts: every statement names its account and paragraph, and none is judged.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archivist.text import fold, words

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from archivist.model import Account, Mention

LEAST_QUOTE = 5
"""Words that two quotations must have in common, in one run, to be the same utterance."""
_READABLE = 9
"""Digits that are read as a number; more are large in any case."""
LEAST_FIGURE = 10
"""Smaller numbers are said of too many things to be set side by side, unless a scale or a unit stands with them."""
TELLING = 3
"""Digits from which a number without a unit tells something; a shorter one is a day, a score, a rank."""
MOST = 8
"""Statements of each kind that a page shows of an account: a comparison that lists everything shows nothing."""

_QUOTED = re.compile(r"“([^“”]{15,600})”|\"([^\"]{15,600})\"|«([^«»]{15,600})»")
_SHARE = r"%|per\s?cent|por ciento|por cento|pour cent|prozent|procent"
_SCALE = (
    r"hundred|thousand|million|billion|trillion|mil|mille|mila|millón|millones|billones|millions|milliards?"
    r"|Millionen|Milliarden?|milioni|miliardi|milhões|bilhões|miljoen|miljard"
)
_FIGURE = re.compile(
    r"(?<![\w/.,:-])(?:[$€£]\s?)?(?P<number>\d(?:[\d.,]*\d)?)(?![\w/:-])"
    rf"(?:\s?(?P<share>{_SHARE})|\s(?P<scale>{_SCALE})\b|\s(?P<unit>[^\W\d_A-Z]{{3,}}))?"
)
"""A number with its share, its scale or the word after it; a capital begins a month or a name, which is no unit."""
_NO_UNIT = frozenset(
    "after against ago also and are but for from had has have into more than that the their they was were when which "
    "who with con del las los para por que und der die das von est les des sur pour dans "
    "janvier février mars avril mai juin juillet août septembre octobre novembre décembre "
    "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre dicembre "
    "januari februari maart april mei juni juli augustus september oktober november december".split()
)
"""Words after a number that do not say what is counted: small ones, and the months that are written small."""
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a statement stands."""

    account: str
    paragraph: int
    """1-based number of the body's paragraph."""
    text: str
    """The statement as printed there."""


@dataclass(frozen=True, slots=True)
class Facts:
    """A story's statements, side by side. Each group of places is in the order of the accounts given."""

    quotes: tuple[tuple[Place, ...], ...] = ()
    """Each group: one utterance that two accounts or more quote."""
    figures: tuple[tuple[Place, ...], ...] = ()
    """Each group: one figure, in every account that gives it; those that all accounts give are left out."""
    names: tuple[Place, ...] = ()
    """Names that one account alone gives, at their first mention."""
    everywhere: tuple[str, ...] = ()
    """Names that all accounts give, as the first one orders them."""


def facts(accounts: Sequence[Account], mentions: Mapping[str, Sequence[Mention]] | None = None) -> Facts:
    """Set side by side what the `accounts` of one story say; `mentions` are the names found in each."""
    if len(accounts) < 2:  # noqa: PLR2004 - one account has nothing to be compared with
        return Facts()
    givers = _givers(accounts, mentions or {})
    return Facts(
        quotes=_quotes(accounts),
        figures=_figures(accounts),
        names=tuple(places[0] for places in givers.values() if len(places) == 1),
        everywhere=tuple(name for name, places in givers.items() if len(places) == len(accounts)),
    )


def paragraphs(text: str) -> list[str]:
    """Give the paragraphs of an account's text, as blank lines part them."""
    return text.split("\n\n")


def _quotes(accounts: Sequence[Account]) -> tuple[tuple[Place, ...], ...]:
    """Group quotations by the runs of words they share; a group counts when two accounts stand in it."""
    groups: dict[int, dict[str, Place]] = defaultdict(dict)
    known: dict[tuple[str, ...], int] = {}
    for number, place in enumerate(place for account in accounts for place in _quoted(account)):
        grams = _grams(place.text)
        group = min((known[gram] for gram in grams if gram in known), default=number)
        for gram in grams:
            known.setdefault(gram, group)
        groups[group].setdefault(place.account, place)
    return tuple(tuple(group.values()) for group in groups.values() if len(group) > 1)


def _grams(quote: str) -> set[tuple[str, ...]]:
    said = words(fold(quote))
    return set(zip(*(said[shift:] for shift in range(LEAST_QUOTE)), strict=False))


def _figures(accounts: Sequence[Account]) -> tuple[tuple[Place, ...], ...]:
    """Group figures by digits and scale, whatever is counted: `80,000 tons` and `80,000 tonnes` are one figure."""
    groups: dict[tuple[str, str], dict[str, Place]] = defaultdict(dict)
    for account in accounts:
        for number, paragraph in enumerate(paragraphs(account.text), 1):
            for found in _FIGURE.finditer(paragraph):
                printed = found[0] if found["unit"] not in _NO_UNIT else found[0].removesuffix(found["unit"])
                if _tells(found, printed.strip()):
                    scale = "%" if found["share"] else fold(found["scale"] or "")
                    place = Place(account.id, number, " ".join(printed.split()))
                    groups[re.sub(r"\D", "", found["number"]), scale].setdefault(account.id, place)
    apart = [group for group in groups.values() if len(group) < len(accounts)]
    return tuple(tuple(group.values()) for group in apart)


def _tells(figure: re.Match[str], printed: str) -> bool:
    """Judge whether a figure says how much of what: a year never does, a short bare number hardly."""
    if figure["share"] or figure["scale"]:
        return True
    if _YEAR.fullmatch(figure["number"]) and printed[0].isdigit():
        return False
    digits = re.sub(r"\D", "", printed)
    # A number of thousands of digits is told to be large without reading it: Python refuses to, for good reasons.
    large = len(digits) > _READABLE or int(digits) >= LEAST_FIGURE
    return large and (not printed.isdigit() or len(digits) >= TELLING)


def _givers(accounts: Sequence[Account], mentions: Mapping[str, Sequence[Mention]]) -> dict[str, list[Place]]:
    """Give for each name its first mention in every account that has it."""
    givers: dict[str, list[Place]] = defaultdict(list)
    for account in accounts:
        first: dict[str, Mention] = {}
        for mention in mentions.get(account.id, ()):
            first.setdefault(mention.name, mention)
        for name, mention in first.items():
            number = account.text.count("\n\n", 0, mention.start) + 1
            givers[name].append(Place(account.id, number, name))
    return givers


def _quoted(account: Account) -> Iterator[Place]:
    for number, paragraph in enumerate(paragraphs(account.text), 1):
        for found in _QUOTED.finditer(paragraph):
            yield Place(account.id, number, next(filter(None, found.groups())).strip(" ,"))
