"""Learn the weights that choose the headline: `python tools/learn_titles.py ../shared/data/cleaning/dev`.

A conditional logit: of the candidates of a page, the softmax of their scores should fall on the lines
that say the headline. Newton-like ascent (L-BFGS) with an L2 penalty on standardised features, which are
those of `archivist.intake.title_features` and `title_rivals`, so nothing but weights over them ends up in
`data/title_weights.json`. Cross-validated by domain, with several draws of the folds: no site is in the
learning and the testing part of a fold. Needs `tools/requirements-learn.in`.
"""

from __future__ import annotations

import json
import sys
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from archivist.intake.bylines import read_bylines
from archivist.intake.language import detect
from archivist.intake.page import read_page
from archivist.intake.stamps import read_stamps
from archivist.intake.title_features import candidates, read_title
from archivist.text import fold, words

FOLDS, DRAWS, PENALTY, ROUNDS = 6, 4, 2.5, 80
OUT = Path(__file__).parents[1] / "plugins/archivist/data/title_weights.json"


@dataclass(frozen=True, slots=True)
class Choice:
    """One page: its candidates' features, and which of them say the headline."""

    kind: str
    domain: str
    features: Any
    """One row a candidate (numpy array)."""
    right: Any


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
        for kind, case in document["cases"].items():
            raw = (folder / "raw" / f"{document['doc']}-{kind[0]}.txt").read_text("utf-8").split("\n")
            page, lang = read_page(raw), detect(raw)
            stamps = {stamp.at for stamp in read_stamps(page, lang)}
            found = candidates(page, stamps, {signed.at for signed in read_bylines(page) if signed.labelled})
            right = [same(read_title(page, at)[0], document["titles"]) for at, _ in found]
            names = names or list(found[0][1])
            if case["title_in_text"]:
                rows = np.array([[each[name] for name in names] for _, each in found])
                choices.append(Choice(kind, document["domain"], rows, np.array(right)))
    return names, choices


def learn(choices: Sequence[Choice]) -> Any:  # noqa: ANN401 - a numpy array
    """Give the weights that make the right candidates likeliest."""
    taught = [choice for choice in choices if choice.right.any()]
    spread = np.concatenate([choice.features for choice in choices]).std(axis=0) + 1e-9
    rows = np.concatenate([choice.features for choice in taught]) / spread
    right = np.concatenate([choice.right for choice in taught])
    sizes = [len(choice.right) for choice in taught]
    starts, page = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(taught)), sizes)
    start = np.zeros(rows.shape[1])
    settings = {"maxiter": ROUNDS}
    found = minimize(_loss(rows, right, starts, page), start, jac=True, method="L-BFGS-B", options=settings)
    return found.x / spread


def _loss(rows: Any, right: Any, starts: Any, page: Any) -> Callable[[Any], tuple[float, Any]]:  # noqa: ANN401 - numpy
    """Give the penalised loss and its slope as a function of the weights; `page` says whose each row is."""

    def loss(weights: Any) -> tuple[float, Any]:  # noqa: ANN401
        scores = rows @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[page])
        total, good = np.add.reduceat(raised, starts), np.add.reduceat(raised * right, starts)
        pull = raised / total[page] - raised * right / good[page]
        value = float(np.sum(np.log(total) - np.log(good)) + PENALTY * weights @ weights)
        return value, rows.T @ pull + 2 * PENALTY * weights

    return loss


def right_ones(weights: Any, choices: Sequence[Choice]) -> list[bool]:  # noqa: ANN401 - a numpy array
    """Say for each page whether its best candidate says the headline."""
    return [bool(len(each.right) and each.right[np.argmax(each.features @ weights)]) for each in choices]


def main() -> None:
    """Cross-validate, print, learn from everything, write."""
    names, choices = load(Path(sys.argv[1]))
    tested: dict[str, list[bool]] = {"light": [], "heavy": []}
    for draw in range(DRAWS):
        parts = [zlib.crc32(f"{each.domain}{draw}".encode()) % FOLDS for each in choices]
        for part in range(FOLDS):
            weights = learn([each for each, own in zip(choices, parts, strict=True) if own != part])
            for kind, hits in tested.items():
                held = [each for each, own in zip(choices, parts, strict=True) if own == part and each.kind == kind]
                hits.extend(right_ones(weights, held))
    for kind, hits in tested.items():
        own = [each for each in choices if each.kind == kind]
        print(f"{kind}: {np.mean(hits):.4f} of {len(own)}, ceiling {np.mean([c.right.any() for c in own]):.4f}")
    learned = {name: round(float(weight), 3) for name, weight in zip(names, learn(choices), strict=True)}
    OUT.write_text(json.dumps(learned, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
