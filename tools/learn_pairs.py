"""Learn the pair score of the cross-links from articles whose stories are known.

    python tools/learn_pairs.py ../shared/data/links/dev plugins/archivist/data/pairs.json
    python tools/learn_pairs.py ../shared/data/links/dev story      (figures for stories not learned from)
    python tools/learn_pairs.py ../shared/data/links/dev src        (the same for whole sources)

Needs scikit-learn, which the project itself does not: install it in an environment of its own. Reads
`articles.jsonl` (id, title, text, date) and `gold.jsonl` (id, story). What comes out holds weights over
the numbers of `archivist.links.pairs` and nothing of any text.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any
from zlib import crc32

import numpy as np
import numpy.typing as npt
from sklearn.ensemble import HistGradientBoostingClassifier

sys.path.insert(0, str(Path(__file__).parents[1] / "plugins"))

from archivist.links.index import Index
from archivist.links.pairs import FEATURES
from archivist.links.scores import Pair, every_pair
from archivist.links.stories import clusters
from archivist.model import Account

Array = npt.NDArray[Any]
Tree = float | list[Any]

VOICE = 4.0
"""What the pairs of one story weigh, for each of its articles, beside two strangers."""

UNDATED = {"undated": 1.0, "week": 0.0, "months": 0.0}
"""What the numbers of a pair become when a date is taken away: each pair is also shown undated."""
UNDATED_SHARE = 0.5


def read(folder: Path) -> tuple[list[Account], dict[str, str]]:
    """Give the accounts of `folder` and the story of each, by id."""
    rows = [json.loads(line) for line in (folder / "articles.jsonl").read_text("utf-8").splitlines()]
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    accounts = [Account(row["id"], row["title"], row["text"], row["date"] or "") for row in rows]
    return accounts, {row["id"]: row["story"] for row in gold}


def examples(accounts: list[Account], story: dict[str, str]) -> tuple[list[Pair], Array, Array, Array]:
    """Give all near pairs, their numbers, whether each is one event, and its weight: large stories drown no others."""
    index = Index()
    index.update(accounts)
    size = Counter(story.values())
    shown = list(every_pair(index))
    told = np.array([story[a] == story[b] for a, b, _ in shown])
    weight = np.array([VOICE / size[story[a]] if story[a] == story[b] else 1.0 for a, b, _ in shown])
    return [(a, b) for a, b, _ in shown], np.array([numbers for _, _, numbers in shown]), told, weight


def learn(numbers: Array, told: Array, weight: Array, seed: int = 0) -> HistGradientBoostingClassifier:
    """Fit the trees, every pair shown once as it is and once, at half the weight, without its dates."""
    bare = numbers.copy()
    for name, value in UNDATED.items():
        bare[:, FEATURES.index(name)] = value
    model = HistGradientBoostingClassifier(
        max_iter=70,
        learning_rate=0.1,
        max_leaf_nodes=14,
        max_features=0.3,
        l2_regularization=5,
        min_samples_leaf=40,
        early_stopping=False,
        random_state=seed,
    )
    both = np.vstack([numbers, bare])
    return model.fit(both, np.r_[told, told], sample_weight=np.r_[weight, UNDATED_SHARE * weight])


def nested(nodes: Array, at: int = 0) -> Tree:
    """Give one tree of scikit-learn as nested lists: feature, bound, up to the bound, above it."""
    node = nodes[at]
    if node["is_leaf"]:
        return round(float(node["value"]), 4)
    bound = float(f"{node['num_threshold']:.5g}")
    return [int(node["feature_idx"]), bound, nested(nodes, node["left"]), nested(nodes, node["right"])]


def unseen(folder: Path, group_by: str, folds: int = 5) -> dict[Pair, float]:
    """Give the chances of all pairs, each from trees that saw neither of its stories (or sources)."""
    accounts, story = read(folder)
    pairs, numbers, told, weight = examples(accounts, story)
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    groups = {row["id"]: row[group_by] for row in gold}
    names = sorted(set(groups.values()))
    fold = {
        one: names.index(groups[one]) if group_by == "src" else crc32(groups[one].encode()) % folds for one in groups
    }
    sides = np.array([[fold[a], fold[b]] for a, b in pairs])
    chances = np.zeros(len(pairs))
    for number in sorted(set(fold.values())):
        out = (sides == number).any(axis=1)
        model = learn(numbers[~out], told[~out], weight[~out])
        chances[out] += model.predict_proba(numbers[out])[:, 1] / (1 + (sides[out, 0] != sides[out, 1]))
    return dict(zip(pairs, chances.tolist(), strict=True))


def report(folder: Path, group_by: str) -> None:
    """Print the figures of `score.py` for stories cut from `unseen` chances."""
    chances = unseen(folder, group_by)
    accounts, _ = read(folder)
    beside: dict[str, list[tuple[float, str]]] = defaultdict(list)
    for (a, b), chance in chances.items():
        beside[a].append((chance, b))
        beside[b].append((chance, a))
    rows = []
    for members in clusters([account.id for account in accounts], chances):
        for one in members:
            ranked = sorted(beside[one], key=lambda link: (link[1] not in members, -link[0]))
            rows.append({"id": one, "story": members[0], "related": [other for _, other in ranked]})
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "links.jsonl"
        file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
        scorer = [sys.executable, str(folder.parent / "score.py"), str(folder / "gold.jsonl"), str(file)]
        subprocess.run(scorer, check=True)  # noqa: S603 - the data's own scorer


def main(folder: Path, target: str) -> None:
    """Learn from `folder` and write the file `target`; `story` or `src` as target: print figures for unseen ones."""
    if target in {"story", "src"}:
        report(folder, target)
        return
    _, *learned_from = examples(*read(folder))
    model = learn(*learned_from)
    trees = [nested(stage[0].nodes) for stage in model._predictors]  # noqa: SLF001 - the trees have no public name
    raw = {
        "source": "tools/learn_pairs.py",
        "features": FEATURES,
        "start": round(float(model._baseline_prediction.ravel()[0]), 4),  # noqa: SLF001 - likewise
    }
    lines = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
    Path(target).write_text(json.dumps(raw, indent=1)[:-2] + ',\n "trees": [\n' + lines + "\n]}\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
