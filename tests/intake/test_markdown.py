"""An edition and its text: written in one form, read as a curator may have typed it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pelican.readers import MarkdownReader
from pelican.settings import DEFAULT_CONFIG, configure_settings

from archivist.errors import Refused
from archivist.intake.markdown import Edition, parse, plain, title, value, write

KEYS = st.sampled_from(["Title", "Slug", "Date", "Place", "Tags", "Seed", "Date_note"])
EDITIONS = st.builds(
    lambda fields, body: Edition((("Title", "Peru"), *fields.items()), body),
    st.dictionaries(KEYS.filter(lambda key: key != "Title"), st.text(max_size=40).map(value).filter(bool)),
    st.text(st.characters(codec="utf-8", exclude_categories=["Cc"]), max_size=80).map(
        lambda text: f"{text.strip()}\n" if text.strip() else ""
    ),
)


@given(EDITIONS)
@settings(max_examples=150)
def test_what_was_written_is_read_as_it_was(edition: Edition) -> None:
    assert parse(write(edition), "a.md") == edition
    assert parse(write(edition).replace("\n", "\r\n"), "a.md") == edition


@given(st.text(max_size=80))
@settings(max_examples=200)
def test_a_title_is_one_safe_line_that_says_the_same(text: str) -> None:
    made = title(text)
    assert plain(made) == value(text)
    assert len(made.splitlines()) <= 1
    assert not set(made) & set("<>\x00\x02\x03\x1b")


def test_quotes_in_a_title_stay_readable_unless_they_could_close_an_attribute() -> None:
    assert title('He said "no" & left') == 'He said "no" &amp; left'
    assert title('x" onmouseover="alert(1)') == "x&quot; onmouseover=&quot;alert(1)"


@pytest.mark.parametrize("end", ["\n", "\r", "\v", "\f", "\x1d", "\x85", "\u2028"])
def test_no_line_end_in_a_value_opens_a_field(end: str) -> None:
    edition = parse(write(Edition((("Title", f"Ministers meet{end}Status: draft"),), "Body.\n")), "a.md")
    assert edition.header == (("Title", "Ministers meet Status: draft"),)


def test_what_curators_type_is_read() -> None:
    typed = "\ufeff\n---\ntitle:   Peru: a  report  \nTags: politics\n    trade\nDate:\n---\n\n\n# Body\n"
    assert parse(typed.replace("\n", "\r\n"), "a.md") == Edition(
        (("title", "Peru: a report"), ("Tags", "politics; trade"), ("Date", "")), "# Body\n"
    )


def test_a_body_may_follow_the_header_at_once() -> None:
    assert parse("Title: x\nSome text, no colon\nLima: text\n", "a.md").body == "Some text, no colon\nLima: text\n"


@pytest.mark.parametrize(
    ("text", "reason", "line"),
    [
        ("", "has no header", 1),
        ("\n\nJust text.\n", "has no header", 3),
        ("Slug: x\n\nText.\n", "has no title", 1),
        ("Title:\n\nText.\n", "has no title", 1),
        ("Title: x\nSlug: a\nslug: b\n\nText.\n", "has `slug` twice", 3),
    ],
)
def test_a_file_that_pelican_would_skip_is_refused_with_its_line(text: str, reason: str, line: int) -> None:
    with pytest.raises(Refused) as refusal:
        parse(text, "content/articles/a.md")
    assert (refusal.value.reason, refusal.value.line) == (reason, line)


def test_pelican_reads_the_same_header(tmp_path: Path) -> None:
    edition = Edition(
        (("Title", title("Peru: <b> & others")), ("Slug", "peru"), ("Authors", "Doe, Jane;"), ("Place", "Lima")),
        "The body.\n",
    )
    file = tmp_path / "a.md"
    file.write_text(write(edition), encoding="utf-8")
    html, metadata = MarkdownReader(configure_settings(dict(DEFAULT_CONFIG))).read(str(file))
    assert html == "<p>The body.</p>"
    assert plain(metadata["title"]) == "Peru: <b> & others"
    assert [author.name for author in metadata["authors"]] == ["Doe, Jane"]
    assert metadata["place"] == "Lima"
