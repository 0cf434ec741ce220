"""One page of each kind in a real browser: axe with its best-practice rules, the console, what is asked for."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import sync_playwright

from .gate import Found

SCHEMES = ("light", "dark")
NAMES = ("axe, light", "axe, dark", "console and network")
"""The gates of this module."""
_SLOW = "was preloaded using link preload but not used within a few seconds"
"""What Chromium says of a font on a machine that is too busy to draw the page in time: nothing about the page."""


def kinds(folder: Path) -> list[str]:
    """Give the address, below the site's home, of the heaviest page of each kind that a build has written."""
    found: dict[str, tuple[int, str]] = {}
    for path in sorted(folder.rglob("index.html")):
        address = path.parent.relative_to(folder).as_posix()
        parts = ["dated" if part.isdigit() else part for part in address.split("/")]
        kind, size = f"{parts[0]}{len(parts)}", path.stat().st_size
        if size > found.get(kind, (0, ""))[0]:
            found[kind] = size, "" if address == "." else f"{address}/"
    return [*(address for _, address in found.values()), "404.html"]


def violations(page: Any) -> list[str]:  # noqa: ANN401 - Playwright's page
    """Run axe with its best-practice rules."""
    found = Axe().run(page).response["violations"]
    return [f"{page.url} {item['id']}: {node['html'][:120]}" for item in found for node in item["nodes"]]


def complaints(page: Any) -> list[str]:  # noqa: ANN401 - likewise
    """Give the list into which everything goes that the console complains about from now on."""
    said: list[str] = []

    def hear(message: Any) -> None:  # noqa: ANN401 - likewise
        if message.type in {"error", "warning"} and _SLOW not in message.text:
            said.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


def foreign(page: Any, home: str) -> list[str]:  # noqa: ANN401 - likewise
    """Give the list into which every request goes that the page makes to another server than `home` from now on."""
    asked: list[str] = []

    def see(request: Any) -> None:  # noqa: ANN401 - likewise
        if not request.url.startswith((f"{home}/", "data:", "blob:")):
            asked.append(f"{page.url} asks for {request.url}")

    page.on("request", see)
    return asked


def gate(home: str, addresses: Sequence[str], program: str | None) -> list[Found]:
    """Look at the site at `home` with the browser `program`."""
    if program is None:
        return [Found(name, "", absent="no Chromium (Debian: apt install chromium)") for name in NAMES]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox", "--disable-gpu"])
        found = look(browser, home, addresses)
        browser.close()
    return found


def look(browser: Any, home: str, addresses: Sequence[str]) -> list[Found]:  # noqa: ANN401 - Playwright's browser
    """Open pages of the site at `home`, light and dark; give what axe, the console and the network say."""
    seen: list[list[str]] = []
    other: list[str] = []
    for scheme in SCHEMES:
        context = browser.new_context(viewport={"width": 1280, "height": 900}, color_scheme=scheme)
        page = context.new_page()
        said, asked = complaints(page), foreign(page, home)
        seen.append([])
        for address in addresses:
            page.goto(f"{home}/{address}", wait_until="networkidle")
            seen[-1] += violations(page)
            other += [*(f"{page.url}: {text}" for text in said), *asked]
            said.clear()
            asked.clear()
        context.close()
    return [
        Found(name, f"{len(addresses):,} pages", tuple(faults))
        for name, faults in zip(NAMES, [*seen, other], strict=True)
    ]
