"""Golden archives of invented articles, each with a trap."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from archivist.links.names import find
from archivist.model import Account

CASES = Path(__file__).parents[2] / "cases" / "names"


@pytest.mark.parametrize("case", sorted(path.parent.name for path in CASES.glob("*/expected.json")))
def test_a_case_gives_its_names_and_no_others(case: str) -> None:
    expected = json.loads((CASES / case / "expected.json").read_text("utf-8"))
    accounts = [Account(name, "", (CASES / case / name).read_text("utf-8")) for name in expected]
    mentions = find(accounts, least=1)
    found = {name: sorted({(m.kind, m.name) for m in made}) for name, made in mentions.items()}
    assert found == {name: sorted(map(tuple, names)) for name, names in expected.items()}
