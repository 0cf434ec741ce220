"""Plain text in, the same plain text on the page: rendered by the real Markdown with Pelican's own settings."""

from __future__ import annotations

import re

import pytest
from bs4 import BeautifulSoup, Tag
from hypothesis import example, given, settings
from hypothesis import strategies as st
from markdown import Markdown
from pelican.settings import DEFAULT_CONFIG
from typogrify.filters import typogrify

from archivist.intake.escape import faithful, heading, paragraph

AWKWARD = st.text(
    st.one_of(
        st.sampled_from("<>&\\`*_[](){}|~^#=+-:!.;\"'/@$%123 \n\tabAB"),
        st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Co", "Cn"]),
        st.sampled_from("\x02\x03\u00a0\u0660\u200d\u2003éñ—“”’…"),
    ),
    max_size=60,
)
PIECES = st.lists(
    st.sampled_from(
        [
            *("- a", "* b", "1. c", "2)", "# d", "===", "---", "> e", "```", "~~~", "    code", ": def", "| a | b |"),
            *("[a](b)", "![a](b)", "[a][b]", "[a]: http://x.test", "[^1]", "[^1]: note", "*[HTML]: text", "{: .x }"),
            *("<b>", "</p>", "<!--", "-->", "<script>alert(1)</script>", "<http://x.test>", "&amp;", "&#60;", "&lt"),
            *("{static}/a", "{attach}x", "|filename|x", "{{ 7 }}", "`x`", "``y''", "\\*", '\\"', "\\-", "--", "---"),
            *(
                "snake_case",
                "_a_",
                "**b**",
                "[sic]",
                "[...]",
                "C#",
                "AT&T",
                "a & b",
                "\n",
                "\n\n",
                "  \n",
                "word",
                "3-1",
            ),
            *("wzxhzdk:0", "\x02klzzwxh:0000\x03", "[TOC]", "Title: x", "!!! note", "...", "x = y", "it's", '"q"'),
        ]
    ),
    max_size=12,
).map(" ".join)


def render(text: str) -> BeautifulSoup:
    return BeautifulSoup(html_of(text), "html.parser")


def html_of(text: str) -> str:
    conf = DEFAULT_CONFIG["MARKDOWN"]
    names = list(conf["extension_configs"])
    reader = Markdown(extensions=names, extension_configs=conf["extension_configs"], output_format="html")
    return str(reader.convert(f"Title: x\n\n{text}\n\nThe last paragraph."))


def squeezed(text: str) -> str:
    return " ".join(re.sub(r"[\x00-\x08\x0e-\x1b\x7f]", "", text).split())


def seen(soup: BeautifulSoup) -> str:
    return squeezed(soup.get_text(" ")).removesuffix("The last paragraph.").strip()


def words(text: str) -> list[str]:
    return re.findall(r"[^\W_]+", text)


@pytest.mark.parametrize("form", [AWKWARD, PIECES], ids=["signs", "markup"])
def test_any_text_is_on_the_page_as_it_was_and_nothing_else(form: st.SearchStrategy[str]) -> None:
    @given(form)
    @settings(max_examples=250, deadline=None)
    def holds(text: str) -> None:
        soup = render(paragraph(text))
        assert seen(soup) == squeezed(text)
        assert {element.name for element in soup.find_all()} == {"p"}
        assert len(soup.find_all("p")) <= 2
        assert all(not element.attrs for element in soup.find_all())

    holds()


@given(PIECES)
@example("\\\" \\-- ``a'' &quot;")
@settings(max_examples=200, deadline=None)
def test_typesetting_afterwards_leaves_the_words_and_makes_nothing_live(text: str) -> None:
    soup = BeautifulSoup(typogrify(html_of(paragraph(text))), "html.parser")
    assert words(seen(soup)) == words(squeezed(text))
    assert {element.name for element in soup.find_all()} <= {"p", "span"}
    assert {name for element in soup.find_all() for name in element.attrs} <= {"class"}


@given(PIECES)
@settings(max_examples=150, deadline=None)
def test_a_heading_says_its_line(text: str) -> None:
    soup = render(heading(text))
    found = soup.find("h2")
    assert squeezed(found.get_text(" ") if isinstance(found, Tag) else "") == squeezed(text)
    assert {element.name for element in soup.find_all()} <= {"h2", "p"}


@pytest.mark.parametrize(
    "prose",
    [
        'He said: "It\'s done" (at last); 3-1, at 10:44, for $5 & 60 % of it!',
        "Peru's stance – “clear” – was welcomed… by AT&T, e.g. on #MeToo, said @user.",
        "The deal [the third] was signed [...] -- or so they say--on 2/6/2018 at http://example.org/a?b=c.",
        "1.5 million people, 2018 was no different, 5 o'clock.",
    ],
)
def test_prose_stays_prose_in_the_editor(prose: str) -> None:
    assert paragraph(prose) == prose


def test_signs_that_act_become_references() -> None:
    assert paragraph("- a\n1. b\n# c") == "&#45; a\n1&#46; b\n&#35; c"
    assert paragraph("<b>x</b> &amp; [a](b)") == "&lt;b&gt;x&lt;/b&gt; &amp;amp; &#91;a&#93;(b)"
    assert heading("Learn C#") == "## Learn C&#35;"


def test_a_paragraph_of_signs_alone_is_written_as_an_escaped_block() -> None:
    text = "* < " * 20_000
    markdown = paragraph(text)
    assert markdown.startswith("<p>* &lt;")
    assert seen(render(markdown)) == squeezed(text)


@pytest.mark.parametrize("live", ["<b>", "a *b*", "- x", "1. x", "&copy;", "[a](b)", "\\", "# x", "a\n=== "])
def test_the_belt_sees_text_that_was_not_escaped(live: str) -> None:
    assert not faithful(live, live)


def test_the_belt_sees_text_that_changed() -> None:
    assert faithful("a &lt; b", "a < b")
    assert not faithful("a &lt; c", "a < b")
