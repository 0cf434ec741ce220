"""A run is what stands together: paragraphs, or the lines between them."""

from __future__ import annotations

from archivist import rules
from archivist.intake.clean.runs import Run, runs
from archivist.intake.clean.shape import shapes
from archivist.intake.clean.sheet import lay_out
from archivist.model import Seed

STORY = "The council of Upper Hale voted on Monday to keep the swimming pool open for another year, six to three."


def numbers(*lines: str) -> list[Run]:
    sheet = lay_out(Seed("one", "", lines), rules.builtin())
    return list(runs(sheet, shapes(sheet.tokens)))


def test_a_run_of_links_is_told_by_its_heading_and_its_capitals() -> None:
    links = numbers(STORY, "Most Read", "Bakery Wins Prize", "Ferry Sails Again")[1:]
    assert [(link.run_from, link.run_left) for link in links] == [(0, 2), (1, 1), (2, 0)]
    assert all(link.run_first_hit and link.title_case == 1 for link in links)
    assert {link.run_mean for link in links} == {8 / 3}


def test_a_sub_heading_is_a_run_of_one_between_paragraphs() -> None:
    heading = numbers(STORY, "What it costs", STORY)[1]
    assert (heading.run_from, heading.run_left, heading.run_spread) == (0, 0, 0)
    assert heading.length_above == heading.length_below == len(STORY.split())
    assert heading.name_only == 0


def test_beyond_the_edge_of_a_page_there_is_nothing() -> None:
    only = numbers("Ruth Adeyemi")[0]
    assert (only.length_above, only.length_below, only.prose_above, only.paragraphs) == (-1, -1, 0, 0)
    assert only.name_only == 1
    assert numbers() == []
