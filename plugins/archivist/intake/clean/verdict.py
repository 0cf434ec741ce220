"""From chances to a verdict: where the scorer's bar lies, and what may not be cut whatever it says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence

from ...model import Flag, Removal
from .sheet import Sheet

BAR = 0.16
"""Chance of being body from which on a block stays. Far below one half on purpose: a lost paragraph is
worse than a link too many. Chosen by cross-validation over sites, see docs/cleaning.md."""
_PHRASE_BAR = 0.35
"""The bar for a line that a phrase takes."""
_LOW_BAR = 0.07
"""The bar for a short sentence that touches a paragraph which surely stays."""
_SURE = 0.5
_SENTENCE = re.compile(r"[.!?…][\"'”’»)\]]*$")
_SHORT = range(4, 31)
_MUCH, _MOST = 0.4, 0.75
"""Shares of the prose in the article's span that may go: beyond the first a curator is asked to look,
beyond the second the prose is given back. (To give it back beyond the first costs more than it saves,
see docs/cleaning.md.)"""
_BODY = 0.6
"""Chance of being body from which on a line is no stamp or byline, whatever it looks like by itself."""
_SELLS = 0.3
"""The same for a standfirst: some stories begin with theirs."""
_BODY_FROM = {"stamp": _BODY, "dateline": _BODY, "byline": _BODY, "bio": _BODY, "standfirst": _SELLS}
_SURELY_NOT = "metadata.bio.signed"
"""The bio of whom the byline names: it reads like the article and is none of it."""
_SAMPLE = 400
"""Letters that are enough to tell a page's script."""


def doubtful(sheet: Sheet, chances: Sequence[float]) -> tuple[bool, ...]:
    """Say for each block whether the scorer would cut it."""
    return tuple(chance < _bar(sheet, chances, at) for at, chance in enumerate(chances))


def _bar(sheet: Sheet, chances: Sequence[float], at: int) -> float:
    """Give the chance that the block at a position needs in order to stay."""
    if sheet.hits[at]:
        return _PHRASE_BAR
    near = [b for b in (at - 1, at + 1) if 0 <= b < len(chances)]
    touches = any(chances[b] >= _SURE and sheet.prose[b] for b in near)
    sentence = sheet.counts[at] in _SHORT and _SENTENCE.search(sheet.blocks[at].text)
    return _LOW_BAR if touches and sentence else BAR


def guarded(sheet: Sheet, cut: Sequence[bool], taken: Iterable[Removal] = ()) -> tuple[bool, ...]:
    """Give back what the scorer has no business to take; else `cut` as it is.

    It learned from pages in Latin script: elsewhere only lines that a phrase takes may go, as where
    nothing would be left beside what metadata has `taken`. Where nearly all prose in the article's span
    would go, that prose stays. Judged over the blocks of the raw text, never over what is left: a second
    pass finds the same.
    """
    metadata = {line for removal in taken for line in range(removal.first, removal.last + 1)}
    empty = all(gone or block.first in metadata for gone, block in zip(cut, sheet.blocks, strict=True))
    if empty or not _is_latin(sheet):
        return tuple(bool(hits) for hits in sheet.hits)
    if _going(sheet, cut) <= _MOST:
        return tuple(cut)
    first, last = sheet.span
    back = {at for at in range(first, last + 1) if sheet.prose[at] and not sheet.hits[at]}
    return tuple(gone and at not in back for at, gone in enumerate(cut))


def flags(sheet: Sheet, wished: Sequence[bool], cut: Sequence[bool]) -> Iterator[Flag]:
    """Say where a curator should look: the guard stepped in, or much prose went."""
    if tuple(wished) != tuple(cut):
        yield Flag("guard", "the scorer doubts most of this text: kept but for lines that a phrase takes")
    elif (share := _going(sheet, cut)) > _MUCH:
        yield Flag("much.removed", f"{share:.0%} of the prose in the middle of the text was removed")
    if all(cut):
        yield Flag("empty", "nothing of the text looks like an article's body")


def own(removals: Iterable[Removal], sheet: Sheet, chances: Sequence[float]) -> Iterator[Removal]:
    """Give the metadata's removals without those that take body: tour dates are no date stamps."""
    chance = {block.first: one for block, one in zip(sheet.blocks, chances, strict=True)}
    for removal in removals:
        sure = removal.rule == _SURELY_NOT or removal.category not in _BODY_FROM
        if sure or chance.get(removal.first, 0.0) < _BODY_FROM[removal.category]:
            yield removal


def _going(sheet: Sheet, cut: Sequence[bool]) -> float:
    """Share of the words of prose in the article's span that would go."""
    inside = [at for at in range(sheet.span[0], sheet.span[1] + 1) if sheet.prose[at]]
    going = sum(sheet.counts[at] for at in inside if cut[at])
    return going / (sum(sheet.counts[at] for at in inside) or 1)


def _is_latin(sheet: Sheet) -> bool:
    """Say whether at least half of the page's letters are Latin, judged by its longest blocks."""
    longest = sorted((block.text for block in sheet.blocks), key=len, reverse=True)
    letters = [c for c in "".join(longest[:3])[: _SAMPLE * 2] if c.isalpha()][:_SAMPLE]
    beyond = [c for c in letters if not c.isascii()]
    latin = len(letters) - sum(not unicodedata.name(c, "").startswith("LATIN") for c in beyond)
    return latin * 2 >= len(letters)
