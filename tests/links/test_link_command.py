"""`archivist link`: the contract of its lines."""

from __future__ import annotations

import io
import json
import subprocess
import sys
from pathlib import Path

import pytest

from archivist.cli import main

CASE = Path(__file__).parents[1] / "cases" / "links" / "two_accidents.json"
ROWS = json.loads(CASE.read_text("utf-8"))["articles"]


def run(monkeypatch: pytest.MonkeyPatch, lines: list[str], *options: str) -> int:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO("\n".join(lines).encode())))
    return main(["link", "--curation", "nowhere", *options])


def test_every_article_comes_back_in_order(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, [json.dumps(row) for row in ROWS]) == 0
    rows = [json.loads(line) for line in capsys.readouterr().out.splitlines()]
    assert [row["id"] for row in rows] == ["a1", "a2", "b1", "b2"]
    assert rows[0]["related"][0] == "a2"
    assert rows[0]["reasons"][0]["kind"] == "account"
    assert rows[0]["story"] == rows[1]["story"] != rows[2]["story"]
    assert rows[0]["copy_of"] is None
    assert "date" not in rows[0]
    for row, article in zip(rows, ROWS, strict=True):
        assert all(0 <= start < end <= len(article["text"]) for start, end, _, _ in row["mentions"])


def test_bad_lines_are_named_and_the_rest_is_done(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    lines = [json.dumps(ROWS[0]), "{", "[1]", json.dumps({"id": 7}), json.dumps(ROWS[0]), json.dumps(ROWS[1])]
    assert run(monkeypatch, lines) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line)["id"] for line in out.splitlines()] == ["a1", "a2"]
    assert [line.split(": ")[0] for line in err.splitlines()] == ["stdin:2", "stdin:3", "stdin:4", "stdin:5"]


def test_an_undated_twin_is_dated_and_names_its_original(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    twin = ROWS[0] | {"id": "twin", "date": ""}
    assert run(monkeypatch, [json.dumps(ROWS[0]), json.dumps(twin)]) == 0
    row = json.loads(capsys.readouterr().out.splitlines()[1])
    assert (row["copy_of"], row["date"], row["date_from"]) == ("a1", "2016-03-14", "a1")


def test_of_two_texts_shared_as_much_a_copy_names_the_one_of_its_date(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    rows = [ROWS[0] | {"id": "copy"}, ROWS[0] | {"id": "dated"}, ROWS[0] | {"id": "undated", "date": ""}]
    assert run(monkeypatch, [json.dumps(row) for row in rows]) == 0
    assert json.loads(capsys.readouterr().out.splitlines()[0])["copy_of"] == "dated"


def test_headlines_are_resolved_against_the_titles(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    file = tmp_path / "lines.jsonl"
    file.write_text('{"n": 1, "line": "BUS OVERTURNS NEAR PORTALBA, 9 DEAD"}\nx\n{"n": 2, "line": "Other"}\n', "utf-8")
    assert run(monkeypatch, [json.dumps(row) for row in ROWS], "--headlines", str(file)) == 1
    out, err = capsys.readouterr()
    assert [json.loads(line) for line in out.splitlines()] == [{"n": 1, "id": "b1"}, {"n": 2, "id": None}]
    assert err.startswith(f"{file}:2: not a JSON line")


def test_the_hash_seed_does_not_show() -> None:
    given = "\n".join(json.dumps(row) for row in ROWS).encode()
    code = "import sys; from archivist.cli import main; sys.exit(main(['link', '--curation', 'nowhere']))"
    outputs = {
        subprocess.run(
            [sys.executable, "-c", code], input=given, capture_output=True, check=True, env={"PYTHONHASHSEED": seed}
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
