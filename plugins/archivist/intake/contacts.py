"""How to reach the author: the line after a story that names who wrote it where no byline does.

Follow Ana Ruiz on Twitter.        ana.ruiz@talbote.example        Contactez Ana Ruiz : ...
"""

from __future__ import annotations

import re

from ..model import Author
from .authors import has_first_name, is_name
from .page import Page

_TAIL, _WORDS = 10, 40
"""Lines after the story, and words that such a line has at most."""
_NAMED = r"(?P<name>[A-ZÀ-Þ][\w.'’-]*(?: [A-ZÀ-Þ][\w.'’-]*){1,3})"
_REACH = (
    re.compile(
        rf"(?i:\b(?:contact|e-?mail|follow|reach|this story:|kontakt:?|folgen sie|contacte con|escriba a|siga a"
        rf"|contactez|ecrivez à|suivez|contatta|segui))\s+{_NAMED}"
    ),
    re.compile(rf"{_NAMED} (?:can|may) be (?:reached|contacted)"),
)
_MAIL = re.compile(r"^\W*(?:e-?mail:?\s*)?(?P<first>[a-z]{2,})[._](?P<last>[a-z]{3,})@\w[\w.-]+\W*$", re.IGNORECASE)


def reached(page: Page) -> tuple[Author, ...]:
    """Give whom the lines after the story say how to reach, if it is one person with a known first name."""
    lines = page.lines[max(page.last - 1, 0) : page.last + 1 + _TAIL]
    names = [name for line in lines if line.words <= _WORDS for name in _names(line.text)]
    return (Author(names[0]),) if len(set(names)) == 1 else ()


def _names(text: str) -> list[str]:
    found = [match["name"].rstrip(".'’-") for pattern in _REACH for match in pattern.finditer(text)]
    mail = _MAIL.match(text)
    if mail:
        found.append(f"{mail['first'].capitalize()} {mail['last'].capitalize()}")
    return [re.sub(r"['’]s$", "", name) for name in found if is_name(name) and has_first_name(name)]
