"""The command line as such: what holds for every command."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from archivist import cli
from archivist.cli import main

ARTICLE = "Año nuevo en Velm\n\nEl año nuevo empezó en Velm con lluvia, dijo el alcalde. (Inventado.)\n"


def run(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "archivist.cli", *arguments]
    return subprocess.run(command, capture_output=True, check=False, env={**os.environ, **environment})


def test_lines_for_other_programs_are_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE, encoding="utf-8")
    done = run("clean", str(tmp_path), PYTHONIOENCODING="latin-1", LC_ALL="C")
    assert done.returncode == 0
    assert "Año nuevo en Velm" in done.stdout.decode("utf-8")


def test_who_has_seen_enough_may_close_the_pipe(tmp_path: Path) -> None:
    for number in range(300):
        (tmp_path / f"{number}.txt").write_text(ARTICLE * 20, encoding="utf-8")
    command = [sys.executable, "-m", "archivist.cli", "clean", str(tmp_path)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        said = process.stderr.read().decode()
    assert "Traceback" not in said
    assert process.returncode == 0


def test_a_file_that_cannot_be_written_is_named(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    def refuse(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", "content/articles/a.md")

    monkeypatch.setattr("archivist.cli.convert.refresh", refuse)
    assert main(["convert", "--seeds", str(tmp_path), "--content", str(tmp_path)]) == 1
    assert capsys.readouterr().err.startswith("failed: content/articles/a.md: Permission denied. Check the path")


@pytest.mark.parametrize("command", cli.COMMANDS)
def test_every_command_says_what_it_takes(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main([command, "--help"])
    assert end.value.code == 0
    assert cli.COMMANDS[command].split(":")[0] in " ".join(capsys.readouterr().out.split())
