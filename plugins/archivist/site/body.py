"""The body as readers get it: every paragraph can be linked to, chosen mentions lead to the pages of their names.

Which mentions become links is chosen in `links.names.choose`; here they are put into the rendered paragraphs.
"""

from __future__ import annotations

import html
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

_BLOCK = re.compile(r"<p>(.*?)</p>", re.DOTALL)
_TOKEN = re.compile(r"(<[^>]+>)")
_CHARACTER = re.compile(r"&#?\w+;|.", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Anchor:
    """Where a link goes: characters of a paragraph's plain text, and the address relative to the root."""

    start: int
    end: int
    url: str


def plain(markup: str) -> str:
    """Give the text of a paragraph on one line, as the cross-links read it."""
    return " ".join(html.unescape(_TOKEN.sub("", markup)).split())


def numbers(markup: str) -> dict[str, int]:
    """Give plain text -> the number in its permalink, for every paragraph of a rendered body."""
    found: dict[str, int] = {}
    for number, block in enumerate(_BLOCK.finditer(markup), 1):
        found.setdefault(plain(block[1]), number)
    return found


def fragments(markup: str, text: str) -> list[int]:
    """Give for each block of `text` (parted by blank lines) the number of its permalink; 0 for what has none.

    Headings and list items have none; nor has a block that the rendered `markup` words otherwise.
    """
    known = numbers(markup)
    return [known.get(" ".join(block.split()), 0) for block in text.split("\n\n")]


def finish(markup: str, anchors: Mapping[int, Sequence[Anchor]], root: str, label: str) -> str:
    """Give each paragraph an id and a permalink, and put links into it.

    Args:
        markup: the body as Pelican rendered it; only bare `<p>` blocks are touched, headings never.
        anchors: paragraph number -> links that do not overlap; one that falls into a link or over a tag is left out.
        root: the site's address before relative ones, e.g. `/repo`.
        label: the permalink's accessible name with a `%(n)s` field.
    """
    count = 0

    def paragraph(match: re.Match[str]) -> str:
        nonlocal count
        count += 1
        inner = _linked(match[1], anchors[count], root) if count in anchors else match[1]
        name = html.escape(label % {"n": count})
        return f'<p id="p{count}">{inner}<a class="pilcrow" href="#p{count}" aria-label="{name}"></a></p>'

    return _BLOCK.sub(paragraph, markup)


def _linked(inner: str, anchors: Sequence[Anchor], root: str) -> str:
    """Put the links into one paragraph, counting characters over its tags and references."""
    tokens = _TOKEN.split(inner)
    depth = offset = 0
    for index, token in enumerate(tokens):
        if index % 2:
            depth += token.startswith("<a ") - token.startswith("</a")
            continue
        characters = _CHARACTER.findall(token)
        end = offset + len(characters)
        for anchor in anchors:
            if not depth and offset <= anchor.start < anchor.end <= end:
                characters[anchor.start - offset] = (
                    f'<a class="name" href="{root}/{anchor.url}">{characters[anchor.start - offset]}'
                )
                characters[anchor.end - offset - 1] += "</a>"
        tokens[index] = "".join(characters)
        offset = end
    return "".join(tokens)
