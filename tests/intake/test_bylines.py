"""Who signs a story, by the byline's place on the page. Pages invented."""

from __future__ import annotations

import pytest

from archivist.intake.bylines import By, authors_of, read_bylines
from archivist.intake.page import read_page
from archivist.intake.stamps import read_stamps

STORY = [
    "The goats that keep the grass short on the rooftop of the museum returned on Monday after a winter in the valley.",
    "A lift was built for them, which they refused to use, the keeper said, so that they climbed the stairs instead.",
    "The museum of Callow, which has no lawn, is the only one of the island that keeps goats, she said on the stairs.",
]


def signed(*lines: str) -> By:
    page = read_page(["Goats return to the rooftop of the museum", *lines])
    return authors_of(page, read_bylines(page), {stamp.at for stamp in read_stamps(page, "en")}, 0)


def names(*lines: str) -> list[str]:
    return [author.name for author in signed(*lines).authors]


def test_a_byline_below_the_headline_signs_the_story() -> None:
    assert names("By Ben Alder", *STORY) == ["Ben Alder"]


def test_a_lone_by_signs_with_the_line_below() -> None:
    assert names("By", "Ben Alder", *STORY) == ["Ben Alder"]


def test_a_bare_name_needs_a_stamp_or_a_role_beside_it() -> None:
    assert names("Ben Alder", "3 March 2018", *STORY) == ["Ben Alder"]
    assert names("Ben Alder", "Island Correspondent", *STORY) == ["Ben Alder"]
    assert names("Local", "Weather", "Callow", "Ferries", "Ben Alder", *STORY) == []


def test_a_byline_between_bars_is_found() -> None:
    assert names("3 March 2018 | 14:07 | By Ben Alder", *STORY) == ["Ben Alder"]
    assert names("Ben Alder | Published 3 hours ago", *STORY) == ["Ben Alder"]
    assert names("Zimbali Vandermoor | Published 3 hours ago", *STORY) == ["Zimbali Vandermoor"]


@pytest.mark.parametrize(
    "line",
    [
        "Posted by Ben Alder on 3 March 2018",
        "Posted on 3 March 2018 by Ben Alder",
        "Published 3 March 2018 | By Ben Alder",
        "Publié par Ben Alder le 3 mars 2018",
        "Ben Alder, 03.05.2018",
        "By Ben Alder 4 min read",
        "Von Ben Alder · 4 Min. Lesezeit",
    ],
)
def test_a_date_or_the_reading_time_around_a_byline_hides_nobody(line: str) -> None:
    assert names(line, *STORY) == ["Ben Alder"]


def test_what_stands_below_a_byline_and_is_a_place_or_a_network_is_no_second_author() -> None:
    assert names("By Ben Alder", "New York", *STORY) == ["Ben Alder"]
    assert names("By Ben Alder", "Facebook Twitter WhatsApp", *STORY) == ["Ben Alder"]


def test_the_heading_of_the_authors_box_is_a_label() -> None:
    assert names(*STORY, "About the author", "Ben Alder") == ["Ben Alder"]
    assert names(*STORY, "Über den Autor", "Ben Alder") == ["Ben Alder"]


def test_an_agency_signs_with_its_office_behind_the_name() -> None:
    assert names("3 March 2018", "Reuters, Paris,", *STORY) == ["Reuters"]


def test_a_person_signs_before_the_agency_below() -> None:
    assert names("BEN ALDER", "Reuters 3 March 2018", *STORY) == ["Ben Alder"]


def test_names_on_lines_of_their_own_are_joined() -> None:
    assert names("By Ben Alder", "Ada Quill", "3 March 2018", *STORY) == ["Ben Alder", "Ada Quill"]


def test_a_photographer_does_not_sign() -> None:
    assert names("Photograph by Ben Alder", *STORY) == []


def test_a_bio_after_the_story_joins_its_author() -> None:
    by = signed("By Ben Alder", *STORY, "Ben Alder is a reporter on the island.")
    assert [(author.name, author.bio) for author in by.authors] == [
        ("Ben Alder", "Ben Alder is a reporter on the island.")
    ]


def test_a_comments_author_is_not_the_storys() -> None:
    assert names(*STORY, *["Nice goats, I like them"] * 12, "By Tom Lee") == []


def test_a_credit_signs_a_picture_and_not_the_story() -> None:
    assert names("Foto: Ben Alder / The Callow Gazette", "3 March 2018", *STORY) == []
    assert names("Ana Reed", "3 March 2018", "Photography by Ben Alder", *STORY) == ["Ana Reed"]


def test_a_town_behind_the_author_is_where_the_report_is_from() -> None:
    by = signed("Ben Alder | Callow", "3 March 2018", *STORY)
    assert ([author.name for author in by.authors], by.town) == (["Ben Alder"], "Callow")
    by = signed("Ben Alder, Callow", "3 March 2018", *STORY)
    assert ([author.name for author in by.authors], by.town) == (["Ben Alder"], "Callow")


def test_a_name_that_the_story_does_not_speak_of_is_no_town() -> None:
    assert signed("By Ben Alder, Ana Reed", *STORY).town == ""
    assert names("By Ben Alder, Ana Reed", *STORY) == ["Ben Alder", "Ana Reed"]


def test_the_town_of_a_dateline_is_nobody() -> None:
    assert names("Saint Callow, 3 March 2018", *STORY) == []


def test_an_agency_may_sign_in_brackets_below_the_story() -> None:
    assert names(*STORY, "((Reporting by Ben Alder; editing by the night desk))") == ["Ben Alder"]


def test_a_lone_name_at_the_very_end_signs() -> None:
    assert names(*STORY, "Ben Alder") == ["Ben Alder"]
    assert names(*STORY, "Ben Alder", "Ana Reed") == []
    assert names(*STORY, "Ben Alder", "Most read") == []


def test_the_words_of_the_headline_are_nobodys_name() -> None:
    page = read_page(["Goats Return Early To The Museum", "Goats Return Early", "3 March 2018", *STORY])
    assert authors_of(page, read_bylines(page), {2}, 0).authors == ()


def test_a_known_first_name_weighs_against_being_told_about() -> None:
    told = "Anna Reed, who feeds them, said that the goats of the museum had never been so fat in spring as this year."
    assert names("A summary of what is below", "Anna Reed", "3 March 2018", *STORY, told) == ["Anna Reed"]


def test_an_entry_of_a_menu_does_not_sign() -> None:
    assert names("• Vale Views", "3 March 2018", *STORY) == []
    assert names("Today's Callow", "3 March 2018", *STORY) == []


def test_names_with_a_comma_or_an_and_on_the_line_between_are_joined() -> None:
    assert names("von", "Jonas Weber", ",", "Deutsche Presse-Agentur", *STORY) == [
        "Jonas Weber",
        "Deutsche Presse-Agentur",
    ]
    assert names("Por", "Elena Ruiz", "y", "Pablo Soto", *STORY) == ["Elena Ruiz", "Pablo Soto"]
    assert signed("Por", "Elena Ruiz", "y", "Pablo Soto", *STORY).lines == (2, 3, 4)


def test_a_name_below_a_summary_signs_where_it_stands_over_the_authors_box_too() -> None:
    summary = ["In short", *["• The goats are back"] * 4]
    assert names(*STORY[:1], *summary, "Jonas Weber", *STORY[1:], "Jonas Weber", "More articles") == ["Jonas Weber"]
    assert names(*STORY[:1], *summary, "Jonas Weber", *STORY[1:], "More articles") == []


def test_several_bios_name_several_authors() -> None:
    bios = "Ben Alder is a researcher at the museum. Elena Ruiz is a professor of goats in Lima."
    assert names(*STORY, bios) == ["Ben Alder", "Elena Ruiz"]
    assert names(*STORY, "Pablo Soto es periodista en Lima. Elena Ruiz es historiadora.") == [
        "Pablo Soto",
        "Elena Ruiz",
    ]
