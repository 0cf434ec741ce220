"""What a curator may write in links.toml, and what is said of what cannot be followed."""

from __future__ import annotations

import pytest

from archivist.errors import Refused
from archivist.links.rulings import read, strangers


def test_a_group_of_three_is_three_pairs() -> None:
    assert read('same_story = [["c", "a", "b"]]').same_story == {("a", "b"), ("a", "c"), ("b", "c")}


def test_nothing_written_rules_nothing() -> None:
    assert read("") == read("# only a remark\n")


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("link = ", "this is not TOML"),
        ('unlink = [["a", "b"]]', "`unlink` is not a ruling"),
        ('link = "a, b"', "`link` is not a list of groups"),
        ("link = [[1, 2]]", "group 1 of `link` is not a list of slugs"),
        ('link = [["a", "b"], ["a", "a"]]', "group 2 of `link` does not name two different articles"),
        ('link = [["a", "b"]]\nnever_link = [["b", "a"]]', "`a` and `b` stand under link and under never_link"),
    ],
)
def test_what_cannot_be_followed_is_named(text: str, reason: str) -> None:
    with pytest.raises(Refused) as refused:
        read(text, "links.toml")
    assert reason in str(refused.value)
    assert str(refused.value).startswith("links.toml: ")


def test_ids_that_the_archive_lacks_are_told() -> None:
    assert strangers(read('link = [["a", "b"]]\nnever_link = [["a", "z"]]'), {"a"}) == ("b", "z")
