"""The finished site, as files: addresses, feeds, markup, what must never be in it."""

from __future__ import annotations

import json
import xml.etree.ElementTree as ET
from pathlib import Path
from urllib.parse import quote

import pytest
from conftest import ROOT, Built, build, missing
from crawl import faults, pages
from gates import markup


def test_every_internal_address_and_fragment_leads_somewhere(two: Built, demo: Built) -> None:
    assert faults(two.output, two.address) == []
    assert faults(demo.output, "") == []


def test_feeds_and_sitemap_are_well_formed_and_dated_from_the_articles(two: Built) -> None:
    documents = sorted(two.output.rglob("*.xml"))
    assert {"all.atom.xml", "sitemap.xml"} <= {path.name for path in documents}
    for path in documents:
        ET.fromstring(path.read_text(encoding="utf-8"))  # noqa: S314 - written by our own build
    feed = (two.output / "feeds" / "all.atom.xml").read_text(encoding="utf-8")
    assert "2018-02-06" in feed
    assert "<span" not in feed.replace("&lt;", "<").split("<content")[0]


def test_structured_data_is_plain_and_complete(two: Built) -> None:
    articles = [soup for page, soup in pages(two.output).items() if page.startswith("articles/")]
    assert len(articles) == 2
    for soup in articles:
        data = [json.loads(tag.get_text()) for tag in soup.find_all("script", type="application/ld+json")]
        news = next(item for item in data if item["@type"] == "NewsArticle")
        assert "<" not in news["headline"]
        assert news["isBasedOn"]


def test_no_page_asks_anything_of_another_site_or_runs_a_script(two: Built, demo: Built) -> None:
    for built in (two, demo):
        for page, soup in pages(built.output).items():
            scripts = [tag for tag in soup.find_all("script") if tag.get("type") != "application/ld+json"]
            assert all(tag.get("src") and not tag.get_text() for tag in scripts), page
            assert not soup.find_all(style=True), page
            assert not soup.find_all(["iframe", "object", "embed", "style"]), page
            assert soup.find("meta", attrs={"http-equiv": "Content-Security-Policy"}), page


def test_the_same_seeds_give_the_same_bytes(two: Built, tmp_path: Path) -> None:
    again = build(ROOT / "seeds", tmp_path, siteurl=two.address, TZ="Pacific/Auckland", LC_ALL="C")
    first = {
        path.relative_to(two.output): path.read_bytes() for path in sorted(two.output.rglob("*")) if path.is_file()
    }
    second = {
        path.relative_to(again.output): path.read_bytes() for path in sorted(again.output.rglob("*")) if path.is_file()
    }
    assert list(first) == list(second)
    assert [str(path) for path in first if first[path] != second[path]] == []


def nu(*addresses: str) -> list[str]:
    """Run the Nu Html Checker over pages; give its messages, errors and warnings alike."""
    if lack := markup.missing():
        missing(f"Pages are not put through the Nu Html Checker: {lack}.")
    return markup.messages(addresses)


def served(built: Built) -> list[str]:
    return [f"{built.address}/{quote(page)}" for page in pages(built.output)]


def test_the_nu_html_checker_has_nothing_to_say(two: Built, demo: Built) -> None:
    assert nu(*served(two), *served(demo)) == []


def test_the_html_check_finds_a_planted_fault(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text('<!doctype html><html lang="en"><title>x</title><p><div></p></div><img src="x">', encoding="utf-8")
    assert any("img" in message for message in nu(str(page)))


@pytest.mark.parametrize(
    "name", ["index.html", "404.html", "about/index.html", "topics/index.html", "stories/index.html"]
)
def test_the_pages_that_every_archive_has_are_there(two: Built, name: str) -> None:
    assert (two.output / name).is_file()
