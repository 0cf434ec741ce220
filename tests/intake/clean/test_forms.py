"""Lines whose form alone says what they are go, also where little else does. All text invented."""

from __future__ import annotations

import pytest

from archivist import rules
from archivist.intake.clean import forms
from archivist.intake.clean.sheet import lay_out
from archivist.model import Seed

PROSE = "The harbour board said on Tuesday that the ferry would sail again in May, after a winter in the dock."


def taken(line: str, chance: float = 0.3) -> list[str]:
    page = lay_out(Seed("a.txt", "", (PROSE, line)), rules.builtin())
    return [removal.rule for removal in forms.detect(page, [0.99, chance], [False, False])]


@pytest.mark.parametrize(
    ("line", "rule"),
    [
        ("(jane.roe@example.org)", "form.address"),
        ("Write to Jane Roe at jane.roe@example.org.", "form.address"),
        ("Online: www.example.org/harbour", "form.address"),
        ("The quay at dawn, before the first boat (Photo: Jane Roe)", "form.caption"),
        ("Der Kai am Morgen (Bild: Jana Rot).", "form.caption"),
        ("Media captionThe ferry leaves the dock", "form.caption"),
        ("The crew on deck. Submitted photo", "form.caption"),
        ("To see the timetable, click here.", "form.click"),
        ("Para ver el horario, haga clic en el enlace", "form.click"),
        ("2 / 7", "form.count"),
        ("3of9The ferry leaves the dock", "form.count"),
        ("»", "form.marks"),
        ("Feb. 14, 2024", "form.moment"),
        ("25.10.2025 - 15:26 Uhr", "form.moment"),
        ("15:59 Uhr", "form.moment"),
    ],
)
def test_a_line_of_such_a_form_goes(line: str, rule: str) -> None:
    assert taken(line) == [rule]


@pytest.mark.parametrize(
    "line",
    [
        "The board has put the timetable on the web, at www.example.org, and at each of the nine quays.",
        "Market 2020",
        "1984",
        "14 May: Port Ellen, town hall",
        "He said (by way of a photo) that the boat was sound.",
        "___",
        "Clicked",
        "3 of the crew stayed",
    ],
)
def test_a_line_that_says_more_stays(line: str) -> None:
    assert taken(line) == []


def test_what_is_rather_body_stays_whatever_its_form() -> None:
    assert taken("Feb. 14, 2024", chance=0.6) == []


def test_a_page_without_a_sentence_keeps_its_lines() -> None:
    page = lay_out(Seed("a.txt", "", ("www.example.org", "Feb. 14, 2024")), rules.builtin())
    assert list(forms.detect(page, [0.1, 0.1], [False, False])) == []


@pytest.mark.parametrize("line", ["." * 100_000, "(photo: " * 20_000, "a " * 50_000 + "@", "1 / " * 30_000])
def test_a_hostile_line_is_not_asked(line: str) -> None:
    assert taken(line) == []
