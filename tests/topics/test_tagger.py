"""The tagger on invented articles: every topic, every trap, and what holds for all of them."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.topics.tagger import tag
from archivist.topics.vocabulary import load

CASES = Path(__file__).parents[1] / "cases" / "topics"
LOCAL = """
[lake-dispute]
name = "Lake dispute"
parent = "international-relations"
needs = ["Norland | Norlandic", "Sudria"]
[lake-dispute.en]
strong = ["lake treaty", "fishing line"]
"""


def articles(name: str) -> list[dict[str, Any]]:
    return list(tomllib.loads((CASES / name).read_text(encoding="utf-8"))["article"])


@pytest.mark.parametrize("article", articles("articles.toml"), ids=lambda article: article["title"])
def test_an_article_of_each_topic_is_given_it_first(article: dict[str, Any]) -> None:
    topics = tag(article["title"], article["text"], load(), article.get("lang", "en"))
    assert topics[0].slug == article["topic"]


def test_there_is_an_article_for_every_top_level_topic() -> None:
    tops = {topic.slug for topic in load().topics if not topic.parent}
    assert {article["topic"] for article in articles("articles.toml")} == tops


@pytest.mark.parametrize("article", articles("traps.toml"), ids=lambda article: article["title"])
def test_what_only_looks_like_a_topic_is_not_given_it_first(article: dict[str, Any]) -> None:
    topics = tag(article["title"], article["text"], load())
    assert topics[0].slug == article["topic"]
    assert article["looks"] not in [topic.slug for topic in topics if topic.confidence == "high"]


def headlines() -> list[tuple[str, str, str]]:
    languages = tomllib.loads((CASES / "headlines.toml").read_text(encoding="utf-8"))
    return [(lang, topic, title) for lang, topics in languages.items() for topic in topics for title in topics[topic]]


@pytest.mark.parametrize(("lang", "topic", "title"), headlines(), ids=lambda value: value[:40])
def test_a_headline_alone_is_given_its_topic(lang: str, topic: str, title: str) -> None:
    assert topic in [given.slug for given in tag(title, "", load(), lang)]


def test_there_is_a_headline_for_every_top_level_topic_in_english_and_spanish() -> None:
    tops = {topic.slug for topic in load().topics if not topic.parent}
    assert {lang: {topic for mine, topic, _ in headlines() if mine == lang} for lang in ("en", "es")} == {
        "en": tops,
        "es": tops,
    }


def test_a_text_without_any_term_has_no_topic() -> None:
    assert tag("Zyx", "Qwv plugh xyzzy.", load()) == ()
    assert tag("", "", load()) == ()


def test_every_topic_names_the_terms_that_spoke_for_it() -> None:
    (first, *_) = tag("Striker scores", "The goalkeeper saved a penalty kick.", load())
    assert {(piece.term, piece.where) for piece in first.evidence} >= {("striker", "title"), ("goalkeeper", "lead")}
    assert sum(piece.share for piece in first.evidence) == pytest.approx(1, abs=0.01)


def test_narrower_topics_stand_below_topics_that_are_given() -> None:
    vocabulary = load()
    for article in articles("articles.toml"):
        topics = tag(article["title"], article["text"], vocabulary, article.get("lang", "en"))
        tops = [topic.slug for topic in topics if not vocabulary.topic(topic.slug).parent]
        below = [topic.slug for topic in topics if vocabulary.topic(topic.slug).parent]
        assert [topic.slug for topic in topics] == tops + below
        assert len(tops) <= 3
        assert {vocabulary.root(slug) for slug in below} <= set(tops)


def test_a_text_without_capitals_is_read_like_one_with_them() -> None:
    assert tag("nasa and fifa", "", load())[0].slug == tag("NASA and FIFA", "", load())[0].slug
    assert not [e for t in tag("ask us who it is", "", load()) for e in t.evidence if e.term == "WHO"]


def test_a_text_all_in_capitals_is_read_like_one_in_small_letters() -> None:
    assert tag("NASA AND FIFA", "", load())[0].slug == tag("nasa and fifa", "", load())[0].slug
    assert not [e for t in tag("ASK US WHO IT IS", "", load()) for e in t.evidence if e.term == "WHO"]


def test_a_local_topic_is_given_only_where_all_that_it_needs_occurs() -> None:
    vocabulary = load(LOCAL)
    text = "The lake treaty and the fishing line divide {} since March."
    both = tag("Ministers meet", text.format("Norland and Sudria"), vocabulary)
    one = tag("Ministers meet", text.format("Norland and others"), vocabulary)
    assert "lake-dispute" in [topic.slug for topic in both]
    assert "lake-dispute" not in [topic.slug for topic in one]


@settings(max_examples=60, deadline=None)
@given(st.text(max_size=80), st.text(max_size=300))
def test_any_text_at_all_is_tagged_the_same_twice(title: str, text: str) -> None:
    first = tag(title, text, load())
    assert first == tag(title, text, load())
    assert all(0 <= topic.score <= 1 for topic in first)
    assert len({topic.slug for topic in first}) == len(first)


def test_a_local_topics_terms_do_not_speak_twice_for_the_topic_above_it() -> None:
    text = "The Secretary of State praised bilateral ties on a visit to Peru. " * 3
    curated = """
    [peru-us]
    name = "Peru–U.S. relations"
    parent = "international-relations"
    [peru-us.en]
    strong = ["Secretary of State"]
    """
    for topic in tag("", text, load(curated)):
        told = [(evidence.term.casefold(), evidence.where) for evidence in topic.evidence]
        assert len(told) == len(set(told))
