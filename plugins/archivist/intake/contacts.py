"""How to reach the author: the line after a story that names who wrote it where no byline does.

Follow Ana Ruiz on Twitter.        ana.ruiz@talbote.example        Contactez Ana Ruiz : ...
"""

from __future__ import annotations

import re

from ..model import Author
from ..text import fold
from .authors import has_first_name, is_name
from .page import Line, Page

_TAIL, _WORDS, _BOX = 10, 40, 16
"""Lines after the story, and words that such a line has at most, and one that only points to more."""
_NAMED = r"(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3})"
_REACH = (
    re.compile(
        rf"(?i:\b(?:contact|e-?mail|follow|reach|this story:|kontakt:?|folgen sie|contacte con|escriba a|siga a"
        rf"|contactez|ecrivez à|suivez|contatta|segui))\s+{_NAMED}"
    ),
    re.compile(rf"{_NAMED} (?:can|may) be (?:reached|contacted)"),
)
_MORE = re.compile(
    rf"(?i:\b(?:more (?:from|by|of)|(?:more|all|other) (?:articles|posts|stories|columns) (?:by|from)"
    rf"|(?:mehr|(?:alle|weitere) (?:artikel|beiträge)) von|(?:meer|alle artikelen) van"
    rf"|(?:más|mais|más artículos|todos (?:los artículos|os artigos)) de"
    rf"|(?:tous les|plus d['’]) ?articles de|(?:tutti gli|altri) articoli di))\s+{_NAMED}"
)
"""Where an author's other stories are: such a line stands in the author's box, wherever the page has it."""
_MAIL = re.compile(r"^\W*(?:e-?mail:?\s*)?(?P<first>[a-z]{2,})[._](?P<last>[a-z]{3,})@\w[\w.-]+\W*$", re.IGNORECASE)


def reached(page: Page) -> tuple[Author, ...]:
    """Give whom the lines after the story say how to reach or read, if it is one person with a known first name."""
    end = page.last + 1 + _TAIL
    tail = page.lines[max(page.last - 1, 0) : end]
    names = [name for line in tail if line.words <= _WORDS for name in _names(line.text)]
    for line in page.lines[(page.first + page.last) // 2 : end]:
        if line.words <= _BOX:
            names += [name for name in _persons(_MORE, line.text) if not _told_about(page, name, line)]
    return (Author(names[0]),) if len(set(names)) == 1 else ()


def _told_about(page: Page, name: str, besides: Line) -> bool:
    """Say whether the story's prose has the person's last name: then the line points to stories about them."""
    last = fold(name).split()[-1]
    return any(line.prose and line is not besides and last in line.folded for line in page.lines)


def _names(text: str) -> list[str]:
    mail = _MAIL.match(text)
    written = f"{mail['first'].capitalize()} {mail['last'].capitalize()}" if mail else ""
    own = [written] if is_name(written) and has_first_name(written) else []
    return [name for pattern in _REACH for name in _persons(pattern, text)] + own


def _persons(pattern: re.Pattern[str], text: str) -> list[str]:
    """Give the persons with a known first name whom a pattern's `name` finds."""
    found = [re.sub(r"['’]s$", "", match["name"].rstrip(".'’-")) for match in pattern.finditer(text)]
    return [name for name in found if is_name(name) and has_first_name(name)]
