"""A change made while the live preview builds is seen when the build is done."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from archivist.site import missed
from archivist.site.missed import Missed


@pytest.fixture
def touched(monkeypatch: pytest.MonkeyPatch) -> list[Path]:
    """Every touch of a folder that a watcher would see."""
    found: list[Path] = []
    monkeypatch.setattr(missed, "EVERY", 0)
    monkeypatch.setattr(os, "utime", lambda root, ns: found.append(root))  # noqa: ARG005 - os.utime's signature
    return found


@pytest.fixture
def built(tmp_path: Path) -> Iterator[Missed]:
    """A build that runs: it has looked at two folders and a file, and has written nothing yet."""
    for name in ("seeds", "content"):
        (tmp_path / name).mkdir()
        (tmp_path / name / "a.txt").write_text("invented")
    (tmp_path / "conf.py").write_text("")
    build = Missed()
    build.begin(*(tmp_path / name for name in ("seeds", "content", "conf.py")))
    yield build
    build.begin()


def look(build: Missed) -> None:
    """End the build, and let it look as often as it will."""
    build.end()
    assert build.thread
    build.thread.join()


def test_where_nothing_has_changed_nothing_is_touched(built: Missed, touched: list[Path]) -> None:
    look(built)
    assert touched == []


@pytest.mark.parametrize("name", ["seeds/a.txt", "seeds/new.txt", "content/a.txt", "conf.py"])
def test_what_was_changed_meanwhile_is_touched_until_somebody_sees_it(
    built: Missed, touched: list[Path], tmp_path: Path, name: str
) -> None:
    (tmp_path / name).write_text("invented, and changed")
    look(built)
    assert set(touched) == {tmp_path / name.partition("/")[0]}
    assert len(touched) > 1


def test_a_file_taken_away_is_a_change(built: Missed, touched: list[Path], tmp_path: Path) -> None:
    (tmp_path / "seeds" / "a.txt").unlink()
    look(built)
    assert set(touched) == {tmp_path / "seeds"}


def test_what_the_build_wrote_itself_is_none(built: Missed, touched: list[Path], tmp_path: Path) -> None:
    (tmp_path / "content" / "new.md").write_text("invented")
    built.wrote([tmp_path / "content" / "new.md"])
    look(built)
    assert touched == []


def test_the_next_build_ends_the_looking(built: Missed, touched: list[Path], tmp_path: Path) -> None:
    (tmp_path / "seeds" / "a.txt").write_text("changed")
    built.begin(tmp_path / "seeds")
    look(built)
    assert touched == []


def test_after_a_build_that_failed_a_change_is_waited_for(
    built: Missed, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    naps: list[float] = []

    def nap(seconds: float) -> None:
        naps.append(seconds)
        if len(naps) == 3:
            (tmp_path / "seeds" / "a.txt").write_text("mended")

    monkeypatch.setattr(missed, "sleep", nap)
    assert built.running
    assert built.wait() == (tmp_path / "seeds",)
    assert len(naps) == 3
    built.begin(tmp_path / "seeds")
    built.end()
    assert not built.running
