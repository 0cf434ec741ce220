"""What can be seen of a line that may be the headline: its place, shape, words and company, as numbers."""

from __future__ import annotations

import math
import re
from bisect import bisect_left, bisect_right
from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from operator import itemgetter

from ..rules import Rule, Rules
from ..text import fold
from .authors import is_name, is_role, names_after_opening, opens_byline
from .dates import find
from .outlet import looks_like_outlet, split
from .page import Line, Page, stubs, tokens
from .places import places
from .title_rivals import Around

_TOP, _BEFORE, _AFTER = 3, 90, 12
"""The page's first lines, and those before and past the first prose that may hold the headline: a caption can
come before it."""
_NEAR = 8
_SPEAKS = 0.4
_BESIDE = 1
"""Words beside its date up to which a line is a stamp and nothing else."""
_AFTER_NAME = re.compile(r"[|,•·]")
_BAR = re.compile(r"[|•·»>/]")
_MOST_BLANKS = 3
_MENU = 4
"""Bars from which on a line is a menu."""
_NAMED = 6
"""Words that an outlet's name has at most."""
_WORDS = range(1, 45)
_BULLET = re.compile(r"^\s*[*•·▪►>–—-]\s*")
_CLOSED = re.compile(r"\.\s*$")
_QUOTED = re.compile(r"^[\"“„«'‘].*[\"”“»'’]\s*$")
_ENTRY = re.compile(r"^[*•·▪►+]\s+")
_NUMBER = re.compile(r"^(\d{1,2})\.\s+(?=\S)")
_BEFORE_DATE = re.compile(r"[\s,|(\[•·–—-]+$")
_LAST_WORD = re.compile(r"\s+\S+$")
_HEADED = 3
"""Words that stay of a headline whose date is taken off."""
_COLON = re.compile(r":(?<=\w:) ")  # the same as `\w: `: a search can leap from colon to colon
_QUOTE = re.compile(r"[\"“”„«»‘’]")
_SENTENCES = re.compile(r"[.!?](?<=[^\W\d_]{3}.) [^\W\d_]")  # likewise from mark to mark
_DIGIT = re.compile(r"\d")
_initial = itemgetter(0)
_LABELS = (
    *("photo", "photos", "image", "images", "pictured", "credit", "getty", "copyright", "click", "sign in", "log in"),
    *(
        "subscribe",
        "subscription",
        "cookie",
        "cookies",
        "javascript",
        "email",
        "e-mail",
        "share",
        "comment",
        "comments",
    ),
    *("foto", "bild", "imagen", "quelle", "newsletter", "facebook", "twitter", "whatsapp", "advertisement", "opens in"),
    *("new window", "privacy", "browser", "website", "search", "skip to", "account", "konto", "springen"),
    *("hauptinhalt", "anmelden", "accedi", "registrati", "iniciar sesion", "se connecter", "about us", "uber uns"),
)
_LABEL_WORDS = frozenset(label for label in _LABELS if label.isalpha())
_LABEL_OPENINGS = frozenset(tokens(label)[0] for label in _LABELS if not label.isalpha())
_LABEL_PHRASE = re.compile(rf"\b(?:{'|'.join(label for label in _LABELS if not label.isalpha())})\b")
_LABEL_SIGNS = ("©", "http:", "https:", "www.", "@")
_TO_READER = frozenset("you your our we us ihr ihre sie unsere wir usted tu nuestro vous votre nous nos".split())


def read_title(page: Page, n: int) -> tuple[str, str]:
    """Give the headline and the outlet that line `n` of the page says, were it the title."""
    return split(_undated(_unnumbered(page, n)), page, first=n <= 1)


def _unnumbered(page: Page, n: int) -> str:
    """Give a line without its bullet, or without its number where the line above has the one before."""
    text = page.lines[n].text
    number = _NUMBER.match(text)
    if number and n:
        above = _NUMBER.match(page.lines[n - 1].text)
        return text[number.end() :] if above and int(above[1]) + 1 == int(number[1]) else text
    return _ENTRY.sub("", text)


def _undated(text: str) -> str:
    """Give a line without a date behind a weekday or a mark at its end: `Village bakes a loaf | Monday, 5 May 2014`."""
    found = find(text)
    if not (found and found[-1].year and found[-1].day and len(fold(text)) == len(text)):
        return text
    end = _BEFORE_DATE.sub("", text[: found[-1].start])
    if found[-1].weekday:
        end = _BEFORE_DATE.sub("", _LAST_WORD.sub("", end))
    dated = found[-1].weekday or end != text[: found[-1].start].rstrip()
    return end if dated and not text[found[-1].end :].strip(" )].") and end.count(" ") + 1 >= _HEADED else text


def candidates(
    page: Page, stamps: Mapping[int, int], bylines: AbstractSet[int], rules: Rules
) -> list[tuple[int, dict[str, float]]]:
    """Give the lines that can be the headline, by index, each with its features.

    `stamps` gives the words beside the date of each line that carries one, `bylines` those that carry an
    author, `rules` the phrases of a page's furniture: a line that is nothing else can be no headline,
    nor can a place.
    """
    reach = range(min(len(page.lines), page.first + _AFTER))
    near = [n for n in reach if n < _TOP or n >= page.first - _BEFORE]
    short = [n for n in near if page.lines[n].words in _WORDS and page.lines[n].whole]
    phrased = {n: hits for n in short if (hits := rules.find(page.lines[n].text))}
    busy = [n for n in short if not _idle(stamps.get(n, _WORDS.stop), phrased.get(n))] or short
    titles = {n: read_title(page, n) for n in busy}
    numbers = [n for n in busy if fold(titles[n][0]) not in places()] or busy
    titles = {n: titles[n] for n in numbers}
    plausible = [n for n in numbers if n not in stamps and n not in bylines and _plausible(page, page.lines[n])]
    around = Around(page, plausible, sorted({*stamps, *bylines}), titles)
    return [
        (
            n,
            _shape(page.lines[n])
            | {"phrase": float(n in phrased)}
            | _place(page, n, titles[n])
            | _words_shared(page, page.lines[n])
            | _company(page, n, titles[n], stamps.keys(), bylines)
            | _among(page, n, plausible, around.marks)
            | around.of(n),
        )
        for n in numbers
    ]


def _idle(beside: int, hits: Sequence[Rule] | None) -> bool:
    """Say whether a line is nothing but a stamp, with so many words beside its date, or a phrase of furniture."""
    return beside <= _BESIDE or (hits is not None and hits[0].match == "whole")


def is_label(line: Line) -> bool:
    """Say whether a line has words of a page's furniture: a credit, a cookie notice, a call to subscribe."""
    found = tokens(line.folded)
    if not _LABEL_WORDS.isdisjoint(found) or any(map(line.folded.__contains__, _LABEL_SIGNS)):
        return True
    return not _LABEL_OPENINGS.isdisjoint(found) and _LABEL_PHRASE.search(line.folded) is not None


def _plausible(page: Page, line: Line) -> bool:
    """Say whether a line has a headline's length and speaks of what the story speaks of."""
    if not 3 <= line.words <= 25 or line.prose or is_label(line) or _CLOSED.search(line.text):  # noqa: PLR2004
        return False
    return _words_shared(page, line)["share in story"] >= _SPEAKS


def _among(page: Page, n: int, plausible: Sequence[int], marked: Collection[int]) -> dict[str, float]:
    """Give where a line stands among the plausible ones."""
    above = bisect_left(plausible, n)
    near = [m for m in plausible if n - _NEAR <= m < n]
    between = max(bisect_left(plausible, page.first) - bisect_right(plausible, n), 0)
    just_above = n - 1 in plausible or n - 2 in plausible
    below = [m for m in (n + 1, n + 2) if m in plausible]
    return {
        "plausible": float(n in plausible),
        "below a signed headline": float(any(m < mark < n for m in near for mark in marked)),
        "first plausible": float(n in plausible and above == 0),
        "last plausible": float(n in plausible and between == 0),
        "plausible above": math.log1p(above),
        "plausible below": math.log1p(between),
        "plausible just above": float(just_above),
        "plausible just below": float(bool(below)),
        "longer just below": float(any(page.lines[m].words > page.lines[n].words for m in below)),
        "between headline and story": float(
            n in plausible and just_above and any(line.prose for line in page.lines[n + 1 : n + 3])
        ),
        "plausible first line": float(n == 0 and n in plausible),
        "first line of a short head": float(n == 0 and page.first < 8),  # noqa: PLR2004
    }


def _shape(line: Line) -> dict[str, float]:
    count = line.words
    letters = list(filter(str.isalpha, map(_initial, line.text.split())))
    upper = sum(map(str.isupper, letters)) / len(letters) if letters else 0.0
    return {
        "one or two words": float(count <= 2),  # noqa: PLR2004 - the feature's name says it
        "three words": float(count == 3),  # noqa: PLR2004
        "four or five words": float(count in {4, 5}),
        "over 14 words": float(count > 14),  # noqa: PLR2004
        "over 20 words": float(count > 20),  # noqa: PLR2004
        "log words": math.log(count),
        "prose": float(line.prose),
        "full stop": float(bool(_CLOSED.search(line.text))),
        "colon": float(line.text.endswith(":")),
        "truncated": float(line.text.endswith(("…", "..."))),
        "quoted": float(bool(_QUOTED.match(line.text))),
        "to the reader": float(not _TO_READER.isdisjoint(tokens(line.folded))),
        "by": float(opens_byline(line.text) and names_after_opening(line.text)),
        "bullet": float(bool(_BULLET.match(line.text))),
        "label": float(is_label(line)),
        "capitals": upper,
        "lower start": float(line.text[:1].islower()),
        "name": float(is_name(line.text)),
        "name first": float(is_name(_AFTER_NAME.split(line.text, maxsplit=1)[0].rstrip())),
        "menu": float(len(_BAR.findall(line.text)) >= _MENU),
        "role": float(is_role(line.text)),
        "outlet's words": float(count <= _NAMED and looks_like_outlet(line.text)),
        "ends open": float(line.text.endswith((",", ";", "&", "-"))),
        "ends in brackets": float(line.text.endswith((")", "]"))),
        "question": float(line.text.endswith("?")),
        "colon inside": float(bool(_COLON.search(line.text))),
        "quote inside": float(bool(_QUOTE.search(line.text))),
        "comma inside": float(", " in line.text),
        "digits": float(_has_digit(line.text)),
        "all capitals": float(line.text.isupper()),
        "sentences": float(bool(_SENTENCES.search(line.text))),
    }


def _has_digit(text: str) -> bool:
    """Say whether a text has a digit, `²` included, which the pattern passes over."""
    return _DIGIT.search(text) is not None or (not text.isascii() and any(map(str.isdigit, text)))


def _place(page: Page, n: int, title: tuple[str, str]) -> dict[str, float]:
    before = page.first - n
    headline, outlet = title
    return {
        "first line": float(n == 0),
        "document's title": float(n == 0 and outlet != ""),
        "document's title, shown again": float(
            n == 0 and headline != page.lines[n].text and fold(headline) in page.times
        ),
        "second or third line": float(n in {1, 2}),
        "log distance": math.log1p(max(before, 0)),
        "far": float(before > 25),  # noqa: PLR2004
        "blank lines before": float(min(_blanks(page, n), _MOST_BLANKS)),
        "blank lines after": float(min(_blanks(page, n + 1), _MOST_BLANKS)),
        "words against the lead": min(page.lines[n].words / page.lines[page.first].words, 2.0),
        "in prose": float(before <= 0),
        "after prose": float(before < 0),
        "log from top": math.log1p(n),
    }


def _blanks(page: Page, n: int) -> int:
    """Give how many blank lines stand before line `n` of the page."""
    if not 0 < n < len(page.lines):
        return _MOST_BLANKS
    return page.lines[n].number - page.lines[n - 1].number - 1


def _words_shared(page: Page, line: Line) -> dict[str, float]:
    content = stubs(line.folded)
    known = sum(map(page.vocabulary.__contains__, content))
    return {
        "share in story": known / len(content) if content else 0.0,
        "words in story": min(known, 8) / 8,
        "share in lead": sum(map(page.lead.__contains__, content)) / len(content) if content else 0.0,
        "no content": float(not content),
        "used twice": sum(page.vocabulary.get(word, 0) > 1 for word in content) / len(content) if content else 0.0,
    }


def _company(
    page: Page, n: int, title: tuple[str, str], stamps: AbstractSet[int], bylines: AbstractSet[int]
) -> dict[str, float]:
    line = page.lines[n]
    near = range(n + 1, min(n + 6, len(page.lines)))
    above = range(max(n - 3, 0), n)
    alike = sum(map(_alike, (*page.lines[max(n - 2, 0) : n], *page.lines[n + 1 : n + 3])))
    longer = (other.folded for other in page.lines[: min(n, 3)] if len(other.folded) > len(line.folded))
    titled = line.words > 2 and any(other.startswith(line.folded) for other in longer)  # noqa: PLR2004
    return {
        "stamp": float(n in stamps),
        "byline": float(n in bylines),
        "repeated": float(page.times[line.folded] > 1),
        "opens the document's title": float(titled),
        "outlet appended": float(n > 0 and title[0] != line.text),
        "stamp below": float(not stamps.isdisjoint(near)),
        "stamp next": float(n + 1 in stamps),
        "byline below": float(not bylines.isdisjoint(near)),
        "name next": float(n + 1 < len(page.lines) and is_name(page.lines[n + 1].text)),
        "byline next": float(n + 1 in bylines),
        "stamp above": float(not stamps.isdisjoint(above)),
        "byline above": float(not bylines.isdisjoint(above)),
        "prose next": float(n + 1 < len(page.lines) and page.lines[n + 1].prose),
        "alike around": alike / 4,
    }


def _alike(line: Line) -> bool:
    return 4 <= line.words <= 20 and not line.prose  # noqa: PLR2004 - a headline's usual length
