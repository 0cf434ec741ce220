"""The same archive with its interface in Spanish: nothing English is left but what articles and vocabulary say."""

from __future__ import annotations

import pytest
from conftest import ROOT, Built, build
from crawl import pages

ENGLISH = {
    "Archive", "Articles", "Browse", "Cite", "Dates", "Home", "Keep", "Length", "Names", "Newest", "Outlets",
    "Places", "Review desk", "Search", "Skip", "Stories", "Topics", "Undated", "Wanted", "Why?", "words",
}  # fmt: skip
"""Words of the interface that no name, topic or headline here begins with or consists of."""


@pytest.fixture(scope="module")
def spanish(tmp_path_factory: pytest.TempPathFactory) -> Built:
    built = build(ROOT / "seeds", tmp_path_factory.mktemp("es"), LANG_UI="es")
    assert built.status == 0, built.said
    return built


def interface(built: Built) -> dict[str, set[str]]:
    """Give the English words of the interface that stand alone in an element or a label, by page; code is no word."""
    found = {}
    for page, soup in pages(built.output).items():
        for text in soup.select("title, main .text, .fold, main .prose, main [lang=en], code"):
            text.decompose()
        said = {text.strip() for text in soup.stripped_strings}
        said |= {tag[name] for name in ("aria-label", "placeholder") for tag in soup.find_all(attrs={name: True})}
        found[page] = said & ENGLISH
    return {page: words for page, words in found.items() if words}


def test_pages_say_that_they_are_spanish(spanish: Built) -> None:
    for page, soup in pages(spanish.output).items():
        assert soup.html["lang"] == "es", page


def test_no_english_is_left_in_the_interface(spanish: Built) -> None:
    assert interface(spanish) == {}


def test_the_check_finds_an_english_interface(two: Built) -> None:
    assert {"Dates", "Search"} <= interface(two)["index.html"]


def test_dates_are_written_as_spanish_writes_them(spanish: Built) -> None:
    said = [soup.get_text(" ") for page, soup in pages(spanish.output).items() if page.startswith("articles/")]
    assert any("6 de febrero de 2018" in text for text in said)
    assert not any("6 February 2018" in text for text in said)
