"""Whoever reads: by keyboard, enlarged, on a narrow phone, with unsteady hands, with motion switched off."""

from __future__ import annotations

from typing import Any

import pytest
from conftest import Built
from gates.looking import kinds
from playwright.sync_api import expect
from watch import focus_faults, moving, sideways, small_targets, stops, watched

pytestmark = pytest.mark.browser

SIZES = [(320, 640), (640, 400), (1280, 800)]
"""The narrowest phone that WCAG 1.4.10 asks for; a 1280 x 800 window at 200 % zoom; the same window as it is."""
TEXT_TWICE_AS_LARGE = "document.documentElement.style.fontSize = '200%'"


def planted(page: Any, body: str, style: str = "") -> None:
    page.set_content(f"<!doctype html><html lang=en><title>x</title><style>{style}</style><main>{body}</main>")


def test_every_kind_of_page_fits_and_can_be_hit_and_keeps_still(demo: Built, chromium: Any) -> None:
    faults: list[str] = []
    with watched(chromium, reduced_motion="reduce") as page:
        for address in kinds(demo.output):
            page.goto(f"{demo.address}/{address}")
            faults += moving(page)
            for width, height in SIZES:
                page.set_viewport_size({"width": width, "height": height})
                faults += [*sideways(page), *small_targets(page)]
            page.evaluate(TEXT_TWICE_AS_LARGE)
            faults += sideways(page)
    assert faults == []


LONG = (
    """css => document.querySelectorAll(css).forEach(one => { one.textContent = "Llanfairpwllgwyngyll".repeat(6); })"""
)
CUT = """() => [...document.querySelectorAll("main *")].filter(one => getComputedStyle(one).overflowX === "clip")
  .filter(one => one.scrollWidth > one.clientWidth + 1).map(one => one.className)"""


def test_a_headline_a_place_or_a_topic_of_one_endless_word_is_broken_and_not_cut_off(two: Built, chromium: Any) -> None:
    faults: list[str] = []
    with watched(chromium, 320, 640) as page:
        for address in kinds(two.output):
            page.goto(f"{two.address}/{address}")
            page.evaluate(LONG, "main :is(h1, h2, h3, a, .facts > span):not(:has(*), .tag, table *, figure *)")
            faults += [*sideways(page), *(f"{address} {cut}" for cut in page.evaluate(CUT))]
    assert faults == []


@pytest.mark.parametrize("address", ["", "stories/", "search/"])
def test_tab_goes_through_a_page_as_it_is_read_and_is_always_seen(two: Built, chromium: Any, address: str) -> None:
    with watched(chromium) as page:
        page.goto(f"{two.address}/{address}", wait_until="networkidle")
        walk = stops(page)
        assert focus_faults(page, walk) == []
        regions = list(dict.fromkeys(stop["region"] for stop in walk))
        wanted = [region for region in ("skip", "nav", "search", "main", "footer") if region in regions]
        assert wanted[:2] == ["skip", "nav"]
        assert {"search", "footer"} <= set(wanted)
        assert [region for region in regions if region in wanted] == wanted


def test_tab_goes_through_an_article_with_its_folded_parts_open(two: Built, chromium: Any) -> None:
    article = next(address for address in kinds(two.output) if address.startswith("articles/"))
    with watched(chromium) as page:
        page.goto(f"{two.address}/{article}")
        page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
        walk = stops(page)
        assert focus_faults(page, walk) == []
        assert len(walk) > 20


def test_enter_follows_a_link_and_opens_what_is_folded(two: Built, chromium: Any) -> None:
    with watched(chromium) as page:
        page.goto(f"{two.address}/")
        page.keyboard.press("Tab")
        page.keyboard.press("Enter")
        # A key press returns before the browser has gone anywhere: what follows is waited for, never read at once.
        page.wait_for_url("**/#main")
        page.keyboard.press("Tab")
        page.wait_for_function("document.activeElement.closest('main') !== null")
        page.locator("nav.ways a").first.focus()
        page.keyboard.press("Enter")
        page.wait_for_url("**/archives/")
        article = next(address for address in kinds(two.output) if address.startswith("articles/"))
        page.goto(f"{two.address}/{article}")
        page.locator("#provenance summary").focus()
        page.keyboard.press("Enter")
        expect(page.locator("#provenance")).to_have_attribute("open", "")


def test_the_size_checks_find_planted_faults(chromium: Any) -> None:
    with watched(chromium, 320, 640) as page:
        planted(page, "<p class=wide>x</p>", ".wide { width: 400px }")
        assert len(sideways(page)) == 1
        planted(page, "<ul><li><a href=#a>Home</a></li></ul><p>A <a href=#b>link</a> in a sentence</p>")
        (fault,) = small_targets(page)
        assert '"Home"' in fault


def test_the_motion_check_finds_a_planted_fault(chromium: Any) -> None:
    with watched(chromium) as page:
        planted(page, "<p>x</p>", "p { transition: color 0.2s }")
        assert len(moving(page)) == 1


def test_the_keyboard_check_finds_planted_faults(chromium: Any) -> None:
    with watched(chromium) as page:
        ring = ":focus { outline: 3px solid red } "
        links = "<a href=#a>one</a><a href=#b>two</a><a href=#c>three</a>"
        planted(page, links, ring + "[href='#b'] { outline: 0 }")
        assert focus_faults(page, stops(page)) == ['a. "two": focus not seen (0 px)']
        planted(page, links.replace("<a href=#c>", "<a href=#c tabindex=1>"), ring)
        assert focus_faults(page, stops(page)) == ['a. "one": out of order']
        planted(page, links.replace("<a href=#b>", "<a href=#b tabindex=-1>"), ring)
        assert focus_faults(page, stops(page)) == ["1 never reached"]


def test_the_console_check_finds_a_planted_fault(chromium: Any) -> None:
    with pytest.raises(AssertionError, match="it broke"), watched(chromium) as page:
        page.evaluate("console.error('it broke')")
