"""From a seed to what the edition holds: the whole pure chain on one screen."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from ..model import Conversion, Habits, Seed
from ..rules import Rules
from ..text import fold
from . import language, metadata
from .clean import (
    collect,
    corrections,
    forest,
    forms,
    knife,
    looks,
    phrases,
    recurring,
    repeats,
    sections,
    unlikely,
    verdict,
)
from .clean.sheet import Sheet, lay_out

_NOTHING_KNOWN = Habits()
_TOGETHER = 128
"""Seeds whose blocks are scored together: about as many as fit into the forests' rows, see `clean.forest`."""


def edit(
    seed: Seed, rules: Rules, habits: Habits = _NOTHING_KNOWN, weights: forest.Weights | None = None
) -> Conversion:
    """Clean one seed and read its metadata. Pure: the same input gives the same result.

    `habits` is what the archive as a whole knows, `weights` the scorer's, the built-in ones if None.
    """
    return next(edits((seed,), rules, habits, weights))


def edits(
    seeds: Sequence[Seed], rules: Rules, habits: Habits = _NOTHING_KNOWN, weights: forest.Weights | None = None
) -> Iterator[Conversion]:
    """Edit seeds, in their order: the same as `edit` of each, some at a time because that is quicker."""
    for start in range(0, len(seeds), _TOGETHER):
        some = seeds[start : start + _TOGETHER]
        pages = [_read(seed, rules, habits) for seed in some]
        scored = looks.chances([page.sheet for page in pages], weights or forest.builtin())
        for page, chances in zip(pages, scored, strict=True):
            yield _edited(page, chances, rules, habits)


@dataclass(frozen=True, slots=True)
class _Page:
    """A seed that is read, but not cut."""

    seed: Seed
    lang: str
    facts: metadata.Facts
    sheet: Sheet


def _read(seed: Seed, rules: Rules, habits: Habits) -> _Page:
    """Read a seed's metadata and lay it out: the scorer is told the headline and who signed."""
    lang = language.detect(seed.lines)
    facts = metadata.read(seed, lang, rules, habits)
    return _Page(seed, lang, facts, lay_out(seed, rules, facts.title, [author.name for author in facts.authors]))


def _edited(page: _Page, chances: Sequence[float], rules: Rules, habits: Habits) -> Conversion:
    """Give the conversion of a page, whose blocks have these chances to be body."""
    seed, facts, sheet = page.seed, page.facts, page.sheet
    doubtful = verdict.doubtful(sheet, chances)
    metadata_lines = tuple(verdict.own(facts.removals, sheet, chances))
    cut = verdict.guarded(sheet, doubtful, metadata_lines)
    proposals = (  # the earlier one has the line
        *metadata_lines,
        *corrections.detect(sheet),
        *phrases.detect(sheet, chances, cut),
        *sections.detect(sheet, cut),
        *recurring.detect(sheet, chances, habits),
        *(forms.detect(sheet, chances, cut) if cut == doubtful else ()),  # where the guard stepped in, only phrases cut
        *unlikely.detect(sheet, chances, cut),
    )
    proposals += tuple(repeats.detect(sheet, proposals))
    paragraphs, removals = knife.cut(seed, sheet.blocks, proposals)

    return Conversion(
        seed=seed,
        title=facts.title,
        paragraphs=paragraphs,
        removals=removals,
        date=facts.date,
        time=facts.time,
        place=facts.place,
        authors=facts.authors,
        credits=collect.texts(seed, removals, "credit"),
        outlet=facts.outlet,
        lang=page.lang,
        standfirst=facts.standfirst if collect.texts(seed, removals, "standfirst") else "",
        headlines=collect.headlines(seed, removals, rules),
        corrections=collect.texts(seed, removals, "correction"),
        flags=(*facts.flags, *verdict.flags(sheet, doubtful, cut), *recurring.flags(sheet, chances, habits)),
    )


def habits(seeds: Iterable[Seed]) -> Habits:
    """Count in how many seeds each line stands: a line that recurs belongs to the site, not to a story."""
    counts: Counter[str] = Counter()
    number = 0
    for seed in seeds:
        counts.update({fold(line) for line in seed.lines if line.strip()})
        number += 1
    return Habits(number, {line: n for line, n in sorted(counts.items()) if n > 1})
