"""Which lines of a page sign the story, and who is named there."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass

from ..model import Author
from ..text import fold
from .authors import (
    agency,
    closing_byline,
    from_byline,
    has_first_name,
    is_credit,
    is_joiner,
    is_name,
    is_role,
    opener,
    opens_byline,
)
from .bios import from_bio
from .contacts import reached
from .dateline import read_dateline
from .dates import find
from .page import Line, Page, stubs

_BEFORE, _TAIL = 4, 10
_LABELLED_WORDS, _DATED_WORDS, _BARE_WORDS = 25, 16, 9
_SEGMENT = re.compile(r"\s*[|•·]\s*|\s+[-–—/]+\s+|\s{2,}")
_CLOCK = re.compile(r"\b\d{1,2}[:.]\d{2}\s*(?:[ap]\.?m\.?|uhr|h)?(?:\s+[A-Z]{2,4}\b)?", re.IGNORECASE)
_STAMPED = re.compile(
    r"(?:published|updated|posted|aktualisiert|publicado|publié|pubblicato)\b(?! *:? *(?:by|por|par|da|von|door)\b).*$",
    re.IGNORECASE,
)
_STAMPS = ("publi", "pubbli", "updated", "posted", "aktualisiert")
"""What each of those words has when folded: a quicker search."""
_READ = re.compile(
    r"\b\d{1,2} ?[Mm]in(?:\.|uten?|utes?|utos|uti)?\b[ -]*(?:read|Lesezeit|de lectura|de lecture|di lettura)?"
)
"""How long a story takes to read."""
_SIGNS = ("|", "•", "·", " -", " –", " —", " /")
_DIGIT = re.compile(r"\d")
_CAPITALISED = r"[A-ZÀ-Þ][\w.'’-]+"
_TOWN = re.compile(
    rf"^\s*[|,–—-]\s*(?P<town>{_CAPITALISED}(?: (?:(?:del?|las?|los|d[oai]|le|upon|am) )*{_CAPITALISED}){{0,3}})$"
)
_LONGEST_BIO = 120
_ENOUGH = 1.5
_NEAR, _LATE = 2, 12
"""Lines past the headline and the first of prose in which a byline stands; a summary can come before it."""
_BULLET = re.compile(r"^[*•·▪►+o-]\s")
_SENTENCES = re.compile(r"(?<=[a-zß-ÿ)]\.)\s+(?=[A-ZÀ-Þ])")
_WORD = re.compile(r"[\w.'’-]+")


@dataclass(frozen=True, slots=True)
class Signed:
    """A line that names authors."""

    at: int
    """Index into the page's lines."""
    authors: tuple[Author, ...]
    labelled: bool
    """A word such as `By` says that they are authors; otherwise their place has to."""
    alone: bool
    """The line holds nothing but the byline, a date and roles."""
    town: str = ""
    """Where the author is, as the line says behind the name."""


@dataclass(frozen=True, slots=True)
class By:
    """The authors found, and the lines that name them and nothing else of the story."""

    authors: tuple[Author, ...] = ()
    lines: tuple[int, ...] = ()
    """Indices into the page's lines."""
    bio: int | None = None
    """Index of the line that is the author's bio."""
    town: str = ""
    """Where the author reports from."""


def read_bylines(page: Page) -> tuple[Signed, ...]:
    """Give the lines of `page` that name somebody as bylines do, in order."""
    return tuple(_signed(page))


def _signed(page: Page) -> Iterator[Signed]:
    for at, line in enumerate(page.lines):
        ending = closing_byline(line.text) if line.words > _BARE_WORDS else ""
        closing = from_byline(ending) if ending else ()
        if closing:
            yield Signed(at, closing, labelled=True, alone=False)
        if closing or line.words > _LABELLED_WORDS or is_credit(line.text):
            continue
        dated = any(find(line.text)) if line.words > _BARE_WORDS else False
        previous = page.lines[at - 1].text if at else ""
        for segment in _segments(line):
            labelled = opens_byline(segment) or _is_lone_opener(previous)
            if not labelled and line.words > (_DATED_WORDS if dated else _BARE_WORDS):
                continue
            names = from_byline(segment)
            if names and not _is_dated_place(names[0].name, line) and (labelled or _is_signature(names[0].name)):
                town = _town(page, line, names[0].name)
                names = tuple(each for each in names if each.name != town)
                yield Signed(at, names, labelled, line.words <= _BARE_WORDS or line.text.startswith(segment), town)
                break


def _is_signature(name: str) -> bool:
    return is_name(name) or bool(agency(name))


def _is_dated_place(name: str, line: Line) -> bool:
    """Say whether a line's dateline shows that `name` is a town's."""
    dateline = read_dateline(line.text)
    return dateline is not None and dateline.place == name and not has_first_name(name)


def _town(page: Page, line: Line, name: str) -> str:
    """Give what ends a byline behind the author, where the story speaks of it: `Ana Ruiz | Mexico City`."""
    match = _TOWN.search(line.text.partition(name)[2])
    if not match or is_role(match["town"]):
        return ""
    town = re.compile(rf"\b{re.escape(fold(match['town']))}\b")
    told = any(line.prose and town.search(line.folded) for line in page.lines[page.first : page.last + 1])
    return match["town"] if told else ""


def _is_lone_opener(text: str) -> bool:
    """Say whether a line is nothing but `By` or `Von`: the name is on the line below."""
    return bool(text) and opener(f"{text.strip(' :')} ") == len(text.strip(" :")) + 1


def _segments(line: Line) -> list[str]:
    """Give the parts of a line between bars, dates and times: `14:07 Uhr | Von Ana Ruiz`."""
    text = line.text
    if len(line.folded) == len(text):
        for found in reversed(find(text)):
            text = f"{text[: found.start]} | {text[found.end :]}"
    if _DIGIT.search(text):
        text = _CLOCK.sub(" | ", _READ.sub(" | ", text))
    if len(text.split()) == text.count(" ") + 1 and not any(map(text.__contains__, _SIGNS)):
        parts = [text]  # one blank between any two words, and no sign that could part them
    else:
        parts = _SEGMENT.split(text)
    if any(map(line.folded.__contains__, _STAMPS)):
        parts = [_STAMPED.sub("", part) for part in parts]
    return [part for part in parts if part.strip()]


def authors_of(page: Page, signed: Sequence[Signed], stamps: Collection[int], headline: int) -> By:
    """Give who wrote the story under the headline at index `headline`."""
    standings = {each: _standing(page, each, stamps, headline) for each in signed}
    able = [each for each, standing in standings.items() if standing >= _ENOUGH]
    bio = _bio(page)
    if able:
        best = min(able, key=lambda each: (-standings[each], each.at))
        if agency(best.authors[0].name):  # the agency is where the person beside it works
            best = min((each for each in able if _works_for(each, best)), key=lambda each: each.at, default=best)
        return _with_bio(_joined(page, best, signed), page, bio)
    return By(_about(page, bio), (), bio) if bio is not None else By(reached(page))


def _works_for(person: Signed, office: Signed) -> bool:
    return abs(person.at - office.at) <= _NEAR and not agency(person.authors[0].name)


def _standing(page: Page, signed: Signed, stamps: Collection[int], headline: int) -> float:
    """Give how much speaks for a line signing this story."""
    at, away, below = signed.at, signed.at - headline, signed.at - max(page.first, headline)
    if not (away >= -_BEFORE and below <= _NEAR):
        if _NEAR < below <= _LATE and at <= page.last and _signs_again(page, signed):
            return _ENOUGH
        if not page.last - 1 <= at <= page.last + _NEAR:
            return 0.0
        return 2.0 if signed.labelled else _ENOUGH * _ends_the_story(page, signed)
    score = 4.0 if signed.labelled else 1.0
    dated = any(at + step in stamps for step in (-2, -1, 0, 1, 2))
    score += 1.0 * (dated or any(map(page.lines[at].folded.__contains__, _STAMPS)))
    score += 1.0 * (at + 1 < len(page.lines) and is_role(page.lines[at + 1].text))
    score += 0.6 * (0 < away <= _NEAR)
    score += 0.8 * _known_elsewhere(page, signed)
    score += 0.8 * bool(agency(signed.authors[0].name)) + 1.2 * bool(signed.town)
    if not signed.labelled:
        score += _like_a_person(page, signed, headline) - 1.2 * _told_about(page, signed) - 0.5 * (away < 0)
    return score - 0.08 * abs(away)


def _like_a_person(page: Page, signed: Signed, headline: int) -> float:
    """Give how much speaks for a name without a label being a person's, and not the headline's or a menu's."""
    name = signed.authors[0].name
    if set(fold(name).split()) <= set(_WORD.findall(page.lines[headline].folded)):
        return -4.0
    if has_first_name(name):
        return 0.8
    entry = _BULLET.sub("", page.lines[signed.at].text)
    return -1.2 * (entry == name and entry != page.lines[signed.at].text and not agency(name))


def _ends_the_story(page: Page, signed: Signed) -> bool:
    """Say whether a lone name is the text's very last line, directly under the story."""
    return signed.at == page.last + 1 == len(page.lines) - 1 and signed.alone and not _told_about(page, signed)


def _signs_again(page: Page, signed: Signed) -> bool:
    """Say whether a lone name of a person stands alone once more after the story, over the author's box."""
    name = fold(signed.authors[0].name)
    own = signed.alone and page.lines[signed.at].folded == name and has_first_name(name)
    return own and not _told_about(page, signed) and any(line.folded == name for line in page.lines[page.last + 1 :])


def _known_elsewhere(page: Page, signed: Signed) -> bool:
    """Say whether the name opens another line after the story, as in a bio or `More by`."""
    name = fold(signed.authors[0].name)
    return any(
        name in line.folded for line in page.lines[page.last :] if not line.prose or line.folded.startswith(name)
    )


def _told_about(page: Page, signed: Signed) -> bool:
    """Say whether the story tells of a person of that name: then the line is a caption or a link.

    A line of prose that begins with the whole name is no such line: a bio does.
    """
    name = fold(signed.authors[0].name)
    if not any(page.vocabulary.get(stub, 0) for stub in stubs(name.split()[-1])):
        return False
    own = re.compile(rf"\b{re.escape(name.split()[-1])}\b")
    told = (line for line in page.lines[page.first : page.last + 1] if line.prose)
    return any(own.search(line.folded) and not line.folded.startswith(name) for line in told)


def _joined(page: Page, first: Signed, signed: Sequence[Signed]) -> By:
    """Join names that stand on lines of their own, one below the other, with nothing or a comma's line between."""
    authors, lines = list(first.authors), [first.at]
    for other in signed:
        between = page.lines[lines[-1] + 1 : other.at]
        listed = len(between) == 1 and is_joiner(between[0].text)
        if (
            (listed or (not between and other.at > lines[-1] and not agency(first.authors[0].name)))
            and not other.labelled
            and other.alone
            and not _told_about(page, other)
            and all(is_name(a.name) or (listed and agency(a.name)) for a in other.authors)
        ):
            authors += [each for each in other.authors if not any(own.name in each.name for own in authors)]
            lines += range(lines[-1] + 1, other.at + 1)
    return By(tuple(authors), tuple(lines) if first.alone else (), town=first.town)


def _bio(page: Page) -> int | None:
    """Find the author's bio: it ends the story, or stands after it, or is of somebody whom the story does not name."""
    for at in range(page.first + 3 * (page.last - page.first) // 5, min(page.last + _TAIL, len(page.lines))):
        about = from_bio(page.lines[at].text) if page.lines[at].words <= _LONGEST_BIO else ()
        if about and (at >= page.last - 1 or not _in_story(page, about[0].name, at)):
            return at
    return None


def _about(page: Page, bio: int) -> tuple[Author, ...]:
    """Give whom the bio at an index is about, and who more is told about in its other sentences or the line below."""
    first = from_bio(page.lines[bio].text)
    below = page.lines[bio + 1].text if bio + 1 < len(page.lines) else ""
    told = [*_SENTENCES.split(page.lines[bio].text)[1:], *_SENTENCES.split(below)]
    more = [each for text in told for each in from_bio(text) if is_name(each.name)]
    return (*first, *(each for each in more if each.name not in {own.name for own in first}))


def _in_story(page: Page, name: str, besides: int) -> bool:
    """Say whether the story's prose names a person in another line than `besides`."""
    last = fold(name).split()[-1]
    return any(line.prose and last in line.folded for n, line in enumerate(page.lines[: page.last + 1]) if n != besides)


def _with_bio(by: By, page: Page, bio: int | None) -> By:
    """Join a bio to the author it is about."""
    if bio is None or len(by.authors) != 1:
        return by
    about = from_bio(page.lines[bio].text)[0]
    if not set(fold(about.name).split()) & set(fold(by.authors[0].name).split()):
        return by
    return By((Author(by.authors[0].name, about.bio),), by.lines, bio, by.town)
