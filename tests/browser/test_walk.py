"""What people do: walk from the home page to an article and on, on a phone and on a desktop, with axe."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Built
from gates.looking import kinds, violations
from watch import sideways, watched

pytestmark = pytest.mark.browser

WIDTHS = [320, 1280]
SCHEMES = ["light", "dark"]


def looks_right(page: Any) -> None:
    """No sideways scrolling, nothing for axe to say."""
    assert [*sideways(page), *violations(page)] == []


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("scheme", SCHEMES)
def test_from_home_by_topic_to_article_story_and_related(two: Built, chromium: Any, width: int, scheme: str) -> None:
    way = [("main a[href*='/topics/']", 0), ("main a[href*='/articles/']", 0)]
    way += [("main a[href*='/stories/']", 0), ("main a[href*='/articles/']", -1)]
    with watched(chromium, width, color_scheme=scheme) as page:
        page.goto(f"{two.address}/")
        looks_right(page)
        for link, place in way:
            page.locator(link).nth(place).click()
            page.wait_for_url(f"**/{link.split('/')[1]}/**")
            looks_right(page)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_every_kind_of_page_passes_axe(demo: Built, chromium: Any, scheme: str) -> None:
    with watched(chromium, 390, color_scheme=scheme) as page:
        for address in kinds(demo.output):
            page.goto(f"{demo.address}/{address}")
            looks_right(page)


def test_axe_finds_a_planted_fault(chromium: Any) -> None:
    with watched(chromium) as page:
        page.set_content("<!doctype html><html lang=en><title>x</title><main><h1>x</h1><img src='data:,' id=i></main>")
        assert any("image-alt" in line for line in violations(page))
