"""The disk edition in a browser, opened from the disk: it looks as it should, and every kind of page is reached."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import Any

import pytest
from conftest import Built
from gates.looking import kinds
from playwright.sync_api import expect
from watch import watched

from archivist.site import disk

pytestmark = pytest.mark.browser

PAPER = "rgb(255, 254, 251)"


@pytest.fixture(scope="module")
def stick(demo: Built, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo archive, unpacked from its zip."""
    place = tmp_path_factory.mktemp("stick")
    disk.pack(demo.output, "", place / "archive.zip", "archive")
    with zipfile.ZipFile(place / "archive.zip") as packed:
        packed.extractall(place)
    return place / "archive"


def test_every_kind_of_page_opens_from_the_disk_in_its_own_dress(stick: Path, chromium: Any) -> None:
    # The console is watched: a file that cannot be loaded, or a policy that forbids it, would be said there.
    with watched(chromium) as page:
        for address in kinds(stick):
            file = stick / address / "index.html" if address != "404.html" else stick / "index.html"
            page.goto(file.as_uri())
            expect(page.locator("body")).to_have_css("background-color", PAPER)
            expect(page.locator("h1")).to_be_visible()


def test_a_reader_walks_from_the_front_page_to_an_article_and_searches_in_vain(stick: Path, chromium: Any) -> None:
    with watched(chromium) as page:
        page.goto((stick / "index.html").as_uri())
        page.locator("footer a", has_text="A–Z").click()
        page.wait_for_url("**/a-z/index.html")
        page.locator("nav.ways a").first.click()
        page.wait_for_url("**/archives/index.html")
        page.locator("footer .foot-name a").click()
        page.wait_for_url("**/archive/index.html")
        page.locator("main a[href^='articles/']").first.click()
        page.wait_for_url("**/articles/*/index.html")
        expect(page.locator("article h1")).to_be_visible()
        page.locator("input[name=q]").first.fill("ferry")
        page.keyboard.press("Enter")
        page.wait_for_url("**/search/index.html?q=ferry")
        expect(page.get_by_text("does not work in this copy")).to_be_visible()
        page.locator("main nav a").first.click()
        page.wait_for_url("**/archives/index.html")
