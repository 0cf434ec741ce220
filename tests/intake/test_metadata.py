"""What a raw text says about itself: golden cases of our own invention, and the laws on every one of them."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.intake import metadata
from archivist.intake.language import detect
from archivist.intake.metadata import Facts
from archivist.model import Habits, Seed
from archivist.rules import Rules

CASES = sorted(path for path in (Path(__file__).parents[1] / "cases" / "metadata").iterdir() if path.is_dir())
SEEDS = sorted((Path(__file__).parents[2] / "seeds").glob("*.txt"))


def facts_of(lines: list[str], habits: Habits | None = None) -> Facts:
    seed = Seed("case.txt", "", tuple(lines))
    return metadata.read(seed, detect(lines), Rules(()), habits or Habits())


def read(path: Path) -> Facts:
    return facts_of(path.read_text("utf-8").split("\n"))


def shown(facts: Facts) -> dict[str, Any]:
    return {
        "title": facts.title,
        "date": [facts.date.value, facts.date.precision, facts.date.basis, facts.date.edtf],
        "note": facts.date.note,
        "time": facts.time,
        "place": facts.place,
        "authors": [author.name for author in facts.authors],
        "outlet": facts.outlet,
        "removed": [[removal.first, removal.category] for removal in facts.removals],
        "flags": [flag.code for flag in facts.flags],
    }


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_a_case_gives_its_facts(case: Path) -> None:
    assert shown(read(case / "raw.txt")) == json.loads((case / "facts.json").read_text("utf-8"))


@pytest.mark.parametrize("path", [*(case / "raw.txt" for case in CASES), *SEEDS], ids=lambda path: path.parent.name)
def test_no_line_is_in_two_removals_and_none_is_blank(path: Path) -> None:
    lines = path.read_text("utf-8").split("\n")
    taken = [number for r in facts_of(lines).removals for number in range(r.first, r.last + 1)]
    assert len(taken) == len(set(taken))
    assert all(lines[number - 1].strip() for number in taken)


def test_the_first_seed_is_dated_by_its_stamp_and_confirmed_by_its_dateline() -> None:
    facts = read(next(path for path in SEEDS if path.name.startswith("000")))
    assert (facts.date.value, facts.date.basis, facts.time, facts.place) == ("2018-02-06", "stamp", "10:44", "Lima")
    assert facts.date.note == ("“2/6/2018” on line 27 alone is ambiguous; the dateline “Feb. 6” on line 3 confirms it")


def test_the_other_seed_has_no_date_but_an_author_with_her_bio() -> None:
    facts = read(next(path for path in SEEDS if path.name.startswith("004")))
    assert (facts.date.value, facts.date.precision) == (None, "unknown")
    (author,) = facts.authors
    assert author.name == "Ermelinda"
    assert author.bio.startswith("Ermelinda is a journalist")


def test_an_outlets_habit_decides_where_the_text_does_not() -> None:
    lines = ["Tide clock found in the old mill", "", "Published: 4/5/2016", "", "The tide clock was found. " * 9]
    habits = Habits(folders={"": ""}, date_order={"The Mill Post": "dmy"})
    lines[0] += " | The Mill Post"
    date = facts_of(lines, habits).date
    assert (date.value, date.basis) == ("2016-05-04", "outlet habit")


@settings(max_examples=60, deadline=None)
@given(st.lists(st.text(max_size=120), max_size=12))
def test_no_text_crashes_and_lines_are_taken_once(lines: list[str]) -> None:
    facts = facts_of(lines)
    taken = [number for r in facts.removals for number in range(r.first, r.last + 1)]
    assert len(taken) == len(set(taken))
    assert all(1 <= number <= len(lines) for number in taken)


def test_lines_of_a_megabyte_do_not_hang() -> None:
    for piece in ("a", "1/", "By ", "Jan ", " ", "|", "A. "):
        facts_of(["A headline of some words", piece * 400_000, "Some prose that ends, here it is, with a full stop."])


def test_a_thousand_menus_of_a_hundred_parts_do_not_hang() -> None:
    for piece in ("| " * 100, "a b - a b - " * 20, "Jan 1 2018 " * 20):
        facts_of(["A headline of some words", *[piece] * 1_000, "Some prose that ends, here it is, with a full stop."])
