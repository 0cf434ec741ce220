"""Which stamp dates a story, and what a numeric one means. Texts invented."""

from __future__ import annotations

import pytest

from archivist.intake.dates import Order
from archivist.intake.dating import Dated, date_of
from archivist.intake.page import read_page
from archivist.intake.stamps import read_stamps

STORY = "The tide clock of the old mill was found under the floor, and it still goes, the miller said to reporters."
BRITISH = (
    "The colour of the harbour centre, a neighbour said, was grey, and the theatre had been organised by the miller."
)


def dated(*lines: str, lang: str = "en", habit: Order | None = None) -> Dated:
    page = read_page(["Tide clock found in the old mill", *lines, STORY, STORY.replace("clock", "bell")])
    return date_of(page, read_stamps(page, lang), 0, lang, habit)


def iso(*lines: str, lang: str = "en", habit: Order | None = None) -> str | None:
    return dated(*lines, lang=lang, habit=habit).dating.value


def test_published_comes_before_updated() -> None:
    assert iso("Updated 5 March 2018", "Published 3 March 2018") == "2018-03-03"


def test_an_update_alone_dates_the_story_and_says_so() -> None:
    assert dated("Last updated: 5 March 2018").dating.basis == "updated"


def test_a_numeric_date_alone_stays_ambiguous() -> None:
    dating = dated("Published: 2/6/2018").dating
    assert (dating.value, dating.precision, dating.edtf) == (None, "ambiguous", "[2018-02-06,2018-06-02]")


@pytest.mark.parametrize(
    ("other", "expected"),
    [
        ("LIMA, Feb. 6 (NP) - Ministers met.", "2018-02-06"),
        ("LIMA, June 2 (NP) - Ministers met.", "2018-06-02"),
        ("Updated 7 February 2018", "2018-02-06"),
        ("Updated 2/26/2018", "2018-02-06"),
        ("Updated 26/6/2018", "2018-06-02"),
    ],
)
def test_another_date_of_the_text_decides(other: str, expected: str) -> None:
    assert iso("Published: 2/6/2018", other) == expected


def test_the_language_decides() -> None:
    for lang in ("es", "fr", "it", "pt", "de", "nl"):
        assert iso("2/6/2018", lang=lang) == "2018-06-02"


def test_the_zone_and_the_spelling_of_an_english_text_decide() -> None:
    assert iso("2/6/2018 9:15 a.m. PST") == "2018-02-06"
    assert iso("2/6/2018 09:15 GMT") == "2018-06-02"
    assert iso("Published: 2/6/2018", BRITISH) == "2018-06-02"


def test_the_outlets_habit_comes_last() -> None:
    dating = dated("Published: 2/6/2018", habit="mdy").dating
    assert (dating.value, dating.basis) == ("2018-02-06", "outlet habit")
    assert iso("2/6/2018 09:15 GMT", habit="mdy") == "2018-06-02"


def test_a_year_is_completed_only_from_another_date_of_the_text() -> None:
    alone = dated("10:44 | Lima, Feb. 6.")
    assert (alone.dating.value, [flag.code for flag in alone.flags]) == (None, ["date.incomplete"])
    assert iso("LIMA, Feb. 6 (NP) - Ministers met.", "January 2018") == "2018-02-06"


def test_a_month_is_not_made_a_day() -> None:
    dating = dated("Published: March 2018").dating
    assert (dating.value, dating.precision) == ("2018-03", "month")


def test_a_relative_stamp_gives_no_date() -> None:
    for line, lang in (("2 hours ago", "en"), ("vor 2 Stunden", "de"), ("hace 3 días", "es"), ("il y a 5 min", "fr")):
        found = dated(line, lang=lang)
        assert (found.dating.value, [flag.code for flag in found.flags]) == (None, ["date.relative"])


def test_dates_of_other_stories_in_a_list_are_not_ours() -> None:
    page = read_page(
        ["Tide clock found in the old mill", STORY, STORY.replace("clock", "bell")]
        + [line for n in range(6) for line in ("Another story of the mill", f"{n + 3} March 2018")]
    )
    assert date_of(page, read_stamps(page, "en"), 0, "en", None).dating.value is None


def test_a_caption_with_the_storys_weekday_dates_it_about() -> None:
    caption = "The miller looks at the tide clock, Tuesday, Nov. 19, 2019, in the old mill of Wendle by the river."
    dating = dated(caption, f"On Tuesday, {STORY}").dating
    assert (dating.value, dating.precision, dating.edtf) == ("2019-11-19", "about", "2019-11-19~")


def test_a_credited_caption_counts_wherever_it_stands() -> None:
    caption = (
        "The miller looks at the tide clock, Tuesday, Nov. 19, 2019, in the mill by the river. (NP Photo/Ada Quill)"
    )
    assert iso(f"On Tuesday, {STORY}", *[BRITISH] * 9, caption, BRITISH) == "2019-11-19"
    assert iso(f"On Tuesday, {STORY}", *[BRITISH] * 9, caption.partition(" (")[0], BRITISH) is None


def test_a_caption_with_another_weekday_dates_nothing() -> None:
    caption = "The miller looks at the tide clock, Tuesday, Nov. 19, 2019, in the old mill of Wendle by the river."
    assert iso(caption, f"On Friday, {STORY}") is None


def test_the_day_of_a_picture_is_no_stamp() -> None:
    caption = (
        "• In this Sunday, Nov. 10, 2019, photograph, the miller looks at the tide clock of the mill (Tides/Ada Quill)"
    )
    assert iso(caption) is None


def test_a_post_that_the_story_quotes_dates_it_about_if_the_story_speaks_of_that_day() -> None:
    post = "— Mill of Wendle (@wendlemill) November 19, 2019"
    dating = dated(f"On Tuesday, {STORY}", post, BRITISH).dating
    assert (dating.value, dating.precision, dating.edtf) == ("2019-11-19", "about", "2019-11-19~")
    assert iso(f"On Friday, {STORY}", post, BRITISH) is None


def test_the_date_of_a_source_is_not_the_storys() -> None:
    lines = ["3 March 2018", "Share", "More", "Print", "Source: Ministry of Tides, 25 February 2018"]
    assert iso(*lines) == "2018-03-03"


def test_the_byline_of_a_story_that_is_linked_from_the_text_does_not_date_it() -> None:
    linked = ["Bells found in the mill", "di Carla Monti 20 novembre 2017"]
    assert iso("5 marzo 2018 alle 16:01, un minuto di lettura", STORY, *linked, lang="it") == "2018-03-05"


def test_a_stamp_under_the_first_of_two_equal_headlines_counts_as_near() -> None:
    bullets, headline = ["•"] * 6, "Tide clock found in the old mill"
    lines = [headline, "3 March 2018", *bullets, headline, "Source: Ministry, 25 February 2018", STORY, BRITISH]
    page = read_page(lines)
    assert date_of(page, read_stamps(page, "en"), 8, "en", None).dating.value == "2018-03-03"
