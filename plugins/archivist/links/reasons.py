"""Why two articles are linked, in words that stand in both."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from archivist import memory
from archivist.links.common import COMMON
from archivist.links.index import IN_TEXT
from archivist.links.profile import NAME, terms, tokens
from archivist.model import Reason

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from archivist.links.company import Pair
    from archivist.links.index import Index
    from archivist.model import Account, Mention

MOST_NAMES, MOST_TERMS = 3, 3

Printed = Callable[[str], Mapping[str, str]]
"""Id -> term -> as the article first prints it."""


def reasons(
    index: Index, mentions: Mapping[str, Sequence[Mention]], cache: Path | None, pairs: Sequence[Pair]
) -> dict[Pair, Reason]:
    """Say what the articles of each pair share, most telling first.

    `mentions` are the names that have a page of their own; `cache` is the folder that keeps reasons from build to
    build. Where the pairs are in order, each text is read once at most.
    """
    pages = _pages(index, mentions, pairs)
    printed = lru_cache(maxsize=1)(lambda held: _printed(index.accounts[held]))

    def fresh(positions: list[int]) -> list[Reason]:
        return [_reason(index, pairs[at], pages[at], printed) for at in positions]

    vectors = index.vectors
    keys = [
        vectors[a].digest + vectors[b].digest + repr(names).encode() for (a, b), names in zip(pairs, pages, strict=True)
    ]
    return dict(zip(pairs, memory.recall(cache and cache / "reasons.db", keys, fresh), strict=True))


def _pages(index: Index, mentions: Mapping[str, Sequence[Mention]], pairs: Sequence[Pair]) -> list[list[str]]:
    """Give for each pair the shared names that have a page, the rarest first."""
    named = {one: frozenset(mention.name for mention in mentions.get(one, ())) for one in index.accounts}
    rarity = {
        name: max((index.levels.get(term, 0) for term in terms(tokens(name))), default=0)
        for name in frozenset().union(*named.values())
    }
    return [sorted(named[a] & named[b], key=lambda name: (-rarity[name], name))[:MOST_NAMES] for a, b in pairs]


def _reason(index: Index, pair: Pair, pages: Sequence[str], printed: Printed) -> Reason:
    a, b = pair
    x, y = index.vectors[a].profile, index.vectors[b].profile
    shared = _shared(x.terms, y.terms, index.levels)
    names, said = list(pages), {word for name in pages for word in terms(tokens(name))}
    if len(names) < MOST_NAMES:
        runs = [(max(shared.get(word, 0) for word in run.split()), run) for run in x.runs.keys() & y.runs.keys()]
        single = [(weight, term) for term, weight in shared.items() if _is_name(term, x.terms[term] & y.terms[term])]
        for _, run in sorted(runs + single, key=lambda ranked: (-ranked[0], -len(ranked[1]), ranked[1])):
            words = run.split()
            if said.isdisjoint(words):
                names.append(_bare(x.runs[run] if run in x.runs else printed(a)[run]))
                said.update(words)
                if len(names) == MOST_NAMES:
                    break
    plain = [
        (-weight, term)
        for term, weight in shared.items()
        if term not in said and not x.terms[term] & y.terms[term] & NAME
    ]
    days = None if x.day is None or y.day is None else abs(x.day - y.day)
    told = tuple(_bare(printed(a)[term]) for _, term in sorted(plain)[:MOST_TERMS])
    return Reason(tuple(names), told, days)


def _shared(mine: Mapping[str, int], its: Mapping[str, int], levels: Mapping[str, int]) -> dict[str, int]:
    """Give shared terms with their weights in both multiplied."""
    return {
        term: IN_TEXT[mine[term]] * IN_TEXT[its[term]] * level * level
        for term in mine.keys() & its.keys()
        if (level := levels[term])
    }


def _printed(account: Account) -> dict[str, str]:
    read = tokens(account.text + " " + account.title)
    return dict(zip(reversed(terms(read)), reversed(read), strict=True))


def _bare(printed: str) -> str:
    return printed.removesuffix("'s").removesuffix("’s")


def _is_name(term: str, flags: int) -> bool:
    return bool(flags & NAME) and term not in COMMON
