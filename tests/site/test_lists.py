from __future__ import annotations

from dataclasses import replace

from made import SITE, day, piece

from archivist.site.views import hold, lists, times
from archivist.site.views.times import PeriodView
from archivist.site.views.years import by_month, years

SMALL = replace(SITE, per_page=2)


def test_a_long_list_is_cut_into_pages_that_know_their_neighbours() -> None:
    held = hold(SMALL, [piece(name) for name in "abcde"])
    made = list(lists.sheets(held, held.pieces, "topics/x/", lists.month_key(SITE.words)))
    assert [url for url, _ in made] == ["topics/x/", "topics/x/page/2/", "topics/x/page/3/"]
    middle = made[1][1]
    assert middle.newer is not None
    assert middle.older is not None
    assert (middle.newer.url, middle.older.url) == ("topics/x/", "topics/x/page/3/")
    assert middle.position == "Page 2 of 3"


def test_an_empty_list_is_one_page_without_a_position() -> None:
    ((url, sheet),) = lists.sheets(hold(SITE, []), (), "undated/", lists.month_key(SITE.words))
    assert (url, sheet.groups, sheet.position) == ("undated/", (), "")


def test_newest_first_leaves_the_undated_at_the_end() -> None:
    held = hold(SITE, [piece("none", dating=day("")), piece("b", dating=day("2018-02-07")), piece("a")])
    assert [one.id for one in lists.newest_first(held.pieces)] == ["b", "a", "none"]


def test_a_month_keeps_what_is_about_a_day_apart_and_no_heading_comes_twice() -> None:
    about = day("2018-02-06", "inferred", "about")
    made = [
        piece("a"),
        piece("b", dating=about),
        piece("c", time="10:44"),
        piece("d", dating=day("2018-02", "text", "month")),
    ]
    view = next(page.view for page in times.pages(hold(SITE, made)) if page.save_as == "2018/02/index.html")
    assert isinstance(view, PeriodView)
    found = [(group.id, len(group.cards)) for group in view.sheet.groups]
    assert found == [("day-unknown", 1), ("d6", 2), ("about-d6", 1)]


def test_under_the_heading_of_its_day_an_article_shows_the_hour_and_not_the_day_again() -> None:
    made = [piece("a"), piece("b", time="10:44")]
    view = next(page.view for page in times.pages(hold(SITE, made)) if page.save_as == "2018/02/index.html")
    assert isinstance(view, PeriodView)
    ((first, second),) = [group.cards for group in view.sheet.groups]
    assert (first.stamp.text, second.stamp.text, second.stamp.iso) == ("", "10:44", "2018-02-06T10:44")


def test_a_day_of_the_calendar_is_found_on_the_page_of_the_month_that_has_it() -> None:
    made = [piece("a"), piece("b"), piece("c", dating=day("2018-02-07")), piece("d", dating=day("2018-03-01"))]
    held = hold(SMALL, made)
    found = times.places(2018, by_month(held.pieces), held)
    assert list(found.values()) == ["02/#d6", "02/page/2/#d7", "03/#d1"]


def test_years_show_the_empty_ones_between() -> None:
    held = hold(SITE, [piece("a", dating=day("2016-05-01")), piece("b", dating=day("2018-02-06")), piece("c")])
    sheet = years(held)
    assert [(year.link.text, year.link.count) for year in sheet] == [("2018", 2), ("2017", 0), ("2016", 1)]
    assert sheet[1].link.url == ""
    february = sheet[0].months[1]
    assert (february.url, february.count, february.level) == ("2018/02/", 2, 4)


def test_every_page_has_an_address_of_its_own() -> None:
    held = hold(SMALL, [piece(name, dating=day(f"201{n}-0{n + 1}-05")) for n, name in enumerate("abcde")])
    addresses = [page.save_as for page in times.pages(held)]
    assert len(addresses) == len(set(addresses))
