"""Learn how much each cue speaks for a person, and write the weights that ship with the package.

    python tools/learn_names.py ../shared/data/links/dev

Logistic regression over yes/no cues, one row for each form that could be a person, plain Python. Prints precision and
recall of links for names in two articles or more, each source judged by weights that never saw it (four folds).
Nothing but the weights is kept.
"""

from __future__ import annotations

import json
import math
import random
import sys
from collections import defaultdict
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from archivist.links.names import people
from archivist.links.names.candidates import known
from archivist.links.names.gazetteer import built_in
from archivist.links.names.reading import reader
from archivist.links.names.votes import ordinary_words
from archivist.model import Account

WEIGHTS = Path(people.__file__).parents[2] / "data" / "gazetteer" / "person_weights.json"
ACCEPT = 1.5
"""Log odds from which a form is a person: chosen on the folds for a precision above .98."""
FOLDS = 4
RIGHT = 0.8


@dataclass(frozen=True, slots=True)
class Row:
    """One form: its cues, the share of its articles where the gold agrees, how many they are, and its source."""

    cues: list[bool]
    share: float
    articles: int
    source: str


def rows(folder: Path) -> list[Row]:
    """Read the articles and the gold names, and answer the cues for every form."""
    accounts = [Account(r["id"], "", r["text"]) for r in _lines(folder / "entities.jsonl")]
    texts = {account.id: account.text for account in accounts}
    gold = {
        r["id"]: {texts[r["id"]][s:e] for s, e, kind in r["ents"] if kind == "PER"}
        for r in _lines(folder / "entities_gold.jsonl")
    }
    gazetteer = built_in()
    read = reader(gazetteer, known(gazetteer))
    said: dict[str, list[bool]] = {}
    holders: dict[str, list[str]] = defaultdict(list)
    readings = [read(account) for account in accounts]
    for reading in readings:
        for form, cues in reading.people.items():
            said[form] = people.joined(said.get(form, cues), cues)
            holders[form].append(reading.id)
    ordinary = ordinary_words(readings)
    return [
        Row(
            people.answers(form, said[form], ordinary, gazetteer),
            sum(form in gold[i] for i in ids) / len(ids),
            len(ids),
            ids[0].split("_")[0],
        )
        for form, ids in holders.items()
    ]


def _lines(path: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip()]


def train(data: list[Row], rounds: int = 30, decay: float = 1e-3) -> list[float]:
    """Fit by stochastic gradient descent, shuffled by a fixed seed."""
    weights = [0.0] * len(people.CUES)
    chance = random.Random(1)  # noqa: S311 - shuffling, not secrets
    order = list(data)
    for turn in range(rounds):
        rate = 0.3 / (1 + turn)
        chance.shuffle(order)
        for row in order:
            error = (row.share >= RIGHT) - 1 / (1 + math.exp(-odds(weights, row)))
            for j, yes in enumerate(row.cues):
                if yes:
                    weights[j] += rate * (error - decay * weights[j])
    return weights


def odds(weights: list[float], row: Row) -> float:
    """Give the log odds of a row."""
    return sum(weight for weight, yes in zip(weights, row.cues, strict=True) if yes)


def main(folder: Path) -> int:
    """Judge by folds, then learn from everything and write the weights."""
    data = rows(folder)
    sources = sorted({row.source for row in data})
    judged: list[tuple[float, Row]] = []
    for fold in range(FOLDS):
        held = set(sources[fold::FOLDS])
        weights = train([row for row in data if row.source not in held])
        judged += [(odds(weights, row), row) for row in data if row.source in held and row.articles > 1]
    total = sum(row.share * row.articles for _, row in judged)
    for accept in (0.0, 0.5, 1.0, 1.5, 2.0):
        taken = [row for score, row in judged if score > accept]
        right, links = sum(row.share * row.articles for row in taken), sum(row.articles for row in taken)
        print(f"accept {accept:.1f}: precision {right / links:.3f} recall {right / total:.3f} of {total:.0f} links")
    learned = dict(zip(people.CUES, (round(weight, 2) for weight in train(data)), strict=True))
    WEIGHTS.write_text(json.dumps({"accept": ACCEPT, "weights": learned}, indent=1) + "\n", "utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
