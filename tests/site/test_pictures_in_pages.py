"""Which pages get which picture; how they are drawn is tested with the figures."""

from __future__ import annotations

from made import SITE, day, piece

from archivist.model import Links, Story
from archivist.site.views import coverage, hold, home, pages, pictures
from archivist.site.views.coverage import CoverageView
from archivist.site.views.home import HomeView
from archivist.site.views.stories import StoryView
from archivist.site.views.times import PeriodView


def test_a_histogram_needs_three_months_with_articles() -> None:
    made = [piece(f"p{n}", dating=day(f"2018-0{n}-05")) for n in range(1, 4)]
    full, few = home.page(hold(SITE, made)).view, home.page(hold(SITE, made[:2])).view
    assert isinstance(full, HomeView)
    assert isinstance(few, HomeView)
    assert 'href="/repo/2018/02/"' in full.picture
    assert few.picture == ""


def test_a_topics_course_over_the_years_needs_three_of_them() -> None:
    made = [piece(f"p{year}", dating=day(f"{year}-01-05")) for year in range(2016, 2019)]
    assert pictures.spark(tuple(made), hold(SITE, made))
    assert not pictures.spark(tuple(made[:2]), hold(SITE, made[:2]))


def test_a_years_calendar_stands_on_its_first_page_only() -> None:
    made = [piece(f"p{n:03d}") for n in range(SITE.per_page + 1)]
    views = {page.save_as: page.view for page in pages(hold(SITE, made))}
    first, second = views["2018/index.html"], views["2018/page/2/index.html"]
    assert isinstance(first, PeriodView)
    assert isinstance(second, PeriodView)
    assert first.picture
    assert not second.picture


def test_a_story_of_one_day_has_no_strip_and_one_of_two_days_has() -> None:
    made = [piece("a"), piece("b"), piece("c"), piece("d", dating=day("2018-02-09"))]
    links = Links(stories=(Story("a", ("a", "b")), Story("c", ("c", "d"))))
    views = {page.save_as: page.view for page in pages(hold(SITE, made, links))}
    same, other = views["stories/a/index.html"], views["stories/c/index.html"]
    assert isinstance(same, StoryView)
    assert isinstance(other, StoryView)
    assert (bool(same.picture), bool(other.picture)) == (False, True)


def test_coverage_counts_the_empty_months_between() -> None:
    gap = coverage.page(hold(SITE, [piece("a", dating=day("2018-01-05")), piece("b", dating=day("2018-04-05"))])).view
    none = coverage.page(hold(SITE, [piece("a")])).view
    assert isinstance(gap, CoverageView)
    assert isinstance(none, CoverageView)
    assert gap.empty_months == "2 months without any article between the first and the last"
    assert none.empty_months == ""
    assert [measure.share for measure in none.measures][:2] == ["100%", "0%"]
