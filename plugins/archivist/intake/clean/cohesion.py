"""What a block shares with the rest of the page, in numbers: an article speaks of its own people and things.

Lexical cohesion between blocks, after Hearst's TextTiling (Computational Linguistics 23, 1997): words are
cut to their first six letters instead of stemmed, so that no language has to be known.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import accumulate, chain
from typing import NamedTuple

from .sheet import Sheet
from .terms import Terms

_LEAD = 5
"""Blocks of prose at the article's start that say what it is about."""
_NEAR = 4
"""Blocks of prose before and after that a block is compared with."""


class Cohesion(NamedTuple):
    """Shares are 0 to 1, and -1 where there is nothing to share."""

    body_shared: float
    body_count: float
    lead_shared: float
    names_shared: float
    names_new: float
    before_shared: float
    after_shared: float
    lead_ahead: float
    lead_behind: float
    lead_rest: float
    lead_page: float
    section_shared: float
    section_words: float
    ahead_of_section: float


def cohesions(sheet: Sheet) -> list[Cohesion]:
    """Give the cohesion of every block of a sheet."""
    terms = sheet.terms
    first, last = sheet.span
    prose = [at for at in range(len(terms)) if sheet.prose[at]]
    inside = [at for at in prose if first <= at <= last]
    counted = Counter(chain.from_iterable(terms[at].words for at in inside))
    body, shared = frozenset(counted), frozenset(word for word, blocks in counted.items() if blocks > 1)
    lead = frozenset[str]().union(*(terms[at].words for at in inside[:_LEAD]))
    own = set(inside)
    leads = set(inside[:_LEAD])
    to_lead = _LeadShares(sheet, terms, lead, leads)
    sections = _sections(sheet, terms)
    windows = _windows([terms[at].words for at in prose])
    page = to_lead.mean(0, len(terms))
    result = []
    rank = 0
    for at, (words, names) in enumerate(terms):
        while rank < len(prose) and prose[rank] < at:
            rank += 1
        after = rank + (rank < len(prose) and prose[rank] == at)
        others = shared if at in own else body  # a block does not share words with itself
        known, known_names = len(words & others), len(names & others)
        result.append(
            Cohesion(
                body_shared=_share(known, len(words)),
                body_count=min(known, 20),
                lead_shared=-0.5 if at in leads else _share(len(words & lead), len(words)),
                names_shared=_share(known_names, len(names)),
                names_new=len(names) - known_names,
                before_shared=_overlap(words, windows[rank]),
                after_shared=_overlap(words, windows[after + _NEAR]),
                lead_ahead=to_lead.mean(at + 1, at + 7),
                lead_behind=to_lead.mean(at - 6, at),
                lead_rest=to_lead.mean(at, len(terms)),
                lead_page=page,
                section_shared=sections[at][0],
                section_words=sections[at][1],
                ahead_of_section=sections[at][2],
            )
        )
    return result


def _sections(sheet: Sheet, terms: Sequence[Terms]) -> list[tuple[float, float, float]]:
    """Give for each block, of the run from one opening heading to the next that it stands in.

    Three numbers: the share of the run's words that the prose before its heading has too, the words of
    its prose, and the share of the page's prose that stands before it.
    """
    heads = [at for at in range(len(terms)) if sheet.opens(at) is not None]
    prose = [count if is_prose else 0 for count, is_prose in zip(sheet.counts, sheet.prose, strict=True)]
    known: set[str] = set()
    result: list[tuple[float, float, float]] = []
    total, before = sum(prose) or 1, 0
    for start, stop in zip([0, *heads], [*heads, len(terms)], strict=True):
        run = [at for at in range(start, stop) if prose[at]]
        shared = _share(sum(len(terms[at].words & known) for at in run), sum(len(terms[at].words) for at in run))
        size = sum(prose[start:stop])
        result += [(shared if start in heads else -1.0, min(size, 2000), before / total)] * (stop - start)
        known.update(*(terms[at].words for at in run))
        before += size
    return result


class _LeadShares:
    """Running sums of how much of the page's prose speaks of what the lead speaks of."""

    def __init__(self, sheet: Sheet, terms: Sequence[Terms], lead: frozenset[str], leads: set[int]) -> None:
        counted = [sheet.prose[at] and at not in leads for at in range(len(terms))]
        shared = [len(t.words & lead) if c else 0 for t, c in zip(terms, counted, strict=True)]
        self.shared = [0, *accumulate(shared)]
        self.all = [0, *accumulate(len(t.words) if c else 0 for t, c in zip(terms, counted, strict=True))]

    def mean(self, start: int, stop: int) -> float:
        """Share of the words from block `start` to before `stop` that the lead has too."""
        start, stop = max(0, start), min(stop, len(self.all) - 1)
        if stop <= start:
            return -1.0
        return _share(self.shared[stop] - self.shared[start], self.all[stop] - self.all[start])


def _share(part: float, whole: float) -> float:
    return part / whole if whole else -1.0


def _windows(prose: Sequence[frozenset[str]]) -> list[frozenset[str] | None]:
    """Give for each number of blocks of prose the words of the last `_NEAR` among so many; None for no block.

    Beyond the end there are windows for the last blocks, fewer and fewer.
    """
    spans = [prose[max(0, stop - _NEAR) : stop] for stop in range(len(prose) + _NEAR + 1)]
    return [frozenset[str]().union(*span) if span else None for span in spans]


def _overlap(words: frozenset[str], others: frozenset[str] | None) -> float:
    return len(words & others) / len(words) if words and others is not None else -1.0
