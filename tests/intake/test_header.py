"""A slip in an edition's header is named with its line and its remedy."""

from __future__ import annotations

import pytest

from archivist.errors import Refused
from archivist.intake import header, markdown


def look(line: str) -> None:
    text = f"Title: An invented article\n{line}\n\nText.\n"
    header.check(markdown.parse(text, "a.md"), text, "a.md")


@pytest.mark.parametrize(
    "line",
    [
        *("Date: 2018-02-06", "Date: 2018-02-06 10:44", "Date: 2018-02-06T10:44:00Z", "Date: 2018-02", "Date: 2018"),
        *("Status: draft", "status: Hidden", "Slug: año-2018_b", "Note: Status: anything"),
        *("withdrawn: A reason", "Subject: ferries", "Editor: Ana", "Source_url: x"),
    ],
)
def test_what_is_right_passes(line: str) -> None:
    look(line)


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Date: YYYY-MM-DD", "is no date. Write it as 2018-02-06"),
        ("Date: 6 Feb 2018", "is no date"),
        ("Date: 2018-02-30", "is no date"),
        ("date: 2018-2-6", "is no date"),
        ("Status: hiden", "is no status. Write draft, hidden or published"),
        ("Slug: ../../etc", "cannot be an address"),
        ("Slug: a b", "cannot be an address"),
        ("Withdrawm: A reason", "`Withdrawm:` is no line of a header. Write `Withdrawn:`"),
        ("Same_stroy: other", "Write `Same_story:`"),
        ("Author: Ana", "Write `Authors:`"),
    ],
)
def test_a_slip_is_named_with_its_line(line: str, said: str) -> None:
    with pytest.raises(Refused, match=r"^a\.md:2: ") as refusal:
        look(line)
    assert line.partition(":")[0] in str(refusal.value)
    assert said in str(refusal.value)
