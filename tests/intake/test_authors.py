"""Authors from bylines. All names invented."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.intake.authors import closing_byline, from_byline, is_name, opens_byline

BYLINES = {
    "By Tom Ardley": ["Tom Ardley"],
    "By ANA RUIZ and Tom Lee, Staff Writers": ["Ana Ruiz", "Tom Lee"],
    "Ruth Tamsin, Education Correspondent": ["Ruth Tamsin"],
    "Von Jana Brückner": ["Jana Brückner"],
    "Par Hélène Marchois et Paul Vidal": ["Hélène Marchois", "Paul Vidal"],
    "Por Lucía Ferrand | Valdeorilla": ["Lucía Ferrand"],
    "di Carla Monti e Piero Sala": ["Carla Monti", "Piero Sala"],
    "Door Femke de Wit": ["Femke de Wit"],
    "Analysis by Ada Quill, North Editor": ["Ada Quill"],
    "* by Jane O'Neil in Callow": ["Jane O'Neil"],
    "By Ada QuillStaff Writer": ["Ada Quill"],
    "Ada Quill Deputy Editor": ["Ada Quill"],
    "Written by Odile Marsh, MS, RD": ["Odile Marsh"],
    "By Reuters": ["Reuters"],
    "Laura Winkler Hans Peter Brandt Eva Maria Lang": ["Laura Winkler", "Hans Peter Brandt", "Eva Maria Lang"],
    "Six Words That Nobody Is Called": [],
    "Today's Gulls": [],
    "Home": [],
    "Most Read": [],
    "View Photos": [],
    "By the river": [],
    "By Staff": [],
    "Facebook Twitter WhatsApp": [],
    "Middle East": [],
    "Reuters Staff": ["Reuters"],
    "BY REUTERS": ["Reuters"],
    "By AFP": ["AFP"],
    "De Ana Ruiz": ["Ana Ruiz"],
    "Posted by Ana Ruiz": ["Ana Ruiz"],
    "Publicado por: Ana Ruiz": ["Ana Ruiz"],
    "Geschreven door Femke de Wit": ["Femke de Wit"],
    "Von unserer Korrespondentin Jana Brückner": ["Jana Brückner"],
    "Redactor: Tom Ardley": ["Tom Ardley"],
    "Ana Ruiz/The Callow Gazette": ["Ana Ruiz"],
    "Photograph by Ada Quill": [],
    "": [],
}


@pytest.mark.parametrize(("line", "names"), BYLINES.items())
def test_a_byline_names_its_authors_and_nobody_else(line: str, names: list[str]) -> None:
    assert [author.name for author in from_byline(line)] == names


def test_a_genre_and_a_name_may_close_a_line() -> None:
    assert closing_byline("Warum die Uhren stehen. Ein Kommentar von Jana Brückner") == "Jana Brückner"
    assert closing_byline("The mill stands by the river") == ""


def test_what_is_by_somebody_else_opens_no_byline() -> None:
    assert opens_byline("By Tom Ardley")
    assert not opens_byline("Photo by Tom Ardley")
    assert not opens_byline("Sponsored by the mill")


def test_a_name_has_two_words_that_no_desk_has() -> None:
    assert is_name("Femke de Wit")
    assert not is_name("Northlight News")
    assert not is_name("Femke")


@settings(max_examples=100)
@given(st.text(max_size=200))
def test_no_text_crashes(text: str) -> None:
    assert all(author.name for author in from_byline(text))


def test_an_opening_may_be_glued_to_the_name() -> None:
    assert [each.name for each in from_byline("ByAna Ruiz")] == ["Ana Ruiz"]


def test_some_openings_need_their_colon() -> None:
    assert [each.name for each in from_byline("Words: Ana Ruiz")] == ["Ana Ruiz"]
    assert not opens_byline("Words that Ana Ruiz did not say")


def test_a_script_without_capitals_needs_an_opening() -> None:
    assert [each.name for each in from_byline("كتب: سامي الخياط")] == ["سامي الخياط"]
    assert from_byline("سامي الخياط") == ()
