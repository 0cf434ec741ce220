"""Learn the weights of numeric topic evidence and write plugins/archivist/data/topic-weights.toml.

usage: python tools/learn_topics.py ../shared/data/topics

Needs numpy and scipy, which Archivist itself does not.

Words come from the hand-written lexicon alone. What is learned from labelled articles is how much one occurrence
counts (by tier, by part of the article, word, phrase or name), how sharply scores turn into probabilities, and a bias
for each of the 17 topics. Every source counts alike, however many articles it has. Accuracy is printed for sources
left out one by one, which is what carries over, and for random fifths.
"""

from __future__ import annotations

import json
import math
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

from archivist.topics.count import WHERE, count
from archivist.topics.vocabulary import load
from archivist.topics.weigh import kind

KEYS = [f"{k}.{t}.{w}" for k in ("word", "phrase", "name") for t in ("strong", "terms", "weak") for w in WHERE]
START = np.log([6, 3, 2, 3, 1.6, 1, 0.9, 0.5, 0.3] * 3 + [3, 2])
BIAS_PENALTY, WEIGHT_PENALTY = 3.0, 3.0
TARGET = Path(__file__).parent.parent / "plugins/archivist/data/topic-weights.toml"
HEAD = "# Written by tools/learn_topics.py: weights of numeric evidence, no words. See docs/topics.md.\n"
RULES = {"give_long": 0.11, "give_short": 0.035, "long": 100, "high": 0.85, "medium": 0.5}

Floats = NDArray[np.float64]


class Data:
    """Evidence and gold of all articles: X[article, topic, feature], accepted[article, topic], source weights."""

    def __init__(self, file: Path) -> None:
        self.rows = [json.loads(line) for line in file.open(encoding="utf-8")]
        vocabulary = load()
        tops = [topic for topic in vocabulary.topics if not topic.parent]
        self.codes = [topic.iptc for topic in tops]
        place = {topic.slug: n for n, topic in enumerate(tops)}
        self.x = np.zeros((len(self.rows), len(tops), len(KEYS)))
        self.accepted = np.zeros((len(self.rows), len(tops)))
        for n, row in enumerate(self.rows):
            for (term, where), number in count(row["title"], row["text"], vocabulary, "en").found.items():
                feature = KEYS.index(f"{kind(term)}.{term.tier}.{where}")
                self.x[n, place[vocabulary.root(term.topic)], feature] += math.log2(1 + number)
            for code in {*row["topics"], *row["optional"]} & set(self.codes):
                self.accepted[n, self.codes.index(code)] = 1
        self.source = np.array([row["set"] for row in self.rows])
        share = np.array([1 / np.sum(self.source == name) for name in self.source])
        self.weight = share / share.mean()


def logits(parameters: Floats, x: Floats) -> Floats:
    """Give the log odds of each topic in each article, up to a constant."""
    size = len(KEYS)
    power, floor = np.exp(parameters[size : size + 2])
    result: Floats = power * np.log(floor + x @ np.exp(parameters[:size])) + parameters[size + 2 :]
    return result


def fit(data: Data, which: NDArray[np.bool_]) -> Floats:
    """Give the parameters that make the accepted topics of the chosen articles most likely."""
    x, accepted, weight = data.x[which], data.accepted[which], data.weight[which]
    size = len(KEYS)
    start = np.concatenate([START, np.zeros(len(data.codes))])

    def loss(p: Floats) -> tuple[float, Floats]:
        odds = np.exp((scores := logits(p, x)) - scores.max(1, keepdims=True))
        chance = odds / odds.sum(1, keepdims=True)
        right = (chance * accepted).sum(1) + 1e-12
        slope = weight[:, None] * (chance - chance * accepted / right[:, None])
        terms, (power, floor) = np.exp(p[:size]), np.exp(p[size : size + 2])
        total = floor + x @ terms
        gradient = np.concatenate(
            [
                np.einsum("nt,ntf->f", slope * power / total, x) * terms,
                [(slope * np.log(total)).sum() * power, (slope * power / total).sum() * floor],
                slope.sum(0),
            ]
        )
        penalty = np.concatenate([np.full(size + 2, WEIGHT_PENALTY), np.full(len(data.codes), BIAS_PENALTY)])
        value = -(weight * np.log(right)).sum() + (penalty * (p - start) ** 2).sum()
        return float(value), gradient + 2 * penalty * (p - start)

    found: Floats = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 400}).x
    return found


def right(data: Data, parameters: Floats, which: NDArray[np.bool_]) -> float:
    """Give the share of the chosen articles whose likeliest topic is an accepted one."""
    best = logits(parameters, data.x[which]).argmax(1)
    return float(data.accepted[which][np.arange(len(best)), best].mean())


def report(data: Data) -> None:
    """Print accuracy by source: left out as a whole, and in random fifths."""
    fold = np.random.RandomState(0).randint(0, 5, len(data.rows))
    fifths = [fit(data, fold != n) for n in range(5)]
    for name in sorted(set(data.source)):
        mine = data.source == name
        inside = sum(right(data, fifths[n], mine & (fold == n)) * np.sum(mine & (fold == n)) for n in range(5))
        print(f"{name:12} left out {right(data, fit(data, ~mine), mine):.3f}   in fifths {inside / mine.sum():.3f}")


def write(data: Data, p: Floats) -> None:
    """Write the weights file: the learned figures and the bands, which evaluate_topics.py checks."""
    size = len(KEYS)
    lines = [HEAD, *(f"{key} = {value}" for key, value in RULES.items())]
    lines += [f"power = {math.exp(p[size]):.3f}", f"floor = {math.exp(p[size + 1]):.3f}", "\n[term]"]
    lines += [f'"{key}" = {math.exp(p[n]):.3f}' for n, key in enumerate(KEYS)]
    lines += ["\n[bias]", *(f'"{code}" = {p[size + 2 + n]:.3f}' for n, code in enumerate(data.codes))]
    TARGET.write_text("\n".join(lines) + "\n", encoding="utf-8")


def main(folder: str) -> None:
    """Learn from `dev.jsonl` in `folder`, report, and write the weights."""
    data = Data(Path(folder) / "dev.jsonl")
    report(data)
    write(data, fit(data, np.full(len(data.rows), fill_value=True)))


if __name__ == "__main__":
    main(sys.argv[1])
