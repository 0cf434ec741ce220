"""Renew the pictures in docs/: build the demo archive and the two seeds, and photograph them in Chromium.

python tools/screenshots.py [--out docs/pictures]
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import Browser, Page, sync_playwright
from stage import BROWSER_FLAGS, ROOT, build, chromium, demo, serve

ARTICLES = 400
"""Invented articles in the demo archive: enough for every kind of page to have something on it."""
DESKTOP, PHONE = (1200, 800), (390, 800)
HEAVIEST = 250_000
"""Bytes of one picture: more would make every clone of the repository pay for it."""


def main() -> int:
    """Take every picture; give 1 if one is too heavy."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--out", type=Path, default=ROOT / "docs" / "pictures")
    out: Path = parser.parse_args().out
    out.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as playwright:
        work = Path(folder)
        browser = playwright.chromium.launch(executable_path=chromium(), args=BROWSER_FLAGS)
        _seeds(browser, build(ROOT / "seeds", work / "two"), out)
        _demo(browser, demo(work / "demo", ARTICLES), out)
        browser.close()
    heavy = [path.name for path in sorted(out.glob("*.png")) if path.stat().st_size > HEAVIEST]
    if heavy:
        print(f"heavier than {HEAVIEST} bytes: {', '.join(heavy)}", file=sys.stderr)
    return 1 if heavy else 0


def _seeds(browser: Browser, site: Path, out: Path) -> None:
    """Take the real article that has the most to show: a stamp, a dateline and a removed block."""
    address = next(path.parent.name for path in sorted((site / "articles").glob("u*/index.html")))
    page = _page(browser, f"{serve(site)}/articles/{address}/", DESKTOP)
    _take(page, out / "article.png")
    cleaned = page.locator("#provenance")
    cleaned.locator("summary").click()
    cleaned.scroll_into_view_if_needed()
    _take(page, out / "article-provenance.png")
    page.context.close()
    page = _page(browser, page.url, PHONE, dark=True)
    _take(page, out / "article-phone-dark.png")
    page.context.close()


def _demo(browser: Browser, site: Path, out: Path) -> None:
    """Take the pages that need many articles, which are invented."""
    home = serve(site)
    page = _page(browser, f"{home}/", DESKTOP)
    _take(page, out / "home.png")
    story = page.locator("main a[href*='/stories/']").first.get_attribute("href")
    page.context.close()
    for name, address in {"topic": "/topics/politics/", "story": story, "months": "/archives/"}.items():
        page = _page(browser, f"{home}{address}", DESKTOP)
        _take(page, out / f"{name}.png")
        page.context.close()
    page = _page(browser, f"{home}/search/?q=Peru", DESKTOP)
    page.locator("[data-seek-results] li").first.wait_for()
    page.locator("[data-facet=topic] summary").click()
    _take(page, out / "search.png")
    page.context.close()
    page = _page(browser, f"{home}/", PHONE, dark=True)
    _take(page, out / "home-phone-dark.png")
    page.context.close()


def _page(browser: Browser, address: str, size: tuple[int, int], *, dark: bool = False) -> Page:
    context = browser.new_context(
        viewport={"width": size[0], "height": size[1]}, color_scheme="dark" if dark else "light"
    )
    page = context.new_page()
    page.goto(address)
    return page


def _take(page: Page, file: Path) -> None:
    page.evaluate("document.fonts.ready")
    page.screenshot(path=file)


if __name__ == "__main__":
    sys.exit(main())
