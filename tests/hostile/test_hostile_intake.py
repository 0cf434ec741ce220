"""Every line of every hostile case, as a paragraph and as a title, renders as itself and as nothing else."""

from __future__ import annotations

import html
import re

import pytest
from bs4 import BeautifulSoup, Tag
from hostile_cases import ABSENT, Case, own, payloads, shared
from markdown import Markdown
from pelican.settings import DEFAULT_CONFIG

from archivist.errors import Refused
from archivist.intake import markdown, seed

CASES = [case for case in [*own(), *shared()] if case.expect != "reject"]
REJECTS = [case for case in [*own(), *shared()] if case.expect == "reject"]


def rendered(body: str) -> Tag:
    conf = DEFAULT_CONFIG["MARKDOWN"]["extension_configs"]
    reader = Markdown(extensions=list(conf), extension_configs=conf, output_format="html")
    page = reader.convert(f"Title: x\n\n{body}")
    return parsed(f"<div>{page}</div>").find_all("div")[0]


def parsed(page: str) -> BeautifulSoup:
    return BeautifulSoup(page, "html.parser")


def squeezed(text: str) -> str:
    return " ".join(text.split())


def assert_says(lines: tuple[str, ...]) -> None:
    page = rendered("\n\n".join(markdown.paragraph(line) for line in lines))
    assert squeezed(page.get_text(" ")) == squeezed(" ".join(lines))
    assert {(element.name, *element.attrs) for element in page.find_all()} <= {("p",)}
    for line in lines:
        title = markdown.title(line)
        # Stock themes print a title as it is, in text and in attributes: nothing of it may get a value.
        assert [element.name for element in parsed(f"<p>{title}</p>").find_all()] == ["p"]
        attributes = parsed(f'<p title="{title}"></p>').find_all()[0].attrs
        assert not [name for name, given in attributes.items() if given and name != "title"]
        assert markdown.plain(title) == squeezed(line)


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_the_text_of_a_case_renders_as_itself(case: Case) -> None:
    for name, raw in case.files:
        try:
            assert_says(tuple(dict.fromkeys(seed.read(raw, name).lines)))
        except Refused:
            assert case.expect == "either"


@pytest.mark.parametrize("case", REJECTS, ids=lambda case: case.id)
def test_what_is_no_article_is_refused(case: Case) -> None:
    for name, raw in case.files:
        with pytest.raises(Refused):
            seed.read(raw, name)


def test_published_attacks_render_as_themselves() -> None:
    if not payloads():
        pytest.skip(ABSENT)
    for payload in payloads():
        try:
            lines = seed.read(f"Word\n{payload}".encode("utf-8", "surrogatepass"), "payload.txt").lines
        except Refused as refusal:
            pytest.fail(f"{payload!r}: {refusal}")
        assert_says(lines)


def test_a_case_that_is_not_escaped_would_be_seen() -> None:
    attack = "<img src=x onerror=alert(1)>"
    assert rendered(attack).img is not None
    assert re.search("onerror", html.unescape(markdown.paragraph(attack)))
