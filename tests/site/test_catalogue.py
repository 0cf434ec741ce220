from __future__ import annotations

import ast
import datetime as dt
import importlib.util
from pathlib import Path

import pytest

from archivist.site.catalogue import Catalogue, direction

ROOT = Path(__file__).parents[2]

DAY = dt.date(2018, 2, 6)
EN, ES = Catalogue("en"), Catalogue("es")


def test_every_text_of_the_interface_is_translated_and_none_is_left_over() -> None:
    path = ROOT / "tools" / "messages.py"
    spec = importlib.util.spec_from_file_location("messages", path)
    assert spec is not None
    assert spec.loader is not None
    messages = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(messages)
    assert [line for lang in messages.LANGUAGES for line in messages.problems(lang)] == []


def test_no_text_is_asked_for_inside_a_formatted_string() -> None:
    # Before Python 3.12 the extractor does not see into one, and the text would go untranslated without a word.
    found = [
        f"{module.name}:{call.lineno}"
        for module in sorted((ROOT / "plugins" / "archivist" / "site").rglob("*.py"))
        for string in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(string, ast.JoinedStr)
        for call in ast.walk(string)
        if isinstance(call, ast.Call)
        and {getattr(call.func, "attr", ""), getattr(call.func, "id", "")} & {"tr", "trn", "gettext", "ngettext"}
        and any(isinstance(said, ast.Constant) for said in call.args)
    ]
    assert found == []


def test_dates_are_written_as_the_language_writes_them() -> None:
    assert (EN.day(DAY), ES.day(DAY)) == ("6 February 2018", "6 de febrero de 2018")
    assert (EN.short_day(DAY), ES.short_day(DAY)) == ("6 Feb 2018", "6 feb 2018")
    assert (EN.month(2018, 2), ES.month(2018, 2)) == ("February 2018", "febrero de 2018")


def test_plurals_choose_their_form() -> None:
    forms = ("%(n)s article", "%(n)s articles")
    assert [EN.trn(*forms, n) for n in (0, 1, 2)] == ["0 articles", "1 article", "2 articles"]
    assert [ES.trn(*forms, n) for n in (1, 2)] == ["1 artículo", "2 artículos"]


def test_numbers_have_the_separators_of_the_language() -> None:
    assert EN.number(20000) == "20,000"
    assert ES.number(20000) == "20.000"


def test_a_text_without_a_translation_is_shown_in_english() -> None:
    assert ES.gettext("No catalogue has this") == "No catalogue has this"


def test_a_language_that_is_not_there_is_refused() -> None:
    with pytest.raises(KeyError):
        Catalogue("xx").day(DAY)


@pytest.mark.parametrize(("lang", "expected"), [("ar-EG", "rtl"), ("he", "rtl"), ("en", "ltr"), ("", "ltr")])
def test_the_direction_of_writing(lang: str, expected: str) -> None:
    assert direction(lang) == expected
