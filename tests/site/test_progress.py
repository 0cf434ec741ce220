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
