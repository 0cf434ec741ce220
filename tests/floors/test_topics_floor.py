"""Figures the topics have reached and must not fall below again; skipped where the labelled articles are absent."""

from __future__ import annotations

import importlib.util
import json
import os
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from archivist.topics.vocabulary import load

ROOT = Path(__file__).parents[2]
FILE = Path(os.environ.get("ARCHIVIST_DATA", ROOT.parent / "shared" / "data")) / "topics" / "dev.jsonl"

pytestmark = pytest.mark.skipif(not FILE.is_file(), reason=f"no labelled articles: {FILE} is not on this machine")


@pytest.fixture(scope="module")
def tool() -> ModuleType:
    spec = importlib.util.spec_from_file_location("evaluate_topics", ROOT / "tools" / "evaluate_topics.py")
    assert spec
    assert spec.loader
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def measured(tool: ModuleType) -> Any:
    rows = [json.loads(line) for line in FILE.read_text(encoding="utf-8").splitlines()]
    return tool.cases(rows, load())


def test_the_figures_over_all_articles_hold(tool: ModuleType, measured: Any) -> None:
    found = tool.figures(measured)
    floors = {"first": 0.815, "hit": 0.925, "micro": 0.805, "macro": 0.695, "some": 0.99}
    assert {key: found[key] for key in floors if found[key] < floors[key]} == {}
    assert found["mean"] <= 1.7


def test_the_first_topic_holds_in_every_source(tool: ModuleType, measured: Any) -> None:
    floors = {"bbc": 0.90, "huffpost": 0.55, "masakha-dev": 0.855, "reuters": 0.97, "wikicep": 0.72, "wikinews": 0.97}
    found = {source: tool.figures(mine)["first"] for source, mine in tool.by_source(measured).items()}
    assert {source: found[source] for source in floors if found[source] < floors[source]} == {}


def test_high_confidence_means_right_nineteen_times_in_twenty(tool: ModuleType, measured: Any) -> None:
    share, right = tool.band(measured, "high")
    assert share >= 0.55
    assert right >= 0.965


def test_narrower_topics_are_right_where_given(tool: ModuleType, measured: Any) -> None:
    given, right = tool.level2(measured)
    assert given >= 105
    assert right >= 0.80
