"""Learn the pair scores of the cross-links from articles whose stories are known.

    python tools/learn_pairs.py ../shared/data/links/dev plugins/archivist/data/pairs.json
    python tools/learn_pairs.py ../shared/data/links/dev story      (figures for stories not learned from)
    python tools/learn_pairs.py ../shared/data/links/dev src        (the same for whole sources)

Needs `tools/requirements-learn.in`, in an environment of its own. Reads `articles.jsonl` (id, title, text, date) and
`gold.jsonl` (id, story). What comes out holds weights over the numbers of `archivist.links.pairs` and
`archivist.links.company` and nothing of any text.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from zlib import crc32

import lightgbm
import numpy as np
import numpy.typing as npt

sys.path.insert(0, str(Path(__file__).parents[1] / "plugins"))

from archivist.links.company import COMPANY, LEAST_CHANCE, Pair, circle, company
from archivist.links.index import build
from archivist.links.pairs import FEATURES, UNDATED
from archivist.links.profile import profile
from archivist.links.related import RELEVANCE_FLOOR
from archivist.links.scores import every_pair
from archivist.links.stories import clusters
from archivist.model import Account

Array = npt.NDArray[Any]
Tree = float | list[Any]

VOICE = 4.0
"""What the pairs of one story weigh, for each of its articles, beside two strangers."""
UNDATED_SHARE = 0.25
"""What a pair weighs that is shown a second time, without its dates."""
INNER = 4
"""Folds by which the first chances that the second look learns from are taken from trees that did not see the pair."""
SMALL_SHARE = 2.0
"""What a pair weighs that is shown a second time in an archive of two stories: there articles keep little company."""
SMALL_FROM, SMALL_MOST = 0.05, 4
"""First chance from which two stories are look-alikes; articles of each in the small archive, at the most."""
BOOSTING = {
    "objective": "binary",
    "num_leaves": 14,
    "feature_fraction_bynode": 0.3,
    "lambda_l2": 5,
    "min_data_in_leaf": 40,
    "max_bin": 127,
    "num_threads": 1,
    "deterministic": True,
    "seed": 0,
    "verbose": -1,
}
ALONE, TOGETHER = (70, 0.1), (80, 0.08)
"""Trees and learning rate of the two forests."""


@dataclass(frozen=True)
class Examples:
    """All near pairs of an archive."""

    accounts: Mapping[str, Account]
    story: Mapping[str, str]
    pairs: list[Pair]
    numbers: Array
    told: Array
    """Whether each pair tells of one event."""
    weight: Array
    """Large stories drown no others."""


@dataclass(frozen=True)
class Forests:
    """Both looks, learned."""

    alone: lightgbm.Booster
    together: lightgbm.Booster
    first: Array
    """First chances of the pairs learned from, each by trees that did not see it; nought for all others."""


def read(folder: Path) -> tuple[list[Account], dict[str, str]]:
    """Give the accounts of `folder` and the story of each, by id."""
    rows = [json.loads(line) for line in (folder / "articles.jsonl").read_text("utf-8").splitlines()]
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    accounts = [Account(row["id"], row["title"], row["text"], row["date"] or "") for row in rows]
    return accounts, {row["id"]: row["story"] for row in gold}


def examples(accounts: list[Account], story: Mapping[str, str]) -> Examples:
    """Give all near pairs with their numbers."""
    index = build(accounts, map(profile, accounts))
    shown = list(every_pair(index))
    pairs = [(a, b) for a, b, _ in shown]
    told = np.array([story[a] == story[b] for a, b in pairs])
    size = Counter(story.values())
    weight = np.array([VOICE / size[story[a]] if story[a] == story[b] else 1.0 for a, b in pairs])
    return Examples(
        index.accounts,
        story,
        pairs,
        np.array([numbers for _, _, numbers in shown]).reshape(-1, len(FEATURES)),
        told,
        weight,
    )


def learn(given: Examples, rows: Array) -> Forests:
    """Learn both looks from the pairs in `rows`, a mask."""
    first, times = np.zeros(len(given.pairs)), np.zeros(len(given.pairs))
    blind = []
    for out in parted(given.pairs, {one: _inner(told) for one, told in given.story.items()}):
        blind.append(_alone(given, rows & ~out))
        first[rows & out] += blind[-1].predict(given.numbers[rows & out])
        times[rows & out] += 1
    first /= np.maximum(1, times)
    return Forests(_alone(given, rows), _together(given, first, rows, blind), first)


def _inner(told: str) -> int:
    return crc32(f"inner {told}".encode()) % INNER


def parted(pairs: list[Pair], fold: Mapping[str, int]) -> Iterator[Array]:
    """Give for each fold the mask of the pairs that have an article in it."""
    sides = np.array([[fold[a], fold[b]] for a, b in pairs])
    for number in sorted(set(fold.values())):
        yield (sides == number).any(axis=1)


def _alone(given: Examples, rows: Array) -> lightgbm.Booster:
    numbers, told, weight = given.numbers[rows], given.told[rows], given.weight[rows]
    bare = numbers.copy()
    bare[:, FEATURES.index("days")] = UNDATED
    return _fit(np.vstack([numbers, bare]), np.r_[told, told], np.r_[weight, UNDATED_SHARE * weight], *ALONE)


def _together(given: Examples, first: Array, rows: Array, blind: list[lightgbm.Booster]) -> lightgbm.Booster:
    """Learn the second look, on the whole archive and on small ones: two accounts alone, two look-alikes alone."""
    numbers, looked_at = second(given, first)
    kept = rows[looked_at]
    shown = [(numbers[kept], given.told[looked_at[kept]], given.weight[looked_at[kept]])]
    learned_from = {given.story[one] for row in np.flatnonzero(rows) for one in given.pairs[row]}
    small_ones = [(one, _some(given, one)[:2]) for one in sorted(learned_from)]
    small_ones += [
        (one, _some(given, one) + _some(given, other)) for one, other in sorted(_look_alikes(given, first).items())
    ]
    for one, accounts in small_ones:
        small = examples(accounts, given.story)
        if not small.pairs:
            continue
        numbers, looked_at = second(small, blind[_inner(one)].predict(small.numbers))
        shown.append((numbers, small.told[looked_at], SMALL_SHARE * small.weight[looked_at]))
    return _fit(*(np.concatenate(part) for part in zip(*shown, strict=True)), *TOGETHER)


def _look_alikes(given: Examples, first: Array) -> dict[str, str]:
    """Give for each story the other one that comes nearest to it, where one comes near."""
    nearest: dict[str, tuple[float, str]] = {}
    for row in np.flatnonzero(~given.told & (first >= SMALL_FROM)):
        one, other = (given.story[side] for side in given.pairs[row])
        nearest[one] = max(nearest.get(one, (0.0, "")), (first[row], other))
        nearest[other] = max(nearest.get(other, (0.0, "")), (first[row], one))
    return {one: other for one, (_, other) in nearest.items()}


def _some(given: Examples, told: str) -> list[Account]:
    return [given.accounts[one] for one in sorted(given.story) if given.story[one] == told][:SMALL_MOST]


def second(given: Examples, first: Array) -> tuple[Array, Array]:
    """Give the numbers of the second look, and the rows that get one."""
    beside = circle(dict(zip(given.pairs, first.tolist(), strict=True)))
    rows = np.flatnonzero(first >= LEAST_CHANCE)
    numbers = [[*given.numbers[row], *company(*given.pairs[row], beside)] for row in rows]
    return np.array(numbers).reshape(-1, len(FEATURES + COMPANY)), rows


def _fit(numbers: Array, told: Array, weight: Array, trees: int, rate: float) -> lightgbm.Booster:
    shown = lightgbm.Dataset(numbers, told, weight=weight, params=BOOSTING)
    return lightgbm.train(BOOSTING | {"learning_rate": rate}, shown, trees)


def nested(node: dict[str, Any]) -> Tree:
    """Give one tree of LightGBM as nested lists: feature, bound, up to the bound, above it."""
    if "leaf_value" in node:
        return round(float(node["leaf_value"]), 4)
    bound = float(f"{node['threshold']:.6g}")
    return [int(node["split_feature"]), bound, nested(node["left_child"]), nested(node["right_child"])]


def unseen(folder: Path, group_by: str, folds: int = 5) -> dict[Pair, float]:
    """Give the chances of all pairs, each from trees that saw neither of its stories (or sources)."""
    accounts, story = read(folder)
    given = examples(accounts, story)
    gold = [json.loads(line) for line in (folder / "gold.jsonl").read_text("utf-8").splitlines()]
    groups = {row["id"]: row[group_by] for row in gold}
    names = sorted(set(groups.values()))
    fold = {
        one: names.index(groups[one]) if group_by == "src" else crc32(groups[one].encode()) % folds for one in groups
    }
    total, times = np.zeros(len(given.pairs)), np.zeros(len(given.pairs))
    for out in parted(given.pairs, fold):
        total[out] += _chances(given, learn(given, ~out), out)[out]
        times[out] += 1
    return dict(zip(given.pairs, (total / times).tolist(), strict=True))


def _chances(given: Examples, forests: Forests, out: Array) -> Array:
    """Give the chances of the pairs in `out`, which the forests did not see, beside those that they learned from."""
    chances = forests.first.copy()
    chances[out] = forests.alone.predict(given.numbers[out])
    numbers, rows = second(given, chances)
    chances[rows] = forests.together.predict(numbers)
    return chances


def report(folder: Path, group_by: str) -> None:
    """Print the figures of `score.py` for stories cut from `unseen` chances, and how many links can be trusted."""
    chances = unseen(folder, group_by)
    accounts, story = read(folder)
    beside: dict[str, list[tuple[float, str]]] = {account.id: [] for account in accounts}
    for (a, b), chance in chances.items():
        if chance >= RELEVANCE_FLOOR:
            beside[a].append((chance, b))
            beside[b].append((chance, a))
    rows = []
    for members in clusters(list(beside), chances):
        for one in members:
            ranked = sorted(beside[one], key=lambda link: (link[1] not in members, -link[0]))
            rows.append({"id": one, "story": members[0], "related": [other for _, other in ranked]})
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch) / "links.jsonl"
        file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")
        scorer = [sys.executable, str(folder.parent / "score.py"), str(folder / "gold.jsonl"), str(file)]
        subprocess.run(scorer, check=True)  # noqa: S603 - the data's own scorer
    _report_trust(chances, story)


def _report_trust(chances: Mapping[Pair, float], story: Mapping[str, str]) -> None:
    """Print for some floors how many links of one event stand above them, and how many articles have one."""
    size = Counter(story.values())
    able = [one for one in story if size[story[one]] > 1]
    for floor in (RELEVANCE_FLOOR, 0.3, 0.5, 0.7, 0.8, 0.9):
        links = [pair for pair, chance in chances.items() if chance >= floor]
        right = sum(story[a] == story[b] for a, b in links) / max(1, len(links))
        linked = len({one for pair in links for one in pair}.intersection(able)) / len(able)
        print(f"links from {floor}: {right:.3f} right, {linked:.3f} of the articles with other accounts have one")


def main(folder: Path, target: str) -> None:
    """Learn from `folder` and write the file `target`; `story` or `src` as target: print figures for unseen ones."""
    if target in {"story", "src"}:
        report(folder, target)
        return
    given = examples(*read(folder))
    forests = learn(given, np.ones(len(given.pairs), dtype=bool))
    raw = {"source": "tools/learn_pairs.py", "features": FEATURES + COMPANY}
    parts = [json.dumps(raw, indent=1)[:-2]]
    for name, forest in (("alone", forests.alone), ("together", forests.together)):
        trees = (nested(info["tree_structure"]) for info in forest.dump_model()["tree_info"])
        lines = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
        parts.append(f' "{name}": [\n{lines}\n]')
    Path(target).write_text(",\n".join(parts) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), sys.argv[2])
