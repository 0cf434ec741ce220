"""What a changed vocabulary changes across an archive, before it is written."""

from __future__ import annotations

from archivist.topics.changes import Article, Correction, changes, suggestions, unmatched
from archivist.topics.vocabulary import load

LAKE = Article("lake.txt", "Lake treaty signed", "The lake treaty between Norland and Sudria ends the lake treaty row.")
CUP = Article(
    "cup.txt", "Late goal wins the cup", "The striker scored; the goalkeeper wept. The coach praised the fans."
)
DRAFT = '[lake]\nname = "The lake"\n[lake.en]\nstrong = ["lake treaty", "never written"]'


def test_a_draft_shows_which_articles_gain_or_lose_a_topic() -> None:
    (change,) = changes([LAKE, CUP], load(), load(DRAFT))
    assert (change.id, change.gained, change.lost) == ("lake.txt", ("the-lake",), ())
    (change,) = changes([CUP], load(), load("[sport]\nremove = true\n" + _children_removed()))
    assert "sport" in change.lost


def _children_removed() -> str:
    return "".join(f"[{topic.slug}]\nremove = true\n" for topic in load().topics if topic.parent == "sport")


def test_the_same_vocabulary_changes_nothing() -> None:
    assert changes([LAKE, CUP], load(), load()) == ()


def test_a_term_of_the_curator_that_never_matches_is_named() -> None:
    assert [term.text for term in unmatched([LAKE, CUP], load(DRAFT), load())] == ["never written"]


def test_a_correction_suggests_words_that_tell_the_article_from_the_others() -> None:
    found = suggestions(Correction(LAKE, ("the-lake",), ()), [LAKE, CUP])
    assert "lake treaty" in found
    assert "goalkeeper" not in found
