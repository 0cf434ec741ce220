"""Figures the cross-links have reached and must not fall below again; skipped where the data is absent.

The pair score was learned on these very stories, so this guards against loss and is no estimate: for that
see docs/links.md.
"""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path
from types import ModuleType

import pytest

from archivist.links import headlines
from archivist.links.web import weave
from archivist.model import Account, Links

ROOT = Path(__file__).parents[2]
DATA = Path(os.environ.get("ARCHIVIST_DATA", ROOT.parent / "shared" / "data")) / "links"
DEV = DATA / "dev"

pytestmark = pytest.mark.skipif(
    not DEV.is_dir(), reason=f"no articles with known stories: {DEV} is not on this machine"
)


def rows(name: str) -> list[dict[str, str]]:
    return [json.loads(line) for line in (DEV / name).read_text("utf-8").splitlines()]


@pytest.fixture(scope="module")
def accounts() -> list[Account]:
    return [Account(row["id"], row["title"], row["text"], row["date"] or "") for row in rows("articles.jsonl")]


@pytest.fixture(scope="module")
def links(accounts: list[Account]) -> Links:
    return weave(accounts)


@pytest.fixture(scope="module")
def scorer() -> ModuleType:
    spec = importlib.util.spec_from_file_location("links_score", DATA / "score.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def figures(links: Links, scorer: ModuleType) -> dict[str, float]:
    story = {member: told.id for told in links.stories for member in told.members}
    predicted = [
        {
            "id": row["id"],
            "story": story.get(row["id"]),
            "related": [link.id for link in links.related.get(row["id"], ())],
            "date": links.dates[row["id"]].date if row["id"] in links.dates else None,
        }
        for row in rows("gold.jsonl")
    ]
    scored: dict[str, float] = scorer.score(rows("gold.jsonl"), predicted)
    return scored


@pytest.mark.parametrize(
    ("figure", "floor"),
    [
        ("bcubed_f1", 0.955),
        ("quiet_singletons", 0.92),
        ("recall@5", 0.98),
        ("mrr", 0.97),
        ("date_within_1d", 0.79),
        ("dates_answered", 110),
    ],
)
def test_stories_and_dates_stay_as_good(figures: dict[str, float], figure: str, floor: float) -> None:
    assert figures[figure] >= floor


def test_headlines_are_resolved_as_well(accounts: list[Account]) -> None:
    removed = set(json.loads((DEV / "headlines_removed.json").read_text("utf-8")))
    titles = headlines.index([account for account in accounts if account.id not in removed])
    found = headlines.resolve([row["line"] for row in rows("headlines.jsonl")], titles)
    gold = [row["gold"] for row in rows("headlines_gold.jsonl")]
    right = sum(one is not None and one == other for one, other in zip(found, gold, strict=True))
    assert right / sum(one is not None for one in found) >= 0.99
    assert right / sum(one is not None for one in gold) >= 0.95
