"""The standfirst: the sentence or two between headline and byline that sell the story."""

from __future__ import annotations

import re
from collections.abc import Collection

from .authors import is_credit, is_name
from .page import Line, Page
from .title_features import is_label

_WORDS = range(5, 51)
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*$")


def read_standfirst(page: Page, headline: int, marks: Collection[int]) -> int | None:
    """Give the index of the one line that stands between the headline and the first of `marks`, or None.

    `headline` is the index of the last line that says the headline, `marks` are those of lines that sign
    or date the story. A line that is no sentence, a caption or a credit is no standfirst.
    """
    at = headline + 1
    if at in marks or at + 1 not in marks or at >= len(page.lines):
        return None
    # A standfirst sells a story: where no sentence follows, this line is all the story there is.
    told = any(index not in marks and _sells(line) for index, line in enumerate(page.lines[at + 1 :], at + 1))
    return at if told and _sells(page.lines[at]) else None


def _sells(line: Line) -> bool:
    if line.words not in _WORDS or not line.whole or not _SENTENCE.search(line.text):
        return False
    return not (is_label(line) or is_credit(line.text) or is_name(line.text))
