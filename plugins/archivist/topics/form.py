"""The form of a vocabulary file: TOML text to checked tables, with messages a curator can act on."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Final

from ..errors import Refused
from ..text import STEMMERS

TIERS: Final = ("strong", "terms", "weak", "not")
LANGUAGES: Final = ("any", *STEMMERS)
_TEXTS: Final = ("name", "iptc", "wikidata", "parent", "introduction")
_LISTS: Final = ("needs", "merge")
_TRUTHS: Final = ("general", "remove")
_KEYS: Final = (*_TEXTS, *_LISTS, *_TRUTHS, *LANGUAGES)


@dataclass(frozen=True, slots=True)
class Source:
    """A vocabulary file: its name for messages, and its text for line numbers."""

    file: str
    text: str

    def line(self, *needles: str) -> int | None:
        """Give the 1-based line where the needles are found one after the other; None where they are not."""
        at = 0
        for needle in needles:
            found = re.compile(re.escape(needle)).search(self.text, at)
            if not found:
                return None
            at = found.start()
        return self.text.count("\n", 0, at) + 1

    def refuse(self, reason: str, remedy: str, *needles: str) -> Refused:
        """Give the refusal that names this file and the line where the needles stand."""
        return Refused(self.file, reason, remedy, self.line(*needles))


def parse(source: Source) -> dict[str, dict[str, Any]]:
    """Give the tables of a vocabulary file by topic key, terms as lists. Raises `Refused`."""
    try:
        tables = tomllib.loads(source.text)
    except tomllib.TOMLDecodeError as error:
        found = re.search(r"at line (\d+)", str(error))
        line = int(found[1]) if found else None
        remedy = "Mend the line; docs/topics.md shows the form"
        raise Refused(source.file, f"not valid TOML: {error}", remedy, line) from error
    return {key: _topic(key, table, source) for key, table in tables.items()}


def _topic(key: str, table: object, source: Source) -> dict[str, Any]:
    """Give one topic's table, checked."""
    if not isinstance(table, dict):
        raise source.refuse(f"`{key}` stands outside a topic", "Put it below a [topic] header", key)
    checked = dict(table)
    for name, value in table.items():
        if name not in _KEYS:
            raise source.refuse(
                f"unknown key `{name}` in topic `{key}`", f"Use one of: {', '.join(_KEYS)}", f"[{key}", name
            )
        if name in LANGUAGES:
            checked[name] = _terms(key, name, value, source)
        elif name in _LISTS:
            checked[name] = _items(value, source, key, name)
        elif name in _TRUTHS and not isinstance(value, bool):
            raise source.refuse(f"`{name}` of topic `{key}` is no truth value", f"Write {name} = true", f"[{key}", name)
        elif name in _TEXTS and not isinstance(value, str):
            raise source.refuse(f"`{name}` of topic `{key}` is no text", "Put the value in quotes", f"[{key}", name)
    return checked


def _terms(key: str, lang: str, table: object, source: Source) -> dict[str, list[str]]:
    """Give a topic's terms in one language, by tier."""
    if not isinstance(table, Mapping):
        raise source.refuse(f"`{lang}` of topic `{key}` is no table", f"Write [{key}.{lang}]", f"[{key}", lang)
    lists: dict[str, list[str]] = {}
    for tier, value in table.items():
        if tier not in (*TIERS, "drop"):
            remedy = f"Use one of: {', '.join((*TIERS, 'drop'))}"
            raise source.refuse(f"unknown key `{tier}` in [{key}.{lang}]", remedy, f"[{key}.{lang}]", tier)
        lists[tier] = _items(value, source, f"{key}.{lang}", tier)
    return lists


def _items(value: object, source: Source, key: str, name: str) -> list[str]:
    """Give the items of a TOML list or of a string with commas, spaces trimmed."""
    if isinstance(value, str):
        value = value.split(",")
    if not isinstance(value, list) or not all(isinstance(item, str) for item in value):
        raise source.refuse(f"`{name}` in [{key}] is no list of terms", 'Write ["one", "two"]', f"[{key}", name)
    return [clean for item in value if (clean := " ".join(item.split()))]
