"""How terms are found in a text."""

from __future__ import annotations

import pytest

from archivist.text import words
from archivist.topics.match import find, matcher
from archivist.topics.vocabulary import load

TERMS = """
[test]
name = "Test"
[test.en]
strong = ["quibble", "Gadgeton", "ZAG", "=wimples", "blue moon zeppelin", "nationize"]
not = ["quibble machine"]
[test.es]
strong = ["zumbador eléctrico"]
"""


EVERYDAY = """
these rose co lead led six attached indicated physical premium presented threw proposed remembered crew route levels
credit witnesses message engines ill down over general group new leading joint stretched fair unit posts goods joined
cross bob attachment
"""
"""Words of no topic whose stem a term in another form has: `theses`, `rosé`, `coed`, `sixes`, `attaché`, `premiums`."""


def found(text: str, lang: str = "en") -> list[str]:
    matches = find(matcher(load(TERMS), lang, local=True), words(text), lang)
    return [term.text for match in matches for term in match.terms if term.topic == "test"]


def test_a_word_in_lower_case_matches_its_inflections() -> None:
    assert found("quibbles, Quibble, quibbled") == ["quibble"] * 3


def test_a_word_made_of_another_is_not_an_inflection_of_it() -> None:
    assert found("a nationist, nationalism, nation") == []


def test_a_name_asks_for_a_capital() -> None:
    assert found("Gadgeton's gadgeton") == ["Gadgeton"]


def test_an_acronym_asks_for_capitals() -> None:
    assert found("ZAG, Zag, zag") == ["ZAG"]


def test_a_form_after_an_equals_sign_matches_itself_only() -> None:
    assert found("Wimples and a wimple") == ["=wimples"]


def test_the_longest_phrase_wins_and_uses_up_its_words() -> None:
    assert found("The quibble machine hums. One blue moon zeppelin.") == ["quibble machine", "blue moon zeppelin"]


def test_accents_and_inflection_do_not_matter_in_spanish() -> None:
    assert found("Los zumbadores electricos", "es") == ["zumbador eléctrico"]


def test_terms_of_another_language_stay_silent() -> None:
    assert found("zumbador eléctrico", "en") == []


@pytest.mark.parametrize("word", EVERYDAY.split())
def test_a_word_of_no_topic_is_no_evidence_for_sharing_a_stem_with_a_term(word: str) -> None:
    matches = find(matcher(load(), "en"), [word, "of"], "en")
    assert [term for match in matches for term in match.terms if term.tier in ("strong", "terms")] == []
