"""Authors, from a byline. A missing author is better than a wrong one."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files
from itertools import pairwise

from ..model import Author
from ..text import fold
from .datewords import either
from .places import places

_LONGEST_BYLINE = 160
_NAME_WORDS, _ROLE_WORDS = 5, 6
_WORD = r"(?:[^\W\d_][\w.'’-]*)"
_NAME = re.compile(rf"^{_WORD}(?: {_WORD}){{0,{_NAME_WORDS - 1}}}$")
_PARTICLES = frozenset(
    "de da do dos das del della di van von der den la le el al bin ibn ben ter ten zu zum zur y du st e".split()
)
_POSSESSIVE = re.compile(r"['’]s\b")
"""`Today's Paper` is nobody."""
_CASELESS = re.compile(r"^[^\W\d_]{2,}(?: [^\W\d_]{2,}){1,3}$(?<![A-Za-zÀ-ž])")
"""A name in a script that has no capitals, such as the Arabic: only a label shows that it is one."""
_CREDIT = re.compile(r"^\W*(?P<what>[a-z]+)(?:\s*:|\s+(?:by|de|von|por|par|di)\b)")
_BLANKS = "".join(filter(str.isspace, map(chr, range(0x3001))))
_BEFORE, _BEHIND = f"{_BLANKS}*•·|-–—,:/+", f"{_BLANKS}*•·|-–—,:;/"
"""Signs around a name that are none of it."""
_CUT = re.compile(
    r"\s*(?:[|•·/(\[@]|\s[-–—]\s|\b(?:for|in|from|of|at|aus|on)\b|\s(?:le|el|il|am|op|em)$).*$", re.IGNORECASE
)
_STAFF = re.compile(r" (?:Staff|Newsroom|Redaktion)$", re.IGNORECASE)
_LONGEST_AGENCY, _LONGEST_INITIALS = 40, 5
"""Letters of an agency's name, and of one in capitals that is initials: `ANSA`, not `REUTERS`."""
_OF = ("De ", "Da ")
"""`De Ana Ruiz`: what stands before a first name is no part of the name."""
_OPENERS = ("By", "Von", "Por", "Par")
_GLUED_OPENER = re.compile(rf"^({'|'.join(_OPENERS)})(?=[A-ZÀ-Þ][a-zß-ÿ]+ [A-ZÀ-Þ])")
_GLUED = re.compile(r"(?<=[a-zß-ÿ]{3})(?=[A-ZÀ-Þ][a-zß-ÿ]{3,})")
_LOW_THEN_HIGH = re.compile(r"[a-zß-ÿ][A-ZÀ-Þ]")
"""What glued names have, and a quicker search: most lines have none."""
_ADDRESS = re.compile(r"\S+@\S+|\b\S+\.(?:com|org|net|co\.uk|de|fr|es|it|nl)\b|\(?\d[\d() -]{6,}\d")
_MARKS = ".,:;"


@dataclass(frozen=True, slots=True)
class _Words:
    opener: re.Pattern[str]
    closing: re.Pattern[str]
    """A genre, a word such as `by` and a name that end a line."""
    not_authors: frozenset[str]
    """Words that make `... by` something else: `Photograph by`, `Reviewed by`."""
    persons: frozenset[str]
    """Nouns for what a person at a newspaper is."""
    joiner: re.Pattern[str]
    roles: frozenset[str]
    """Words that no name in a byline has."""
    credentials: frozenset[str]
    agencies: frozenset[str]
    occupations: frozenset[str]
    """Words that show that a line says what somebody is."""


@cache
def _words() -> _Words:
    raw = tomllib.loads((files("archivist") / "data" / "bylines.toml").read_text("utf-8"))
    by, joins = either(raw["by"]), either(raw["and"])
    roles = frozenset((*raw["roles"], *raw["furniture"], *raw["not_authors"]))
    return _Words(
        opener=re.compile(
            rf"^(?:(?:{by})\b|(?:{either(raw['by_colon'])})\s*(?=:)"
            rf"|(?:[^\W\d_]+ ){{1,2}}(?:{either(raw['genre_by'])})\b)\s*:?\s*",
            re.IGNORECASE,
        ),
        closing=re.compile(
            rf"\b(?:{either(raw['genres'])})\s+(?:{either(raw['genre_by'])})\s+(?P<name>[^.,:;]{{4,50}})\.?$",
            re.IGNORECASE,
        ),
        not_authors=frozenset(raw["not_authors"]),
        persons=frozenset(raw["persons"]),
        joiner=re.compile(rf"\s*(?:,|;|&|/)\s*(?:(?:{joins})\s+)?|\s+(?:{joins})\s+", re.IGNORECASE),
        roles=roles,
        credentials=frozenset(raw["credentials"]),
        agencies=frozenset(raw["agencies"]),
        occupations=roles.union(raw["bio"]),
    )


@cache
def _first_names() -> frozenset[str]:
    """Give first names of many countries, folded, written from general knowledge."""
    lines = (files("archivist") / "data" / "gazetteer" / "firstnames.txt").read_text("utf-8").split("\n")
    return frozenset(fold(name) for line in lines if not line.startswith("#") for name in line.split())


def has_first_name(name: str) -> bool:
    """Say whether `name` begins with a first name that people are known to have: then it is hardly a menu's entry."""
    return fold(name).partition(" ")[0].rstrip(".") in _first_names()


def opener(text: str) -> int:
    """Give how many characters of `text` are a byline's opening, `By ` or `Analysis by `; 0 where there is none."""
    match = _words().opener.match(text[:_LONGEST_BYLINE])
    if not match or not _words().not_authors.isdisjoint(fold(match[0]).split()):
        return 0
    return match.end()


def closing_byline(text: str) -> str:
    """Give the end of a line such as `... Ein Kommentar von Ana Ruiz`, or an empty string."""
    tail = text[-_LONGEST_BYLINE:]
    clause = max(map(tail.rstrip(".").rfind, _MARKS))  # no mark stands in the genre or in the name
    match = _words().closing.search(tail, clause + 1)
    return match["name"] if match else ""


@lru_cache(maxsize=4_000)  # those who look for dates, authors and headlines all ask it of the same lines
def opens_byline(line: str) -> bool:
    """Say whether `line` is short and begins with a word such as `By` or `Von`."""
    return len(line) <= _LONGEST_BYLINE and opener(_bare(line)) > 0


def names_after_opening(line: str) -> bool:
    """Say whether a capital follows a line's opening: `Report by Ana`, but not `Strike by bakers ends`."""
    text = _bare(line)
    return text[opener(text) :][:1].isupper()


def _bare(line: str) -> str:
    """Give a line without what surrounds it: `((Reporting by Ana Ruiz))` is a byline in brackets."""
    text = trimmed(line)
    if text.startswith(_OPENERS):
        text = _GLUED_OPENER.sub(r"\1 ", text)
    return trimmed(text.strip("()[]")) if text.startswith(("(", "[")) else text


def trimmed(text: str) -> str:
    """Give `text` without the signs and blanks around it."""
    return text.lstrip(_BEFORE).rstrip(_BEHIND)


def is_credit(line: str) -> bool:
    """Say whether a line opens as the credit of something else than the text: `Foto: Ana Ruiz / Talbote`."""
    match = _CREDIT.match(fold(line))
    return match is not None and match["what"] in _words().not_authors


def agency(text: str) -> str:
    """Give `text` where it is nothing but the name of a news agency, or that and `Staff`; else an empty string."""
    name = trimmed(text)
    if len(name) > _LONGEST_AGENCY:
        return ""
    name = _STAFF.sub("", name)
    if fold(name) not in _words().agencies:
        return ""
    return cased(name) if len(name) > _LONGEST_INITIALS else name


def from_byline(line: str) -> tuple[Author, ...]:
    """Give the authors that a byline names, in order; none where its first part is not surely a name.

    `line` is one raw line, `By ANA RUIZ and Tom Lee, Staff Writers`. Names in capitals are set in title
    case, roles after the names are dropped. An agency that signs alone is the author. Dates in the line
    have to be taken out before.
    """
    text = _bare(line)
    if len(text) > _LONGEST_BYLINE:
        return ()
    opening = opener(text)
    text = _ADDRESS.sub(" | ", text[opening:])
    text = text[len(_OF[0]) :] if text.startswith(_OF) and has_first_name(text[len(_OF[0]) :]) else text
    if opening and _CASELESS.match(text):
        return (Author(text),)
    signed = agency(text)
    if signed:
        return (Author(signed),)
    if together := _run_together(text):
        return tuple(Author(name) for name in together)
    names: list[str] = []
    for part in _words().joiner.split(_GLUED.sub(" | ", text) if _LOW_THEN_HIGH.search(text) else text):
        name = trimmed(_CUT.sub("", part))
        name = name if is_name(name) else _before_role(name)
        if fold(name) in _words().credentials:
            continue
        if not names and agency(name):
            return (Author(agency(name)),)
        if not is_name(name):
            break  # a role or an outlet after the names: `Staff Writers`, `Reuters`
        names.append(cased(name))
    return tuple(Author(name) for name in dict.fromkeys(names))


def is_joiner(line: str) -> bool:
    """Say whether a line is nothing but what stands between two names: a comma, `and`, `y`."""
    return _words().joiner.fullmatch(f" {line.strip()} ") is not None


def _run_together(text: str) -> tuple[str, ...]:
    """Give the names of a line that sets no mark between them: each has a first name and three words at most."""
    words = text.split()
    if not (_NAME_WORDS < len(words) <= 4 * _NAME_WORDS and all(_NAME.match(f"{word} {word}") for word in words)):
        return ()
    starts = [0]
    for n in range(1, len(words)):
        if n - starts[-1] >= 2 and has_first_name(words[n]) and not has_first_name(words[n - 1]):  # noqa: PLR2004 - first and last name
            starts.append(n)
    names = [" ".join(words[low:high]) for low, high in pairwise([*starts, len(words)])]
    whole = all(len(name.split()) <= 3 and is_name(name) and has_first_name(name) for name in names)  # noqa: PLR2004
    return tuple(names) if whole else ()


def _before_role(text: str) -> str:
    """Give the words before the first that no name has: `Ana Ruiz Staff Reporter`."""
    if _words().persons.isdisjoint(fold(text).split()):
        return text
    words = text.split()
    own = next((n for n, word in enumerate(words) if fold(word).strip(".") in _words().roles), len(words))
    return " ".join(words[:own]) if 2 <= own <= 3 else text  # noqa: PLR2004 - first and last name, and one between


@lru_cache(maxsize=4_000)  # each line is asked as itself and as a neighbour
def is_name(text: str) -> bool:
    """Say whether `text` has the shape of a person's full name: two to five words, none of them a role."""
    if text.count(" ") >= _NAME_WORDS:  # most lines: no name has so many
        return False
    words = text.split()
    if not (2 <= len(words) <= _NAME_WORDS and _NAME.match(text)) or _POSSESSIVE.search(text):  # noqa: PLR2004 - first and last name
        return False
    folded = fold(text)
    if folded in places() or any(word in _words().roles for word in folded.replace(".", "").split()):
        return False
    return (
        all(word[0].isupper() or word in _PARTICLES for word in words)
        and len(words[-1]) > 1
        and words[-1][0].isupper()
        and words[0][0].isupper()
    )


def is_role(text: str) -> bool:
    """Say whether a short line says what somebody is: `Staff Writer`, `Corresponsal en Atenas`."""
    if text.count(" ") > 2 * _ROLE_WORDS:  # far too long, whatever is between its words
        return False
    folded = fold(text).replace(".", "").split()
    return 1 <= len(folded) <= _ROLE_WORDS and not _words().occupations.isdisjoint(folded)


def cased(name: str) -> str:
    """Give `name` in title case where it is printed in capitals."""
    if name.upper() != name:
        return name
    return " ".join(_titled(word) for word in name.split())


def _titled(word: str) -> str:
    if len(word) <= 2 or "." in word:  # noqa: PLR2004 - initials: `J.`, `JR`
        return word
    return "-".join("'".join(part.capitalize() for part in piece.split("'")) for piece in word.split("-"))
