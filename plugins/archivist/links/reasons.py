"""Why two articles are linked, in words that stand in both."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from archivist.links.common import COMMON
from archivist.links.index import IN_TEXT
from archivist.links.profile import NAME, terms, tokens
from archivist.model import Reason

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from archivist.links.index import Index
    from archivist.model import Mention

MOST_NAMES, MOST_TERMS = 3, 3


@dataclass(slots=True)
class Reasons:
    """Gives the reason of any pair; reads each text once at most."""

    index: Index
    mentions: Mapping[str, Sequence[Mention]]
    _printed: tuple[str, dict[str, str]] = ("", {})

    def __call__(self, a: str, b: str) -> Reason:
        """Say what `a` and `b` share, most telling first."""
        x, y = self.index.vectors[a].profile, self.index.vectors[b].profile
        shared = self._shared(x.terms, y.terms)
        names = self._pages(a, b)
        said = {word for _, words in names for word in words}
        runs_first = [(max(shared.get(word, 0) for word in run.split()), run) for run in x.runs.keys() & y.runs.keys()]
        single = [(weight, term) for term, weight in shared.items() if _is_name(term, x.terms[term] & y.terms[term])]
        for _, run in sorted(runs_first + single, key=lambda ranked: (-ranked[0], -len(ranked[1]), ranked[1])):
            words = run.split()
            if len(names) < MOST_NAMES and said.isdisjoint(words):
                names.append((_bare(x.runs[run] if run in x.runs else self._print(a, run)), words))
                said.update(words)
        plain = [term for term in shared if term not in said and not x.terms[term] & y.terms[term] & NAME]
        days = None if x.day is None or y.day is None else abs(x.day - y.day)
        told = tuple(self._print(a, term) for term in plain[:MOST_TERMS])
        return Reason(tuple(name for name, _ in names), told, days)

    def _shared(self, mine: Mapping[str, int], its: Mapping[str, int]) -> dict[str, int]:
        """Give shared terms with their weights in both multiplied, the heaviest first."""
        level = self.index.levels
        weighed = [
            (-IN_TEXT[mine[term]] * IN_TEXT[its[term]] * level[term] ** 2, term) for term in mine.keys() & its.keys()
        ]
        return {term: -weight for weight, term in sorted(weighed) if weight}

    def _pages(self, a: str, b: str) -> list[tuple[str, list[str]]]:
        """Give shared names that have a page of their own, the rarest first, each with its words folded."""
        pages = {mention.name for mention in self.mentions.get(a, ())}
        pages &= {mention.name for mention in self.mentions.get(b, ())}
        folded = {name: terms(tokens(name)) for name in pages}
        level = self.index.levels
        return sorted(folded.items(), key=lambda page: (-max(level.get(word, 0) for word in page[1]), page[0]))[
            :MOST_NAMES
        ]

    def _print(self, held: str, term: str) -> str:
        """Give a term as the article first prints it. Reasons are asked for article by article: one is kept."""
        if self._printed[0] != held:
            account = self.index.accounts[held]
            read = tokens(account.text + " " + account.title)
            self._printed = (held, dict(zip(reversed(terms(read)), reversed(read), strict=True)))
        return _bare(self._printed[1][term])


def _bare(printed: str) -> str:
    return printed.removesuffix("'s").removesuffix("’s")


def _is_name(term: str, flags: int) -> bool:
    return bool(flags & NAME) and term not in COMMON
