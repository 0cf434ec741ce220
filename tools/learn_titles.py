"""Learn the weights that choose the headline: `python tools/learn_titles.py ../shared/data/cleaning/dev`.

A conditional logit: of the candidates of a page, the softmax of their scores should fall on the lines
that say the headline. Plain gradient ascent with an L2 penalty; features are those of
`archivist.intake.title_features`, so nothing but weights over them ends up in `data/title_weights.json`.
Cross-validated by domain: no site is in the learning and the testing part of a fold.
"""

from __future__ import annotations

import json
import math
import sys
import zlib
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from archivist.intake.bylines import read_bylines
from archivist.intake.language import detect
from archivist.intake.page import read_page
from archivist.intake.stamps import read_stamps
from archivist.intake.title_features import candidates, read_title
from archivist.text import fold, words

FOLDS, ROUNDS, RATE, PENALTY = 5, 300, 0.5, 0.002
OUT = Path(__file__).parents[1] / "plugins/archivist/data/title_weights.json"


@dataclass(frozen=True, slots=True)
class Choice:
    """One page: its candidates' features, and which of them say the headline."""

    kind: str
    fold: int
    features: list[list[float]]
    right: list[bool]


def same(text: str, titles: Sequence[str]) -> bool:
    """Say whether `text` is one of `titles`, give or take a tenth of the words."""
    ours = words(fold(text))
    for title in titles:
        gold = words(fold(title))
        shared = sum(min(ours.count(word), gold.count(word)) for word in set(ours))
        if ours and gold and 2 * shared / (len(ours) + len(gold)) >= 0.9:  # noqa: PLR2004 - the benchmark's tolerance
            return True
    return False


def load(folder: Path) -> tuple[list[str], list[Choice]]:
    """Give the features' names and a choice for each page whose headline is in its text."""
    names: list[str] = []
    choices: list[Choice] = []
    for row in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        document = json.loads(row)
        part = zlib.crc32(document["domain"].encode()) % FOLDS
        for kind, case in document["cases"].items():
            raw = (folder / "raw" / f"{document['doc']}-{kind[0]}.txt").read_text("utf-8").split("\n")
            page, lang = read_page(raw), detect(raw)
            stamps = {stamp.at for stamp in read_stamps(page, lang)}
            found = candidates(page, stamps, {signed.at for signed in read_bylines(page) if signed.labelled})
            right = [same(read_title(page, at)[0], document["titles"]) for at, _ in found]
            names = names or list(found[0][1])
            if case["title_in_text"]:
                choices.append(Choice(kind, part, [[each[name] for name in names] for _, each in found], right))
    return names, choices


def scores(weights: Sequence[float], features: Sequence[Sequence[float]]) -> list[float]:
    """Give each candidate's score."""
    return [math.fsum(w * x for w, x in zip(weights, row, strict=True) if x) for row in features]


def shares(values: Sequence[float]) -> list[float]:
    """Give the softmax."""
    top = max(values)
    raised = [math.exp(value - top) for value in values]
    total = math.fsum(raised)
    return [value / total for value in raised]


def learn(choices: Sequence[Choice], size: int) -> list[float]:
    """Give the weights that make the right candidates likeliest (Adagrad, one step a page)."""
    weights, seen = [0.0] * size, [1e-3] * size
    for _ in range(ROUNDS // 10):
        for choice in choices:
            if not any(choice.right):
                continue
            share = shares(scores(weights, choice.features))
            right = math.fsum(p for p, good in zip(share, choice.right, strict=True) if good)
            slope = [-PENALTY * w for w in weights]
            for p, good, row in zip(share, choice.right, choice.features, strict=True):
                pull = (p / right if good else 0.0) - p
                if abs(pull) > 1e-6:  # noqa: PLR2004 - nothing to learn from a candidate that is out of the race
                    for n, x in enumerate(row):
                        slope[n] += pull * x
            for n, by in enumerate(slope):
                seen[n] += by * by
                weights[n] += RATE * by / math.sqrt(seen[n])
    return weights


def right_share(weights: Sequence[float], choices: Sequence[Choice]) -> float:
    """Give the share of pages whose best candidate says the headline."""
    hits = 0
    for choice in choices:
        values = scores(weights, choice.features)
        hits += bool(values) and choice.right[values.index(max(values))]
    return hits / max(len(choices), 1)


def main() -> None:
    """Cross-validate, print, learn from everything, write."""
    names, choices = load(Path(sys.argv[1]))
    tested: dict[str, list[float]] = {}
    for part in range(FOLDS):
        weights = learn([each for each in choices if each.fold != part], len(names))
        for kind in ("light", "heavy"):
            held = [each for each in choices if each.fold == part and each.kind == kind]
            tested.setdefault(kind, []).append(right_share(weights, held) * len(held))
    for kind, hits in tested.items():
        own = [each for each in choices if each.kind == kind]
        print(
            f"{kind}: {sum(hits) / len(own):.4f} of {len(own)}, ceiling {sum(any(c.right) for c in own) / len(own):.4f}"
        )
    weights = learn(choices, len(names))
    learned = {name: round(weight, 3) for name, weight in zip(names, weights, strict=True)}
    OUT.write_text(json.dumps(learned, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
