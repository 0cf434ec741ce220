"""Weighing: from counted terms to a score for each topic and a probability for each top-level one.

A conditional logit over numeric evidence alone: a topic's score S is the weighted sum of its terms' counts,
each damped as log2(1 + n), and its chance of being the first topic goes with (S + floor) ** power * exp(bias).
All weights are shared by all topics and stand in `data/topic-weights.toml`, which `tools/learn_topics.py` writes.
"""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources

from .count import Counts, Where
from .vocabulary import Term, Vocabulary


@dataclass(frozen=True, slots=True)
class Weights:
    """What the learning script found; see `tools/learn_topics.py`."""

    term: Mapping[str, float]
    """Weight of one occurrence, by `kind.tier.place`, e.g. `phrase.strong.title`, `name.terms.lead`."""
    bias: Mapping[str, float]
    """Log odds of a top-level topic before any evidence, by IPTC code."""
    power: float
    floor: float
    give_long: float
    """A second or third topic is given from this probability on, in an article of `long` words or more."""
    give_short: float
    """The same for a headline or a brief: the less there is to read, the more is left open."""
    long: int
    high: float
    """From this probability on, a topic is called certain."""
    medium: float


@cache
def weights() -> Weights:
    """Give the weights that ship with the package."""
    text = (resources.files("archivist") / "data" / "topic-weights.toml").read_text(encoding="utf-8")
    return Weights(**tomllib.loads(text))


def kind(term: Term) -> str:
    """Say whether a term is a name (it asks for a capital), a phrase or a single word: each tells more or less."""
    if term.text != term.text.lower():
        return "name"
    return "phrase" if " " in term.text or "-" in term.text else "word"


def weight(term: Term, where: Where, number: int) -> float:
    """Give what `number` occurrences of a term in one part of the article add to its topic's score."""
    return weights().term[f"{kind(term)}.{term.tier}.{where}"] * math.log2(1 + number)


def scores(counts: Counts) -> dict[str, float]:
    """Give the score of every topic that has evidence of its own, by slug."""
    found: dict[str, float] = {}
    for (term, where), number in counts.found.items():
        found[term.topic] = found.get(term.topic, 0.0) + weight(term, where, number)
    return found


def probabilities(own: Mapping[str, float], vocabulary: Vocabulary) -> dict[str, float]:
    """Give each top-level IPTC topic's probability of being the first, likeliest first; empty without evidence."""
    tops = {topic.slug: 0.0 for topic in vocabulary.topics if topic.iptc and not topic.parent}
    for slug, score in own.items():
        root = vocabulary.root(slug)
        if root in tops and vocabulary.topic(slug).iptc:
            tops[root] += score
    if not any(tops.values()):
        return {}
    w = weights()
    odds = {
        slug: math.exp(w.power * math.log(w.floor + score) + w.bias.get(vocabulary.topic(slug).iptc, 0.0))
        for slug, score in tops.items()
    }
    total = sum(odds.values())
    return dict(sorted(((slug, value / total) for slug, value in odds.items()), key=lambda pair: (-pair[1], pair[0])))
