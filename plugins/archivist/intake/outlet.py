"""The outlet: who published the story, as far as the raw text says so.

A document's title is the headline with the site's name and sections joined to it: `Headline - Outlet`,
`Headline | Section | Outlet`, `Home » News » Headline`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from functools import cache
from importlib.resources import files
from itertools import pairwise

from ..text import fold
from .page import Page, stubs

_MARK = re.compile(r"(\s+(?:[|•·»›>]|::|[-–—])\s+|\s*\|\s*)")
_MARK_BESIDE_QUOTES = re.compile(r"(\s+(?:[|•·›>]|::|[-–—])\s+|\s*\|\s*)")
"""French and Spanish quote «so »: there the mark closes a quotation."""
_SIGN = re.compile(r"[|•·»›>:/–—-]")
"""What every mark has: most lines have none, and are asked for marks with all their blanks for nothing."""
_PATHS = (re.compile(r"(\s+/\s+)"), re.compile(r"(\s+:\s+)"))
"""Marks of a path, `Home / World / Headline`, where a line has two or more: one alone is punctuation."""
_AGENCY = re.compile(r"^(?P<name>(?:[A-Z][\w.&'’-]*\s){1,3}[A-Z][\w.&'’-]*):\s+(?=\w+ \w+ \w)")
_BARS = frozenset(("/", ":", "|", "»", ">", "›", "·", "•", "::"))
_WORD = re.compile(r"[^\W\d_][\w'’]*")
_LONGEST = 6
_FEWEST = 3
"""Words that a headline has at least where the page does not show it elsewhere."""
_MOST_PARTS = 15
_STRANGE = 0.34
_SMALL = frozenset(
    "of the and for in on de del la el le les des du di da do der die das en und et y e van het & uk".split()
)
_DOMAIN = re.compile(
    r"\b[\w-]+\.(?:com|co\.\w\w|org|net|de|fr|es|it|pt|nl|eu|uk|news|tv|info|us|ca|au|in|at|ch|be|br|mx|ar)\b",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"^\(?(?:source|quelle|fuente|fonte|bron)\s*[:/]\s*(?P<name>\w[^.|()]{1,40})\)?$", re.IGNORECASE)


@cache
def _outlet_words() -> frozenset[str]:
    raw = tomllib.loads((files("archivist") / "data" / "bylines.toml").read_text("utf-8"))
    return frozenset(raw["outlets"])


def split(title: str, page: Page, *, first: bool = False) -> tuple[str, str]:
    """Give a title line's headline and the outlet joined to it, the latter empty where there is none.

    A part that the page shows alone is the headline. Between bars it is the part that shares most words
    with the story. After a dash a part is dropped only if it is a short name: one like an outlet's, one
    that the page shows alone, or, where the line is the page's `first`, one that the story never uses.
    """
    if not _SIGN.search(title):
        return title, ""
    parts = _parts(title)
    if not 1 < len(parts) <= _MOST_PARTS:
        return title, ""  # nothing joined, or a whole menu
    for start, end in _runs(len(parts)):
        run = "".join(parts[start:end]).strip()
        if run.count(" ") + 1 >= _FEWEST and run != title.strip() and fold(run) in page.times:
            return run, _named("".join(parts[end + 1 :]))
    start, end = _between_bars(parts, page)
    start = _past_sections(parts, start, end, page)
    rest = parts[end + 1 :]
    tails = _ends_in_names(parts, start, end) if first else end
    while end - start > 1 and (
        end > tails
        or _is_name("".join(parts[end - 1 : end]), page, first=first)
        or (first and _is_slogan(parts[end - 1], "".join(parts[start : end - 2])))
    ):
        head = "".join(parts[start : end - 2]).strip()
        if head.count(" ") + 1 < _FEWEST - first:
            break
        rest = rest or parts[end - 1 : end]
        end -= 2
    return "".join(parts[start:end]).strip(), _named("".join(rest))


def _parts(title: str) -> list[str]:
    """Give the parts of a title line at even indices, and the marks between them."""
    for path in _PATHS:
        if len(path.findall(title)) > 1:
            return path.split(title)
    agency = _AGENCY.match(title)
    if agency and looks_like_outlet(agency["name"]):
        return [agency["name"], " | ", title[agency.end() :]]
    return _MARK_BESIDE_QUOTES.split(title) if "«" in title else _MARK.split(title)


def _past_sections(parts: list[str], start: int, end: int, page: Page) -> int:
    """Give the start behind two or more short names that the story does not use: `Money - Pensions - Headline`."""
    at = start
    while at + 2 < end and _is_section(parts[at], page):
        at += 2
    long = "".join(parts[at:end]).count(" ") + 1 > _FEWEST
    return at if at - start > 2 and long else start  # noqa: PLR2004 - a part and a mark are one name


def _ends_in_names(parts: list[str], start: int, end: int) -> int:
    """Give the end before two or more short capitalised parts: `Headline - Local - Callow Weekly`."""
    at = end
    while (
        at - start > 1 and len(words := parts[at - 1].split()) <= _FEWEST and all(word[0].isupper() for word in words)
    ):
        at -= 2
    head = "".join(parts[start:at])
    told = head.count(" ") + 1 > _LONGEST - 1 and any(word[0].islower() for word in head.split())
    return at if end - at > 2 and told else end  # noqa: PLR2004 - a part and a mark are one name


def _is_section(part: str, page: Page) -> bool:
    words = part.split()
    content = stubs(fold(part))
    strange = not any(word in page.vocabulary for word in content)
    return 0 < len(words) < _FEWEST + 1 and strange and all(word[0].isupper() or word in _SMALL for word in words)


def _runs(size: int) -> Iterator[tuple[int, int]]:
    """Give all runs of parts, longest first; parts stand at even indices, marks between them."""
    for length in range(size - 2, 0, -2):
        for start in range(0, size - length + 1, 2):
            yield start, start + length


def _between_bars(parts: list[str], page: Page) -> tuple[int, int]:
    """Give the run between two bars that shares most words with the story."""
    bars = [-1, *(n for n in range(1, len(parts), 2) if parts[n].strip() in _BARS), len(parts)]
    runs = [(low + 1, high) for low, high in pairwise(bars)]
    return max(runs, key=lambda run: (_shared("".join(parts[run[0] : run[1]]), page), -run[0]))


def _shared(text: str, page: Page) -> float:
    content = stubs(fold(text))
    return sum(word in page.vocabulary for word in content) + 0.1 * len(content)


def _is_name(tail: str, page: Page, *, first: bool) -> bool:
    words = tail.split()
    if not words or len(words) > _LONGEST:
        return False
    if _DOMAIN.search(tail) or fold(tail) in page.times:
        return True
    named = all(word[0].isupper() or word[0].isdigit() or word.casefold() in _SMALL for word in words)
    if not named:
        return False
    content = stubs(fold(tail))
    strange = sum(word in page.vocabulary for word in content) <= _STRANGE * len(content)
    return looks_like_outlet(tail) or (first and strange)


def _is_slogan(tail: str, head: str) -> bool:
    """Say whether a long tail is capitalised throughout where the words before are not: a site's name and motto."""
    words = [word for word in _WORD.findall(tail) if word.casefold() not in _SMALL]
    small = [word for word in _WORD.findall(head) if word[0].islower() and word not in _SMALL]
    return len(words) > _LONGEST - 1 and not any(word[0].islower() for word in words) and len(small) > 1


def looks_like_outlet(name: str) -> bool:
    """Say whether a short name has a word that newspapers, agencies and stations are named with."""
    return name[:1].isupper() and not _outlet_words().isdisjoint(re.findall(r"\w+", fold(name)))


def _named(tail: str) -> str:
    """Give the last part of what was joined to a headline: a section may stand before the outlet."""
    last = _MARK.split(tail)[-1].strip(" |-–—»›:·•")
    return last if len(last.split()) <= _LONGEST else ""


def from_sources(page: Page) -> str:
    """Give the outlet that the first line such as `Quelle: Talbote` names, or an empty string."""
    matches = (_SOURCE.match(line.text) for line in page.lines)
    return next((match["name"].strip() for match in matches if match), "")
