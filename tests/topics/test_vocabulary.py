"""The built-in vocabulary is sound, and the curator's file changes it or is refused by name."""

from __future__ import annotations

from importlib import resources

import pytest
from pelican.settings import DEFAULT_CONFIG
from pelican.utils import slugify as pelican_slugify

from archivist.errors import Refused
from archivist.topics.slugs import slugify
from archivist.topics.vocabulary import load

LIMIT = 300_000
"""Bytes that all topic data may take."""


def test_there_are_seventeen_topics_with_a_hundred_and_twenty_below() -> None:
    topics = load().topics
    assert len([topic for topic in topics if not topic.parent]) == 17
    assert len([topic for topic in topics if topic.parent]) == 120


def test_every_topic_has_a_code_a_name_without_commas_and_an_introduction() -> None:
    for topic in load().topics:
        assert topic.iptc.startswith("medtop:")
        assert topic.introduction.endswith(".")
        assert "," not in topic.name
    assert len({topic.iptc for topic in load().topics}) == 137


def test_slugs_are_those_that_pelican_makes_of_the_names() -> None:
    rules = DEFAULT_CONFIG["SLUG_REGEX_SUBSTITUTIONS"]
    for name in [*(topic.name for topic in load().topics), "Peru–U.S. relations", "Señor de los Milagros"]:
        assert slugify(name) == pelican_slugify(name, regex_subs=rules)


def test_the_data_stays_small() -> None:
    data = resources.files("archivist") / "data"
    files = [*(data / "topics").iterdir(), data / "topic-weights.toml"]
    assert sum(len(file.read_bytes()) for file in files) < LIMIT


def test_a_topic_can_be_added_and_its_terms_extended() -> None:
    vocabulary = load(
        '[chess]\nname = "Chess"\nparent = "sport"\n[chess.en]\nstrong = ["zugzwang"]\n[sport.en]\nstrong = "petanque"'
    )
    assert vocabulary.topic("chess").parent == "sport"
    assert [term.topic for term in vocabulary.terms if term.text == "zugzwang"] == ["chess"]
    assert [term.topic for term in vocabulary.terms if term.text == "petanque"] == ["sport"]


def test_a_renamed_topic_remembers_its_former_slug() -> None:
    vocabulary = load('[weather]\nname = "Weather and climate"')
    renamed = vocabulary.topic("weather-and-climate")
    assert renamed.former == ("weather",)
    assert vocabulary.topic("weather-forecast").parent == "weather-and-climate"


def test_merged_topics_give_their_terms_to_the_one_that_takes_them_over() -> None:
    vocabulary = load('[conflict-and-peace]\nmerge = ["massacre", "coup-detat"]')
    assert vocabulary.topic("conflict-and-peace").former == ("massacre", "coup-detat")
    assert [term.topic for term in vocabulary.terms if term.text == "putsch" and term.lang == "en"] == [
        "conflict-and-peace"
    ]
    with pytest.raises(KeyError):
        vocabulary.topic("massacre")


def test_a_removed_topic_is_gone_with_its_terms() -> None:
    vocabulary = load("[massacre]\nremove = true")
    assert not [term for term in vocabulary.terms if term.topic == "massacre"]


def test_a_topic_can_be_split_by_dropping_terms_and_adding_a_new_one() -> None:
    draft = """
[weather-phenomena.en]
drop = ["hurricane"]
[hurricanes]
name = "Hurricanes"
parent = "weather"
[hurricanes.en]
strong = ["hurricane"]
"""
    owners = [term.topic for term in load(draft).terms if term.text == "hurricane" and term.lang == "en"]
    assert "hurricanes" in owners
    assert "weather-phenomena" not in owners


REFUSED = [
    ("[sport]\nname = Sport", "topics.toml:2: not valid TOML", "Mend the line"),
    ("\n[chess]\ncolour = 1", "topics.toml:3: unknown key `colour` in topic `chess`", "Use one of: name"),
    ("[chess]\nname = 1", "topics.toml:2: `name` of topic `chess` is no text", "quotes"),
    (
        '[chess]\nname = "Chess"\nparent = "games"',
        "topics.toml:3: topic `chess` has a parent that does not exist: `games`",
        "add [games]",
    ),
    (
        '[sport]\nparent = "competition-discipline"',
        "the parents run in a circle: sport > competition-discipline > sport",
        "another parent",
    ),
    (
        '[sport]\nmerge = ["nothing"]',
        "topics.toml:2: topic `sport` merges a topic that does not exist: `nothing`",
        "Use the key",
    ),
    ('[other]\nname = "Sport"', "topics `sport` and `other` have one slug, sport", "Rename one"),
    ('[other]\nname = "Hill, lake"', "topics.toml:1: the name of topic `other`", "without commas"),
    ("[sport.en]\nstrong = 3", "topics.toml:2: `strong` in [sport.en] is no list of terms", "Write"),
    ('[sport.en]\nstrength = ["x"]', "topics.toml:2: unknown key `strength` in [sport.en]", "strong, terms, weak"),
]


@pytest.mark.parametrize(("text", "message", "remedy"), REFUSED)
def test_a_curators_mistake_is_named_with_its_line_and_remedy(text: str, message: str, remedy: str) -> None:
    with pytest.raises(Refused) as refusal:
        load(text, "topics.toml")
    assert message in str(refusal.value)
    assert remedy in refusal.value.remedy


def test_a_term_in_three_topics_is_refused_by_its_line() -> None:
    text = "".join(f'[{slug}.en]\nterms = ["gizmology"]\n' for slug in ("sport", "health", "religion"))
    with pytest.raises(Refused, match=r"topics.toml:2: the term `gizmology` \(en\) is in 3 topics: "):
        load(text, "topics.toml")
