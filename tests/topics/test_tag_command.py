"""`archivist tag`: its contract for other people's pipelines."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

GOOD = {"id": "1", "title": "Late goal wins the cup", "text": "The striker scored and the goalkeeper wept."}


def run(lines: str, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "archivist.cli", "tag"]
    return subprocess.run(command, input=lines, capture_output=True, text=True, check=False, cwd=folder)


def test_a_line_in_is_a_line_out_with_topics_best_first(tmp_path: Path) -> None:
    done = run(json.dumps(GOOD) + "\n", tmp_path)
    (answer,) = [json.loads(line) for line in done.stdout.splitlines()]
    assert (done.returncode, answer["id"]) == (0, "1")
    assert set(answer["topics"][0]) == {"iptc", "slug", "score", "confidence", "evidence"}
    assert answer["topics"][0]["iptc"] == "medtop:15000000"


def test_bad_lines_are_named_and_the_rest_is_done(tmp_path: Path) -> None:
    bad = ["{", "[1]", '{"title": "no id"}', '{"id": 2, "title": 3, "text": ""}']
    done = run("\n".join([*bad, json.dumps(GOOD)]) + "\n", tmp_path)
    assert done.returncode == 1
    assert [line.split(":")[:2] for line in done.stderr.splitlines()] == [["stdin", str(n)] for n in range(1, 5)]
    assert len(done.stdout.splitlines()) == 1


def test_a_broken_curation_file_is_refused_by_name(tmp_path: Path) -> None:
    (tmp_path / "content/curation").mkdir(parents=True)
    (tmp_path / "content/curation/topics.toml").write_text("[sport]\ncolour = 1\n", encoding="utf-8")
    done = run(json.dumps(GOOD) + "\n", tmp_path)
    assert done.returncode == 1
    assert "content/curation/topics.toml:2: unknown key `colour`" in done.stderr
