"""`archivist explain`: every line's fate, the date's ground, topics and links with what spoke for them."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivist.cli import main

ROOT = Path(__file__).parents[2]
PERU = str(ROOT / "seeds" / "004_3de5ebaa70fb081e.txt")


def explained(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    assert main(["explain", *arguments, "--curation", str(ROOT / "content" / "curation")]) == 0
    return capsys.readouterr().out


def test_each_raw_line_is_kept_or_removed_by_a_named_rule(capsys: pytest.CaptureFixture[str]) -> None:
    told = explained(capsys, PERU)
    raw = [number for number, line in enumerate(Path(PERU).read_text(encoding="utf-8").split("\n"), 1) if line.strip()]
    shown = [int(line[:5]) for line in told.split("\n\n")[0].splitlines() if line[:5].strip()]
    assert shown == raw
    assert "section.related" in told
    assert "credit.photo" in told


def test_topics_come_with_what_spoke_for_them_the_curators_own_too(capsys: pytest.CaptureFixture[str]) -> None:
    told = explained(capsys, PERU)
    assert "topic     Politics (high" in told
    assert "topic     Peru–U.S. relations" in told
    assert "secretary of state" in told


def test_with_the_archive_links_are_explained_too(capsys: pytest.CaptureFixture[str]) -> None:
    told = explained(capsys, PERU, "--seeds", str(ROOT / "seeds"))
    assert "date      about 2018-02-06, as “U.S. welcomes Peru" in told
    assert "story     2 accounts" in told
    assert "Rex Tillerson" in told


def test_what_the_scorer_saw_is_said_in_words(capsys: pytest.CaptureFixture[str]) -> None:
    lines = len(explained(capsys, PERU).splitlines())
    seen = explained(capsys, PERU, "--why").splitlines()
    assert len(seen) >= lines + 12  # one more for each of the twelve blocks of the seed


def test_a_file_that_cannot_be_used_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "empty.txt").write_text("", encoding="utf-8")
    assert main(["explain", str(tmp_path / "empty.txt")]) == 1
    assert "is empty" in capsys.readouterr().err
