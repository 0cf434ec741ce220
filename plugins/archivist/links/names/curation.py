"""The curator's word on names: `content/curation/names.toml`, checked with exact messages."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Literal, cast

from ...errors import Refused
from .gazetteer import plain

Kind = Literal["PER", "ORG", "LOC"]
_KEYS = {"name", "kind", "aliases", "wikidata", "coordinates", "introduction"}


@dataclass(frozen=True, slots=True)
class Curated:
    """What a curator says of one name. Empty fields say nothing."""

    name: str
    kind: Kind = "PER"
    aliases: tuple[str, ...] = ()
    """Other spellings of it; a page of such a name is merged into this one."""
    wikidata: str = ""
    coordinates: tuple[float, float] | None = None
    introduction: str = ""


@dataclass(frozen=True, slots=True)
class Curation:
    """All that curators say about names."""

    names: Mapping[str, Curated] = field(default_factory=dict)
    """Page name -> what is said of it."""
    splits: Mapping[tuple[str, str], str] = field(default_factory=dict)
    """(account id, spelling) -> page name, for spellings that mean something else in some articles."""
    blocks: frozenset[str] = frozenset()
    """Spellings that are never a name."""

    def kinds(self) -> dict[str, Kind]:
        """Give every curated spelling with its kind."""
        return {form: self.names[name].kind for form, name in self.forms().items()}

    def forms(self) -> dict[str, str]:
        """Give every curated spelling with its page name."""
        named = {plain(c.name): c.name for c in self.names.values()}
        return {plain(a): c.name for c in self.names.values() for a in c.aliases} | named


def parse(text: str, file: str = "content/curation/names.toml") -> Curation:
    """Read the curator's TOML.

    Raises:
        Refused: the file is not TOML, or says something that names cannot do; with file and line.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(file, f"not TOML: {error}", "Mend the line it names; strings stand in double quotes.") from None
    check = _Check(text, file)
    unknown = sorted(table.keys() - {"name", "split", "block"})
    if unknown:
        raise check.refusal(unknown[0], f"unknown table `{unknown[0]}`", "Use [[name]], [[split]] or block = [...].")
    names = [entry.name() for entry in check.entries(table, "name")]
    check.distinct(names)
    splits = [entry.split() for entry in check.entries(table, "split")]
    return Curation(
        {c.name: c for c in names},
        {key: name for said in splits for key, name in said.items()},
        frozenset(plain(form) for form in check.strings(table, "block")),
    )


def joined(saved: Curation, tried: Curation) -> Curation:
    """Give what two files say together; where both speak of one spelling, `tried` wins."""
    ours = tried.forms()
    kept = {
        name: replace(said, aliases=tuple(form for form in said.aliases if plain(form) not in ours))
        for name, said in saved.names.items()
        if plain(name) not in ours
    }
    return Curation({**kept, **tried.names}, {**saved.splits, **tried.splits}, saved.blocks | tried.blocks)


@dataclass(frozen=True, slots=True)
class _Check:
    """Makes refusals of what is not as it should be, with the line it stands on."""

    text: str
    file: str
    first: int = 1
    """The line to look from."""

    def refusal(self, near: str, reason: str, remedy: str) -> Refused:
        rows = list(enumerate(self.text.splitlines(), 1))[self.first - 1 :]
        line = next((n for sought in (f'"{near}"', near) for n, row in rows if sought in row), None)
        return Refused(self.file, reason, remedy, line)

    def entries(self, table: Mapping[str, Any], key: str) -> list[_Entry]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(entry, dict) for entry in value):
            raise self.refusal(key, f"`{key}` is not a list of tables", f"Begin each entry with [[{key}]].")
        heads = [n for n, row in enumerate(self.text.splitlines(), 1) if row.strip().startswith(f"[[{key}]]")]
        heads += [1] * (len(value) - len(heads))
        return [_Entry(_Check(self.text, self.file, n), entry) for n, entry in zip(heads, value, strict=False)]

    def strings(self, table: Mapping[str, Any], key: str) -> tuple[str, ...]:
        value = table.get(key, [])
        if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
            raise self.refusal(key, f"`{key}` is not a list of strings", f'Write {key} = ["...", "..."].')
        return tuple(value)

    def distinct(self, names: Sequence[Curated]) -> None:
        owner: dict[str, str] = {}
        for curated in names:
            for form in (curated.name, *curated.aliases):
                first = owner.setdefault(plain(form), curated.name)
                if first != curated.name or names.count(curated) > 1:
                    reason = f"`{form}` belongs to {first} and to {curated.name}"
                    raise self.refusal(form, reason, "Leave it in one place; use [[split]] where it means both.")


@dataclass(frozen=True, slots=True)
class _Entry:
    """One [[name]] or [[split]] of the file."""

    check: _Check
    table: Mapping[str, Any]

    def string(self, key: str) -> str:
        value = self.table.get(key, "")
        if not isinstance(value, str):
            raise self.check.refusal(key, f"`{key}` is not a string", f'Write {key} = "...".')
        return value.strip()

    def name(self) -> Curated:
        name = self.string("name")
        if not name:
            raise self.check.refusal("[[name]]", "a [[name]] without `name`", 'Add name = "..." to it.')
        unknown = sorted(self.table.keys() - _KEYS)
        if unknown:
            remedy = (
                "Move it above the first [[name]]." if unknown[0] == "block" else f"Use {', '.join(sorted(_KEYS))}."
            )
            raise self.check.refusal(unknown[0], f"unknown key `{unknown[0]}` for {name}", remedy)
        wikidata = self.string("wikidata")
        if wikidata and not (wikidata[:1] == "Q" and wikidata[1:].isdecimal()):
            raise self.check.refusal(wikidata, f"`{wikidata}` is no Wikidata id", "Write Q and digits, as in Q419.")
        aliases, introduction = self.check.strings(self.table, "aliases"), self.string("introduction")
        return Curated(name, self.kind(name), aliases, wikidata, self.point(name), introduction)

    def kind(self, name: str) -> Kind:
        kind = self.table.get("kind")
        if kind not in ("PER", "ORG", "LOC"):
            said = f"unknown kind `{kind}`" if kind else "no `kind`"
            raise self.check.refusal(str(kind) if kind else name, f"{said} for {name}", "Use PER, ORG or LOC.")
        return cast("Kind", kind)

    def point(self, name: str) -> tuple[float, float] | None:
        match self.table.get("coordinates"):
            case None:
                return None
            case [int() | float() as lat, int() | float() as lon] if abs(lat) <= 90 and abs(lon) <= 180:  # noqa: PLR2004 - degrees
                return float(lat), float(lon)
        remedy = "Write coordinates = [latitude, longitude] in degrees."
        raise self.check.refusal("coordinates", f"no coordinates for {name}", remedy)

    def split(self) -> dict[tuple[str, str], str]:
        form, name = self.string("form"), self.string("name")
        articles = self.check.strings(self.table, "articles")
        if not (form and name and articles):
            raise self.check.refusal("[[split]]", "a [[split]] lacks something", "Give it form, name and articles.")
        return {(article, plain(form)): name for article in articles}
