"""Which mentions become links in the running text: few, early, and never inside somebody's words."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from ...model import Mention, Paragraph

_QUOTED = re.compile(
    r"“[^”]*(?:”|$)|„[^“”]*(?:[“”]|$)|«[^»]*(?:»|$)|(?<!\w)\"[^\"]*(?:\"|$)|(?<!\w)‘[^’]*(?:’(?!\w)|$)"
)


@dataclass(frozen=True, slots=True)
class Anchor:
    """A mention to link, with character offsets into its own paragraph."""

    paragraph: int
    start: int
    end: int
    mention: Mention


def links_in(paragraphs: Sequence[Paragraph], mentions: Sequence[Mention], maximum: int = 12) -> tuple[Anchor, ...]:
    """Choose the mentions to link: the first of each name outside headings and quotations, `maximum` in all.

    Args:
        paragraphs: the article's; their texts joined by blank lines are the text that mentions count in.
        mentions: of that text.
        maximum: links on the page.
    """
    ordered = sorted(mentions, key=lambda m: m.start)
    linked: dict[str, Anchor] = {}
    offset = 0
    for number, paragraph in enumerate(paragraphs):
        end = offset + len(paragraph.text)
        if paragraph.kind == "text":
            quoted = [found.span() for found in _QUOTED.finditer(paragraph.text)]
            for mention in ordered:
                if offset <= mention.start and mention.end <= end and mention.name not in linked:
                    anchor = Anchor(number, mention.start - offset, mention.end - offset, mention)
                    if not any(first < anchor.end and anchor.start < last for first, last in quoted):
                        linked[mention.name] = anchor
        offset = end + 2
    return tuple(linked.values())[:maximum]
