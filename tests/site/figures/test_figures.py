"""The figures: what they draw, how they are read aloud, and that they stay small."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from html.parser import HTMLParser

import pytest
from bs4 import BeautifulSoup, Tag
from markupsafe import Markup

from archivist.site.catalogue import Catalogue
from archivist.site.figures import heat, months, spark, strip, worldmap
from archivist.site.figures.frame import level
from archivist.site.figures.model import Bar, Month, Spot, Telling

WORDS = Catalogue("en")


def some_months(first: int, last: int, gap: int = 7) -> list[Month]:
    """Give the months of these years, every seventh of them empty."""
    keys = [(year, month) for year in range(first, last + 1) for month in range(1, 13)]
    return [
        Month(year, month, number % 9 + 1, f"/{year}/{month:02}/")
        for number, (year, month) in enumerate(keys)
        if number % gap
    ]


def year_pages(first: int, last: int) -> dict[int, str]:
    return {year: f"/{year}/" for year in range(first, last + 1)}


def histogram(first: int = 2018, last: int = 2020) -> Markup:
    found = some_months(first, last)
    return months.histogram(found, WORDS, name="m", title="Articles by month", years=year_pages(first, last))


def sheet(first: int = 2018, last: int = 2020) -> Markup:
    return heat.sheet(some_months(first, last), WORDS, name="h", title="All months", years=year_pages(first, last))


def days() -> Markup:
    counts = {dt.date(2020, 2, 29): 3, dt.date(2020, 12, 31): 1}
    held = [Month(2020, 2, 3, "/2020/02/"), Month(2020, 12, 1, "/2020/12/")]
    places = {day: f"{day:%m}/#d{day.day}" for day in counts}
    return heat.calendar(2020, counts, WORDS, name="d", title="The days of 2020", months=held, days=places)


def busy_year() -> Markup:
    """Draw a year with an article on every day."""
    counts = {dt.date(2020, 1, 1) + dt.timedelta(number): number % 9 + 1 for number in range(366)}
    held = [Month(2020, month, 30, f"/2020/{month:02}/") for month in range(1, 13)]
    places = {day: f"{day:%m}/#d{day.day}" for day in counts}
    return heat.calendar(2020, counts, WORDS, name="d", title="The days of 2020", months=held, days=places)


def story() -> Markup:
    told = [
        Telling("The first", "Lantern", dt.date(2018, 2, 6), "/articles/a/"),
        Telling("The second", "Gazette", dt.date(2018, 2, 7), "/articles/b/"),
        Telling("The third", "Lantern", dt.date(2018, 2, 9), "/articles/c/"),
    ]
    return strip.strip(told, WORDS, name="s", title="Who told it when")


def world(number: int = 3) -> Markup:
    spots = [Spot(f"Place {n}", 50 - n % 90, n * 7 % 360 - 180, n + 1, f"/places/{n}/") for n in range(number)]
    return worldmap.dateline_map(spots, WORDS, name="w", title="Places", land=worldmap.outline())


ALL: list[Callable[[], Markup]] = [histogram, sheet, days, story, world]


def soup(drawn: Markup) -> BeautifulSoup:
    return BeautifulSoup(drawn, "html.parser")


def svg(drawn: Markup) -> Tag:
    found = soup(drawn).svg
    assert found is not None
    return found


@pytest.mark.parametrize("draw", ALL)
def test_a_picture_has_a_title_and_a_description_that_it_is_named_by(draw: Callable[[], Markup]) -> None:
    picture = svg(draw())
    title, description = picture.find("title"), picture.find("desc")
    assert title is not None
    assert description is not None
    assert picture["aria-labelledby"] == title["id"]
    assert picture["aria-describedby"] == description["id"]
    assert title.text
    assert description.text


@pytest.mark.parametrize("draw", ALL)
def test_a_picture_with_links_is_a_group_so_that_they_are_not_lost(draw: Callable[[], Markup]) -> None:
    picture = svg(draw())
    assert picture["role"] == "group"
    links = picture.find_all("a")
    assert links
    assert all(link["href"] and link["aria-label"] for link in links)


@pytest.mark.parametrize("draw", ALL)
def test_a_table_says_the_same_and_leads_to_the_same_pages(draw: Callable[[], Markup]) -> None:
    drawn = draw()
    table = soup(drawn).find("details")
    assert table is not None
    assert table.find("summary") is not None
    assert table.find("caption") is not None
    pictured = {link["href"] for link in svg(drawn).find_all("a")}
    assert pictured <= {link["href"] for link in table.find_all("a")}


@pytest.mark.parametrize("draw", ALL)
def test_nothing_needs_an_exception_from_the_content_security_policy(draw: Callable[[], Markup]) -> None:
    class Seen(HTMLParser):
        def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
            assert tag not in {"style", "script"}
            assert not [name for name, _ in attributes if name == "style" or name.startswith("on")]

    Seen().feed(draw())


@pytest.mark.parametrize("draw", ALL)
def test_ids_carry_the_figures_name_and_are_unique(draw: Callable[[], Markup]) -> None:
    ids = [tag["id"] for tag in soup(draw()).find_all(id=True)]
    assert len(ids) == len(set(ids))
    assert all(str(one).startswith("fig-") for one in ids)


@pytest.mark.parametrize("draw", ALL)
def test_the_same_figures_give_the_same_bytes(draw: Callable[[], Markup]) -> None:
    assert draw() == draw()


def test_hostile_titles_stay_text() -> None:
    told = [Telling('<script>alert("1")</script>', "<b>", dt.date(2018, 2, day), '"><a>') for day in (6, 7)]
    drawn = strip.strip(told, WORDS, name="s", title="Who told it when")
    assert "<script" not in drawn
    assert "<b>" not in drawn
    assert svg(drawn).find("a")["href"] == '"><a>'  # type: ignore[index]


@pytest.mark.parametrize(
    "drawn",
    [
        months.histogram([], WORDS, name="m", title="t"),
        heat.sheet([], WORDS, name="h", title="t", years={}),
        heat.calendar(2020, {}, WORDS, name="d", title="t", months=[], days={}),
        spark.sparkline([], WORDS, title="t"),
        strip.strip([Telling("Alone", "Lantern", dt.date(2018, 2, 6), "/a/")], WORDS, name="s", title="t"),
        worldmap.dateline_map([], WORDS, name="w", title="t"),
    ],
)
def test_where_there_is_nothing_to_show_there_is_no_figure(drawn: Markup) -> None:
    assert drawn == ""


# --- the month histogram ---------------------------------------------------------------------------------


def test_every_month_is_a_link_where_there_is_room() -> None:
    links = svg(histogram(2018, 2020)).find_all("a")
    assert [link["href"] for link in links] == [month.href for month in some_months(2018, 2020)]
    assert links[0]["aria-label"] == "February 2018: 2 articles"


def test_over_many_years_each_year_is_a_link_and_each_month_still_a_bar() -> None:
    picture = svg(histogram(1995, 2024))
    assert [link["href"] for link in picture.find_all("a")] == [f"/{year}/" for year in range(1995, 2025)]
    bars = picture.find(class_="fig-bars")
    assert bars is not None
    assert str(bars["d"]).count("h8") == len(some_months(1995, 2024))


def test_few_months_of_many_years_are_links_that_a_finger_can_meet() -> None:
    found = [Month(1995, 2, 3, "/1995/02/"), Month(2010, 5, 1, "/2010/05/"), Month(2010, 7, 2, "/2010/07/")]
    drawn = months.histogram(found, WORDS, name="m", title="t", years=year_pages(1995, 2010))
    links = svg(drawn).find_all("a")
    assert [link["href"] for link in links] == [month.href for month in found]
    areas = [str(link.find("path")["d"]) for link in links]
    assert areas == ["M0 0h80v100h-80z", "M1780 0h70v100h-70z", "M1850 0h70v100h-70z"]


def test_the_table_leads_to_every_month_over_however_many_years() -> None:
    table = soup(histogram(1995, 2024)).find("details")
    assert table is not None
    assert {month.href for month in some_months(1995, 2024)} <= {link["href"] for link in table.find_all("a")}


def test_gaps_are_drawn_between_the_first_and_the_last_article_only() -> None:
    found = [Month(2018, 3, 1), Month(2018, 4, 2), Month(2018, 9, 1)]
    gaps = svg(months.histogram(found, WORDS, name="m", title="t")).find(class_="fig-gap")
    assert gaps is not None
    assert gaps["d"] == "M41 94h38v6h-38z"


def test_the_description_counts_the_empty_months() -> None:
    found = [Month(2018, 3, 1), Month(2018, 4, 2), Month(2018, 9, 1)]
    text = svg(months.histogram(found, WORDS, name="m", title="t")).find("desc")
    assert text is not None
    assert text.text == "From March 2018 to September 2018. Most in April 2018: 2. 4 months in between are empty."


def test_the_tallest_bar_is_the_fullest_month_and_a_single_article_is_still_seen() -> None:
    found = [Month(2018, 1, 1), Month(2018, 2, 1000)]
    bars = svg(months.histogram(found, WORDS, name="m", title="t")).find(class_="fig-bars")
    assert bars is not None
    assert bars["d"] == "M0 100h1v-2h8v2h2v-100h8v100"


# --- the others -------------------------------------------------------------------------------------------


def test_a_sparkline_is_an_image_with_a_name() -> None:
    drawn = svg(spark.sparkline([Bar("2018", 3), Bar("2019", 0), Bar("2020", 8)], WORDS, title="Sport"))
    assert drawn["role"] == "img"
    assert drawn["aria-label"] == "Sport: from 2018 to 2020, most in 2020"


@pytest.mark.parametrize(("count", "shade"), [(0, 0), (1, 1), (7, 2), (25, 3), (100, 4)])
def test_shades_grow_with_the_count(count: int, shade: int) -> None:
    assert level(count, 100) == shade


def test_the_calendar_knows_leap_days_and_each_day_leads_to_its_articles() -> None:
    links = svg(days()).find_all("a")
    assert [link["href"] for link in links] == ["02/#d29", "12/#d31"]
    assert [link["aria-label"] for link in links] == ["29 February 2020: 3 articles", "31 December 2020: 1 article"]


def test_the_calendar_has_a_row_for_each_month_and_those_with_articles_lead_there() -> None:
    rows = soup(days()).select("ul.fig-rows li")
    assert len(rows) == 12
    assert [(row.a["href"], row.get_text()) for row in rows if row.a] == [
        ("/2020/02/", "Feb 3"),
        ("/2020/12/", "Dec 1"),
    ]


def test_a_month_whose_articles_have_no_day_is_reached_from_the_calendar_all_the_same() -> None:
    drawn = heat.calendar(2021, {}, WORDS, name="d", title="t", months=[Month(2021, 3, 2, "/2021/03/")], days={})
    assert [link["href"] for link in soup(drawn).find_all("a")] == ["/2021/03/"]


def test_a_keyboard_stops_at_the_months_and_not_at_every_day() -> None:
    drawn = soup(busy_year())
    assert {link["tabindex"] for link in drawn.select("svg a")} == {"-1"}
    assert not drawn.select("ul.fig-rows a[tabindex]")


def test_a_histogram_says_beside_its_title_how_much_the_tallest_bar_is() -> None:
    found = [Month(2018, 3, 1), Month(2018, 4, 2), Month(2018, 9, 1)]
    caption = soup(months.histogram(found, WORDS, name="m", title="All months")).figcaption
    assert caption is not None
    assert caption.get_text() == "All months Most in April 2018: 2. 4 months in between are empty."


def test_accounts_stand_in_their_order_in_time_and_under_their_outlet() -> None:
    links = svg(story()).find_all("a")
    assert [link["href"] for link in links] == ["/articles/a/", "/articles/b/", "/articles/c/"]
    places = [str(link.find(class_="fig-point")["d"]) for link in links]
    across = [int(place.removeprefix("M").split()[0]) for place in places]
    down = [int(place.split()[1].removesuffix("h0")) for place in places]
    assert across == sorted(across)
    assert down[0] == down[2] != down[1]


def test_two_accounts_of_one_outlet_on_one_day_stand_side_by_side() -> None:
    told = [Telling(title, "Lantern", dt.date(2018, 2, 6), f"/{title}/") for title in ("one", "two")]
    drawn = svg(strip.strip(told, WORDS, name="s", title="t"))
    places = {str(point["d"]) for point in drawn.find_all(class_="fig-point")}
    assert len(places) == 2


def test_north_is_up_and_east_is_right() -> None:
    spots = [Spot("Lima", -12, -77, 2, "/lima/"), Spot("Oslo", 59.9, 10.7, 1, "/oslo/")]
    drawn = svg(worldmap.dateline_map(spots, WORDS, name="w", title="t"))
    lima, oslo = drawn.find_all("circle")
    assert int(lima["cx"]) < int(oslo["cx"])
    assert int(lima["cy"]) > int(oslo["cy"])
    assert int(lima["r"]) > int(oslo["r"])


# --- size -------------------------------------------------------------------------------------------------


def test_a_year_with_articles_on_every_day_stays_within_64_kilobytes() -> None:
    assert len(busy_year().encode()) < 64_000


@pytest.mark.parametrize(
    "drawn",
    [
        pytest.param(histogram(1995, 2024), id="histogram"),
        pytest.param(sheet(1995, 2024), id="sheet"),
        pytest.param(world(300), id="map"),
    ],
)
def test_thirty_years_of_a_large_archive_stay_within_22_kilobytes(drawn: Markup) -> None:
    assert len(drawn.encode()) < 22_000
