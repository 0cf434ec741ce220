"""Names that every disk, server and shell can live with."""

from __future__ import annotations

import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.intake import slug

NAMES = st.text(st.characters(codec="utf-8", exclude_characters="/\0"), min_size=1, max_size=300)


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        ("U.S. welcomes Peru's leadership", "us-welcomes-perus-leadership"),
        ("Größe, Łódź & Øresund – “así”", "grosse-lodz-oresund-asi"),
        ("Президент прибыл в Лиму", "prezident-pribyl-v-limu"),
        ("Η Ελλάδα", "i-ellada"),
        ("שר החוץ meets Tillerson", "meets-tillerson"),
        ("2018", "2018"),
        ("Index", "article-index"),
        ("CON", "article-con"),
        ("../../etc/passwd", "etc-passwd"),
        ("</title><script>alert(1)</script>", "title-script-alert-1-script"),
    ],
)
def test_a_slug_keeps_the_words_of_the_title(title: str, expected: str) -> None:
    assert slug.from_title(title) == expected


@pytest.mark.parametrize("title", ["", "..", "---", "秘鲁与美国", "بيرو", "\u200b"])
def test_a_title_without_such_letters_has_a_slug_of_its_own(title: str) -> None:
    assert re.fullmatch(r"article-[0-9a-f]{8}", slug.from_title(title))
    assert slug.from_title(title) != slug.from_title(f"{title}!")


def test_a_long_slug_ends_with_a_word() -> None:
    assert slug.from_title("ministers " * 20) == "-".join(["ministers"] * 8)
    assert len(slug.from_title("verylong" * 40)) == slug.MAX_SLUG


@given(st.text(max_size=200))
@settings(max_examples=200)
def test_every_slug_is_a_plain_name(title: str) -> None:
    made = slug.from_title(title)
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", made)
    assert len(made) <= slug.MAX_SLUG


def test_the_second_of_two_equal_titles_gets_a_number() -> None:
    taken: set[str] = set()
    for title in ["A day", "A day", "A day 2", "A day"]:
        taken.add(slug.unique(slug.from_title(title), taken))
    assert taken == {"a-day", "a-day-2", "a-day-2-2", "a-day-3"}


def test_a_numbered_slug_is_no_longer_than_others() -> None:
    full = "x" * slug.MAX_SLUG
    assert len(slug.unique(full, {full})) == slug.MAX_SLUG


def test_an_edition_lies_where_its_seed_lies() -> None:
    assert slug.edition_path("peru/000_7865.txt") == "peru/000_7865.md"
    assert slug.edition_path("Ünï cödé (2).TXT") == "Ünï cödé (2).md"


@pytest.mark.parametrize(
    "seed",
    [
        *("CON.txt", "aux/x.txt", "-rf.txt", "..x.txt", "a..txt", ".hidden.txt", "{{7*7}}.txt", "%s%n.txt"),
        *("a&b<c>.txt", 'it\'s "x".txt', "a\\b.txt", "x" * 300 + ".txt", "é" * 150 + ".txt", " .txt", ".txt"),
        "/".join(["d" * 60] * 60) + "/raw.txt",
    ],
)
def test_an_odd_path_becomes_a_safe_one_with_a_digest(seed: str) -> None:
    path = slug.edition_path(seed)
    assert re.search(r"-[0-9a-f]{8}(/|\.md$)", path)
    assert_safe(path)


@given(st.lists(NAMES, min_size=1, max_size=4).map("/".join))
@settings(max_examples=200)
def test_every_edition_path_is_safe(seed: str) -> None:
    assert_safe(slug.edition_path(seed))


@given(NAMES, NAMES)
@settings(max_examples=100)
def test_two_seeds_never_share_an_edition(one: str, other: str) -> None:
    first = slug.edition_path(one)
    second = slug.edition_path(other, {slug.same_file(first)})
    assert one == other or slug.same_file(first) != slug.same_file(second)


def test_paths_that_differ_by_case_alone_are_told_apart() -> None:
    taken = {slug.same_file(slug.edition_path("A.txt"))}
    assert slug.edition_path("a.txt", taken).startswith("a-")


def assert_safe(path: str) -> None:
    assert path.endswith(".md")
    assert len(path.encode()) <= 220
    for part in path.split("/"):
        assert part
        assert part[0] not in "-. "
        assert part[-1] not in ". "
        assert not re.search(r'[\x00-\x1f<>:"|?*\\%&{}]', part)
        assert part.split(".")[0].lower() not in {"con", "aux", "nul", "prn", "com1", "lpt1"}
        part.encode("utf-8")
