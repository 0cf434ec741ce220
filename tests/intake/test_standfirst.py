"""The sentence between headline and byline. Pages invented."""

from __future__ import annotations

from archivist import rules
from archivist.intake.edit import edit
from archivist.intake.page import read_page
from archivist.intake.seed import read
from archivist.intake.standfirst import read_standfirst
from archivist.model import Conversion

DECK = "The oven stood on wheels. What became of the crumbs."
LINES = [
    "Village bakes a loaf as long as its bridge",
    DECK,
    "By Ben Alder",
    "3 March 2018",
    "Sixty bakers of the village of Wendle baked a loaf on Monday that was as long as the bridge over the river.",
    "The oven stood on wheels and was pushed along the bridge at walking pace while the loaf came out at the back.",
    "The village said that the loaf was eaten in one hour, and that the crumbs went to the ducks of the river.",
]


def found(lines: list[str], *marks: int) -> int | None:
    return read_standfirst(read_page(lines), 0, marks)


def edited(*lines: str) -> Conversion:
    return edit(read("\n\n".join(lines).encode(), "seed.txt"), rules.builtin())


def test_a_sentence_between_headline_and_byline_is_the_standfirst() -> None:
    assert found(LINES, 2, 3) == 1


def test_a_line_that_is_no_sentence_is_none() -> None:
    assert found([LINES[0], "More about the village of Wendle", *LINES[2:]], 2, 3) is None


def test_a_caption_or_credit_is_none() -> None:
    assert found([LINES[0], "Photo: the long loaf on its bridge on Monday.", *LINES[2:]], 2, 3) is None


def test_without_a_byline_below_nothing_shows_that_it_is_not_the_first_paragraph() -> None:
    assert found(LINES) is None
    assert found(LINES, 3) is None


def test_a_standfirst_that_stays_in_the_body_is_not_said_twice() -> None:
    made = edited(*LINES)
    body = [paragraph.text for paragraph in made.paragraphs]
    assert (made.standfirst == DECK) != (DECK in body)


def test_the_bio_of_whom_the_byline_names_is_no_body() -> None:
    bio = "Ben Alder is a journalist from Wendle. He baked for twelve years before he wrote his first report on bread."
    made = edited(*LINES, bio)
    assert bio not in [paragraph.text for paragraph in made.paragraphs]
    assert [(author.name, author.bio) for author in made.authors] == [("Ben Alder", bio)]
