"""Indexing the finished pages: quick, the same every time, and never the end of a build."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

import pytest

from archivist.demo.corpus import corpus
from archivist.site import search


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """Forty invented articles as bare pages, and a list that must not be found."""
    for number, article in enumerate(corpus(40)):
        folder = tmp_path / "articles" / f"a{number}"
        folder.mkdir(parents=True)
        facets = (
            ("topic", article.topic),
            ("place", article.scene),
            ("outlet", article.outlet),
            ("month", article.day[:7]),
        )
        spans = "".join(f'<span hidden data-pagefind-filter="{name}">{value}</span>' for name, value in facets)
        text = "".join(f"<p>{paragraph}</p>" for paragraph in article.paragraphs)
        body = f"<main data-pagefind-body><h1>{article.title}</h1>{spans}{text}</main>"
        (folder / "index.html").write_text(f'<html lang="en"><body>{body}', encoding="utf-8")
    (tmp_path / "topics").mkdir()
    (tmp_path / "topics" / "index.html").write_text('<html lang="en"><body data-pagefind-body>A list', encoding="utf-8")
    return tmp_path


def digest(folder: Path) -> str:
    files = sorted(path for path in folder.rglob("*") if path.is_file())
    named = (path.relative_to(folder).as_posix().encode() + path.read_bytes() for path in files)
    return hashlib.sha256(b"".join(named)).hexdigest()


def test_articles_are_indexed_and_lists_are_not(site: Path) -> None:
    report = search.index(site, {})
    assert report.trouble == ""
    assert len(list((site / "pagefind" / "fragment").iterdir())) == 40
    assert report.size == sum(file.stat().st_size for file in (site / "pagefind").rglob("*") if file.is_file())


def test_the_interfaces_that_no_page_loads_are_left_out(site: Path) -> None:
    search.index(site, {})
    kept = {path.name for path in (site / "pagefind").glob("*.*") if path.suffix in {".js", ".css"}}
    assert kept == {"pagefind.js", "pagefind-worker.js"}


def test_the_same_pages_give_the_same_index(site: Path) -> None:
    search.index(site, {})
    first = digest(site / "pagefind")
    search.index(site, {})
    assert digest(site / "pagefind") == first


def test_an_index_for_pages_that_are_gone_does_not_stay(site: Path) -> None:
    search.index(site, {})
    (site / "articles" / "a0" / "index.html").unlink()
    search.index(site, {})
    assert len(list((site / "pagefind" / "fragment").iterdir())) == 39


def test_a_program_that_is_not_there_is_said_and_the_build_goes_on(
    site: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    report = search.index(site, {"PAGEFIND": ["no-such-program"]})
    assert report.files == 0
    assert "could not run" in report.trouble
    assert "No search index" in capsys.readouterr().err
    assert not (site / "pagefind").exists()


def test_a_program_that_fails_is_said_with_its_last_words(site: Path) -> None:
    failing = [sys.executable, "-c", "import sys; sys.exit('the disk is full')"]
    assert "status 1: the disk is full" in search.index(site, {"PAGEFIND": failing}).trouble
