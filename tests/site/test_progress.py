"""Progress is for people at a terminal."""

from __future__ import annotations

import io
import sys

import pytest

from archivist.site import progress


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def test_a_log_is_told_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    assert list(progress.over(range(progress.LONG), "Writing")) == list(range(progress.LONG))
    progress.say("Writing")
    assert capsys.readouterr().err == ""


def test_a_terminal_sees_a_bar_for_long_work_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", Terminal())
    assert len(list(progress.over(range(3), "Writing"))) == 3
    assert sys.stderr.getvalue() == ""  # type: ignore[attr-defined]
    assert len(list(progress.over(range(progress.LONG), "Writing"))) == progress.LONG
    assert "Writing" in sys.stderr.getvalue()  # type: ignore[attr-defined]


def test_a_pool_shows_how_many_batches_are_converted(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.setattr(sys, "stderr", Terminal())
    with progress.Pool(1) as pool:
        assert list(pool.map(abs, [-1, 2])) == [1, 2]
        assert sys.stderr.getvalue() == ""  # type: ignore[attr-defined]
        assert list(pool.map(abs, range(-6, 0))) == [6, 5, 4, 3, 2, 1]
    assert "Converting raw articles" in sys.stderr.getvalue()  # type: ignore[attr-defined]


def test_a_pool_tells_a_log_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    with progress.Pool(1) as pool:
        assert list(pool.map(abs, range(-6, 0))) == [6, 5, 4, 3, 2, 1]
    assert capsys.readouterr().err == ""
