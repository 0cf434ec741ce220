"""From chances to a verdict: where the scorer's bar lies, and what may not be cut whatever it says."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from operator import mul

from ...model import Flag, Removal
from .sheet import Sheet

_WHOLE = 15.0
"""What it is worth that a page of `_USUAL` blocks loses no paragraph, in lines of cruft: one such loss is
worse than a link too many. This and what follows was chosen by cross-validation over sites, see docs/cleaning.md."""
_USUAL, _GROWTH = 50, 1 / 3
"""A page with more blocks has more to win, so its paragraphs are worth more: `_WHOLE` grows like the cube root."""
_SHARE = 20.0
"""What as many words of cruft as the article has are worth, in lines of cruft."""
_LONGEST, _LEAST = 80, 60
"""Words of one block that count, and words that an article has at least."""
_HALF = 0.5
"""Chance of being body from which on a block stays whatever else goes."""
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
_SIGNATURE = re.compile(r"[—–-] ?[^(]{1,60}\(@\w+\)")
"""`— Jane Roe (@janeroe) November 19, 2019`"""
_SAMPLE = 400
"""Letters that are enough to tell a page's script."""


def doubtful(sheet: Sheet, chances: Sequence[float]) -> tuple[bool, ...]:
    """Say for each block whether the scorer would cut it.

    From the surest cruft on, a page is cut as far as is worth most: each cut wins a line and words if it is
    cruft and loses words if it is not, and raises the risk that the page is no longer whole, which costs once.
    So a page of which little would go is held back, and of one that is mostly cruft more goes. A drawn line
    and the signature under a post go only with what stands above them.
    """
    words = [min(count, _LONGEST) for count in sheet.counts]
    article = _LEAST + sum(map(mul, chances, words))
    surest = sorted((at for at, chance in enumerate(chances) if chance < _HALF), key=chances.__getitem__)
    dear = _WHOLE * (len(chances) / _USUAL) ** _GROWTH
    won, whole, best, upto = 0.0, 1.0, 0.0, 0
    for number, at in enumerate(surest, 1):
        chance = chances[at]
        won += 1 - chance + _SHARE * (1 - 2 * chance) * words[at] / article
        whole *= 1 - chance
        worth = won - dear * (1 - whole)
        if worth > best:
            best, upto = worth, number
    gone = frozenset(surest[:upto])
    return tuple(at in gone and (at - 1 in gone or not _follows(sheet, at)) for at in range(len(chances)))


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
        yield Flag("guard", "most of this text does not read like an article, so all is kept but what a rule names")
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


def _follows(sheet: Sheet, at: int) -> bool:
    """Say whether a block belongs to what stands above it: a line drawn with underscores, a post's signature."""
    text = sheet.blocks[at].text
    return at > 0 and (not text.strip("_ ") or _SIGNATURE.match(text) is not None)


def _going(sheet: Sheet, cut: Sequence[bool]) -> float:
    """Share of the words of prose in the article's span that would go."""
    inside = [at for at in range(sheet.span[0], sheet.span[1] + 1) if sheet.prose[at]]
    going = sum(sheet.counts[at] for at in inside if cut[at])
    return going / (sum(sheet.counts[at] for at in inside) or 1)


def _is_latin(sheet: Sheet) -> bool:
    """Say whether at least half of the page's letters are Latin, judged by its longest blocks."""
    longest = sorted((block.text for block in sheet.blocks), key=len, reverse=True)
    letters = "".join(filter(str.isalpha, "".join(longest[:3])[: _SAMPLE * 2]))[:_SAMPLE]
    beyond = [] if letters.isascii() else [c for c in letters if not c.isascii()]
    latin = len(letters) - sum(not unicodedata.name(c, "").startswith("LATIN") for c in beyond)
    return latin * 2 >= len(letters)
