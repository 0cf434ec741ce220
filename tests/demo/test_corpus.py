"""The invented corpus: the same every time, varied, and true to the gold it comes with."""

from __future__ import annotations

import hashlib
import json
from collections import Counter
from pathlib import Path

import pytest

from archivist.cli import main
from archivist.demo.corpus import Article, corpus
from archivist.demo.library import outlets
from archivist.demo.page import BLOCKS


@pytest.fixture(scope="module")
def articles() -> list[Article]:
    return list(corpus(600, seed=1))


def test_the_same_number_and_seed_give_the_same_bytes(articles: list[Article]) -> None:
    assert list(corpus(600, seed=1)) == articles


def test_another_seed_gives_another_corpus(articles: list[Article]) -> None:
    other = list(corpus(600, seed=2))
    assert sum(one.raw == two.raw for one, two in zip(articles, other, strict=True)) == 0


def test_it_gives_as_many_articles_as_asked_for_each_with_its_own_path(articles: list[Article]) -> None:
    assert len({article.path for article in articles}) == 600


@pytest.mark.parametrize("number", [1, 2, 7])
def test_a_small_corpus_has_its_size(number: int) -> None:
    assert len(list(corpus(number))) == number


def test_title_and_paragraphs_stand_on_the_page_as_lines_in_their_order(articles: list[Article]) -> None:
    for article in articles:
        lines = article.raw.splitlines()
        places = [lines.index(line) for line in (article.title, *article.paragraphs)]
        assert places == sorted(places)


def test_articles_have_150_to_700_words(articles: list[Article]) -> None:
    lengths = [sum(len(paragraph.split()) for paragraph in article.paragraphs) for article in articles]
    assert min(lengths) >= 120
    assert max(lengths) <= 700


def test_no_slot_or_choice_is_left_in_the_text(articles: list[Article]) -> None:
    assert not [article.path for article in articles if set(article.raw) & set("{}[]")]


def test_all_seventeen_topics_are_there(articles: list[Article]) -> None:
    assert {article.topic for article in articles} == {f"medtop:{number:02}000000" for number in range(1, 18)}


def test_stories_are_told_by_one_outlet_or_several(articles: list[Article]) -> None:
    tellers = Counter(article.story for article in articles)
    assert {1, 2, 3} <= set(tellers.values())


def test_accounts_of_a_story_share_a_quote_and_may_differ_in_figures(articles: list[Article]) -> None:
    by_story: dict[int, list[Article]] = {}
    for article in articles:
        if article.lang == "en" and article.copy_of is None:
            by_story.setdefault(article.story, []).append(article)
    pairs = [told[:2] for told in by_story.values() if len(told) > 1]
    shared = sum(bool(set(one.paragraphs) & set(two.paragraphs)) for one, two in pairs)
    assert shared > len(pairs) / 2
    assert any(set(one.paragraphs) != set(two.paragraphs) for one, two in pairs)


def test_a_copy_repeats_its_original_word_for_word(articles: list[Article]) -> None:
    by_path = {article.path: article for article in articles}
    copies = [article for article in articles if article.copy_of]
    assert copies
    for copy in copies:
        original = by_path[copy.copy_of or ""]
        assert copy.title == original.title
        assert copy.paragraphs[1:] == original.paragraphs[1:]


def test_some_pages_carry_no_date(articles: list[Article]) -> None:
    undated = sum(article.date is None for article in articles)
    assert 30 < undated < 150


def test_there_are_months_without_articles(articles: list[Article]) -> None:
    months = {article.day[:7] for article in articles}
    years = range(2005, 2024)
    assert any(f"{year}-{month:02}" not in months for year in years for month in range(1, 13))


def test_some_headlines_point_to_articles_of_the_corpus_and_some_do_not(articles: list[Article]) -> None:
    titles = {article.title for article in articles}
    held = [headline in titles for article in articles for headline in article.headlines]
    assert any(held)
    assert not all(held)


def test_headlines_stand_on_the_page(articles: list[Article]) -> None:
    for article in articles:
        assert all(headline in article.raw for headline in article.headlines)


def test_there_are_right_to_left_and_other_languages() -> None:
    assert {article.lang for article in corpus(2000)} == {"en", "es", "fr", "de", "ar"}


def test_every_outlet_has_every_block_it_names() -> None:
    names = {name for outlet in outlets() for name in (*outlet.head, *outlet.foot)}
    assert names - {"standfirst"} <= set(BLOCKS)


def test_the_command_writes_articles_and_gold_twice_the_same(tmp_path: Path) -> None:
    digests = []
    for folder in ("one", "two"):
        gold = tmp_path / f"{folder}.jsonl"
        assert main(["demo", "40", "--seeds", str(tmp_path / folder), "--gold", str(gold)]) == 0
        files = sorted((tmp_path / folder).rglob("*.txt"))
        assert len(files) == 40
        digests.append(hashlib.sha256(b"".join(f.read_bytes() for f in files) + gold.read_bytes()).hexdigest())
    assert digests[0] == digests[1]
    truths = [json.loads(line) for line in (tmp_path / "one.jsonl").read_text(encoding="utf-8").splitlines()]
    assert all((tmp_path / "one" / truth["path"]).is_file() for truth in truths)
    assert "invented" in (tmp_path / "one" / "README.md").read_text(encoding="utf-8").splitlines()[0]


def test_the_command_does_not_mix_invented_articles_with_real_ones(tmp_path: Path) -> None:
    (tmp_path / "real.txt").write_text("A raw article\n", encoding="utf-8")
    assert main(["demo", "3", "--seeds", str(tmp_path)]) == 1
    assert [file.name for file in tmp_path.iterdir()] == ["real.txt"]


def test_a_smaller_demo_replaces_a_larger_one(tmp_path: Path) -> None:
    for number in (30, 10):
        assert main(["demo", str(number), "--seeds", str(tmp_path)]) == 0
    assert len(list(tmp_path.rglob("*.txt"))) == 10
