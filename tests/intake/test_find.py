"""The walk over the seeds folder reads plain .txt files and names everything else."""

from __future__ import annotations

import os
import socket
import sys
from pathlib import Path

import pytest

from archivist.errors import Refused
from archivist.intake import find
from archivist.intake.decode import MAX_BYTES

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links, pipes and modes are Unix's")


@pytest.fixture
def seeds(tmp_path: Path) -> Path:
    folder = tmp_path / "seeds"
    (folder / "peru").mkdir(parents=True)
    (folder / "b.txt").write_text("An invented seed.")
    (folder / "peru" / "a.TXT").write_text("Another invented seed.")
    return folder


def paths(seeds: Path) -> list[str]:
    return [one.path for one in find.seeds(seeds)[0]]


def refusals(seeds: Path) -> dict[str, str]:
    return {one.file: one.reason for one in find.seeds(seeds)[1]}


def test_text_files_are_found_in_order_of_their_paths(seeds: Path) -> None:
    found, refused = find.seeds(seeds)
    assert [one.path for one in found] == ["b.txt", "peru/a.TXT"]
    assert refused == []
    assert find.load(found[0]) == b"An invented seed."


def test_a_folder_that_is_not_there_is_refused_by_name(tmp_path: Path) -> None:
    found, refused = find.seeds(tmp_path / "nowhere")
    assert found == []
    assert "cannot be opened" in refused[0].reason


def test_the_seeds_folder_itself_may_be_a_link(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(seeds)
    assert paths(tmp_path / "link") == ["b.txt", "peru/a.TXT"]


def test_no_link_is_followed(seeds: Path, tmp_path: Path) -> None:
    (tmp_path / "private.txt").write_text("A private draft.")
    (seeds / "out.txt").symlink_to(tmp_path / "private.txt")
    (seeds / "up").symlink_to("..")
    (seeds / "loop.txt").symlink_to("loop.txt")
    (seeds / "dangling.txt").symlink_to("nowhere")
    (seeds / "peru" / "round").symlink_to("..")
    assert paths(seeds) == ["b.txt", "peru/a.TXT"]
    assert set(refusals(seeds)) == {"out.txt", "up", "loop.txt", "dangling.txt", "peru/round"}


def test_a_file_that_becomes_a_link_after_the_walk_is_not_read(seeds: Path, tmp_path: Path) -> None:
    found, _ = find.seeds(seeds)
    (tmp_path / "private.txt").write_text("A private draft.")
    (seeds / "b.txt").unlink()
    (seeds / "b.txt").symlink_to(tmp_path / "private.txt")
    with pytest.raises(Refused, match=r"b\.txt: cannot be opened"):
        find.load(found[0])


def test_a_file_that_vanishes_after_the_walk_is_refused(seeds: Path) -> None:
    found, _ = find.seeds(seeds)
    (seeds / "b.txt").unlink()
    with pytest.raises(Refused, match="cannot be opened"):
        find.load(found[0])


def test_pipes_and_sockets_are_refused_and_never_opened(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    os.mkfifo(seeds / "pipe.txt")
    monkeypatch.chdir(seeds)  # a socket's address must be short
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("socket.txt")
    assert set(refusals(seeds)) == {"pipe.txt", "socket.txt"}
    with pytest.raises(Refused, match="not a plain file"):
        find.load(find.Found("pipe.txt", seeds / "pipe.txt"))


def test_a_file_that_nobody_may_read_is_refused_even_to_the_superuser(seeds: Path) -> None:
    (seeds / "b.txt").chmod(0)
    assert refusals(seeds) == {"b.txt": "may not be read by anybody"}


def test_a_huge_file_is_refused_unread(seeds: Path) -> None:
    with (seeds / "huge.txt").open("wb") as file:
        file.truncate(MAX_BYTES + 1)
    assert "too large" in refusals(seeds)["huge.txt"]


def test_a_folder_named_like_a_file_is_told_and_its_files_are_read(seeds: Path) -> None:
    (seeds / "c.txt").mkdir()
    (seeds / "c.txt" / "inner.txt").write_text("An invented seed.")
    assert "c.txt/inner.txt" in paths(seeds)
    assert "is a folder" in refusals(seeds)["c.txt"]


def test_other_files_are_told_and_hidden_ones_passed_over(seeds: Path) -> None:
    for name in ("page.html", "noext", ".gitkeep", "..dots.txt"):
        (seeds / name).write_text("An invented seed.")
    (seeds / ".git").mkdir()
    (seeds / ".git" / "config").write_text("not ours")
    assert paths(seeds)[0] == "..dots.txt"
    assert set(refusals(seeds)) == {"page.html", "noext"}


def test_names_that_are_no_text_become_readable_and_stay_different(seeds: Path) -> None:
    odd = [b"caf\xe9.txt", b"two\nlines.txt", b"two%0Alines.txt", b"100%.txt", b"a\x1b[31m.txt", b" lead.txt"]
    for name in odd:
        (seeds / os.fsdecode(name)).write_text("An invented seed.")
    names = set(paths(seeds)) - {"b.txt", "peru/a.TXT"}
    assert names == {
        *("caf%E9.txt", "two%0Alines.txt", "two%250Alines.txt", "100%.txt"),
        *("a%1B[31m.txt", "%20lead.txt"),
    }
    assert all(name.isprintable() for name in names)


def test_folders_may_be_deep(seeds: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(seeds)
    for _ in range(40):
        Path("d" * 60).mkdir()
        os.chdir("d" * 60)
    Path("deep.txt").write_text("An invented seed.")
    monkeypatch.undo()
    assert any(path.endswith("/deep.txt") for path in paths(seeds))
