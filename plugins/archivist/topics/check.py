"""Checks on a joined vocabulary: each refusal names the file, the line, the reason and the remedy."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, Final

from ..text import fold
from .form import Source
from .slugs import slugify

_MOST_TOPICS: Final = 2
"""A term of more topics than this tells none of them apart."""


def tables(tables: Mapping[str, Mapping[str, Any]], source: Source) -> None:
    """Check names, slugs, parents and merges of all topics. Raises `Refused`."""
    owners: dict[str, str] = {}
    for key, table in tables.items():
        if table.get("remove"):
            continue
        _known(key, table, tables, source)
        name = table.get("name", "")
        slug = slugify(name)
        if not slug or "," in name:
            reason = f"the name of topic `{key}` is missing, has a comma or has no letter"
            raise source.refuse(reason, 'Write name = "..." with letters and without commas', f"[{key}]")
        other = owners.setdefault(slug, key)
        if other != key:
            raise source.refuse(f"topics `{other}` and `{key}` have one slug, {slug}", "Rename one", f"[{key}]")


def _known(key: str, table: Mapping[str, Any], tables: Mapping[str, Mapping[str, Any]], source: Source) -> None:
    """Check that the topics which `key` names exist."""
    parent = table.get("parent", "")
    if parent and (parent not in tables or tables[parent].get("remove")):
        remedy = f"Use the key of a topic, or add [{parent}]"
        raise source.refuse(f"topic `{key}` has a parent that does not exist: `{parent}`", remedy, f"[{key}]", parent)
    for old in table.get("merge", ()):
        if old not in tables or old == key:
            reason = f"topic `{key}` merges a topic that does not exist: `{old}`"
            raise source.refuse(reason, "Use the key of another topic", f"[{key}]", old)


def tree(parents: Mapping[str, str], source: Source) -> None:
    """Check that no topic stands under itself. Raises `Refused`."""
    for slug in parents:
        trail = [slug]
        while parent := parents.get(trail[-1], ""):
            if parent in trail:
                circle = " > ".join([*trail[trail.index(parent) :], parent])
                raise source.refuse(f"the parents run in a circle: {circle}", "Give one of them another parent", slug)
            trail.append(parent)


def shared(terms: Iterable[tuple[str, str, str]], source: Source) -> None:
    """Check that no (term, language, topic) makes a term speak for three topics. Raises `Refused`."""
    owners: dict[tuple[str, str], dict[str, None]] = {}
    for text, lang, topic in terms:
        mine = owners.setdefault((fold(text) if text == text.lower() else text, lang), {})
        mine[topic] = None
        if len(mine) > _MOST_TOPICS:
            reason = f"the term `{text}` ({lang}) is in {len(mine)} topics: {', '.join(mine)}"
            raise source.refuse(reason, "Keep it in two at most, or use phrases that tell them apart", text)
