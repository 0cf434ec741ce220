"""Headlines are set, and nothing in them is taken for markup or a command."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from typogrify.filters import amp, caps, smartypants, widont

from archivist.site.typography import headline, typeset


def test_quotes_and_dashes_are_set() -> None:
    assert headline('He said "no" -- at last, they say') == "He said &#8220;no&#8221; &#8212; at last, they&nbsp;say"


@pytest.mark.parametrize("text", ['C:\\-x \\" \\` `now`', "<b>x</b> & &lt; y", "</title><script>alert(1)</script>"])
def test_a_headline_reads_as_it_was_printed(text: str) -> None:
    page = BeautifulSoup(headline(text), "html.parser")
    assert {element.name for element in page.find_all()} <= {"span"}
    assert page.get_text().replace("\u00a0", " ").replace("“", '"').replace("”", '"') == text


@pytest.mark.parametrize(
    "text",
    [
        "It's 5 o'clock ... now",
        "a -- b",
        "A & B, AT&amp;T",
        "X. Y. Z",
        "U.S. A",
        "a . . . b",
        "`x`",
        "R2D2",
        "one two",
        "",
    ],
)
def test_a_filter_that_is_left_out_would_have_changed_nothing(text: str) -> None:
    html = f"<p>{text}</p>"
    assert typeset(html) == widont(caps(amp(smartypants(html))))
