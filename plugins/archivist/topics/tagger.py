"""The tagger: a title and a text in, topics with their evidence out. Pure, offline, the same every time."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Final, Literal

from ..model import Assignment, Evidence
from ..text import fold
from .count import WHERE, Counts, count
from .vocabulary import Topic, Vocabulary
from .weigh import probabilities, scores, weight, weights

Band = Literal["high", "medium", "low"]
Row = tuple[Topic, float, Band]

_MOST: Final = 3
"""Top-level topics that an article is given at most."""
_NARROW_SHARE: Final = 0.55
"""Share of its siblings' evidence that a narrower topic needs."""
_YIELD: Final = 0.3
"""What the evidence of a general topic counts beside its siblings'."""
_NARROW_SCORE: Final = 5.0
"""Score that a narrower topic needs: about two strong terms."""
_LOCAL: Final = {"strong": 1.0, "terms": 0.5, "weak": 0.25}
"""What a local topic's terms count, each time they occur: 1 in all is enough."""
_SHOWN: Final = 12
"""Pieces of evidence that are kept for a topic."""


def tag(title: str, text: str, vocabulary: Vocabulary, lang: str = "en") -> tuple[Assignment, ...]:
    """Give the topics of an article in the language `lang` (ISO 639-1), best first.

    At most three top-level topics come first, then narrower ones of these, then the curator's local ones. The score
    of a top-level topic is its probability of being the first; that of others is their share of the evidence.
    """
    counts = count(title, text, vocabulary, lang)
    own = scores(counts)
    tops = tuple(_tops(probabilities(own, vocabulary), counts.words, vocabulary))
    rows = [
        *tops,
        *_narrower(own, {topic.slug: band for topic, _, band in tops}, vocabulary),
        *_local(counts, f"{title}\n{text}", vocabulary),
    ]
    return tuple(
        Assignment(topic.iptc, topic.slug, topic.name, round(score, 4), band, _evidence(topic.slug, counts, vocabulary))
        for topic, score, band in rows
    )


def _tops(chances: Mapping[str, float], words: int, vocabulary: Vocabulary) -> Iterator[Row]:
    """Give the likeliest topic and those whose probability is enough beside it, in their order.

    A second topic's probability of being the first is low by nature. Where there was enough to read, it is right
    three times in four (`tools/evaluate_topics.py`): medium. In a headline it is one of several guesses: low.
    """
    w = weights()
    enough = w.give_long if words >= w.long else w.give_short
    for rank, (slug, chance) in enumerate(list(chances.items())[:_MOST]):
        topic = vocabulary.topic(slug)
        if rank == 0:
            yield topic, chance, "high" if chance >= w.high else "medium" if chance >= w.medium else "low"
        elif chance >= enough:
            yield topic, chance, "medium" if words >= w.long else "low"


def _narrower(own: Mapping[str, float], tops: Mapping[str, Band], vocabulary: Vocabulary) -> Iterator[Row]:
    """Give, for each given top-level topic, the one below it that has most of the evidence, if it has enough."""
    for top, band in tops.items():
        below = {
            topic.slug: own.get(topic.slug, 0.0) * (_YIELD if topic.general else 1.0)
            for topic in vocabulary.topics
            if topic.iptc and topic.parent == top
        }
        best = max(below, key=lambda slug: below[slug], default="")
        total = sum(below.values())
        if best and below[best] >= _NARROW_SCORE and below[best] >= _NARROW_SHARE * total:
            yield vocabulary.topic(best), below[best] / total, "low" if band == "low" else "medium"


def _local(counts: Counts, text: str, vocabulary: Vocabulary) -> Iterator[Row]:
    """Give the curator's local topics that have enough evidence and all that they need."""
    spoken: dict[str, float] = {}
    for (term, _), number in counts.found.items():
        spoken[term.topic] = spoken.get(term.topic, 0.0) + _LOCAL[term.tier] * number
    for topic in vocabulary.topics:
        if not topic.iptc and spoken.get(topic.slug, 0.0) >= 1 and _has_all(topic, text):
            yield topic, 1.0, "medium"


def _has_all(topic: Topic, text: str) -> bool:
    """Tell whether of each group that `topic` needs, one phrase stands in the text as whole words."""
    padded = f" {_plain(text)} "
    return all(any(f" {_plain(phrase)} " in padded for phrase in group) for group in topic.needs)


def _plain(text: str) -> str:
    return " ".join("".join(c if c.isalnum() else " " for c in fold(text)).split())


def _evidence(slug: str, counts: Counts, vocabulary: Vocabulary) -> tuple[Evidence, ...]:
    """Give the terms that spoke for a topic, most telling first, each with its share of the topic's score."""
    parts = [
        (weight(term, where, number), term.text.replace("=", ""), where, number)
        for (term, where), number in counts.found.items()
        if slug == term.topic or (slug == vocabulary.root(term.topic) and vocabulary.topic(term.topic).iptc)
    ]
    total = sum(part[0] for part in parts)
    parts.sort(key=lambda part: (-part[0], WHERE.index(part[2]), part[1]))
    return tuple(
        Evidence(text, where, number, round(value / total, 3)) for value, text, where, number in parts[:_SHOWN]
    )
