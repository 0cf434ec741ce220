"""The vocabulary: topics, and the hand-written terms that speak for each. TOML in, frozen objects out.

Built-in files and the curator's file have one form; a later file adds to an earlier one or changes it:

    [sport]                          a topic's key: the slug of its first name
    name = "Sport"
    iptc = "medtop:15000000"
    [sport.en]                       its terms in one language; `any` serves every language
    strong = "goalkeeper, own goal"  commas in a string, or a TOML list
    terms = "match, season"
    weak = "win, club"
    not = "match made in heaven"     looks like the topic, is not
    drop = "club"                    takes a term back that an earlier file gave

`merge = ["a", "b"]` lets a topic take over others, `remove = true` takes one out, `needs` names groups of
alternatives (`"Peru | Lima"`) of which each must occur, `general = true` lets a topic yield to its siblings.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from importlib import resources
from typing import Any

from . import check
from .form import LANGUAGES, TIERS, Source, parse
from .slugs import slugify

Tables = dict[str, dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Term:
    """A phrase that speaks for `topic` (a slug), or, in tier `not`, keeps its words from speaking."""

    text: str
    topic: str
    lang: str
    tier: str


@dataclass(frozen=True, slots=True)
class Topic:
    """A topic as readers see it. `parent` is a slug, empty at the top; `iptc` is empty for a local one."""

    slug: str
    name: str
    iptc: str = ""
    wikidata: str = ""
    parent: str = ""
    introduction: str = ""
    needs: tuple[tuple[str, ...], ...] = ()
    """Of each group one term must occur, or the topic is not given: a relation needs both its sides."""
    general: bool = False
    """Says how or by whom rather than what (scientific research, law enforcement): yields to its siblings."""
    former: tuple[str, ...] = ()
    """Slugs of topics renamed or merged into this one, for redirects."""


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """All topics, parents before children, and all terms. Compared and hashed by identity."""

    topics: tuple[Topic, ...]
    terms: tuple[Term, ...]
    _by_slug: Mapping[str, Topic] = field(repr=False)

    def topic(self, slug: str) -> Topic:
        """Give the topic of that slug; KeyError where there is none."""
        return self._by_slug[slug]

    def root(self, slug: str) -> str:
        """Give the slug of the top-level topic that `slug` stands under (itself, at the top)."""
        while parent := self._by_slug[slug].parent:
            slug = parent
        return slug


def load(curation: str | None = None, file: str = "content/curation/topics.toml") -> Vocabulary:
    """Give the built-in vocabulary, changed as the TOML text `curation` says; `file` is its name in messages.

    Raises `Refused` where the text cannot be read or does not make a vocabulary.
    """
    return _curated(curation, file) if curation and curation.strip() else _builtin()


@cache
def _builtin() -> Vocabulary:
    return _finished(_builtin_tables(), Source("built-in vocabulary", ""))


def _curated(curation: str, file: str) -> Vocabulary:
    source = Source(file, curation)
    tables = _builtin_tables()
    _add(tables, parse(source))
    return _finished(tables, source)


def _builtin_tables() -> Tables:
    """Give the tables of all built-in files, in the order of their names."""
    tables: Tables = {}
    folder = resources.files("archivist") / "data" / "topics"
    for path in sorted(folder.iterdir(), key=lambda path: path.name):
        if path.name.endswith(".toml"):
            _add(tables, parse(Source(path.name, path.read_text(encoding="utf-8"))))
    return tables


def _add(tables: Tables, more: Tables) -> None:
    """Put the tables of a later file into those of the earlier ones: texts replace, terms join."""
    for key, table in more.items():
        mine = tables.setdefault(key, {})
        for name, value in table.items():
            if name not in LANGUAGES:
                mine[name] = value
                continue
            terms = mine.setdefault(name, {})
            dropped = set(value.get("drop", ()))
            for tier in TIERS:
                kept = [term for term in terms.get(tier, ()) if term not in dropped]
                terms[tier] = kept + [term for term in value.get(tier, ()) if term not in kept]


def _finished(tables: Tables, source: Source) -> Vocabulary:
    """Give the vocabulary that the joined tables make. Raises `Refused`."""
    check.tables(tables, source)
    heirs = _heirs(tables)
    slugs = {key: slugify(tables[heirs.get(key, key)].get("name", key)) for key in tables}
    alive = [key for key, table in tables.items() if key not in heirs and not table.get("remove")]
    topics = {slugs[key]: _topic(key, tables, slugs, heirs) for key in alive}
    check.tree({slug: topic.parent for slug, topic in topics.items()}, source)
    terms = tuple(
        dict.fromkeys(
            Term(text, slugs[key], lang, tier)
            for key in tables
            if slugs[key] in topics and not tables[key].get("remove")
            for lang in LANGUAGES
            for tier in TIERS
            for text in tables[key].get(lang, {}).get(tier, ())
        )
    )
    check.shared([(term.text, term.lang, term.topic) for term in terms if term.tier != "not"], source)
    return Vocabulary(_parents_first(topics), terms, topics)


def _heirs(tables: Tables) -> dict[str, str]:
    """Give, for each topic that another one merges, the key of that other one."""
    return {old: key for key, table in tables.items() for old in table.get("merge", ())}


def _topic(key: str, tables: Tables, slugs: dict[str, str], heirs: dict[str, str]) -> Topic:
    table = tables[key]
    parent: str = table.get("parent", "")
    former = [old for old, heir in heirs.items() if heir == key] + [key]
    return Topic(
        slug=slugs[key],
        name=table.get("name", key),
        iptc=table.get("iptc", ""),
        wikidata=table.get("wikidata", ""),
        parent=slugs.get(parent, parent),
        introduction=" ".join(table.get("introduction", "").split()),
        needs=tuple(tuple(part.strip() for part in group.split("|")) for group in table.get("needs", ())),
        general=table.get("general", False),
        former=tuple(old for old in former if old != slugs[key]),
    )


def _parents_first(topics: dict[str, Topic]) -> tuple[Topic, ...]:
    """Give the topics so that none stands before its parent, otherwise in the order given."""

    def depth(topic: Topic) -> int:
        return 1 + depth(topics[topic.parent]) if topic.parent else 0

    return tuple(sorted(topics.values(), key=depth))
