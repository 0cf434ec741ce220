"""The two real seeds, word for word: what the main job promises for each."""

from __future__ import annotations

import shutil
from pathlib import Path

import laws
import pytest

from archivist import archive, rules
from archivist.intake import edit
from archivist.intake import seed as seeds
from archivist.links import names, web
from archivist.model import Conversion
from archivist.refresh import refresh
from archivist.topics import vocabulary

FOLDER = Path(__file__).parents[1] / "seeds"
ANDINA, PERU = "000_7865accd7b54de65.txt", "004_3de5ebaa70fb081e.txt"


def convert(name: str) -> Conversion:
    return edit.edit(seeds.read((FOLDER / name).read_bytes(), name), rules.builtin())


@pytest.mark.parametrize("name", [ANDINA, PERU])
def test_the_laws_hold(name: str) -> None:
    seed = seeds.read((FOLDER / name).read_bytes(), name)
    habits = edit.habits([seed])
    laws.hold(edit.edit(seed, rules.builtin(), habits), rules.builtin(), habits)


def test_the_first_seed_comes_out_word_for_word() -> None:
    done = convert(ANDINA)
    lines = done.seed.lines
    assert done.title == lines[0]
    # Both blocks, in order, although the raw text breaks in the middle.
    assert [part.text for part in done.paragraphs] == [line for line in lines[4:25] if line.strip()]
    assert {(part.first, part.category) for part in done.removals} == {
        (1, "title"),
        (3, "dateline"),
        (27, "stamp"),
        (28, "headlines"),
    }
    assert (done.time, done.place) == ("10:44", "Lima")


def test_the_first_seeds_date_is_from_the_stamp_and_confirmed_by_the_dateline() -> None:
    date = convert(ANDINA).date
    assert (date.value, date.precision, date.basis) == ("2018-02-06", "day", "stamp")
    assert "2/6/2018" in date.note
    assert "Feb. 6" in date.note


def test_the_second_seed_comes_out_word_for_word() -> None:
    done = convert(PERU)
    lines = done.seed.lines
    assert done.title == lines[0]
    body = [line for line in lines[3:13] if line.strip()]
    assert [part.text.split() for part in done.paragraphs] == [line.split() for line in body]
    assert "14,3000 million" in " ".join(part.text for part in done.paragraphs)


def test_the_second_seeds_surroundings_are_kept_as_data() -> None:
    done = convert(PERU)
    assert done.headlines == (
        "Peru must fulfill requirements for visa exemption with United States",
        "Peru becomes largest quinoa exporter to the United States",
        "Peru Displaces the United States and Canada in Global Blueberry Export",
    )
    assert done.credits == ("(Cover Photo Wikimedia Commons)",)
    assert [author.name for author in done.authors] == ["Ermelinda"]
    assert "ballet" in done.authors[0].bio
    assert (done.date.value, done.date.precision) == (None, "unknown")


def test_the_two_are_accounts_of_one_event_and_the_undated_one_gets_a_date() -> None:
    entries = archive.entries([convert(ANDINA), convert(PERU)], vocabulary.load(), {})
    accounts = [archive.account(entry) for entry in entries]
    links = web.weave(accounts, names.find(accounts))
    first, second = (entry.slug for entry in entries)
    assert [story.members for story in links.stories] == [(first, second)]
    assert links.dates[second].date == "2018-02-06"
    assert links.dates[second].source == first
    assert "Rex Tillerson" in links.related[first][0].reason.names


def test_both_are_about_politics() -> None:
    entries = archive.entries([convert(ANDINA), convert(PERU)], vocabulary.load(), {})
    assert [entry.topics[0].name for entry in entries] == ["Politics", "Politics"]
    assert all(entry.topics[0].evidence for entry in entries)


def test_the_editions_in_the_repository_are_what_the_converter_writes(tmp_path: Path) -> None:
    content = FOLDER.parent / "content"
    shutil.copytree(content, tmp_path / "content")
    done = refresh(FOLDER, tmp_path / "content")
    assert {name for outcome in done.settled.values() for name in outcome.named("UPDATE")} == set()
