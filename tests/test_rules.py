"""Rules: phrases with their proof, refused without."""

from __future__ import annotations

import pytest

from archivist import rules
from archivist.errors import Refused

WHOLE = """
lang = "en"
[[rule]]
name = "section.test"
category = "headlines"
match = "whole"
opens = true
phrases = ["don't miss", "# comments"]
why = "a heading"
cuts = ["Don’t Miss:", "1,204 comments"]
keeps = ["Don’t miss the point."]
"""


def names(found: tuple[rules.Rule, ...]) -> list[str]:
    return [rule.name for rule in found]


def test_a_phrase_is_found_whatever_its_quotes_case_and_punctuation() -> None:
    found = rules.parse(WHOLE, "test.toml")
    assert names(found.find("DON'T  MISS …")) == ["section.test"]
    assert names(found.find("12 Comments")) == ["section.test"]


def test_a_whole_phrase_inside_a_sentence_is_none() -> None:
    assert not rules.parse(WHOLE, "test.toml").find("I don't miss the sea, she said")


@pytest.mark.parametrize("missing", ["cuts", "keeps", "why", "phrases", "category", "match"])
def test_a_rule_without_a_part_is_refused(missing: str) -> None:
    text = "\n".join(line for line in WHOLE.splitlines() if not line.startswith(missing))
    with pytest.raises(Refused, match=f"no `{missing}`"):
        rules.parse(text, "test.toml")


def test_a_rule_that_does_not_cut_its_example_is_refused() -> None:
    with pytest.raises(Refused, match="does not cut its example"):
        rules.parse(WHOLE.replace("Don’t Miss:", "Something else"), "test.toml")


def test_a_rule_that_cuts_what_it_should_keep_is_refused() -> None:
    with pytest.raises(Refused, match="which it should keep"):
        rules.parse(WHOLE.replace("Don’t miss the point.", "Don’t miss!"), "test.toml")


def test_an_unknown_category_is_refused_with_the_known_ones() -> None:
    with pytest.raises(Refused, match="Use one of title, standfirst"):
        rules.parse(WHOLE.replace('"headlines"', '"rubbish"'), "test.toml")


def test_broken_toml_is_refused_by_name() -> None:
    with pytest.raises(Refused, match="is not TOML"):
        rules.parse('lang = "en"\nname = ', "test.toml")


def test_every_rule_that_comes_with_the_program_does_what_its_examples_say() -> None:
    found = rules.builtin().rules  # reading them proves them
    assert {rule.lang for rule in found} == {"en", "de", "es", "fr", "it", "pt", "nl"}
    assert not any(rule.binding for rule in found)


def test_a_long_line_is_prose_whatever_it_says() -> None:
    sentence = "He asked his readers to share this article on Facebook, to follow us on Twitter and to " * 2
    assert not [rule for rule in rules.builtin().find(sentence) if rule.category == "share"]


def test_a_curators_rules_are_asked_too_and_bind() -> None:
    both = rules.builtin() + rules.parse(WHOLE, "boilerplate.toml")
    assert {rule.name: rule.binding for rule in both.find("Don’t miss")}["section.test"]


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('phrases = ["don\'t miss", "# comments"]', 'phrases = "don\'t miss"', "`phrases` is no list of texts"),
        ('keeps = ["Don’t miss the point."]', "keeps = [1]", "`keeps` is no list of texts"),
        ("opens = true", 'longest = "many"', "`longest` is no number"),
    ],
)
def test_a_value_of_the_wrong_kind_is_named(right: str, wrong: str, said: str) -> None:
    with pytest.raises(Refused, match=f"rule section.test: {said}"):
        rules.parse(WHOLE.replace(right, wrong), "test.toml")
