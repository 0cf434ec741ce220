"""The page that shows every component once: what it links is there."""

from __future__ import annotations

from dataclasses import replace

from made import SITE, day, piece

from archivist.site.views import hold, pages
from archivist.site.views.kitchen import KitchenView


def test_the_list_in_the_middle_leads_to_pages_that_are_there() -> None:
    made = [piece("a"), piece("b", dating=day("2017-05-01"))]
    written = {page.save_as: page.view for page in pages(hold(replace(SITE, kitchen_sink=True), made))}
    view = written["kitchen-sink/index.html"]
    assert isinstance(view, KitchenView)
    assert view.sheet.newer is not None
    assert view.sheet.older is not None
    assert {f"{link.url}index.html" for link in (view.sheet.newer, view.sheet.older)} <= set(written)


def test_a_day_of_its_calendar_leads_from_its_own_address_to_the_day() -> None:
    (page,) = [
        page
        for page in pages(hold(replace(SITE, kitchen_sink=True), [piece("a")]))
        if page.save_as == "kitchen-sink/index.html"
    ]
    assert isinstance(page.view, KitchenView)
    assert any('href="../2018/02/#d6"' in picture for picture in page.view.pictures)
