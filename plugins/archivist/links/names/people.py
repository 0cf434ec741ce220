"""People: what speaks for a run of capitalised words being a person's full name."""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from importlib.resources import files

from .gazetteer import Gazetteer, Words
from .scan import word_after, word_before
from .shapes import Candidate

_AGE = re.compile(r",? (?:\(?\d{1,2}\)?,|\(\d{2}\)|who\b|whose\b)")
_ROLE = re.compile(r", ((?:[a-z'’-]+ ){0,4}[a-z-]+)")
_INITIAL = re.compile(r"(?<!\S)[A-Z]\.? |(?<!\S)(?:[A-Z]\.)+")
_LISTED = re.compile(r"[A-Z][\w’'-]+ [A-Z][\w’'-]+(?:,| and|, and) $")
_LISTS = re.compile(r"(?:,| and|, and) [A-Z][\w’'-]+ [A-Z][\w’'-]+")
_VERBS = frozenset("is was has had will would who also and".split())

FORM_CUES = (
    "first_name",
    "inner_first_name",
    "article_first",
    "family_first",
    "initial",
    "particle",
    "hyphenated",
    "long",
    "shouted",
    "place_inside",
    "place_last",
    "head_inside",
    "never_inside",
    "ordinary",
    "ordinary_last",
)
"""What is asked of a name's form, each answered with 0 or 1."""
SPEAKING_CUES = (
    "titled",
    "role_before",
    "role_behind",
    "speech",
    "age_or_who",
    "alone",
    "mr_alone",
    "listed",
    "verb",
    "by",
)
"""What is asked of every sentence it stands in; one yes in the archive is enough."""
DOUBTING_CUES = ("in_before", "the_before", "of_before", "opens", "numbered")
"""Likewise, but these count only where every sentence of the archive says so."""


def form_cues(form: str, ordinary: AbstractSet[str], gazetteer: Gazetteer) -> list[bool]:
    """Answer `FORM_CUES`; `ordinary` are the words that the archive also writes in lower case."""
    words, lists = form.split(), gazetteer.words
    return [
        bool({words[0], words[0].split("-")[0]} & lists.first_names),
        any(w in lists.first_names for w in words[1:-1]),
        words[0].lower() in lists.particles,
        words[0] in lists.families and len(words) <= 3,  # noqa: PLR2004 - a family name and a given name of one or two parts
        bool(_INITIAL.search(form)),
        any(w.islower() or w[:3].lower() in ("al-", "el-") for w in words[1:]),
        any("-" in w and w.split("-")[-1].islower() for w in words),
        len(words) > 3,  # noqa: PLR2004 - likewise
        form.isupper(),
        any(w in gazetteer.places for w in words[:-1]),
        words[-1] in gazetteer.places,
        any(w in lists.heads or w in lists.place_heads or w in lists.streets for w in words),
        any(w in lists.never or w in lists.function or w in lists.plain for w in words),
        any(w.lower() in ordinary for w in words[:-1]),
        words[-1].lower() in ordinary,
    ]


def sentence_cues(candidate: Candidate, text: str, alone: Mapping[str, bool], lists: Words) -> list[bool]:
    """Answer `SPEAKING_CUES` and `DOUBTING_CUES` for one candidate.

    Args:
        candidate: of shape `person`: two words or more.
        text: the account's text.
        alone: single capitalised words that stand alone in the account, surnames among others, and whether a title
            stands before one of them.
        lists: the word lists.
    """
    low, after = word_before(text, candidate.start).lower(), word_after(text, candidate.end)
    role = _ROLE.match(text, candidate.end, candidate.end + 80)
    shorts = called(candidate.form, lists.families)
    before = text[max(0, candidate.start - 40) : candidate.start]
    return [
        candidate.titled,
        low in lists.roles,
        role is not None and not lists.roles.isdisjoint(role.group(1).split()),
        low in lists.speech or after in lists.speech,
        bool(_AGE.match(text, candidate.end)),
        any(short in alone for short in shorts),
        any(alone.get(short, False) for short in shorts),
        bool(_LISTED.search(before) or _LISTS.match(text, candidate.end)),
        after in _VERBS or after.endswith("ed"),
        low in ("by", "with", "told"),
        low in lists.before_places,
        low in ("the", "a", "an"),
        low in ("of", "for"),
        candidate.opens,
        text[candidate.end : candidate.end + 2].strip()[:1].isdigit(),
    ]


def joined(one: Sequence[bool], other: Sequence[bool]) -> list[bool]:
    """Put two sentences' answers together: any may speak for a person, all must doubt it."""
    n = len(SPEAKING_CUES)
    speaking = [a or b for a, b in zip(one[:n], other[:n], strict=True)]
    return speaking + [a and b for a, b in zip(one[n:], other[n:], strict=True)]


CUES = ("bias", *FORM_CUES, *SPEAKING_CUES, *DOUBTING_CUES)
"""Every cue, in the order of `answers`."""


def answers(form: str, sentences: Sequence[bool], ordinary: AbstractSet[str], gazetteer: Gazetteer) -> list[bool]:
    """Answer `CUES` for a form with its joined sentences."""
    return [True, *form_cues(form, ordinary, gazetteer), *sentences]


@cache
def _weights() -> tuple[tuple[float, ...], float]:
    table = json.loads((files("archivist") / "data" / "gazetteer" / "person_weights.json").read_text("utf-8"))
    return tuple(table["weights"][cue] for cue in CUES), table["accept"]


def is_person(given: Sequence[bool]) -> bool:
    """Tell whether the answers to `CUES` make a person: logistic regression, learned by `tools/learn_names.py`."""
    weights, accept = _weights()
    return sum(weight for weight, yes in zip(weights, given, strict=True) if yes) > accept


_SUFFIXES = frozenset({"Jr", "Sr", "Jr.", "Sr.", "II", "III", "IV"})


def surname(form: str) -> str:
    """Give the last word of a full name that is no suffix: the surname in most languages."""
    words = form.split()
    return words[-2] if words[-1] in _SUFFIXES and len(words) > 1 else words[-1]


@lru_cache(maxsize=20_000)
def called(form: str, families: frozenset[str]) -> tuple[str, ...]:
    """Give what a person is called for short: `Tillerson`, `von der Leyen`, `Assad`, and `Xi` for `Xi Jinping`.

    `families` are the family names that stand first.
    """
    words = form.split()
    last = surname(form)
    first = next((i for i in range(1, len(words)) if words[i].islower()), None)
    short = [last, last.split("-", 1)[-1]] + ([" ".join(words[first:])] if first else [])
    short += [words[0]] if words[0] in families and len(words) <= 3 else []  # noqa: PLR2004 - see `form_cues`
    return tuple(dict.fromkeys(s for s in short if len(s) > 1 and s[0].isalpha()))


_SUFFIX = re.compile(r" (?:Jr|Sr|II|III|IV)\.?$")
_MIDDLE = re.compile(r"(?<=\S) (?:[A-Z]\.? ?)+(?= \S\S)")


def merged(forms: Sequence[str]) -> dict[str, str]:
    """Give form -> page name for forms that differ by middle initials only: `Rex W. Tillerson` is `Rex Tillerson`.

    Where two different initials stand between the same names (`George W. Bush`, `George H. W. Bush`) there are two
    people, and nothing is merged.
    """
    groups: dict[str, list[str]] = defaultdict(list)
    for form in forms:
        groups[_MIDDLE.sub("", _SUFFIX.sub("", form))].append(form)
    names = {}
    for short, members in groups.items():
        initials = {re.sub(r"[^A-Z]", "", form.removeprefix(short.split()[0])) for form in members if form != short}
        if short in members and len(initials) == 1:
            names.update(dict.fromkeys(members, short))
    return names
