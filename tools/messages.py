"""Renew the interface catalogues: the texts of the theme, `site/`, the topics and the rules into `data/locale/*.po`.

`python tools/messages.py` adds what is new, keeps translations and drops what nothing uses; with `--check`
it changes nothing and ends with status 1 if a text is missing, not translated or used nowhere.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract_from_dir
from babel.messages.pofile import read_po, write_po

from archivist import rules
from archivist.topics import vocabulary

ROOT = Path(__file__).resolve().parent.parent
LOCALE = ROOT / "plugins" / "archivist" / "data" / "locale"
SOURCES = ((ROOT / "plugins/archivist/site", "python"), (ROOT / "theme/templates", "jinja2"))
TOPICS = "plugins/archivist/data/topics"
"""Where the vocabulary's names and introductions come from."""
CURATED = "content/curation/topics.toml"
"""This archive's own topics stand in the catalogue, too."""
RULES = "plugins/archivist/data/cruft"
"""Where the reasons of the cleaning rules come from."""
KEYWORDS = {"_": None, "gettext": None, "ngettext": (1, 2), "tr": None, "trn": (1, 2)}
LANGUAGES = ("es",)
"""Languages with a catalogue. English is the source and needs none."""


def used() -> Catalog:
    """Gather every message with the files that use it, in the order of files and lines."""
    catalog = Catalog(project="Archivist", charset="utf-8", fuzzy=False)
    for message, place in sorted(_found(), key=lambda pair: (pair[1], str(pair[0]))):
        catalog.add(message, locations=[(place, None)])
    return catalog


def _found() -> Iterator[tuple[str | tuple[str, ...], str]]:
    for folder, method in SOURCES:
        methods = [("**.py" if method == "python" else "**.html", method)]
        for name, _, message, _, _ in extract_from_dir(str(folder), methods, keywords=KEYWORDS):
            yield message, (folder / name).relative_to(ROOT).as_posix()
    for topic in vocabulary.load((ROOT / CURATED).read_text("utf-8")).topics:
        yield topic.name, TOPICS
        if topic.introduction:
            yield topic.introduction, TOPICS
    for rule in rules.builtin().rules:
        yield rule.why, RULES


def problems(lang: str) -> list[str]:
    """Say which messages the catalogue of `lang` lacks or leaves untranslated, and which nobody uses."""
    held = _read(lang)
    found = used()
    lacking = [message.id for message in found if message.id and not _translated(held, message.id)]
    unused = [message.id for message in held if message.id and message.id not in found]
    return [f"{lang}.po: not translated: {text!r}" for text in lacking] + [
        f"{lang}.po: used nowhere: {text!r}" for text in unused
    ]


def _read(lang: str) -> Catalog:
    with (LOCALE / f"{lang}.po").open("rb") as file:
        return read_po(file, locale=lang)


def _translated(held: Catalog, identity: str | tuple[str, ...]) -> bool:
    message = held.get(identity if isinstance(identity, str) else identity[0])
    if not message or message.fuzzy:
        return False
    return bool(message.string) if isinstance(message.string, str) else all(message.string)


def renew(lang: str) -> None:
    """Write the catalogue of `lang` anew, with the translations it already has."""
    path = LOCALE / f"{lang}.po"
    held = _read(lang) if path.exists() else Catalog(locale=lang, project="Archivist", charset="utf-8")
    held.update(used(), no_fuzzy_matching=True, update_header_comment=False)
    held.obsolete.clear()
    with path.open("wb") as file:
        write_po(file, held, width=120, omit_header=True, include_lineno=False)


def main() -> int:
    """Renew or check every catalogue; give the exit status."""
    if "--check" in sys.argv[1:]:
        found = [line for lang in LANGUAGES for line in problems(lang)]
        print("\n".join(found) or "All texts are translated.")
        return int(bool(found))
    for lang in LANGUAGES:
        renew(lang)
    return 0


if __name__ == "__main__":
    sys.exit(main())
