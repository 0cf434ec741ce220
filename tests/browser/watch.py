"""What the browser tests look for on a page. Each function gives a line for each fault, so that one run shows all."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from gates.looking import complaints

_SCRIPT = (Path(__file__).parent / "watch.js").read_text(encoding="utf-8")
TARGET = 24
"""CSS px: WCAG 2.5.8, target size (minimum)."""
FOCUS_RING = 3
"""CSS px: what our style sheet promises."""


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
