"""The disk edition, as files: every address leads to a file beside it, and the same site gives the same zip."""

from __future__ import annotations

import zipfile
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from bs4 import BeautifulSoup
from conftest import Built
from gates.reading import page as read

from archivist.cli import main
from archivist.errors import Refused
from archivist.site import disk


@pytest.fixture(scope="module")
def unpacked(two: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The archive of two, as it lies on somebody's disk; it was built for a sub-path of a server."""
    place = tmp_path_factory.mktemp("stick")
    disk.pack(two.output, two.address, place / "archive.zip", "archive")
    with zipfile.ZipFile(place / "archive.zip") as packed:
        packed.extractall(place)
    return place / "archive"


def lost(folder: Path, address: str) -> list[str]:
    """Give the addresses on the pages of a disk edition that lead to no file of it, and those that need a server."""
    found = []
    for page in sorted(folder.rglob("*.html")):
        for target in read("", page.read_bytes()).addresses:
            parts = urlsplit(target)
            if target.startswith((address, "/")):
                found.append(f"{page.name}: {target} needs a server")
            elif not parts.scheme and parts.path and not (page.parent / unquote(parts.path)).resolve().is_file():
                found.append(f"{page.relative_to(folder)}: {target}")
    return found


def test_every_address_leads_to_a_file_beside_it(two: Built, unpacked: Path) -> None:
    assert len(list(unpacked.rglob("*.html"))) > 20
    assert lost(unpacked, two.address) == []


def test_the_address_check_finds_a_planted_fault(two: Built, tmp_path: Path) -> None:
    page = tmp_path / "index.html"
    page.write_text(f'<a href="nowhere/index.html">x</a><a href="{two.address}/">y</a><a href="/a/">z</a>')
    assert len(lost(tmp_path, two.address)) == 3


def test_nothing_that_only_a_server_needs_is_packed(unpacked: Path) -> None:
    names = {path.name for path in unpacked.iterdir()}
    assert not names & {"pagefind", "nearest", "robots.txt", "404.html", "sitemap.xml", ".archivist"}
    assert {"index.html", "articles", "raw", "data", "theme"} <= names
    for page in unpacked.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        assert "<script src" not in text
        assert "script-src" not in text


def test_the_search_page_says_that_it_cannot_search_and_leads_elsewhere(unpacked: Path) -> None:
    page = BeautifulSoup((unpacked / "search" / "index.html").read_text(encoding="utf-8"), "html.parser")
    assert page.main is not None
    assert "does not work in this copy" in page.main.get_text()
    assert page.main.find("form") is None
    targets = {str(link["href"]) for link in page.main.find_all("a")}
    assert {"../a-z/index.html", "../archives/index.html"} <= targets


def test_the_same_site_gives_the_same_zip(two: Built, tmp_path: Path) -> None:
    for name in ("one.zip", "two.zip"):
        disk.pack(two.output, two.address, tmp_path / name, "archive")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.zip") as packed:
        assert {entry.date_time for entry in packed.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert packed.namelist() == sorted(packed.namelist())


@pytest.mark.parametrize(
    ("address", "relative"),
    [
        ("/articles/a/", "../../articles/a/index.html"),
        ("/", "../../index.html"),
        ("/theme/css/a.css", "../../theme/css/a.css"),
        ("/topics/b/?x=1&y=2#z", "../b/index.html?x=1&y=2#z"),
        ("../", "../index.html"),
        ("#top", "#top"),
        ("https://elsewhere.example/", "https://elsewhere.example/"),
        ("//elsewhere.example/x", "//elsewhere.example/x"),
        ("mailto:someone@example.org", "mailto:someone@example.org"),
    ],
)
def test_an_address_is_relative_to_its_page(address: str, relative: str) -> None:
    given = disk.page(f'<a href="{address.replace("&", "&amp;")}">', "topics/a/index.html", "")
    assert given == f'<a href="{relative.replace("&", "&amp;")}">'


def test_what_only_looks_like_an_address_in_a_text_stays() -> None:
    text = '<p>Write href="/about/" they said. <code>src="/x/"</code></p>'
    assert disk.page(text, "a/index.html", "") == text


def test_a_page_that_moved_leads_on_from_a_disk_too() -> None:
    moved = '<meta http-equiv="refresh" content="0; url=https://x.example/repo/new/">'
    assert 'url=../new/index.html"' in disk.page(moved, "old/index.html", "https://x.example/repo")


def test_a_folder_without_a_site_is_refused(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(Refused, match="holds no built site"):
        disk.pack(tmp_path, "", tmp_path / "a.zip", "archive")
    assert main(["disk", str(tmp_path), "--zip", str(tmp_path / "a.zip")]) == 1
    assert "make disk" in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_command_says_what_to_do_with_the_file(
    two: Built, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["disk", str(two.output), "--siteurl", two.address, "--zip", str(tmp_path / "a.zip")]) == 0
    assert "open archive/index.html" in capsys.readouterr().out
