"""What one article says, counted, and remembered. All text invented."""

from __future__ import annotations

import pickle

from hypothesis import given
from hypothesis import strategies as st

from archivist.links.profile import FLAG_BITS, LEAD, NAME, NUMBER, TITLE, profile
from archivist.model import Account


def flags(title: str, text: str, term: str) -> int:
    return profile(Account("a", title, text)).terms[term] & (1 << FLAG_BITS) - 1


def test_a_term_tells_where_it_stands_and_how_it_is_written() -> None:
    body = "Velm counts 80,000 kettles. " + "and so forth " * 60 + "Brenn has a mill, and mills are many."
    assert flags("Kettles", body, "velm") == LEAD | NAME
    assert flags("Kettles", body, "kettl") == LEAD | TITLE
    assert flags("Kettles", body, "80,000") == LEAD | NUMBER
    assert flags("Kettles", body, "brenn") == NAME
    assert flags("Kettles", body, "mill") == 0


def test_a_word_is_a_name_only_where_it_never_stands_small() -> None:
    assert flags("", "Reed came. The reed is tall.", "reed") == LEAD


def test_a_run_is_kept_as_it_is_printed_first_the_title_before_the_body() -> None:
    made = profile(Account("a", "Mayor Ida Torvik’s crane", "IDA TORVIK spoke. Ida Torvik left West Velm Park."))
    assert made.runs["ida torvik"] == "Ida Torvik"
    assert {"velm park", "west velm park"} < made.runs.keys()


@given(st.text(max_size=40), st.text(max_size=400), st.sampled_from(["", "2018-02-06", "2018", "never"]))
def test_any_profile_is_remembered_as_it_was(title: str, text: str, date: str) -> None:
    made = profile(Account("a", title, text, date), b"digest")
    assert pickle.loads(pickle.dumps(made)) == made  # noqa: S301 - our own
