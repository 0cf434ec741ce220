"""Editions are written where they belong, and over nothing that is not theirs."""

from __future__ import annotations

from pathlib import Path

from archivist.intake import convert
from archivist.intake.markdown import Edition
from archivist.intake.receipt import Settled

EDITION = Edition((("Title", "Peru"), ("Seed", "a.txt")), "An invented body.\n")


def test_an_edition_is_written_once_and_left_alone_while_it_says_the_same(tmp_path: Path) -> None:
    place = tmp_path / "peru" / "a.md"
    assert convert.write(place, EDITION)
    assert not convert.write(place, EDITION)
    assert [file.name for file in place.parent.iterdir()] == ["a.md"]


def test_what_was_written_is_found_again_by_its_seed(tmp_path: Path) -> None:
    convert.write(tmp_path / "a.md", EDITION)
    editions, refused = convert.kept(tmp_path)
    assert editions["a.txt"].edition == EDITION
    assert refused == ()


def test_a_file_of_the_curators_in_the_edition_s_place_is_never_written_over(tmp_path: Path) -> None:
    own = "Title: My own note\n\nWritten by hand.\n"
    (tmp_path / "a.md").write_text(own)
    disk, _ = convert.kept(tmp_path)
    convert.save(convert.settle([(tmp_path / "a.md", EDITION)], disk), disk)
    assert (tmp_path / "a.md").read_text() == own
    assert set(convert.kept(tmp_path)[0]) == {"a.txt"}


def test_an_edit_made_while_the_conversion_runs_is_not_written_over(tmp_path: Path) -> None:
    place = tmp_path / "a.md"
    convert.write(place, EDITION)
    disk, _ = convert.kept(tmp_path)
    settled = {place: Settled(Edition(EDITION.header, "Another invented body.\n"), {})}
    place.write_text("Title: Peru\nSeed: a.txt\n\nSaved by a curator a moment ago.\n")
    assert convert.save(settled, disk) == set()
    assert "a moment ago" in place.read_text()
    assert convert.save(settled, convert.kept(tmp_path)[0]) == {place}


def test_editions_that_cannot_be_read_are_named(tmp_path: Path) -> None:
    (tmp_path / "a.md").write_bytes(b"Title: caf\xe9\n\nText.\n")
    (tmp_path / "b.md").write_text("No header here.\n")
    editions, refused = convert.kept(tmp_path)
    assert editions == {}
    assert [Path(refusal.file).name for refusal in refused] == ["a.md", "b.md"]
