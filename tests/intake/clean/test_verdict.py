"""The verdict: where the bar lies, and what is given back."""

from __future__ import annotations

from archivist import rules
from archivist.intake.clean import phrases, recurring, repeats, sections, verdict
from archivist.intake.clean.sheet import Sheet, lay_out
from archivist.model import Habits, Removal, Seed

PROSE = "The harbour board said on Tuesday that the ferry would sail again in May, after a winter in the dock."


def sheet(*lines: str) -> Sheet:
    return lay_out(Seed("a.txt", "", lines), rules.builtin())


def test_a_page_with_little_to_cut_is_held_back_where_one_full_of_cruft_is_not() -> None:
    few = sheet(*[f"{PROSE} {n}." for n in range(9)], "Ferry timetable and fares")
    assert not any(verdict.doubtful(few, [0.9] * 9 + [0.2]))
    many = sheet(*[f"{PROSE} {n}." for n in range(9)], *["Ferry timetable and fares"] * 20)
    cut = verdict.doubtful(many, [0.9] * 9 + [0.07] * 19 + [0.2])
    assert cut == (False,) * 9 + (True,) * 20


def test_what_is_rather_body_than_not_stays_however_much_goes() -> None:
    page = sheet(PROSE, *["Ferry timetable and fares"] * 30)
    assert verdict.doubtful(page, [0.5] + [0.01] * 30) == (False, *[True] * 30)


def test_a_drawn_line_and_a_posts_signature_go_only_with_what_stands_above_them() -> None:
    signature = "— Jane Roe (@janeroe) May 3, 2019"
    page = sheet(PROSE, "___", "Ferry timetable and fares", "___", PROSE, signature)
    assert verdict.doubtful(page, [0.99, 0.01, 0.01, 0.01, 0.99, 0.01]) == (False, False, True, True, False, False)


def test_of_two_doubtful_lines_the_less_likely_one_goes_first() -> None:
    page = sheet(PROSE, "Ferry timetable and fares", "Fares and ferry timetable")
    assert verdict.doubtful(page, [0.9, 0.02, 0.4]) == (False, True, False)


def test_prose_is_given_back_where_nearly_all_of_it_would_go() -> None:
    page = sheet(*[f"{PROSE} {n}." for n in range(6)])
    assert verdict.guarded(page, [True] * 5 + [False]) == (False,) * 6


def test_less_than_that_goes_but_a_curator_is_asked_to_look() -> None:
    page = sheet(*[f"{PROSE} {n}." for n in range(6)])
    cut = [True] * 3 + [False] * 3
    assert verdict.guarded(page, cut) == tuple(cut)
    assert [flag.code for flag in verdict.flags(page, cut, cut)] == ["much.removed"]


def test_a_text_in_another_script_loses_only_lines_that_a_phrase_takes() -> None:
    page = sheet("Старый маяк снова открыт для гостей.", "Билеты продаются у входа.", "Facebook")
    assert verdict.guarded(page, [True, True, False]) == (False, False, True)


def test_where_nothing_would_be_left_all_stays_but_for_phrases() -> None:
    assert verdict.guarded(sheet("Hello", "Share"), [True, True]) == (False, True)


def test_a_date_in_a_list_of_the_body_is_no_stamp() -> None:
    stamp = Removal(1, 1, "metadata.stamp", "stamp")
    page = sheet("3 September: Port Ellen, town hall", PROSE)
    assert list(verdict.own([stamp], page, [0.9, 0.9])) == []
    assert list(verdict.own([stamp], page, [0.3, 0.9])) == [stamp]


def test_a_heading_opens_a_section_until_a_line_that_stays() -> None:
    page = sheet(PROSE, "Don’t Miss:", "Ferry gets a second boat", PROSE, "Timetable and fares")
    found = list(sections.detect(page, [False, True, True, False, True]))
    assert [(r.first, r.category) for r in found] == [(3, "headlines")]


def test_a_heading_that_stays_opens_nothing() -> None:
    page = sheet(PROSE, "Comments", "Ferry gets a second boat")
    assert list(sections.detect(page, [False, False, True])) == []


def test_a_paragraph_printed_twice_is_kept_once() -> None:
    page = sheet(PROSE, "Yes.", PROSE, "Yes.")
    assert [r.first for r in repeats.detect(page, [])] == [3]


def test_a_paragraph_that_the_standfirst_said_before_is_no_repeat() -> None:
    page = sheet(PROSE, "Yes.", PROSE, PROSE)
    assert [r.first for r in repeats.detect(page, [Removal(1, 1, "metadata.standfirst", "standfirst")])] == [4]


def test_a_line_of_many_seeds_is_template_unless_it_surely_is_body() -> None:
    page = sheet("The Courier is printed in Esk", PROSE)
    habits = Habits(9, {"the courier is printed in esk": 6})
    assert [r.first for r in recurring.detect(page, [0.7, 0.9], habits)] == [1]
    assert not list(recurring.detect(page, [0.9, 0.9], habits))
    assert [flag.line for flag in recurring.flags(page, [0.9, 0.9], habits)] == [1]


def test_a_short_line_may_recur_in_bodies() -> None:
    page = sheet("LONDON", PROSE)
    assert not list(recurring.detect(page, [0.3, 0.9], Habits(99, {"london": 20})))


def test_a_byline_that_two_seeds_share_is_no_template() -> None:
    page = sheet("By Jane Roe", PROSE)
    assert not list(recurring.detect(page, [0.1, 0.9], Habits(9, {"by jane roe": 2})))


def test_a_line_that_begins_with_what_it_is_goes_also_where_the_page_is_held_back() -> None:
    page = sheet(PROSE, "Filed under: ferries, Port Ellen", "Photo: Jane Roe", "Read about the boat")
    assert [r.first for r in phrases.detect(page, [0.9, 0.5, 0.5, 0.5], [False] * 4)] == [2, 3]


def test_legal_words_take_a_line_that_the_scorer_doubts_and_leave_one_that_it_does_not() -> None:
    page = sheet(PROSE, "This website uses cookies to know you again.")
    assert [r.first for r in phrases.detect(page, [0.9, 0.3], [False] * 2)] == [2]
    assert not list(phrases.detect(page, [0.9, 0.5], [False] * 2))
