"""The author's bio: a line that says who somebody is and what they do. A missing author is better than a wrong one."""

from __future__ import annotations

import re
import tomllib
from functools import cache
from importlib.resources import files

from ..model import Author
from ..text import fold
from .authors import cased, is_name, trimmed
from .datewords import either

_LONGEST_BIO = 1_500
_ROLE_WITHIN = 90
_VERBS = "is|ist|es|est|é|è|covers|writes|has been|was|joined|schreibt|studied|escribe|scrive|escreve|reports|makes"
_IS = re.compile(r"(?:is|ist|es|est|é|è)\b")
"""After a first name alone only `is a journalist` makes a bio: `France reports` does not."""
_SENTENCE = re.compile(r"[.!?…][\"'”’»)]*\s*$")
"""What a headline such as `Callow Foods reports a profit` does not end with."""
_BIO = re.compile(
    r"^(?P<name>[^,.;:()|\d]{2,50}?)(?:\s\([^)]{1,40}\))?,?\s+"
    rf"(?P<rest>(?:{_VERBS})\b.*)"
)


@cache
def _occupations() -> re.Pattern[str]:
    """Give a pattern for what an author is or does, in a folded line."""
    raw = tomllib.loads((files("archivist") / "data" / "bylines.toml").read_text("utf-8"))
    return re.compile(rf"\b(?:{either(raw['bio'])})\b")


def from_bio(text: str) -> tuple[Author, ...]:
    """Give the author that a bio is about, with the bio; none where `text` is not a bio.

    A bio is a line that begins with a name, one word or more, and goes on with what the person is:
    `Ana is a journalist from Quito`.
    """
    match = _bio_match(text.strip()[:_LONGEST_BIO])
    if not match or not _occupations().search(fold(text.strip()[: match.start("rest") + _ROLE_WITHIN])):
        return ()
    if not (_IS.match(match["rest"]) or _SENTENCE.search(text)):
        return ()
    name = trimmed(match["name"])
    alone = name.isalpha() and name[0].isupper() and fold(name) not in _PRONOUNS and bool(_IS.match(match["rest"]))
    if not (is_name(name) or alone):
        return ()
    return (Author(cased(name), text.strip()),)


def _bio_match(text: str) -> re.Match[str] | None:
    """Match a bio; words before the name count only where they are what somebody is: `Contributor Ana Ruiz is`."""
    match = _BIO.match(text)
    if not match or is_name(match["name"]) or " " not in match["name"]:
        return match
    words = match["name"].split()
    own = next((n for n in range(len(words) - 1) if n <= 3 and is_name(" ".join(words[n:]))), 0)  # noqa: PLR2004
    return _BIO.match(text.removeprefix(" ".join(words[:own])).lstrip()) if own else match


_PRONOUNS = frozenset(
    "he she it this that they who what there er sie es el ella il elle lui lei ele ela hij zij"
    " the a der die das le la".split()
)
