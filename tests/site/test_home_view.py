from __future__ import annotations

from dataclasses import replace

from made import ANA, SITE, day, piece

from archivist.model import Links, Story
from archivist.site.views import archive, hold, home, pages, wanted
from archivist.site.views.home import HomeView
from archivist.site.views.piece import Piece, Site


def front(made: list[Piece], links: Links | None = None, site: Site = SITE) -> HomeView:
    view = home.page(hold(site, made, links)).view
    assert isinstance(view, HomeView)
    return view


def test_it_says_how_much_is_held_and_from_when() -> None:
    made = [piece("a", dating=day("2011-05-01"), outlet="The Post", place="Lima"), piece("b")]
    assert [fact.text for fact in front(made).facts] == ["2 articles", "1 outlet", "1 place", "2011–2018"]


def test_an_archive_of_one_month_names_the_month() -> None:
    assert front([piece("a"), piece("b")]).facts[-1].text == "February 2018"


def test_an_empty_archive_has_no_facts_and_no_lead() -> None:
    view = front([])
    assert (view.facts, view.lead, view.story) == ((), None, None)


def test_the_newest_leads() -> None:
    view = front([piece("old", dating=day("2011-05-01")), piece("new"), piece("none", dating=day(""))])
    assert view.lead is not None
    assert (view.lead.url, [card.url for card in view.newest]) == ("articles/new/", ["articles/old/", "articles/none/"])


def test_on_this_day_leaves_out_what_the_page_shows_already() -> None:
    made = [piece(f"n{n}", dating=day(f"2019-03-0{n}")) for n in range(1, home.NEWEST + 1)]
    view = front([*made, piece("then"), piece("other", dating=day("2018-02-07"))])
    assert (view.day, [card.url for card in view.on_this_day]) == ("6 February", ["articles/then/"])
    assert front([piece("then")]).on_this_day == ()


def test_without_a_day_of_the_edition_there_is_no_anniversary() -> None:
    made = [piece(f"n{n}", dating=day(f"2019-03-0{n}")) for n in range(1, home.NEWEST + 1)]
    assert front([*made, piece("then")], site=replace(SITE, as_of=None)).on_this_day == ()


def test_a_story_that_several_outlets_told_comes_before_a_newer_one_of_a_single_outlet() -> None:
    made = [piece("a", outlet="The Post"), piece("b", outlet="El Faro")]
    made += [piece(name, outlet="The Post", dating=day("2018-03-01")) for name in "cd"]
    view = front(made, Links(stories=(Story("a", ("a", "b")), Story("c", ("c", "d")))))
    assert view.story is not None
    assert view.story.line.url == "stories/a/"
    assert [line.url for line in view.stories] == ["stories/c/"]


def test_the_story_box_does_not_repeat_the_articles_above_it_where_there_are_others() -> None:
    made = [piece(f"n{n}", dating=day(f"2019-03-0{n}")) for n in range(1, home.NEWEST + 1)]
    both = Links(stories=(Story("n1", ("n1", "n2")), Story("a", ("a", "b"))))
    view = front([*made, piece("a"), piece("b")], both)
    assert view.story is not None
    assert view.story.line.url == "stories/a/"


def test_navigation_shows_only_ways_that_lead_to_something() -> None:
    bare = archive(hold(SITE, [piece("a")]))
    assert [entry.key for entry in bare.nav] == ["dates", "topics"]
    assert "undated" not in {entry.key for entry in bare.footer}
    full = archive(
        hold(SITE, [piece("a", outlet="The Post", place="Lima", authors=(ANA,)), piece("b", dating=day(""))])
    )
    assert [entry.key for entry in full.nav] == ["dates", "topics", "places", "outlets"]
    assert {"authors", "undated"} <= {entry.key for entry in full.footer}


def test_no_two_pages_share_a_file() -> None:
    made = [piece(f"p{n}", outlet="The Post", place="Lima", dating=day(f"2018-02-{n + 1:02d}")) for n in range(20)]
    files = [page.save_as for page in pages(hold(replace(SITE, per_page=5), made))]
    assert len(files) == len(set(files))


def test_the_wanted_list_begins_with_what_most_pages_point_to() -> None:
    made = [piece("a", headlines=("Lost", "Held")), piece("b", headlines=("Seldom",)), piece("c", headlines=("Lost",))]
    found = wanted.wanted(hold(SITE, made, found={"Held": "b"}))
    assert [(one.headline, len(one.seen), one.more) for one in found] == [("Lost", 2, ""), ("Seldom", 1, "")]


def test_a_headline_on_many_pages_names_the_first_three() -> None:
    (one,) = wanted.wanted(hold(SITE, [piece(f"p{n}", headlines=("Lost",)) for n in range(5)]))
    assert ([link.url for link in one.seen], one.more) == (
        ["articles/p0/", "articles/p1/", "articles/p2/"],
        "and 2 more",
    )
