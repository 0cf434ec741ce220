"""What a vocabulary does to a whole archive: what a change would change, what never matches, what would have helped.

Pure: articles and vocabularies in, plain records out. `archivist topics` puts them into words.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Final

from ..text import fold, words
from .count import count
from .tagger import tag
from .vocabulary import Term, Vocabulary

_FEWEST_LETTERS: Final = 4
"""Shorter words are rarely telling; they are not suggested as terms."""


@dataclass(frozen=True, slots=True)
class Article:
    """An article as the topics see it: its cleaned text."""

    id: str
    title: str
    text: str
    lang: str = "en"


@dataclass(frozen=True, slots=True)
class Change:
    """One article that another vocabulary would tag differently; slugs in the order of the tagger."""

    id: str
    gained: tuple[str, ...]
    lost: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Correction:
    """One article whose topics a curator set by hand."""

    article: Article
    gained: tuple[str, ...]
    """Slugs that the curator added to what the tagger gave."""
    lost: tuple[str, ...]
    """Slugs that the curator took out."""


def changes(articles: Iterable[Article], before: Vocabulary, after: Vocabulary) -> tuple[Change, ...]:
    """Give the articles whose topics would differ, in the order given. Low confidence counts as not given."""
    found = []
    for article in articles:
        old, new = given(article, before), given(article, after)
        gained = tuple(slug for slug in new if slug not in old)
        lost = tuple(slug for slug in old if slug not in new)
        if gained or lost:
            found.append(Change(article.id, gained, lost))
    return tuple(found)


def given(article: Article, vocabulary: Vocabulary) -> tuple[str, ...]:
    """Give the slugs of the topics that an article is published under."""
    topics = tag(article.title, article.text, vocabulary, article.lang)
    return tuple(topic.slug for topic in topics if topic.confidence != "low")


def unmatched(articles: Iterable[Article], vocabulary: Vocabulary, builtin: Vocabulary) -> tuple[Term, ...]:
    """Give the terms that are the curator's own (not in `builtin`) and occur in none of the articles."""
    ours = {(term.text, term.lang) for term in builtin.terms}
    own = [term for term in vocabulary.terms if (term.text, term.lang) not in ours and term.tier != "not"]
    seen: set[Term] = set()
    for article in articles:
        counts = count(article.title, article.text, vocabulary, article.lang)
        seen.update(term for term, _ in counts.found)
    return tuple(term for term in own if term not in seen)


def suggestions(correction: Correction, articles: Sequence[Article], most: int = 5) -> tuple[str, ...]:
    """Give words and pairs of words that would have told the corrected article's topic from the rest.

    Telling is what the article repeats, or has in its title, and few other articles of the archive have at all.
    """
    spread = Counter(phrase for article in articles for phrase in dict.fromkeys(_phrases(article)))
    inside = Counter(_phrases(correction.article))
    titled = frozenset(_of_words(correction.article.title))
    scored = [
        ((number + 2 * (phrase in titled)) / max(spread[phrase], 1), phrase)
        for phrase, number in inside.items()
        if number > 1 or phrase in titled
    ]
    scored.sort(key=lambda pair: (-pair[0], pair[1]))
    return tuple(phrase for _, phrase in scored[:most])


def _phrases(article: Article) -> list[str]:
    return _of_words(f"{article.title}\n{article.text}")


def _of_words(text: str) -> list[str]:
    """Give the longer words of a text, folded, and the pairs of two such that stand side by side."""
    folded = [fold(word) for word in words(text)]
    long = [len(word) >= _FEWEST_LETTERS and not word.isdigit() for word in folded]
    singles = [word for word, kept in zip(folded, long, strict=True) if kept]
    pairs = [" ".join(pair) for pair, kept in zip(pairwise(folded), pairwise(long), strict=True) if all(kept)]
    return singles + pairs
