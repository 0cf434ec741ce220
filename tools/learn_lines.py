"""Learn the line scorer's weights from pages whose lines are labelled, and write them as JSON.

    pip install -r tools/requirements-learn.in
    python tools/learn_lines.py ../shared/data/cleaning plugins/archivist/data/lines.json
    python tools/learn_lines.py ../shared/data/cleaning /tmp/folds --folds 5

The first writes what ships, learned from all pages. With `--folds`, one file of weights a fold is
written to a folder, each learned without the sites in its `sites` list: `tools/evaluate.py DATA --folds
FOLDER` judges every page by the file that has not seen its site.

What goes in is numbers only: shape, place and neighbourhood of a line, whether a phrase of
`data/cruft` takes it. What comes out is thresholds and leaves; no word of a text is in it.
"""

from __future__ import annotations

import argparse
import json
import random
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import lightgbm
import numpy as np

from archivist import rules
from archivist.intake import language, metadata
from archivist.intake.clean import looks
from archivist.intake.clean.echo import echoes
from archivist.intake.clean.features import features
from archivist.intake.clean.sheet import Sheet, lay_out
from archivist.model import Habits, Seed
from archivist.rules import Rules

BODY = {"K": 1.0, "P": 1.0, "C": 0.0, "T": 0.0, "O": 1.0}
TRUST = {"T": 0.5, "O": 0.15}
"""How much a label counts: optional lines hardly teach anything, titles are found by other means too."""
SETTINGS = {
    "objective": "binary",
    "learning_rate": 0.05,
    "num_leaves": 8,
    "min_data_in_leaf": 15,
    "extra_trees": True,
    "feature_fraction": 0.6,
    "bagging_fraction": 0.7,
    "bagging_freq": 1,
    "lambda_l2": 5,
    "verbose": -1,
    "num_threads": 1,
    "seed": 2,
    "deterministic": True,
}
"""Thresholds are drawn at random (`extra_trees`: Geurts and others, Machine Learning 63, 2006): on sites
that were not seen this errs less than the best threshold of those that were."""
ROUNDS = (500, 350)
INNER = 4
"""Folds in which the second look's teacher, the first look, is asked about pages it has not seen."""


@dataclass(frozen=True, slots=True)
class Page:
    """A labelled page as numbers: a row, a target and a weight for each block."""

    site: str
    rows: list[tuple[float, ...]]
    target: list[float]
    weight: list[float]


def main() -> None:
    """Read the pages, learn, write."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("data", type=Path, help="folder that holds dev/gold.jsonl and dev/raw")
    parser.add_argument("out", type=Path, help="JSON file to write; with --folds a folder")
    parser.add_argument("--folds", type=int, default=0, help="write weights for cross-validation instead")
    options = parser.parse_args()
    pages = list(read(options.data / "dev"))
    if not options.folds:
        options.out.write_text(learn(pages) + "\n", encoding="utf-8")
        return
    options.out.mkdir(parents=True, exist_ok=True)
    (options.out / "features.txt").write_text("\n".join(looks.ALL_NAMES), encoding="utf-8")
    for number, unseen in enumerate(split({page.site for page in pages}, options.folds)):
        text = learn([page for page in pages if page.site not in unseen])
        (options.out / f"fold{number}.json").write_text(text, encoding="utf-8")
        (options.out / f"fold{number}.sites").write_text("\n".join(sorted(unseen)), encoding="utf-8")
        print("fold", number, "learned without", len(unseen), "sites")


def read(folder: Path) -> Iterator[Page]:
    """Give every case of a folder, light and heavy, as numbers."""
    known = rules.builtin()
    with (folder / "gold.jsonl").open(encoding="utf-8") as lines:
        documents = [json.loads(line) for line in lines]
    for document in documents:
        for kind, case in document["cases"].items():
            raw = (folder / "raw" / f"{document['doc']}-{kind[0]}.txt").read_text(encoding="utf-8").split("\n")
            sheet = _sheet(Seed(document["doc"], "", tuple(raw)), known)
            labels = [case["labels"][block.first - 1] for block in sheet.blocks]
            rows = features(sheet)
            yield Page(document["domain"], rows, [BODY[a] for a in labels], list(weights(labels, rows)))


def _sheet(seed: Seed, known: Rules) -> Sheet:
    """Lay a page out as cleaning does, with the headline and the authors that metadata reads in it."""
    facts = metadata.read(seed, language.detect(seed.lines), known, Habits())
    return lay_out(seed, known, facts.title, [author.name for author in facts.authors])


def weights(labels: Sequence[str], rows: Sequence[Sequence[float]]) -> Iterator[float]:
    """Weigh lines: long ones more, those of a page with many lines less, so that pages count alike."""
    per_page = (30 / (10 + len(labels))) ** 0.5
    for label, words in zip(labels, looks.words(rows), strict=True):
        yield TRUST.get(label, 1.0) * (0.6 + min(words, 60) / 40) * per_page


def split(sites: set[str], folds: int, seed: int = 0) -> list[set[str]]:
    """Deal sites out to folds, the same way every time."""
    ordered = sorted(sites)
    random.Random(seed).shuffle(ordered)  # noqa: S311 - a repeatable shuffle, no secret
    return [set(ordered[number::folds]) for number in range(folds)]


def learn(pages: Sequence[Page]) -> str:
    """Learn both looks; the second sees what the first thinks of pages that it was not taught."""
    opinions: dict[int, list[float]] = {}
    for unseen in split({page.site for page in pages}, INNER, seed=7):
        taught = [page for page in pages if page.site not in unseen]
        first = grow([page.rows for page in taught], taught, ROUNDS[0])
        opinions |= {id(page): list(first.predict(page.rows, raw_score=True)) for page in pages if page.site in unseen}
    seconds = [
        [(*row, *echo) for row, echo in zip(page.rows, echoes(opinions[id(page)], looks.words(page.rows)), strict=True)]
        for page in pages
    ]
    both = (grow([page.rows for page in pages], pages, ROUNDS[0]), grow(seconds, pages, ROUNDS[1]))
    return json.dumps([forest(booster) for booster in both], separators=(",", ":"))


def grow(rows: Sequence[Sequence[Sequence[float]]], pages: Sequence[Page], rounds: int) -> lightgbm.Booster:
    """Grow one forest."""
    table = np.array([row for page in rows for row in page])
    target = [one for page in pages for one in page.target]
    weight = [one for page in pages for one in page.weight]
    return lightgbm.train(SETTINGS, lightgbm.Dataset(table, target, weight=weight), rounds)


def forest(booster: lightgbm.Booster) -> list[Any]:
    """Give a forest as a list of trees."""
    return [tree(one["tree_structure"]) for one in booster.dump_model()["tree_info"]]


def tree(node: dict[str, Any]) -> Any:  # noqa: ANN401 - nested lists
    """Give a tree as `[feature, threshold, where at most, where above]`, a leaf as its number."""
    if "leaf_value" in node:
        return round(node["leaf_value"], 3)
    threshold = float(f"{node['threshold']:.5g}")
    return [node["split_feature"], threshold, tree(node["left_child"]), tree(node["right_child"])]


if __name__ == "__main__":
    main()
