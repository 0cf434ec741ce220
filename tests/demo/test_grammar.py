"""The little language of the hand-written sentences."""

from __future__ import annotations

import pytest

from archivist.demo import grammar
from archivist.demo.account import number
from archivist.demo.dice import dice


def test_a_choice_takes_one_of_its_alternatives() -> None:
    said = {grammar.say("it [rained|snowed]", {}, dice(n)) for n in range(20)}
    assert said == {"It rained", "It snowed"}


def test_choices_may_nest() -> None:
    said = {grammar.choose("[a|b [c|d]]", dice(n)) for n in range(40)}
    assert said == {"a", "b c", "b d"}


def test_a_slot_takes_its_fact_and_a_fact_may_hold_a_slot() -> None:
    assert grammar.fill("{org}", {"org": "the Museum of {place}", "place": "Lima"}) == "the Museum of Lima"


def test_a_noun_follows_the_person() -> None:
    assert grammar.fill("{b:alcalde/alcaldesa}", {"b": "Inés", "b_gender": "f"}) == "alcaldesa"


def test_an_unknown_slot_is_named() -> None:
    with pytest.raises(KeyError, match="nobody"):
        grammar.fill("{nobody}", {})


def test_sentences_begin_with_capitals_also_after_a_quotation() -> None:
    text = grammar.say('it rained. {org} closed." {org} opened', {"org": "the museum"}, dice(0))
    assert text == 'It rained. The museum closed." The museum opened'


@pytest.mark.parametrize(
    ("value", "lang", "printed"),
    [(12_400, "en", "12,400"), (12_400, "es", "12.400"), (3.5, "es", "3,5"), (7, "de", "7")],
)
def test_figures_are_printed_as_the_language_does(value: float, lang: str, printed: str) -> None:
    assert number(value, lang) == printed
