"""The kitchen-sink page, which shows every component, is laid out as it was when somebody last looked at it.

ARCHIVIST_RENEW_LAYOUT=1 python -m pytest tests/browser/test_layout.py    # after looking at a wanted change

Why boxes and not pixels: docs/decisions/0005-layout-is-compared-not-pixels.md
"""

from __future__ import annotations

import json
import os
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import Built, Serve, build
from watch import watched

from archivist.demo.corpus import corpus

pytestmark = pytest.mark.browser

HERE = Path(__file__).parent
REFERENCE = HERE / "layout.json"
SCRIPT = (HERE / "layout.js").read_text(encoding="utf-8")
WIDTHS = (320, 768, 1280)
PIXELS, SHARE = 3.0, 0.02
"""A measure may differ by so many CSS px, or by this share of itself: rounding, scroll bars, a fallback font."""
Boxes = dict[str, dict[str, float]]


@pytest.fixture(scope="module")
def kitchen(tmp_path_factory: pytest.TempPathFactory, serve: Serve) -> Built:
    """Sixty invented articles, built with the page that shows every component."""
    work = tmp_path_factory.mktemp("kitchen")
    for article in corpus(60):
        file = work / "seeds" / article.path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(article.raw, encoding="utf-8")
    built = build(work / "seeds", work, extra="KITCHEN_SINK=true")
    assert built.status == 0, built.said
    return replace(built, address=serve(built.output, ""))


def measured(page: Any) -> Boxes:
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    page.evaluate("document.fonts.ready")
    found: Boxes = page.evaluate(SCRIPT)
    return found


def differences(before: Boxes, now: Boxes) -> list[str]:
    """Give a line for each component that came, went, moved or changed its width, distance or type size."""
    lines = [f"{name} is gone" for name in sorted(before.keys() - now.keys())]
    lines += [f"{name} is new" for name in sorted(now.keys() - before.keys())]
    for name in sorted(before.keys() & now.keys()):
        for measure, was in before[name].items():
            value = now[name].get(measure, float("inf"))
            if abs(value - was) > max(PIXELS if measure != "type" else 0.5, SHARE * abs(was)):
                lines.append(f"{name} {measure}: {was} -> {value}")
    return lines


def test_every_component_lies_where_it_lay(kitchen: Built, chromium: Any) -> None:
    now: dict[str, Boxes] = {}
    for width in WIDTHS:
        with watched(chromium, width) as page:
            page.goto(f"{kitchen.address}/kitchen-sink/")
            now[str(width)] = measured(page)
    if os.environ.get("ARCHIVIST_RENEW_LAYOUT"):
        REFERENCE.write_text(json.dumps(now, indent=1, sort_keys=True) + "\n", encoding="utf-8")
    reference = json.loads(REFERENCE.read_text(encoding="utf-8"))
    assert [f"{width} px: {line}" for width in now for line in differences(reference[width], now[width])] == []


@pytest.mark.parametrize(
    ("fault", "seen"),
    [
        ("document.querySelector('.text').style.maxWidth = '30rem'", "div.text width"),
        ("document.querySelector('h1').style.fontSize = '2rem'", "type"),
        ("document.querySelector('.notes').style.paddingTop = '40px'", "above"),
        ("document.querySelector('.rail').remove()", "aside.rail is gone"),
        ("document.querySelector('.sheet').style.display = 'block'", "aside.others left"),
    ],
)
def test_the_layout_check_finds_planted_faults(kitchen: Built, chromium: Any, fault: str, seen: str) -> None:
    with watched(chromium) as page:
        page.goto(f"{kitchen.address}/kitchen-sink/")
        before = measured(page)
        page.evaluate(fault)
        assert seen in "\n".join(differences(before, measured(page)))
