"""The story page: accounts side by side, every statement leading to its paragraph. Texts invented."""

from __future__ import annotations

from made import SITE, day, piece

from archivist.model import Links, Mention, Story
from archivist.site.views import hold
from archivist.site.views.stories import StoryView, pages

ONE = "<h2>Velm</h2><p>Rain.</p><p>“We will lift the crane by Friday,” Ida Torvik said in Velm. It cost 14 million.</p>"
TWO = "<p>Velm: “We will lift the crane by Friday.” It cost 15 million.</p>"


def story(**facts: str) -> StoryView:
    first = piece("a", html=ONE, text=facts.get("text", ""), outlet="The Post")
    if not facts:
        blocks = ONE.replace("<h2>", "").replace("<p>", "").replace("</h2>", "\n\n").replace("</p>", "\n\n")
        first = piece("a", html=ONE, text=blocks.strip(), outlet="The Post")
    at = first.text.find("Ida Torvik")
    mentions = {"a": (Mention(at, at + 10, "PER", "Ida Torvik"), Mention(0, 4, "LOC", "Velm"))}
    mentions["b"] = (Mention(0, 4, "LOC", "Velm"),)
    held = hold(SITE, [first, piece("b", html=TWO)], Links(stories=(Story("a", ("a", "b")),), mentions=mentions))
    return next(page.view for page in pages(held) if isinstance(page.view, StoryView))


def test_a_story_says_that_it_is_one_event_told_by_several() -> None:
    assert story().kicker == "One story, 2 accounts"


def test_who_told_it_and_from_when_to_when_stands_under_the_headline() -> None:
    made = [piece("a", outlet="The Post"), piece("b", outlet="El Faro", dating=day("2018-02-09"))]
    views = [page.view for page in pages(hold(SITE, made, Links(stories=(Story("a", ("a", "b")),))))]
    (view,) = [view for view in views if isinstance(view, StoryView)]
    assert view.facts == ("2 outlets", "6 Feb 2018 to 9 Feb 2018")
    assert story().facts == ("1 outlet", "6 Feb 2018")


def test_one_day_is_no_span_however_surely_it_is_known() -> None:
    made = [piece("a", outlet="The Post"), piece("b", dating=day("2018-02-06", "inferred", "about"))]
    views = [page.view for page in pages(hold(SITE, made, Links(stories=(Story("a", ("a", "b")),))))]
    (view,) = [view for view in views if isinstance(view, StoryView)]
    assert view.facts == ("1 outlet", "6 Feb 2018")


def test_a_story_that_many_tell_is_cut_into_pages_with_accounts_numbered_through() -> None:
    made = [piece(f"p{n:02}", html=TWO, text=TWO[3:-4], dating=day(f"2018-03-{n:02}")) for n in range(1, 29)]
    held = hold(SITE, made, Links(stories=(Story("p01", tuple(one.id for one in made)),)))
    written = {page.save_as: page.view for page in pages(held) if isinstance(page.view, StoryView)}
    first, second = written.values()
    assert list(written) == ["stories/p01/index.html", "stories/p01/page/2/index.html"]
    assert [told.order for told in second.accounts] == ["26", "27", "28"]
    assert len(first.accounts) == 25
    assert (second.head.url, first.head.crumbs, first.kicker) == (
        "stories/p01/page/2/",
        second.head.crumbs,
        "One story, 28 accounts",
    )
    assert first.older is not None
    assert first.older.url == "stories/p01/page/2/"
    assert [quote.accounts for quote in second.quotes] == []
    assert (len(first.quotes[0].accounts), first.quotes[0].more) == (12, "and 16 more")


def test_a_quote_that_both_print_leads_to_both_paragraphs() -> None:
    (quote,) = story().quotes
    assert quote.text == "We will lift the crane by Friday"
    assert [link.url for link in quote.accounts] == ["articles/a/#p2", "articles/b/#p1"]


def test_figures_that_differ_stand_side_by_side_each_leading_to_its_paragraph() -> None:
    figures = [[(link.text, link.url) for link in told.figures] for told in story().accounts]
    assert figures == [[("14 million", "articles/a/#p2")], [("15 million", "articles/b/#p1")]]


def test_a_name_that_one_alone_gives_leads_to_its_paragraph_and_one_that_all_give_stands_apart() -> None:
    view = story()
    assert [[(link.text, link.url) for link in told.names] for told in view.accounts] == [
        [("Ida Torvik", "articles/a/#p2")],
        [],
    ]
    assert [link.text for link in view.shared_names] == ["Velm"]
    assert [link.url for link in view.shared_names] == ["names/velm/"]


def test_a_statement_in_a_heading_leads_to_the_article() -> None:
    assert story(text="It cost 99 million.").accounts[0].figures[0].url == "articles/a/"


def test_who_quotes_is_named_by_outlet_or_by_the_number_of_the_account() -> None:
    (quote,) = story().quotes
    assert [link.text for link in quote.accounts] == ["The Post", "account 2"]
