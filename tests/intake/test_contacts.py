"""Authors whom only the line about how to reach them names. Pages invented."""

from __future__ import annotations

import pytest

from archivist.intake.contacts import reached
from archivist.intake.page import read_page

STORY = [
    "The goats that keep the grass short on the rooftop of the museum returned on Monday after a winter in the valley.",
    "A lift was built for them, which they refused to use, the keeper said, so that they climbed the stairs instead.",
]


def names(*lines: str) -> list[str]:
    return [author.name for author in reached(read_page([*STORY, *lines]))]


@pytest.mark.parametrize(
    "line",
    [
        "Follow Laura Reed on the usual networks",
        "You can email Laura Reed here, and read more of Laura Reed's articles.",
        "Laura Reed can be reached at 555 0100.",
        "laura.reed@callow.example",
        "Contacte con Laura Reed en la redacción",
        "Folgen Sie Laura Reed",
        "Suivez Laura Reed",
        "More from Laura Reed",
        "View all posts by Laura Reed",
        "Alle Artikel von Laura Reed",
        "Tous les articles de Laura Reed",
        "Más artículos de Laura Reed",
    ],
)
def test_a_line_about_how_to_reach_the_author_names_them(line: str) -> None:
    assert names(line) == ["Laura Reed"]


@pytest.mark.parametrize(
    "line", ["Follow The Callow Gazette", "letters.desk@callow.example", "Follow us", "Contact Vale Views"]
)
def test_a_newsroom_is_nobody(line: str) -> None:
    assert names(line) == []


def test_two_people_to_reach_may_be_anybody() -> None:
    assert names("Follow Laura Reed on the networks", "Follow Ben Alder on the networks") == []


def test_more_from_somebody_whom_the_story_is_about_names_no_author() -> None:
    assert (
        names(
            "Everybody on the island knew what Laura Reed, the keeper, had said to the goats.", "More from Laura Reed"
        )
        == []
    )
