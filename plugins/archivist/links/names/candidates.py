"""From a capitalised run to candidates: which of its words could be one name, and of what kind.

Longest match: a word is in one candidate at most. Organisations are matched first (they hold places and
people's names), then places, and what remains in one piece may be a person.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from types import MappingProxyType

from . import organisations
from .curation import Kind
from .gazetteer import Gazetteer, Words
from .scan import Word
from .shapes import Candidate, Shape


@dataclass(frozen=True, slots=True)
class Known:
    """Spellings to match as they stand: the gazetteer's and the curator's."""

    shapes: dict[str, Shape]
    longest: dict[str, int]
    """First word -> number of words of the longest spelling that begins with it."""


def known(gazetteer: Gazetteer, curated: Mapping[str, Kind] = MappingProxyType({})) -> Known:
    """Index every spelling by its first word; `curated` spellings that the gazetteer reads otherwise win over it."""
    shapes: dict[str, Shape] = dict.fromkeys(gazetteer.places, "place")
    shapes.update(dict.fromkeys(gazetteer.organisations, "organisation"))
    natural = {"place": "LOC", "organisation": "ORG"}
    shapes.update({form: "curated" for form, kind in curated.items() if natural.get(shapes.get(form, "")) != kind})
    longest: dict[str, int] = {}
    for form in shapes:
        parts = form.split()
        longest[parts[0]] = max(longest.get(parts[0], 0), len(parts))
    return Known(shapes, longest)


def candidates(words: tuple[Word, ...], gazetteer: Gazetteer, index: Known, *, opens: bool) -> list[Candidate]:
    """Split the words of a run into candidates, first to last; `opens` says that it begins a sentence."""
    if len(words) == 1 and words[0].text in gazetteer.words.function:
        return []
    if opens and len(words[0].text) > 2 and words[0].text.isupper():  # noqa: PLR2004 - `US` and `EU` are no datelines
        words = _dateline(words, gazetteer)
    spans = _known_spans(words, index)
    for first, last in organisations.spans(words, gazetteer.words):
        spans = [s for s in spans if s[1] <= first or s[0] >= last or _holds(s, first, last)]
        if not any(s[0] < last and first < s[1] for s in spans):
            spans.append((first, last, "headed"))
    made = []
    for group in _groups(words, spans, gazetteer):
        made.extend(_named(words, group, spans, gazetteer, opens=opens))
    return made


Span = tuple[int, int, Shape]


def _holds(span: Span, first: int, last: int) -> bool:
    return span[2] != "place" and span[0] <= first and last <= span[1]


def _dateline(words: tuple[Word, ...], gazetteer: Gazetteer) -> tuple[Word, ...]:
    """Spell the place of a dateline as the gazetteer does: `LIMA, Peru (AP)`, `NEW YORK - Snow fell`."""
    shouted = next((i for i, word in enumerate(words) if not word.text.isupper()), len(words))
    if shouted <= 3 and _form(words[:shouted]).title() in gazetteer.places:  # noqa: PLR2004 - RIO DE JANEIRO
        return tuple(replace(w, text=w.text.title()) for w in words[:shouted]) + words[shouted:]
    return words


def _known_spans(words: Sequence[Word], index: Known) -> list[Span]:
    spans: list[Span] = []
    i = 0
    while i < len(words):
        length = min(index.longest.get(words[i].text.replace("’", "'"), 0), len(words) - i)
        for n in range(length, 0, -1):
            shape = index.shapes.get(_form(words[i : i + n]))
            if shape:
                spans.append((i, i + n, shape))
                i += n
                break
        else:
            i += 1
    return spans


def _form(words: Sequence[Word]) -> str:
    return " ".join([w.text for w in words]).replace("’", "'")


def _groups(words: Sequence[Word], spans: Sequence[Span], gazetteer: Gazetteer) -> list[tuple[int, int]]:
    """Split at small words that no name holds, and around titles, demonyms and other ordinary words."""
    inside = {i for first, last, _ in spans for i in range(first, last)}
    lists = gazetteer.words
    groups: list[tuple[int, int]] = []
    first = None
    for i, word in enumerate(words):
        text = word.text.rstrip(".")
        breaks = i not in inside and (
            (text in lists.titles and not _is_surname(words, first, i, lists))
            or text in lists.demonyms
            or text in lists.function
            or (text in lists.never and text not in lists.first_names)
            or (not word.capital and not (text in lists.particles and 0 < i < len(words) - 1))
        )
        if breaks:
            if first is not None:
                groups.append((first, i))
            first = None
        elif first is None:
            first = i
    if first is not None:
        groups.append((first, len(words)))
    return groups


def _is_surname(words: Sequence[Word], first: int | None, i: int, lists: Words) -> bool:
    """Tell whether a title ends a name instead of announcing one: `Martin Luther King` before a lower-case word."""
    if first is None or words[first].text not in lists.first_names or i - first > 2:  # noqa: PLR2004 - given names
        return False
    return i + 1 == len(words) or not words[i + 1].capital or words[i + 1].text.rstrip(".") in ("Jr", "Sr")


def _named(
    words: Sequence[Word], group: tuple[int, int], spans: Sequence[Span], gazetteer: Gazetteer, *, opens: bool
) -> list[Candidate]:
    """Name what a group is: one known span, a feature of the land, a person, or nothing."""
    first, last = group
    while last > first and not words[last - 1].capital:
        last -= 1
    while first < last and not words[first].capital:
        first += 1
    if first == last:
        return []
    within = [s for s in spans if first <= s[0] and s[1] <= last]
    titled = _titled(words, first, gazetteer.words)
    opens = opens and first == 0

    def candidate(a: int, b: int, shape: Shape) -> Candidate:
        return Candidate(words[a].start, words[b - 1].end, _form(words[a:b]), shape, titled, opens and a == 0)

    covered = sum(s[1] - s[0] for s in within)
    if within and covered == last - first:
        return [candidate(*s) for s in within]
    lists = gazetteer.words
    if last - first > 1 and (words[last - 1].text in lists.place_heads or words[first].text in lists.place_starts):
        return [candidate(first, last, "feature")]
    if last - first == 1:
        text = words[first].text
        return [candidate(first, last, "acronym" if text.isupper() and len(text) > 1 else "single")]
    return [candidate(first, last, "person")]


def _titled(words: Sequence[Word], first: int, lists: Words) -> bool:
    """Tell whether a title stands right before: `Mr`, `Secretary of State`, `Minister of Foreign Affairs`."""
    for i in range(first - 1, max(-1, first - 6), -1):
        text = words[i].text.rstrip(".")
        if text in lists.titles and text not in lists.plain:
            return True
        if words[i].capital and not (text in lists.plain or text in lists.never or text in lists.titles):
            return False
        if not words[i].capital and text not in ("of", "and", "for", "the"):
            return False
    return False
