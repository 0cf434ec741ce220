"""What would stop Pelican before it has loaded the plugin is one line: file, line, reason, remedy."""

from __future__ import annotations

import shutil
import socket
from pathlib import Path

import pelican
import pytest
from conftest import ROOT

from archivist.errors import Refused
from archivist.site import __main__ as program


@pytest.fixture
def conf(tmp_path: Path) -> Path:
    """A settings file with a theme and a content folder beside it."""
    shutil.copy(ROOT / "pelicanconf.py", tmp_path)
    (tmp_path / "theme").mkdir()
    (tmp_path / "content").mkdir()
    return tmp_path / "pelicanconf.py"


def change(conf: Path, old: str, new: str) -> None:
    text = conf.read_text(encoding="utf-8")
    assert old in text
    conf.write_text(text.replace(old, new), encoding="utf-8")


def started(conf: Path, capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Begin a build that must not come about; give what was said."""
    content = [] if arguments else [str(conf.parent / "content")]
    assert program.main([*content, "--settings", str(conf), *arguments]) == 1
    said = capsys.readouterr().err
    assert said.count("\n") == 1
    return said


def test_a_slip_of_the_pen_is_told_with_its_line(conf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(conf, 'KEEPER = ""', 'KEEPER = "Anna')
    line = conf.read_text(encoding="utf-8").splitlines().index('KEEPER = "Anna') + 1
    said = started(conf, capsys)
    assert said.startswith(f"refused: {conf}:{line}: cannot be read as Python: unterminated string")
    assert "quotes, commas, brackets" in said


def test_a_text_without_quotes_is_told_with_its_line(conf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    change(conf, 'KEEPER = ""', "KEEPER = Anna")
    line = conf.read_text(encoding="utf-8").splitlines().index("KEEPER = Anna") + 1
    assert f"pelicanconf.py:{line}: cannot be used: NameError" in started(conf, capsys)


def test_a_file_in_another_encoding_is_told(conf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    conf.write_bytes(conf.read_bytes().replace(b'KEEPER = ""', b'KEEPER = "Jos\xe9"'))
    assert "is not UTF-8 text" in started(conf, capsys)


def test_a_theme_folder_that_is_not_there_is_told(conf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (conf.parent / "theme").rmdir()
    assert f"{conf.parent / 'theme'}: there is no such theme folder. Put the folder back" in started(conf, capsys)


def test_a_content_folder_that_is_not_there_is_told(conf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert "nowhere: there is no such content folder. Make it, or say CONTENT=" in started(conf, capsys, "nowhere")


def test_a_port_that_is_taken_is_told(conf: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]
        said = started(conf, capsys, str(conf.parent / "content"), "--listen", "--port", str(port))
    assert f"port {port}: cannot be used: " in said
    assert f"say PORT={port + 1}" in said


def test_settings_that_are_not_there_are_told(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="there is no such settings file"):
        program.read(tmp_path / "conf.py")


def test_right_settings_go_to_pelican_as_they_are(conf: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    given: list[list[str]] = []
    monkeypatch.setattr(pelican, "main", given.append)
    arguments = [str(conf.parent / "content"), "--settings", str(conf), "--theme", "simple"]
    assert program.main(arguments) == 0
    assert given == [arguments]
