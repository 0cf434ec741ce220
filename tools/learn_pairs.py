"""Learn the pair scores of the cross-links from articles whose stories are known.

    python tools/learn_pairs.py ../shared/data/links/dev plugins/archivist/data/pairs.json

`tools/measure_pairs.py` gives figures for stories not learned from. Needs `tools/requirements-learn.in`, in an
environment of its own. Reads `articles.jsonl` (id, title, text, date) and `gold.jsonl` (id, story). What comes out
holds weights over the numbers of `archivist.links.pairs` and `archivist.links.company` and nothing of any text.
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
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
from archivist.links.scores import every_pair
from archivist.model import Account

Array = npt.NDArray[Any]
Tree = float | list[Any]

VOICE = 4.0
"""What the pairs of one story weigh, for each of its articles, beside two strangers."""
UNDATED_SHARE = 0.25
"""What a pair weighs that is shown a second time, without its dates."""
INNER = 4
"""Folds by which the chances that the next look learns from are taken from trees that did not see the pair."""
SMALL_SHARE = 2.0
"""What a pair weighs that is shown once more in an archive of two stories: there articles keep little company."""
SMALL_FROM, SMALL_STORIES = 0.05, 3
"""First chance from which two stories are look-alikes; look-alikes of a story that are shown with it, at the most."""
SMALL_SIZES = (2, 4)
"""Accounts of each story in a small archive, at the most."""
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
ALONE, TOGETHER, AGAIN = (70, 0.1), (50, 0.1), (60, 0.1)
"""Trees and learning rate of the three forests."""


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
class Archive:
    """Articles that are looked at together."""

    given: Examples
    rows: Array
    """Which of the pairs are learned from."""
    share: float
    """What they weigh."""
    chances: Array
    """What the last look found for each pair, by trees that did not see it; nought for pairs not learned from."""


@dataclass(frozen=True)
class Forests:
    """All looks, learned."""

    alone: lightgbm.Booster
    later: tuple[tuple[lightgbm.Booster, Array], ...]
    """The second and the third look, each with the chances of the look before that it learned from."""


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
    pairs = [pair for pair, _ in shown]
    told = np.array([story[a] == story[b] for a, b in pairs])
    size = Counter(story.values())
    weight = np.array([VOICE / size[story[a]] if story[a] == story[b] else 1.0 for a, b in pairs])
    return Examples(
        index.accounts,
        story,
        pairs,
        np.array([numbers for _, numbers in shown]).reshape(-1, len(FEATURES)),
        told,
        weight,
    )


def learn(given: Examples, rows: Array) -> Forests:
    """Learn all looks from the pairs in `rows`, a mask."""
    blind = [_alone(given, rows & ~out) for out in _inner(given)]
    archives = [Archive(given, rows, 1.0, _unseen(given, rows, [tree.predict(given.numbers) for tree in blind]))]
    archives += _small_archives(given, rows, archives[0].chances, blind)
    later = []
    for size in (TOGETHER, AGAIN):
        shown = [(archive, *further(archive.given, archive.chances)) for archive in archives]
        later.append((_further(shown, size), archives[0].chances))
        if size is not AGAIN:
            archives = _looked_on(shown, size)
    return Forests(_alone(given, rows), tuple(later))


Shown = list[tuple[Archive, Array, Array]]
"""Archives, each with the numbers of the pairs that get a further look, and with their rows."""


def parted(pairs: list[Pair], fold: Mapping[str, int], folds: int) -> list[Array]:
    """Give for each fold the mask of the pairs that have an article in it."""
    sides = np.array([[fold[a], fold[b]] for a, b in pairs]).reshape(-1, 2)
    return [(sides == number).any(axis=1) for number in range(folds)]


def _inner(given: Examples) -> list[Array]:
    fold = {one: crc32(f"inner {told}".encode()) % INNER for one, told in given.story.items()}
    return parted(given.pairs, fold, INNER)


def _unseen(given: Examples, rows: Array, found: list[Array]) -> Array:
    """Give the mean of what the trees `found` that did not see a pair, nought outside `rows`."""
    unseen = np.array(_inner(given)) & rows
    return (unseen * np.array(found)).sum(axis=0) / np.maximum(1, unseen.sum(axis=0))


def _alone(given: Examples, rows: Array) -> lightgbm.Booster:
    numbers, told, weight = given.numbers[rows], given.told[rows], given.weight[rows]
    bare = numbers.copy()
    bare[:, FEATURES.index("days")] = UNDATED
    return _fit(np.vstack([numbers, bare]), np.r_[told, told], np.r_[weight, UNDATED_SHARE * weight], *ALONE)


def _small_archives(given: Examples, rows: Array, first: Array, blind: list[lightgbm.Booster]) -> Iterator[Archive]:
    """Give archives of two accounts of one story alone, and of two look-alikes alone."""
    members: dict[str, list[Account]] = {
        given.story[one]: [] for row in np.flatnonzero(rows) for one in given.pairs[row]
    }
    for one in sorted(given.story):
        members.get(given.story[one], []).append(given.accounts[one])
    shown = {tuple(members[one][:2]) for one in members}
    for one, other in _look_alikes(given, rows, first):
        shown.update((*members[one][:size], *members[other][:size]) for size in SMALL_SIZES)
    for accounts in sorted(shown, key=lambda accounts: [account.id for account in accounts]):
        small = examples(list(accounts), given.story)
        if small.pairs:
            every = np.ones(len(small.pairs), dtype=bool)
            chances = _unseen(small, every, [trees.predict(small.numbers) for trees in blind])
            yield Archive(small, every, SMALL_SHARE, chances)


def _further(shown: Shown, size: tuple[int, float], fold: int | None = None) -> lightgbm.Booster:
    """Learn a further look, `size` in trees and rate, from all pairs or from those without an article in `fold`."""
    parts = []
    for archive, numbers, looked_at in shown:
        kept = archive.rows if fold is None else archive.rows & ~_inner(archive.given)[fold]
        rows = looked_at[kept[looked_at]]
        given = archive.given
        parts.append((numbers[kept[looked_at]], given.told[rows], archive.share * given.weight[rows]))
    return _fit(*(np.concatenate(part) for part in zip(*parts, strict=True)), *size)


def _looked_on(shown: Shown, size: tuple[int, float]) -> list[Archive]:
    """Give the archives with what a further look finds, each pair by trees that did not see it."""
    blind = [_further(shown, size, fold) for fold in range(INNER)]
    looked_on = []
    for archive, numbers, looked_at in shown:
        found = np.tile(archive.chances, (INNER, 1))
        if len(looked_at):
            found[:, looked_at] = [trees.predict(numbers) for trees in blind]
        looked_on.append(replace(archive, chances=_unseen(archive.given, archive.rows, list(found))))
    return looked_on


def _look_alikes(given: Examples, rows: Array, first: Array) -> set[tuple[str, str]]:
    """Give the pairs of stories that come near each other, for each story the nearest ones."""
    near: dict[str, dict[str, float]] = defaultdict(dict)
    for row in np.flatnonzero(rows & ~given.told & (first >= SMALL_FROM)):
        one, other = sorted(given.story[side] for side in given.pairs[row])
        near[one][other] = near[other][one] = max(near[one].get(other, 0.0), first[row])
    return {
        (min(one, other), max(one, other))
        for one, others in near.items()
        for other in sorted(others, key=lambda other: (-others[other], other))[:SMALL_STORIES]
    }


def further(given: Examples, chances: Array) -> tuple[Array, Array]:
    """Give the numbers of a further look after one that found `chances`, and the rows that get one."""
    beside = circle(dict(zip(given.pairs, chances.tolist(), strict=True)))
    rows = np.flatnonzero(chances >= LEAST_CHANCE)
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


def main(folder: Path, target: Path) -> None:
    """Learn from `folder` and write the file `target`."""
    given = examples(*read(folder))
    forests = learn(given, np.ones(len(given.pairs), dtype=bool))
    raw = {"source": "tools/learn_pairs.py", "features": FEATURES + COMPANY}
    parts = [json.dumps(raw, indent=1)[:-2]]
    later = (forest for forest, _ in forests.later)
    for name, forest in zip(("alone", "together", "again"), (forests.alone, *later), strict=True):
        trees = (nested(info["tree_structure"]) for info in forest.dump_model()["tree_info"])
        lines = ",\n".join(json.dumps(tree, separators=(",", ":")) for tree in trees)
        parts.append(f' "{name}": [\n{lines}\n]')
    target.write_text(",\n".join(parts) + "\n}\n", "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
