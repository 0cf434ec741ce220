"""Search as people use it: a real Chromium, a real index, a site below /repo/. Every article here is invented."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from axe_playwright_python.sync_playwright import Axe
from conftest import PATIENCE, Built, build
from gates.looking import complaints
from playwright.sync_api import expect

from archivist.demo.corpus import corpus

pytestmark = pytest.mark.browser

ARTICLES = {
    "quinoa.txt": "La quinua del Perú llega a Tarapoto\n\nEl Perú envió el lunes tres barcos con quinua azul."
    " La cosecha fue buena, dijo Zulema Quispe, que vende en el mercado.\n\nPublicado: 6 de febrero de 2018\n",
    "kettle.txt": "The kettle museum of Wexmoor opens\n\nWEXMOOR, March 3 - A museum with nine hundred kettles opened"
    " its doors on Sunday. The silver kettle is the oldest.\n\nPublished: March 3, 2019\n",
    "silver.txt": "A kettle made of tin\n\nWEXMOOR, May 4 - There is a kettle of tin in Wexmoor, and a spoon of silver"
    " beside it. Nobody has ever boiled water in it.\n\nPublished: May 4, 2019\n",
    "markup.txt": "How to write <b>bold</b> words\n\nA typesetter explained on Monday that <img src=x onerror=alert(1)>"
    " is not a zarzuela but markup.\n\nPublished: June 5, 2019\n",
}


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Built:
    """Sixty demo articles and four more, for a site below /repo/."""
    work = tmp_path_factory.mktemp("search")
    files = {article.path: article.raw for article in corpus(60)} | {
        f"own/{name}": raw for name, raw in ARTICLES.items()
    }
    for path, raw in files.items():
        file = work / "seeds" / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(raw, encoding="utf-8")
    built = build(work / "seeds", work, siteurl="/repo")
    assert built.status == 0, built.said
    return built


@pytest.fixture(scope="module")
def home(archive: Built, serve: Callable[[Path, str], str]) -> str:
    return serve(archive.output, "/repo")


@pytest.fixture
def page(chromium: Any) -> Iterator[Any]:
    """A page that fails the test for anything in its console: a breach of the CSP among others."""
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    opened = context.new_page()
    said = complaints(opened)
    yield opened
    context.close()
    assert said == []


def ready(page: Any, address: str) -> None:
    """Open an address and wait until the search has answered."""
    page.goto(address)
    answered(page)


def answered(page: Any) -> None:
    expect(page.locator("[data-seek-results]")).to_have_attribute("aria-busy", "false")


def ask(page: Any, words: str) -> list[str]:
    """Type and send a query; give the titles of the answers shown."""
    page.locator("#seek-q").fill(words)
    page.locator("#seek-q").press("Enter")
    answered(page)
    return titles(page)


def titles(page: Any) -> list[str]:
    return [plain(title) for title in page.locator("[data-seek-results] h2").all_text_contents()]


def plain(title: str) -> str:
    """Undo what typography does to a headline's last space."""
    return title.replace("\N{NO-BREAK SPACE}", " ")


def number(page: Any) -> int:
    words = page.locator("[data-seek-status]").text_content()
    return int(words.split()[0]) if words[0].isdigit() else 0


JUMPS = """new Promise(told => {
  let sum = 0;
  const add = list => { for (const jump of list.getEntries()) sum += jump.value; };
  new PerformanceObserver(add).observe({ type: "layout-shift", buffered: true });
  setTimeout(() => told(sum), 500);
})"""


def test_nothing_jumps_on_a_phone_while_the_index_comes(page: Any, home: str) -> None:
    page.set_viewport_size({"width": 412, "height": 823})
    ready(page, f"{home}/search/")
    assert page.evaluate(JUMPS) < 0.02
    page.evaluate("document.querySelector('.seek-facets').style.paddingBottom = '200px'")
    assert page.evaluate(JUMPS) > 0.02, "the check must find a planted fault"


def test_accents_are_folded_both_ways(page: Any, home: str) -> None:
    ready(page, f"{home}/search/")
    assert "La quinua del Perú llega a Tarapoto" in ask(page, "Peru quinua")
    assert "La quinua del Perú llega a Tarapoto" in ask(page, "peru quínua")


def test_a_phrase_in_quotation_marks_is_found_as_it_stands(page: Any, home: str) -> None:
    ready(page, f"{home}/search/")
    assert len(ask(page, "silver kettle")) == 2
    assert ask(page, '"silver kettle"') == ["The kettle museum of Wexmoor opens"]


def test_a_phrase_and_a_word_must_both_be_there(page: Any, home: str) -> None:
    ready(page, f"{home}/search/")
    assert ask(page, '"spoon of silver" water') == ["A kettle made of tin"]
    assert ask(page, '"silver kettle" quinua') == []


def test_every_word_must_be_there(page: Any, home: str) -> None:
    ready(page, f"{home}/search/?q=kettle+qqqzxv")
    assert titles(page) == []


def test_excerpts_mark_the_words_and_nothing_in_them_is_markup(page: Any, home: str) -> None:
    ready(page, f"{home}/search/?q=zarzuela")
    found = page.locator("[data-seek-results] li").first
    assert found.locator("mark").first.text_content().lower().startswith("zarzuela")
    assert "<img src=x" in found.text_content()
    assert found.locator("img").count() == 0
    said = plain(found.locator(".seek-excerpt").text_content())
    assert "2019-06" not in said
    assert not said.startswith("How to write")
    assert plain(found.locator("h2").text_content()) == "How to write <b>bold</b> words"


def test_query_and_filters_are_in_the_address_and_come_back_from_it(page: Any, home: str) -> None:
    ready(page, f"{home}/search/?q=kettle")
    assert number(page) == 2
    page.locator("#seek-from").select_option("2019-04")
    page.wait_for_url("**from=2019-04")
    expect(page.locator("[data-seek-results] li")).to_have_count(1)
    address = page.url
    ready(page, address)
    assert titles(page) == ["A kettle made of tin"]
    expect(page.locator("#seek-from")).to_have_value("2019-04")
    page.go_back()
    expect(page.locator("[data-seek-results] li")).to_have_count(2)


def test_a_date_range_has_two_ends(page: Any, home: str) -> None:
    ready(page, f"{home}/search/?q=kettle&from=2019-01&to=2019-03")
    assert titles(page) == ["The kettle museum of Wexmoor opens"]


def test_a_facet_narrows_and_its_counts_are_true(page: Any, home: str) -> None:
    ready(page, f"{home}/search/")
    facet = page.locator("[data-facet=topic]")
    facet.locator("summary").click()
    choice = facet.locator("li:visible").first
    promised = int(choice.locator(".count").text_content())
    choice.locator("input").check()
    page.wait_for_url("**topic=**")
    answered(page)
    assert number(page) == promised


def test_sorting_by_date_puts_the_newest_first_or_last(page: Any, home: str) -> None:
    for order, first in (("newest", "A kettle made of tin"), ("oldest", "The kettle museum of Wexmoor opens")):
        ready(page, f"{home}/search/?q=kettle&sort={order}")
        assert titles(page)[0] == first


def test_the_slash_key_goes_to_the_box_but_not_while_typing(page: Any, home: str) -> None:
    ready(page, f"{home}/search/")
    page.keyboard.press("/")
    expect(page.locator("#seek-q")).to_be_focused()
    page.keyboard.type("a/b")
    expect(page.locator("#seek-q")).to_have_value("a/b")


def test_more_answers_are_shown_on_demand_and_the_keyboard_follows(page: Any, home: str) -> None:
    ready(page, f"{home}/search/?q=the")
    assert len(titles(page)) == 10
    page.locator("[data-seek-more]").click()
    expect(page.locator("[data-seek-results] li").nth(10).locator("a")).to_be_focused()
    expect(page.locator("[data-seek-results]")).to_have_attribute("aria-busy", "false")
    assert len(titles(page)) > 10


def test_an_answer_leads_to_its_article(page: Any, home: str) -> None:
    ready(page, f"{home}/search/?q=kettle museum")
    page.locator("[data-seek-results] a").first.click()
    page.wait_for_url(f"{home}/articles/**")
    assert plain(page.locator("h1").text_content()) == "The kettle museum of Wexmoor opens"


def test_the_box_of_a_404_page_leads_to_the_search(page: Any, home: str) -> None:
    page.goto(f"{home}/404.html")
    page.locator(".find input").fill("kettle")
    page.locator(".find input").press("Enter")
    page.wait_for_url(f"{home}/search/?q=kettle")
    answered(page)
    assert number(page) == 2


def test_nothing_found_is_said_in_a_sentence(page: Any, home: str) -> None:
    ready(page, f"{home}/search/?q=qqqzxv")
    assert page.locator("[data-seek-status]").text_content().startswith("Nothing was found.")


def test_without_scripts_the_page_says_so_and_shows_other_ways(chromium: Any, home: str) -> None:
    context = chromium.new_context(java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{home}/search/")
    assert page.locator("noscript p").is_visible()
    assert not page.locator("[data-seek]").is_visible()
    assert page.locator(".seek-ways a").count() > 3
    context.close()


def test_where_the_index_does_not_load_the_page_says_so(chromium: Any, home: str) -> None:
    context = chromium.new_context()
    page = context.new_page()
    page.route("**/pagefind/**", lambda route: route.abort())
    ready(page, f"{home}/search/?q=kettle")
    expect(page.locator("[data-seek-status]")).to_contain_text("could not be loaded")
    expect(page.locator("[data-seek]")).to_be_hidden()
    context.close()


def test_only_this_site_is_asked_for_anything(page: Any, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ready(page, f"{home}/search/?q=kettle")
    assert asked
    assert [url for url in asked if not url.startswith(home)] == []
    assert not [url for url in asked if "pagefind-ui" in url or "component" in url]


def test_a_page_without_a_question_loads_nothing_of_the_index_of_words(page: Any, home: str) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ready(page, f"{home}/search/")
    assert [url for url in asked if url.endswith(".pf_filter")]
    assert [url for url in asked if url.endswith(".pf_index")] == []


def test_filters_alone_are_answered_from_one_part_of_the_index(page: Any, home: str, archive: Built) -> None:
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    ready(page, f"{home}/search/?from=2005-01")
    parts = list((archive.output / "pagefind" / "index").iterdir())
    assert number(page) > 10
    assert len({url for url in asked if url.endswith(".pf_index")}) == 1 < len(parts)


def test_what_is_typed_while_the_index_is_on_its_way_is_answered(page: Any, home: str) -> None:
    held: list[Any] = []
    page.route("**/pagefind.js", lambda route: held.append(route))  # noqa: PLW0108 - Playwright marks the handler, which a bound method of a list refuses
    page.goto(f"{home}/search/")
    page.locator("#seek-q").fill("kettle")
    page.locator("#seek-sort").select_option("oldest")
    for _ in range(PATIENCE // 20):
        if held:
            break
        page.wait_for_timeout(20)
    held[0].continue_()
    expect(page.locator("[data-seek-results] li")).to_have_count(2)
    assert titles(page)[0] == "The kettle museum of Wexmoor opens"
    page.wait_for_url("**q=kettle&sort=oldest")


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [320, 1280])
def test_axe_has_nothing_to_say_and_nothing_scrolls_sideways(chromium: Any, home: str, scheme: str, width: int) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 900}, color_scheme=scheme)
    page = context.new_page()
    ready(page, f"{home}/search/?q=kettle")
    for summary in page.locator("[data-facet] summary").all():
        if summary.is_visible():
            summary.click()
    if shots := os.environ.get("ARCHIVIST_SHOTS"):
        page.screenshot(path=f"{shots}/search-{scheme}-{width}.png", full_page=True)
    found = Axe().run(page).response["violations"]
    assert [f"{item['id']}: {node['html'][:120]}" for item in found for node in item["nodes"]] == []
    assert page.evaluate("document.documentElement.scrollWidth <= window.innerWidth")
    context.close()
