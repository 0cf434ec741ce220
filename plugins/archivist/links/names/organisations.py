"""Organisations by the make of their names: a head word with a telling word, or an acronym spelled out."""

from __future__ import annotations

import re
from collections.abc import Sequence

from .gazetteer import Words
from .scan import Word
from .shapes import Candidate

_LONGEST = 9
_AFTER_ON = frozenset({"Commission", "Committee", "Conference", "Council", "Office", "Forum"})
_MADE_OF = re.compile(
    r".+-(?:based|backed|funded|led|run|owned|controlled|sponsored|linked|affiliated|dominated|listed)$"
)


def spans(words: Sequence[Word], lists: Words) -> list[tuple[int, int]]:
    """Give index ranges of `words` that name an organisation, e.g. `Bank of Uganda`, `Western Cape High Court`."""
    made: list[tuple[int, int]] = []
    i = len(words) - 1
    while i >= 0:
        text = words[i].text
        if words[i].capital and (text in lists.heads or text in lists.starts):
            first, last = _left(words, i, lists), i + 1
            if text in lists.starts:
                last = _right(words, i, lists)
            if (text in lists.heads or last > i + 1) and last - first > 1 and _telling(words[first:last], lists, text):
                made = [m for m in made if m[0] >= last or m[1] <= first]
                made.append((first, last))
                i = first
        i -= 1
    return made


def _left(words: Sequence[Word], head: int, lists: Words) -> int:
    """Walk left over capitalised words, stopping at offices and words that begin a sentence."""
    i = head
    while i > 0 and head - i < _LONGEST:
        word = words[i - 1]
        text = word.text.rstrip(".")
        joined = word.text == "&" and i > 1
        if not joined and (not word.capital or text in lists.function or text in lists.offices or _MADE_OF.match(text)):
            break
        i -= 1
    return i


def _right(words: Sequence[Word], head: int, lists: Words) -> int:
    """Walk right behind `of`, `for` and `on`: `Ministry of Trade and Industry`, `University of the West Indies`."""
    joins = {"of", "for", "on"} if words[head].text in _AFTER_ON else {"of", "for"}
    end = i = head + 1
    ands = 0
    if i >= len(words) or words[i].text not in joins:
        return end
    while i < len(words) and i - head < _LONGEST:
        text = words[i].text
        ands += text == "and"
        if words[i].capital and text.rstrip(".") not in lists.offices:
            end = i + 1
        elif text not in joins | {"the", "and", "&"} or ands > 1:
            break
        i += 1
    return end


def _telling(words: Sequence[Word], lists: Words, head: str) -> bool:
    """Tell whether one word says which organisation it is, as `Uganda` does and `National` or `Ugandan` do not."""
    empty = (lists.plain, lists.demonyms, lists.titles, lists.function)
    return any(w.capital and w.text != head and not any(w.text in said for said in empty) for w in words)


_SPELLED = re.compile(r"\s?\(\s?(?:the\s)?[\"'“‘]?([A-Z][A-Za-z-]{1,9}[A-Z])[\"'”’]?[),;]")


def acronym_behind(text: str, end: int) -> str:
    """Give the acronym in brackets right behind `end`: `World Health Organization (WHO)`; else empty."""
    found = _SPELLED.match(text, end)
    return found.group(1) if found else ""


def spells(acronym: str, form: str) -> bool:
    """Tell whether `acronym` is made of the initials of `form`, small words counted or not."""
    parts = [p for p in re.split(r"[\s-]+", form) if p]
    letters = re.sub(r"[^A-Z]", "", acronym)
    capitals = "".join(p[0] for p in parts if p[0].isupper())
    every = "".join(p[0].upper() for p in parts)
    return len(letters) > 1 and (letters in (capitals, every) or _subsequence(letters, form))


def _subsequence(letters: str, form: str) -> bool:
    """Tell whether the letters stand in the form in order, the first one at its start."""
    capitals = iter(c for c in form.upper() if c.isalpha())
    return form[:1].upper() == letters[0] and all(any(c == x for x in capitals) for c in letters)


_NUMBERED = re.compile(r"[ -/]?\d")
_BEHIND = re.compile(r"[-/][A-Z]| (?:of|for|&) (?:the )?[A-Z]")
_BEHIND_OFFICE = re.compile(r",? and [A-Z]|, [A-Z]\w+(?:,| and\b)")
_BEFORE = re.compile(r"(?:[A-Z][\w-]+,? (?:and|&|of|for|of the)|[A-Z][\w-]+['’]s?) $")


_ACTS = re.compile(r"[,.;)'’]| (?:and|or|to|has|have|had|is|was|will|would|in|for|by|said|says|that)\b")
_ON = re.compile(r"\b(?:on|via|through|using|to|his|her|their|its|a|the|over) $")


def whole(candidate: Candidate, text: str, lists: Words) -> bool:
    """Tell whether the candidate is not a piece of something longer: `Belt and ROAD INITIATIVE`, `BOEING 737`."""
    before = text[max(0, candidate.start - 40) : candidate.start]
    if candidate.form in lists.platforms and (_ON.search(before) or not _ACTS.match(text, candidate.end)):
        return False
    if " " not in candidate.form and _NUMBERED.match(text, candidate.end):
        return False
    if _BEHIND.match(text, candidate.end) or (" of " in candidate.form and _BEHIND_OFFICE.match(text, candidate.end)):
        return False
    return candidate.shape == "organisation" or not _BEFORE.search(before)
