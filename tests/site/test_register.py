from __future__ import annotations

from dataclasses import replace

import pytest
from made import ANA, SITE, piece

from archivist.model import Author
from archivist.site.views import hold, register, shelves
from archivist.site.views.register import RegisterView
from archivist.site.views.shelves import ShelfView


def registers(count: int) -> list[RegisterView]:
    """Give the pages of the register of outlets of an archive with `count` outlets."""
    made = [piece(f"p{n}", outlet=f"{'ABCD'[n % 4]} Paper {n:04d}") for n in range(count)]
    views = [page.view for page in shelves.pages(hold(SITE, made))]
    return [view for view in views if isinstance(view, RegisterView) and view.head.section == "outlets"]


def test_a_short_register_is_one_list_without_letters() -> None:
    (view,) = registers(3)
    assert [letter.label for letter in view.letters] == [""]
    assert view.bar == ()


def test_a_register_says_how_much_it_holds_and_an_empty_one_that_there_is_nothing_yet() -> None:
    assert registers(3)[0].opening.facts == "3 outlets"
    assert registers(0)[0].opening.facts == "None so far"


def test_a_register_of_some_length_has_letters() -> None:
    (view,) = registers(30)
    assert [letter.label for letter in view.letters] == ["A", "B", "C", "D"]


def test_a_long_register_is_cut_into_pages_and_its_bar_leads_to_the_right_one() -> None:
    first, second = registers(register.PER_PAGE + 10)
    assert sum(len(letter.links) for letter in (*first.letters, *second.letters)) == register.PER_PAGE + 10
    assert [link.url for link in first.bar if link.text in "AD"] == ["outlets/#letter-a", "outlets/#letter-d"]
    assert first.fullest
    assert not second.fullest
    assert second.head.url == "outlets/page/2/"


@pytest.mark.parametrize(
    ("text", "letter"), [("Álava", "A"), ("“Quoted”", "Q"), ("¿Quién?", "Q"), ("9 lives", "#"), ("", "#")]
)
def test_the_letter_a_title_stands_under(text: str, letter: str) -> None:
    assert register.initial(text) == letter


def test_an_authors_page_has_the_bio_that_was_printed_last() -> None:
    newer = replace(ANA, bio="Ana Quiroga Salas has retired.")
    held = hold(
        SITE, [piece("a", authors=(ANA,)), piece("b", authors=(newer,)), piece("c", authors=(Author(ANA.name),))]
    )
    found = [page.view for page in shelves.pages(held) if isinstance(page.view, ShelfView)]
    assert [view.opening.about for view in found] == ["Ana Quiroga Salas has retired."]
