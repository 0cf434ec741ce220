"""Whoever follows a broken link finds what was probably meant."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Built
from gates.looking import violations
from playwright.sync_api import expect
from watch import watched

pytestmark = pytest.mark.browser


def some_article(built: Built) -> str:
    """Give the longest slug, the most words to mistype; one that ends in a number has a namesake."""
    slugs = (path.parent.name for path in built.output.glob("articles/*/index.html"))
    return max((slug for slug in slugs if not slug[-1].isdigit()), key=lambda slug: (len(slug), slug))


@pytest.mark.parametrize("archive", ["two", "demo"])
def test_a_mistyped_or_truncated_address_lists_the_article_that_was_meant(
    archive: str, request: pytest.FixtureRequest, chromium: Any
) -> None:
    built: Built = request.getfixturevalue(archive)
    slug = some_article(built)
    word = max(slug.split("-"), key=len)
    swapped = slug.replace(word, word[:3] + word[4] + word[3] + word[5:])
    truncated = slug.rpartition("-")[0]
    for asked in (f"articles/{swapped}/", f"articles/{truncated}", f"2018/{slug}.html", slug):
        with watched(chromium, missing=True) as page:
            page.goto(f"{built.address}/{asked}")
            expect(page.locator("[data-nearest]")).to_be_visible()
            meant = page.locator(f"[data-nearest] a[href$='/articles/{slug}/']")
            expect(meant).to_have_count(1)
            meant.click()
            page.wait_for_url(f"**/articles/{slug}/")


def test_a_topic_is_found_by_the_beginning_of_its_name(two: Built, chromium: Any) -> None:
    with watched(chromium, missing=True) as page:
        page.goto(f"{two.address}/topics/polit/")
        expect(page.locator("[data-nearest] a").first).to_have_attribute("href", "/repo/topics/politics/")
        assert violations(page) == []


@pytest.mark.parametrize("asked", ["zzqx/", "%E0%A4%A/", "a/", "%D9%85%D9%8A%D9%86%D8%A7%D8%A1/"])
def test_where_nothing_is_near_the_page_keeps_still(two: Built, chromium: Any, asked: str) -> None:
    with watched(chromium, missing=True) as page:
        page.goto(f"{two.address}/{asked}", wait_until="networkidle")
        expect(page.locator("h1")).to_be_visible()
        expect(page.locator("[data-nearest]")).to_be_hidden()


def test_without_scripts_the_search_and_the_ways_in_are_there(two: Built, chromium: Any) -> None:
    with watched(chromium, missing=True, java_script_enabled=False) as page:
        page.goto(f"{two.address}/articles/nowhere/")
        expect(page.locator("[data-nearest]")).to_be_hidden()
        expect(page.locator("main a[href$='/a-z/']")).to_be_visible()
        expect(page.locator("input[name=q]")).to_be_visible()
