"""Measure the pair scores on stories that they were not learned from.

    python tools/measure_pairs.py ../shared/data/links/dev story      (one story in five left out at a time)
    python tools/measure_pairs.py ../shared/data/links/dev src        (one whole source left out at a time)

Needs what `tools/learn_pairs.py` needs.
"""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from zlib import crc32

import numpy as np
from learn_pairs import Array, Examples, Forests, examples, further, learn, parted, read

from archivist.links.company import Pair
from archivist.links.related import RELEVANCE_FLOOR
from archivist.links.stories import clusters


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
    for out in parted(given.pairs, fold, max(fold.values()) + 1):
        total[out] += _chances(given, learn(given, ~out), out)[out]
        times[out] += 1
    return dict(zip(given.pairs, (total / times).tolist(), strict=True))


def _chances(given: Examples, forests: Forests, out: Array) -> Array:
    """Give the chances of the pairs in `out`, which the forests did not see, beside those that they learned from."""
    found = forests.alone.predict(given.numbers)
    for forest, learned_from in forests.later:
        found = np.where(out, found, learned_from)
        numbers, rows = further(given, found)
        found[rows] = forest.predict(numbers)
    return found


def report(folder: Path, group_by: str) -> None:
    """Print the figures of `score.py` for links made of `unseen` chances, and how many links can be trusted.

    As `links.related` shows them: first the whole story of an article, then what is above the floor.
    """
    chances = unseen(folder, group_by)
    accounts, story = read(folder)
    beside: dict[str, dict[str, float]] = {account.id: {} for account in accounts}
    for (a, b), chance in chances.items():
        beside[a][b] = beside[b][a] = chance
    rows = []
    for members in clusters(list(beside), chances):
        for one in members:
            shown = {other for other, chance in beside[one].items() if chance >= RELEVANCE_FLOOR}.union(members)
            ranked = sorted(
                shown - {one}, key=lambda other: (other not in members, -beside[one].get(other, 0.0), other)
            )
            rows.append({"id": one, "story": members[0], "related": ranked})
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


if __name__ == "__main__":
    report(Path(sys.argv[1]), sys.argv[2])
