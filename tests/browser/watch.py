"""What the browser tests look for on a page. Each function gives a line for each fault, so that one run shows all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from axe_playwright_python.sync_playwright import Axe

_SCRIPT = (Path(__file__).parent / "watch.js").read_text(encoding="utf-8")
_SLOW = "was preloaded using link preload but not used within a few seconds"
"""What Chromium says of a font on a machine that is too busy to draw the page in time: nothing about the page."""
TARGET = 24
"""CSS px: WCAG 2.5.8, target size (minimum)."""
FOCUS_RING = 3
"""CSS px: what our style sheet promises."""


def kinds(output: Path) -> list[str]:
    """Give the address, below the site's home, of one page of each kind that a build has written."""
    found: dict[str, str] = {}
    for path in sorted(output.rglob("index.html")):
        address = path.parent.relative_to(output).as_posix()
        parts = ["dated" if part.isdigit() else part for part in address.split("/")]
        found.setdefault(f"{parts[0]}{len(parts)}", "" if address == "." else f"{address}/")
    return [*found.values(), "404.html"]


def complaints(page: Any) -> list[str]:
    """Give the list into which everything goes that the console complains about from now on."""
    said: list[str] = []

    def hear(message: Any) -> None:
        if message.type in {"error", "warning"} and _SLOW not in message.text:
            said.append(message.text)

    page.on("console", hear)
    page.on("pageerror", lambda error: said.append(str(error)))
    return said


@contextmanager
def watched(
    chromium: Any, width: int = 1280, height: int = 800, *, missing: bool = False, **options: Any
) -> Iterator[Any]:
    """Open a page; on leaving, fail for anything that its console complained about.

    With `missing` the page itself may be one that is not there, which the browser says.
    """
    context = chromium.new_context(viewport={"width": width, "height": height}, **options)
    page = context.new_page()
    said = complaints(page)
    try:
        yield page
    finally:
        context.close()
    said = [text for text in said if not (missing and "status of 404" in text)]
    assert not said, f"the console said {said}"


def violations(page: Any) -> list[str]:
    """Run axe with its best-practice rules."""
    found = Axe().run(page).response["violations"]
    return [f"{page.url} {item['id']}: {node['html'][:120]}" for item in found for node in item["nodes"]]


def sideways(page: Any) -> list[str]:
    """Name what makes the page scroll sideways, or the page itself if no single element does."""
    return [f"{page.url} at {page.viewport_size['width']} px: {name}" for name in _look(page, "sideways()")]


def small_targets(page: Any) -> list[str]:
    """Name what a finger or a shaky hand would miss. Links inside a sentence and marks of a picture are excepted.

    Both exceptions are those of WCAG 2.5.8: "inline", and "equivalent", as each picture has a table twin.
    """
    return [f"{page.url} at {page.viewport_size['width']} px: {name}" for name in _look(page, f"small({TARGET})")]


def moving(page: Any) -> list[str]:
    """Name what still moves, or would when touched."""
    return [f"{page.url} {name}" for name in _look(page, "moving()")]


def stops(page: Any) -> list[dict[str, Any]]:
    """Press Tab until the focus leaves the page; give the stops: name, region, ring (px), place in the source."""
    found: list[dict[str, Any]] = []
    for _ in range(_look(page, "focusable().length") + 1):
        page.keyboard.press("Tab")
        page.evaluate("new Promise(requestAnimationFrame)")  # the key is dealt with, and what it changed is drawn
        stop = _look(page, "stop()")
        if stop is None:
            break
        found.append(stop)
    return found


def focus_faults(page: Any, walk: list[dict[str, Any]]) -> list[str]:
    """Say where a walk went back in the source, left something out, or could not be seen."""
    dim = [f"{stop['name']}: focus not seen ({stop['ring']} px)" for stop in walk if stop["ring"] < FOCUS_RING]
    places = [stop["place"] for stop in walk]
    back = [
        f"{stop['name']}: out of order"
        for stop, before in zip(walk[1:], places, strict=False)
        if stop["place"] < before
    ]
    missed = _look(page, "focusable().length") - len(set(places))
    return [*dim, *back, *([f"{missed} never reached"] if missed else [])]


def _look(page: Any, question: str) -> Any:
    """Ask `watch.js` about the page."""
    return page.evaluate(f"({_SCRIPT}).{question}")
