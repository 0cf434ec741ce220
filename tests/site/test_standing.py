"""A second build makes only what would come out otherwise, and gives the bytes of a fresh one."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from conftest import Built, build

from archivist.demo.corpus import corpus
from archivist.site import folder, standing

NUMBER = 24


def files(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in sorted(root.rglob("*")) if path.is_file()}


def times(root: Path) -> dict[str, int]:
    return {path.relative_to(root).as_posix(): path.stat().st_mtime_ns for path in root.rglob("*.html")}


def again(work: Path) -> Built:
    built = build(work / "seeds", work)
    assert built.status == 0, built.said
    return built


def fresh(work: Path) -> dict[str, bytes]:
    """Build once more with nothing left of the builds before; give the files."""
    shutil.rmtree(work / "output")
    shutil.rmtree(work / "cache")
    return files(again(work).output)


@pytest.fixture(scope="module")
def first(tmp_path_factory: pytest.TempPathFactory) -> Path:
    work = tmp_path_factory.mktemp("first")
    for article in corpus(NUMBER):
        file = work / "seeds" / article.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(article.raw, encoding="utf-8")
    again(work)
    return work


@pytest.fixture
def work(first: Path, tmp_path: Path) -> Path:
    """A built archive of one's own, with all that its build remembers."""
    shutil.copytree(first / "seeds", tmp_path / "seeds")
    shutil.copytree(first / "content", tmp_path / "content")
    again(tmp_path)
    return tmp_path


def edition(work: Path) -> Path:
    return min((work / "content" / "articles").rglob("*.md"))


def test_where_nothing_has_changed_nothing_is_built(work: Path) -> None:
    before = files(work / "output")
    assert "Nothing has changed since the last build" in again(work).said
    assert files(work / "output") == before


def test_one_edited_article_gives_the_bytes_of_a_fresh_build_and_leaves_most_files_alone(work: Path) -> None:
    before = times(work / "output")
    with edition(work).open("a", encoding="utf-8") as file:
        file.write("\nA paragraph about kettles that a curator added.\n")
    assert "Nothing has changed" not in again(work).said
    now = times(work / "output")
    assert now.keys() == before.keys()
    assert 0 < sum(now[path] != before[path] for path in now) < len(now) / 2
    assert files(work / "output") == fresh(work)


def test_a_changed_and_a_new_seed_give_the_bytes_of_a_fresh_build(work: Path) -> None:
    seed = min((work / "seeds").rglob("*.txt"))
    seed.write_text(seed.read_text(encoding="utf-8") + "\nThe mayor of Wexmoor said nothing.\n", encoding="utf-8")
    (work / "seeds" / "new.txt").write_text("A kettle is found\n\nWEXMOOR, May 4 - It was tin.\n", encoding="utf-8")
    again(work)
    assert files(work / "output") == fresh(work)


def test_a_conflict_is_told_with_every_build_until_it_is_settled(work: Path) -> None:
    edited = edition(work)
    name = next(line for line in edited.read_text(encoding="utf-8").splitlines() if line.startswith("Seed: "))[6:]
    with edited.open("a", encoding="utf-8") as file:
        file.write("\nA paragraph about kettles that a curator added.\n")
    again(work)
    seed = work / "seeds" / name
    seed.write_text(seed.read_text(encoding="utf-8").replace(". ", ", it is said. ", 3), encoding="utf-8")
    assert "conflict: " in again(work).said
    assert "conflict: " in again(work).said


def test_the_pages_of_an_article_that_is_gone_go_too(work: Path) -> None:
    gone = edition(work)
    slug = next(line for line in gone.read_text(encoding="utf-8").splitlines() if line.startswith("Slug: "))[6:]
    seed = next(line for line in gone.read_text(encoding="utf-8").splitlines() if line.startswith("Seed: "))[6:]
    assert (work / "output" / "articles" / slug).is_dir()
    gone.unlink()
    (work / "seeds" / seed).unlink()
    again(work)
    assert not (work / "output" / "articles" / slug).exists()


def test_a_page_that_somebody_wrote_over_and_a_stray_one_are_put_right(work: Path) -> None:
    before = files(work / "output")
    indexed = (work / "output" / "pagefind" / "pagefind-entry.json").stat().st_mtime_ns
    (work / "output" / "index.html").write_text("mine", encoding="utf-8")
    (work / "output" / "stray").mkdir()
    (work / "output" / "stray" / "page.html").write_text("astray", encoding="utf-8")
    again(work)
    assert files(work / "output") == before
    now = (work / "output" / "pagefind" / "pagefind-entry.json").stat().st_mtime_ns
    assert now == indexed, "no article has changed: the search index stands"


def test_a_lost_search_index_is_made_again(work: Path) -> None:
    before = files(work / "output")
    shutil.rmtree(work / "output" / "pagefind")
    again(work)
    assert files(work / "output") == before


def test_a_folder_that_is_not_ours_is_neither_marked_nor_pruned(tmp_path: Path) -> None:
    (tmp_path / "letters.txt").write_text("mine", encoding="utf-8")
    folder.mark(tmp_path)
    left = standing.load(tmp_path, tmp_path.parent / "record.json")
    left.prune()
    assert files(tmp_path) == {"letters.txt": b"mine"}
    assert left.before == {}


@pytest.mark.parametrize("record", ["", "{}", '{"left": {"a": [1]}, "made": 3, "whole": ""}', "[]"])
def test_a_record_that_cannot_be_read_is_no_record(tmp_path: Path, record: str) -> None:
    output = tmp_path / "output"
    folder.mark(output)
    (output / "a").write_text("x", encoding="utf-8")
    (tmp_path / "record.json").write_text(record, encoding="utf-8")
    left = standing.load(output, tmp_path / "record.json")
    assert not left.stands("a", "digest")
    assert left.whole == ""
