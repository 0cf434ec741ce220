"""Seeds to editions on disk: what is written, what stays a curator's, what is refused."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from archivist.cli import main
from archivist.errors import Refused
from archivist.intake import markdown
from archivist.refresh import refresh

ROOT = Path(__file__).parents[1]
STORM = """Storm closes the harbour of Port Ambrose

LIMA, March 3, 2018

A storm closed the harbour of Port Ambrose on Saturday, the port authority said. (Invented.)

Fishermen tied their boats to the trees of the promenade and waited for the wind to turn.

Most read
"""


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    seeds = tmp_path / "seeds"
    shutil.copytree(ROOT / "seeds", seeds)
    (seeds / "ambrose").mkdir()
    (seeds / "ambrose" / "storm.txt").write_text(STORM, encoding="utf-8")
    return tmp_path


def places(archive: Path) -> list[str]:
    return ["--seeds", str(archive / "seeds"), "--content", str(archive / "content")]


def edition(archive: Path) -> Path:
    return archive / "content" / "articles" / "ambrose" / "storm.md"


def test_every_seed_gets_one_edition_of_the_same_name(archive: Path) -> None:
    assert main(["convert", *places(archive)]) == 0
    articles = archive / "content" / "articles"
    written = sorted(path.relative_to(articles).as_posix() for path in articles.rglob("*.md"))
    assert written == ["000_7865accd7b54de65.md", "004_3de5ebaa70fb081e.md", "ambrose/storm.md"]


def test_a_second_run_writes_nothing(archive: Path) -> None:
    refresh(archive / "seeds", archive / "content")
    before = {path: path.stat().st_mtime_ns for path in (archive / "content").rglob("*.md")}
    refresh(archive / "seeds", archive / "content")
    assert {path: path.stat().st_mtime_ns for path in (archive / "content").rglob("*.md")} == before


def test_seeds_are_never_written_to(archive: Path) -> None:
    before = {path: path.read_bytes() for path in (archive / "seeds").rglob("*.txt")}
    refresh(archive / "seeds", archive / "content")
    assert {path: path.read_bytes() for path in (archive / "seeds").rglob("*.txt")} == before


def test_an_address_once_given_stays_when_the_title_is_edited(archive: Path) -> None:
    refresh(archive / "seeds", archive / "content")
    text = edition(archive).read_text(encoding="utf-8")
    slug = dict(markdown.parse(text, "x").header)["Slug"]
    edition(archive).write_text(text.replace("Storm closes the", "Gale shuts"), encoding="utf-8")
    done = refresh(archive / "seeds", archive / "content")
    assert next(entry.slug for entry in done.entries if entry.id == "ambrose/storm.txt") == slug
    assert "Gale shuts" in edition(archive).read_text(encoding="utf-8")


def conflict(archive: Path) -> None:
    """Make one: the curator edits the body, and the seed's body changes, too."""
    refresh(archive / "seeds", archive / "content")
    text = edition(archive).read_text(encoding="utf-8")
    edition(archive).write_text(text.replace("Fishermen", "The fishermen"), encoding="utf-8")
    seed = archive / "seeds" / "ambrose" / "storm.txt"
    seed.write_text(STORM.replace("Saturday", "Sunday"), encoding="utf-8")


def test_a_conflict_is_told_with_both_texts_and_settled_by_keep(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    conflict(archive)
    assert main(["convert", *places(archive)]) == 0
    assert "both you and the converter changed body" in capsys.readouterr().err
    assert "The fishermen" in edition(archive).read_text(encoding="utf-8")
    assert main(["diff", str(edition(archive)), *places(archive)]) == 1
    told = capsys.readouterr().out
    assert "-The fishermen tied" in told
    assert "+A storm closed the harbour of Port Ambrose on Sunday" in told
    assert "CONFLICT: body (changed on both sides" in told
    assert main(["keep", str(edition(archive)), *places(archive)]) == 0
    assert main(["diff", str(edition(archive)), *places(archive)]) == 0
    assert "The fishermen" in edition(archive).read_text(encoding="utf-8")


def test_where_nothing_differs_that_is_said(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["convert", *places(archive)]) == 0
    assert main(["diff", str(edition(archive)), *places(archive)]) == 0
    assert "says the same as a fresh conversion" in capsys.readouterr().out


def test_a_conflict_is_settled_by_take(archive: Path) -> None:
    conflict(archive)
    assert main(["take", str(edition(archive)), *places(archive)]) == 0
    text = edition(archive).read_text(encoding="utf-8")
    assert "Sunday" in text
    assert "The fishermen" not in text


def test_a_bad_seed_is_refused_by_name_and_the_others_are_converted(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (archive / "seeds" / "empty.txt").write_text("", encoding="utf-8")
    assert main(["convert", *places(archive)]) == 1
    assert "refused: empty.txt" in capsys.readouterr().err
    assert edition(archive).is_file()


def test_an_edition_that_cannot_be_read_is_left_alone_and_named(archive: Path) -> None:
    refresh(archive / "seeds", archive / "content")
    edition(archive).write_bytes(b"Title: caf\xe9\n\nBody\n")
    done = refresh(archive / "seeds", archive / "content")
    assert [refusal.file for refusal in done.refused] == [str(edition(archive))]
    assert edition(archive).read_bytes() == b"Title: caf\xe9\n\nBody\n"


def test_a_mistake_in_a_curation_file_stops_before_anything_is_written(archive: Path) -> None:
    curation = archive / "content" / "curation"
    curation.mkdir(parents=True)
    (curation / "outlets.toml").write_text("[[outlet]]\n", encoding="utf-8")
    with pytest.raises(Refused, match="an outlet has no `name`"):
        refresh(archive / "seeds", archive / "content")
    assert not (archive / "content" / "articles").exists()


def test_a_command_says_the_mistake_without_a_traceback(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    curation = archive / "content" / "curation"
    curation.mkdir(parents=True)
    (curation / "names.toml").write_text("[[nmae]]\n", encoding="utf-8")
    assert main(["check", *places(archive)]) == 1
    assert "names.toml" in capsys.readouterr().err


def test_check_lists_what_to_look_at_and_what_to_do(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["check", *places(archive)]) == 0
    told = capsys.readouterr().out
    assert "Headlines that the archive does not hold" in told
    assert "Peru becomes largest quinoa exporter" in told
    (archive / "seeds" / "empty.txt").write_text("", encoding="utf-8")
    assert main(["check", *places(archive)]) == 1


def test_doctor_says_what_is_there(archive: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (archive / "content").mkdir()
    assert main(["doctor", *places(archive)]) == 0
    assert "3 raw articles" in capsys.readouterr().out
    assert main(["doctor", "--seeds", str(archive / "nowhere")]) == 1


def test_doctor_names_every_file_of_the_curators_that_cannot_be_read(
    archive: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (archive / "content" / "curation").mkdir(parents=True)
    (archive / "content" / "pages").mkdir()
    (archive / "content" / "curation" / "names.toml").write_text("x = = 1\n", encoding="utf-8")
    (archive / "content" / "pages" / "new.md").write_text("No header.\n", encoding="utf-8")
    assert main(["doctor", *places(archive)]) == 1
    told = capsys.readouterr().out
    assert "names.toml" in told
    assert "new.md:1: has no header" in told
