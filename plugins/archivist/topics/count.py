"""Counting: which terms of which topics an article has, and where. Title, lead and body are kept apart."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final, Literal

from ..text import words
from .match import find, matcher
from .vocabulary import Term, Vocabulary

Where = Literal["title", "lead", "body"]
WHERE: Final[tuple[Where, ...]] = ("title", "lead", "body")
_LEAD: Final = 60
"""Words of the text that count as the lead: the first paragraph or two of a news article."""


@dataclass(frozen=True, slots=True)
class Counts:
    """What was found in one article."""

    found: dict[tuple[Term, Where], int]
    """Occurrences of each term in each part, in the order in which they were first seen."""
    words: int
    """Words of title and text together."""


def count(title: str, text: str, vocabulary: Vocabulary, lang: str) -> Counts:
    """Count the vocabulary's terms in the parts of an article."""
    head, body = words(title), words(text)
    parts = {"title": head, "lead": body[:_LEAD], "body": body[_LEAD:]}
    found: dict[tuple[Term, Where], int] = {}
    for where in WHERE:
        _add(found, parts[where], where, vocabulary, lang)
    return Counts(found, len(head) + len(body))


def _add(
    found: dict[tuple[Term, Where], int], printed: Sequence[str], where: Where, vocabulary: Vocabulary, lang: str
) -> None:
    for tree in (matcher(vocabulary, lang), matcher(vocabulary, lang, local=True)):
        for match in find(tree, printed, lang) if tree else ():
            for term in match.terms:
                if term.tier != "not":
                    found[term, where] = found.get((term, where), 0) + 1
