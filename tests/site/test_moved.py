"""Addresses that outlive what stood at them, in a real build. Texts invented."""

from __future__ import annotations

from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from conftest import Built, build, prepare
from crawl import faults

ADDRESS = "https://archive.example.org"
LONG = "The harbour of Velm was shut on Tuesday, and both lanes were empty.\n"
GONE = f"Title: The crane fell\nSlug: crane\nDate: 2018-02-06\nWithdrawn: A source asked for it.\n\n{LONG}"
MOVED = (
    "Title: The tide turned\nSlug: tide\nDate: 2018-02-07\nFormer: old-tide; crane; older-tide\n"
    "Tags: Weather and climate\n\n"
    f"{LONG}"
)
EDITIONS = {"gone.md": GONE, "moved.md": MOVED}


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Built:
    work = tmp_path_factory.mktemp("moved")
    prepare(work / "content")
    (work / "content" / "articles").mkdir()
    (work / "seeds").mkdir()
    for name, text in EDITIONS.items():
        (work / "content" / "articles" / name).write_text(text, encoding="utf-8")
    topics = work / "content" / "curation" / "topics.toml"
    topics.write_text('[weather]\nname = "Weather and climate"\n', encoding="utf-8")
    done = build(work / "seeds", work, siteurl=ADDRESS)
    assert done.status == 0, done.said
    return done


def leads_to(built: Built, address: str) -> str:
    page = BeautifulSoup(built.page(address), "html.parser")
    (link,) = page.find_all("a")
    refresh, canonical = page.find("meta", attrs={"http-equiv": "refresh"}), page.find("link", rel="canonical")
    assert refresh is not None
    assert canonical is not None
    assert refresh["content"] == f"0; url={link['href']}"
    assert canonical["href"] == f"{ADDRESS}{link['href']}"
    return str(link["href"])


def test_a_withdrawn_article_leaves_a_notice_with_its_reason(built: Built) -> None:
    notice = built.page("articles/crane")
    assert "The crane fell" in notice
    assert "A source asked for it." in notice
    assert "harbour" not in notice
    assert 'name="robots" content="noindex"' in notice


def test_nothing_else_knows_a_withdrawn_article(built: Built) -> None:
    files = (path for path in built.output.rglob("*") if path.suffix in {".html", ".xml", ".json", ".txt", ".ris"})
    holders = [path for path in files if "The crane fell" in path.read_text(encoding="utf-8", errors="replace")]
    assert [path.relative_to(built.output).as_posix() for path in holders] == ["articles/crane/index.html"]


def test_former_addresses_of_an_article_lead_to_its_new_one(built: Built) -> None:
    assert leads_to(built, "articles/old-tide") == "/articles/tide/"
    assert leads_to(built, "articles/older-tide") == "/articles/tide/"


def test_a_former_address_where_something_stands_is_not_touched_and_that_is_said(built: Built) -> None:
    assert "Withdrawn" in built.page("articles/crane")
    assert "no redirect at articles/crane/index.html: something stands there" in built.said


def test_the_former_address_of_a_renamed_topic_leads_to_its_new_one(built: Built) -> None:
    assert leads_to(built, "topics/weather") == "/topics/weather-and-climate/"


def test_every_address_still_leads_somewhere(built: Built) -> None:
    assert faults(built.output, ADDRESS) == []


def test_a_former_address_that_is_no_slug_stops_the_build(tmp_path: Path) -> None:
    prepare(tmp_path / "content")
    (tmp_path / "content" / "articles").mkdir()
    (tmp_path / "seeds").mkdir()
    text = MOVED.replace("old-tide; crane; older-tide", "../../index")
    (tmp_path / "content" / "articles" / "moved.md").write_text(text, encoding="utf-8")
    done = build(tmp_path / "seeds", tmp_path, siteurl=ADDRESS)
    assert done.status != 0
    assert "`Former: ../../index` is not a slug" in done.said
