"""The index behind the nearest titles of 404.html. Texts invented."""

from __future__ import annotations

import json
from typing import Any

from made import SITE, piece, topic

from archivist.site import nearest
from archivist.site.views import Holdings, hold
from archivist.topics.vocabulary import Topic


def files(held: Holdings) -> dict[str, Any]:
    return {document.save_as: json.loads(document.text) for document in nearest.documents(held)}


def test_a_word_of_an_address_leads_to_its_page() -> None:
    found = files(hold(SITE, [piece("ferry-sails"), piece("ferry-sinks")]))
    assert found["nearest/index.json"] == {"pages": 2, "chunk": nearest.CHUNK, "begin": ["fe", "sa", "si"]}
    assert found["nearest/fe.json"] == {"ferry": [2, 0, 1]}
    (number,) = found["nearest/si.json"]["sinks"][1:]
    assert found["nearest/pages-0.json"][number] == ["articles/ferry-sinks/", "The ferry-sinks report", ""]


def test_topics_outlets_places_come_before_articles() -> None:
    politics = topic("politics", "Politics")
    held = hold(SITE, [piece("a", outlet="The Post", topics=(politics,))], topics=(Topic("politics", "Politics"),))
    urls = [url for url, _, _ in nearest.targets(held)]
    assert urls == ["topics/politics/", "outlets/the-post/", "articles/a/"]


def test_a_title_in_another_language_says_so() -> None:
    found = files(hold(SITE, [piece("barco", lang="es")]))
    assert found["nearest/pages-0.json"] == [["articles/barco/", "The barco report", "es"]]


def test_no_file_grows_with_the_archive() -> None:
    held = hold(SITE, [piece(f"ferry-{n}-{n * 7}") for n in range(1000)])
    found = files(held)
    assert len(found["nearest/fe.json"]["ferry"]) == nearest.MOST + 1
    assert found["nearest/fe.json"]["ferry"][0] == 1000
    assert max(len(content) for name, content in found.items() if "pages-" in name) == nearest.CHUNK


def test_words_in_letters_that_no_file_name_should_have_are_left_out() -> None:
    assert files(hold(SITE, [piece("ميناء")]))["nearest/index.json"]["begin"] == []
