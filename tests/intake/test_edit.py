"""The whole chain on the two seeds, on invented articles of every kind, and on anything at all."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist import rules
from archivist.intake import seed
from archivist.intake.edit import edit, habits
from archivist.model import Conversion, Seed

ROOT = Path(__file__).parents[2]
CASES = sorted((ROOT / "tests" / "cases" / "cleaning").iterdir())


def fates(article: Conversion) -> dict[int, str]:
    """Give what became of each raw line, and hold law 1 on the way."""
    body = [(n, "body") for p in article.paragraphs for n in range(p.first, p.last + 1)]
    gone = [(n, r.category) for r in article.removals for n in range(r.first, r.last + 1)]
    found = [(n, fate) for n, fate in sorted(body + gone) if article.seed.lines[n - 1].strip()]
    assert [n for n, _ in found] == [n for n, line in enumerate(article.seed.lines, 1) if line.strip()]
    return dict(found)


def hold_the_laws(article: Conversion) -> None:
    fates(article)
    for paragraph in article.paragraphs:
        raw = article.seed.lines[paragraph.first - 1 : paragraph.last]
        assert paragraph.text.split() == " ".join(raw).split(), "a paragraph is its raw lines, unchanged"
    assert all(removal.rule for removal in article.removals), "every removal names its rule"
    assert edit(article.seed, rules.builtin()) == article, "same input, same result"


def from_file(path: Path) -> Conversion:
    return edit(seed.read(path.read_bytes(), path.name), rules.builtin())


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_an_invented_article_comes_out_as_it_should(case: Path) -> None:
    article = from_file(case / "raw.txt")
    found = fates(article)
    lines = article.seed.lines
    assert "".join(f"{found[n]:14}| {lines[n - 1]}\n" for n in found) == (case / "expected.txt").read_text("utf-8")
    hold_the_laws(article)


def test_seed_000_loses_only_its_frame_and_both_blocks_stay_in_order() -> None:
    path = next((ROOT / "seeds").glob("000_*.txt"))
    article = from_file(path)
    hold_the_laws(article)
    assert [p.first for p in article.paragraphs] == [5, 7, 9, 11, 14, 16, 18, 20, 22, 24]
    assert [(r.first, r.category) for r in article.removals] == [
        (1, "title"),
        (3, "dateline"),
        (27, "stamp"),
        (28, "headlines"),
    ]
    assert (article.date.value, article.time, article.place) == ("2018-02-06", "10:44", "Lima")


def test_seed_004_gives_three_headlines_a_credit_and_a_bio() -> None:
    path = next((ROOT / "seeds").glob("004_*.txt"))
    article = from_file(path)
    hold_the_laws(article)
    assert [p.first for p in article.paragraphs] == [4, 6, 8, 10, 12]
    assert "14,3000 million dollars" in article.paragraphs[2].text
    assert article.headlines == (
        "Peru must fulfill requirements for visa exemption with United States",
        "Peru becomes largest quinoa exporter to the United States",
        "Peru Displaces the United States and Canada in Global Blueberry Export",
    )
    assert article.credits == ("(Cover Photo Wikimedia Commons)",)
    assert [author.name for author in article.authors] == ["Ermelinda"]
    assert article.date.value is None


def test_a_curators_phrase_goes_even_from_the_middle_of_prose() -> None:
    own = rules.parse(
        '[[rule]]\nname = "own.motto"\ncategory = "promotion"\nmatch = "whole"\nwhy = "our motto"\n'
        'phrases = ["the courier, always first with the news of the coast and of the islands"]\n'
        'cuts = ["The Courier, always first with the news of the coast and of the islands."]\nkeeps = ["The Courier"]',
        "boilerplate.toml",
    )
    raw = (ROOT / "tests/cases/cleaning/english-restraint-nothing-to-cut/raw.txt").read_text("utf-8").split("\n")
    motto = "The Courier, always first with the news of the coast and of the islands."
    article = edit(Seed("a.txt", "", (*raw[:5], motto, *raw[5:])), rules.builtin() + own)
    assert [(r.first, r.category) for r in article.removals if r.rule == "own.motto"] == [(6, "promotion")]


def test_a_headline_and_a_few_words_keep_their_few_words() -> None:
    article = edit(Seed("a.txt", "", ("Ferry sails again in May", "", "a" * 200)), rules.builtin())
    assert [p.first for p in article.paragraphs] == [3]


def test_habits_count_in_how_many_seeds_a_line_stands() -> None:
    seeds = [Seed(f"{n}.txt", "", ("The Courier", "The Courier", f"Story {n}")) for n in range(3)]
    known = habits(seeds)
    assert (known.seeds, known.recurring) == (3, {"the courier": 3})


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=80) | st.sampled_from(["Share", "Comments", "Most read", "By Jane Roe"]), max_size=15))
def test_no_line_is_lost_whatever_the_text(lines: list[str]) -> None:
    flat = tuple(part for line in lines for part in line.splitlines())
    fates(edit(Seed("a.txt", "", flat), rules.builtin()))
