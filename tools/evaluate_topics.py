"""Measure the topics on labelled articles: figures by source, confusions, calibration, worst cases.

usage: python tools/evaluate_topics.py ../shared/data/topics

Reads `dev.jsonl` ({id, set, title, text, topics, optional, level2, partial}). The rules are those of its scorer: a gold
that names one topic only (`partial`) is held against the first topic alone; an `optional` topic is neither asked for
nor held against anyone, and right as a first one. Cases are named by id: the texts are not ours to print.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from archivist.model import Assignment
from archivist.topics.tagger import tag
from archivist.topics.vocabulary import Vocabulary, load

SHOWN = 15
BANDS = ("high", "medium", "low")


@dataclass(frozen=True)
class Case:
    """One article's gold beside what the tagger gave: top-level codes, best first, and narrower ones."""

    id: str
    source: str
    gold: tuple[str, ...]
    optional: frozenset[str]
    partial: bool
    level2: frozenset[str]
    tops: tuple[Assignment, ...]
    narrower: tuple[str, ...]

    @property
    def codes(self) -> tuple[str, ...]:
        """The top-level codes given, best first."""
        return tuple(topic.iptc for topic in self.tops)

    @property
    def first_right(self) -> bool:
        """Whether the first topic is a gold or an optional one."""
        return bool(self.tops) and (self.codes[0] in self.gold or self.codes[0] in self.optional)


@dataclass
class Tally:
    """True and false positives and false negatives by topic."""

    right: Counter[str] = field(default_factory=Counter)
    wrong: Counter[str] = field(default_factory=Counter)
    missed: Counter[str] = field(default_factory=Counter)

    def add(self, case: Case) -> None:
        """Count one case by the scorer's rules."""
        gold = case.gold[:1] if case.partial else case.gold
        found = case.codes[:1] if case.partial else case.codes
        if case.partial and found and found[0] in case.optional and found[0] not in case.gold:
            found = gold
        self.right.update(code for code in found if code in gold)
        self.wrong.update(code for code in found if code not in gold and code not in case.optional)
        self.missed.update(code for code in gold if code not in found)

    def micro(self) -> float:
        """Give F1 over all decisions."""
        right = self.right.total()
        return 2 * right / max(2 * right + self.wrong.total() + self.missed.total(), 1)

    def macro(self) -> float:
        """Give the mean of the topics' F1, over topics that were asked for or given."""
        codes = sorted({*self.right, *self.wrong, *self.missed})
        parts = [
            2 * self.right[c] / max(2 * self.right[c] + self.wrong[c] + self.missed[c], 1)
            for c in codes
            if self.right[c] + self.missed[c]
        ]
        return sum(parts) / max(len(parts), 1)


def cases(rows: Iterable[dict[str, Any]], vocabulary: Vocabulary) -> tuple[Case, ...]:
    """Tag every article and put the result beside its gold."""
    found = []
    for row in rows:
        topics = [topic for topic in tag(row["title"], row["text"], vocabulary) if topic.iptc]
        tops = tuple(topic for topic in topics if not vocabulary.topic(topic.slug).parent)
        narrower = tuple(topic.iptc for topic in topics if vocabulary.topic(topic.slug).parent)
        gold, optional, level2 = row["topics"], frozenset(row["optional"] or ()), frozenset(row["level2"] or ())
        found.append(Case(row["id"], row["set"], tuple(gold), optional, bool(row["partial"]), level2, tops, narrower))
    return tuple(found)


def share(flags: Sequence[bool]) -> float:
    """Give the share of true flags; 0 for none."""
    return sum(flags) / max(len(flags), 1)


def figures(measured: Sequence[Case]) -> dict[str, float]:
    """Give the figures of some cases by name."""
    tally = Tally()
    for case in measured:
        tally.add(case)
    return {
        "first": share([case.first_right for case in measured]),
        "hit": share([any(code in case.gold for code in case.codes) for case in measured]),
        "micro": tally.micro(),
        "macro": tally.macro(),
        "some": share([bool(case.tops) for case in measured]),
        "mean": sum(len(case.tops) for case in measured) / max(len(measured), 1),
    }


def by_source(measured: Sequence[Case]) -> dict[str, list[Case]]:
    """Give the cases of each source, in the order of their names."""
    groups: dict[str, list[Case]] = defaultdict(list)
    for case in sorted(measured, key=lambda case: case.source):
        groups[case.source].append(case)
    return dict(groups)


def level2(measured: Sequence[Case]) -> tuple[int, float]:
    """Give how many cases with a gold narrower topic were given one, and the share of those that are right."""
    given = [case for case in measured if case.level2 and case.narrower]
    return len(given), share([case.narrower[0] in case.level2 for case in given])


def band(measured: Sequence[Case], name: str) -> tuple[float, float]:
    """Give the share of cases whose first topic has confidence `name`, and how many of those are right."""
    mine = [case for case in measured if case.tops and case.tops[0].confidence == name]
    return len(mine) / max(len(measured), 1), share([case.first_right for case in mine])


def report(measured: Sequence[Case], names: dict[str, str]) -> Iterable[str]:
    """Put all figures into lines."""
    keys = ("first", "hit", "micro", "macro", "some", "mean")
    yield f"{'':14}{'n':>6}" + "".join(f"{key:>8}" for key in keys)
    groups = by_source(measured)
    for source, mine in {"all": list(measured), **groups}.items():
        found = figures(mine)
        yield f"{source:14}{len(mine):6}" + "".join(f"{found[key]:8.3f}" for key in keys)
    means = {key: sum(figures(mine)[key] for mine in groups.values()) / len(groups) for key in ("first", "hit")}
    yield f"mean of sources: first {means['first']:.3f}, hit {means['hit']:.3f}"
    yield "narrower topics: given to {} with a gold one, right {:.3f}".format(*level2(measured))
    for name in BANDS:
        yield "{:7} {:.3f} of all articles, right {:.3f}".format(name, *band(measured, name))
    yield "most frequent confusions (gold, given):"
    pairs = Counter((case.gold[0], case.codes[0]) for case in measured if case.tops and not case.first_right)
    for (gold, given), number in sorted(pairs.items(), key=lambda pair: (-pair[1], pair[0]))[:SHOWN]:
        yield f"{number:5}  {names[gold]} taken for {names[given]}"
    yield "surest mistakes:"
    wrong = [case for case in measured if case.tops and not case.first_right]
    for case in sorted(wrong, key=lambda case: (-case.tops[0].score, case.id))[:SHOWN]:
        yield f"  {case.id}  {names[case.gold[0]]} taken for {case.tops[0].slug} at {case.tops[0].score:.2f}"


def main(data: Path, argv: Sequence[str] = ()) -> int:
    """Measure on `dev.jsonl` in `data` (or on the file named in `argv`) and print the report."""
    file = data / (argv[0] if argv else "dev.jsonl")
    rows = [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines() if line.strip()]
    vocabulary = load()
    tag("", "", vocabulary)
    start = time.process_time()
    measured = cases(rows, vocabulary)
    spent = time.process_time() - start
    for line in report(measured, {topic.iptc: topic.slug for topic in vocabulary.topics}):
        print(line)
    print(f"{len(rows) / max(spent, 1e-9):.0f} articles per CPU-second")
    return 0


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
