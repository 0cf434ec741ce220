"""An article on paper, and one that is read from right to left."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from conftest import Built
from watch import watched

pytestmark = pytest.mark.browser

LEFT_OVER = """() => [...document.querySelectorAll('h1, .text > p')].filter(one => {
  const range = document.createRange(); range.selectNodeContents(one);
  const lines = {};
  for (const box of range.getClientRects()) {
    const line = Math.round((box.top + box.bottom) / 2 / 16);
    lines[line] = Math.max(lines[line] ?? -Infinity, box.right);
  }
  const edge = one.getBoundingClientRect().right;
  return Object.values(lines).some(right => edge - right > 8);
}).length"""
"""How many headlines and paragraphs have a line that does not begin at the right edge."""


def article(site: Path, *marks: str) -> str:
    """Give the address of the first article whose page has all these marks."""
    pages = sorted((site / "articles").glob("*/index.html"))
    found = next(page for page in pages if all(mark in page.read_text(encoding="utf-8") for mark in marks))
    return f"articles/{found.parent.name}/"


def on_paper(page: Any) -> list[str]:
    """Say what a printed article lacks, or has too much of."""
    said = page.inner_text("body")
    sums = page.locator(".print-only").text_content()
    lacks = [part for part in (page.url, "SHA-256", "Raw file") if part not in said]
    dated = page.locator(".facts time").first.text_content() in sums
    parts = [".ways", ".find", ".crumbs", ".foot", ".rail", ".others", ".skip"]
    surplus = [part for part in parts if page.locator(part).first.is_visible()]
    return [*lacks, *([] if dated else ["date"]), *surplus]


def test_a_printed_article_says_where_it_is_from_and_leaves_the_navigation_out(two: Built, chromium: Any) -> None:
    with watched(chromium) as page:
        page.goto(f"{two.address}/{article(two.output, 'datetime')}")
        on_screen = on_paper(page)
        assert {"SHA-256", ".ways", ".foot"} <= set(on_screen), "the check must find the faults of a screen"
        page.emulate_media(media="print")
        assert on_paper(page) == []
        assert page.pdf(format="A4").startswith(b"%PDF")


def test_a_printed_article_names_its_outlet(demo: Built, chromium: Any) -> None:
    with watched(chromium) as page:
        page.goto(f"{demo.address}/{article(demo.output, '/outlets/cordillera-courier/')}")
        page.emulate_media(media="print")
        outlet = page.locator(".facts a[href*='/outlets/']").first.text_content()
        assert outlet in page.locator(".print-only").inner_text()


@pytest.mark.parametrize("width", [320, 1280])
def test_an_arabic_article_runs_from_right_to_left(demo: Built, chromium: Any, width: int) -> None:
    with watched(chromium, width) as page:
        address = article(demo.output, 'dir="rtl"', 'lang="ar"')
        page.goto(f"{demo.address}/{address}")
        assert page.locator("article[dir=rtl][lang=ar]").count() == 1
        assert page.evaluate(LEFT_OVER) == 0
        page.evaluate("document.querySelector('article').dir = 'ltr'")
        assert page.evaluate(LEFT_OVER) > 0, "the check must find an article that runs the wrong way"
