"""Phrases that mark a line as no part of an article: TOML in, frozen rules out.

A rule is a few phrases of one language that readers of news pages know (`Most read`, `Mehr zum Thema`),
what a line that carries one of them is, and two examples: a line it cuts and a line it keeps. A rule
without both, or one that does not do to its examples what they say, is refused.
"""

from __future__ import annotations

import re
import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache, cached_property
from importlib import resources
from typing import Any, Literal, get_args

from .errors import Refused
from .model import Category
from .text import fold

Match = Literal["whole", "start", "part"]

_NUMBER = re.compile(r"\d[\d.,']*(?:k|m)?(?!\w)")
_JOINTS = re.compile(r"[^\w #@©&+](?:(?<![-.'])|(?<!\w.)|(?<=[-.])(?!\w))")
"""Marks that no phrase has, and dots, hyphens and apostrophes that are not inside a word."""
_LONGEST: Mapping[Match, int] = {"whole": 14, "start": 12, "part": 12}
"""Words a line may have at most for a phrase to count: the same phrase in a longer line is prose."""
_MOST = 60
"""No rule may ask for longer lines than this: nothing longer is looked at."""


def key(line: str) -> str:
    """Give the form that phrases are compared in: folded, numbers as `#`, punctuation between words gone."""
    return " ".join(_JOINTS.sub(" ", _NUMBER.sub("#", fold(line))).split())


@dataclass(frozen=True, slots=True)
class Rule:
    """One rule: which phrases, where in a line they must stand, and what the line then is."""

    name: str
    lang: str
    category: Category
    match: Match
    opens: bool
    """The line is a heading: what follows belongs to it, until prose of the article comes back."""
    longest: int
    """Words that a line may have at most."""
    phrases: tuple[str, ...]
    why: str
    cuts: tuple[str, ...]
    keeps: tuple[str, ...]
    binding: bool = False
    """A curator's rule: its lines go whatever the scorer thinks of them."""


@dataclass(frozen=True)
class Rules:
    """All rules, ready to be asked about a line."""

    rules: tuple[Rule, ...] = ()

    @cached_property
    def _whole(self) -> Mapping[str, list[Rule]]:
        index = defaultdict(list)
        for rule, phrase in self._phrases("whole"):
            index[phrase].append(rule)
        return dict(index)

    @cached_property
    def _starts(self) -> Mapping[str, list[tuple[str, Rule]]]:
        return self._by_first_word("start")

    @cached_property
    def _parts(self) -> Mapping[str, list[tuple[str, Rule]]]:
        return self._by_first_word("part")

    def _by_first_word(self, match: Match) -> Mapping[str, list[tuple[str, Rule]]]:
        """First word of a phrase -> the phrase between blanks, and its rule."""
        index = defaultdict(list)
        for rule, phrase in self._phrases(match):
            index[phrase.split(" ")[0]].append((f" {phrase} ", rule))
        return dict(index)

    def _phrases(self, match: Match) -> list[tuple[Rule, str]]:
        return [(rule, phrase) for rule in self.rules if rule.match == match for phrase in rule.phrases]

    def find(self, line: str) -> tuple[Rule, ...]:
        """Give the rules that take `line`: those for whole lines first, then in the order of its words."""
        if line.count(" ") > _MOST:
            return ()
        asked = key(line)
        found = asked.split(" ")
        padded, parts = f" {asked} ", self._parts
        hits = list(self._whole.get(asked, ()))
        hits += [rule for phrase, rule in self._starts.get(found[0], ()) if padded.startswith(phrase)]
        for word in filter(parts.__contains__, found):
            hits += [rule for phrase, rule in parts[word] if phrase in padded]
        return tuple(rule for rule in dict.fromkeys(hits) if len(found) <= rule.longest) if hits else ()

    def __add__(self, other: Rules) -> Rules:
        """Give both: a curator's rules after the built-in ones."""
        return Rules(self.rules + other.rules)


def parse(text: str, file: str, *, binding: bool = True) -> Rules:
    """Read the rules of one TOML text, a curator's unless `binding` is off; `file` is its name in messages.

    Raises:
        Refused: the text is no TOML, a rule lacks a part, or does not do what its examples say.
    """
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise Refused(file, f"is not TOML: {error}", "Mend the line that the message names") from error
    rules = tuple(_rule(entry, str(table.get("lang", "")), file, binding) for entry in table.get("rule", []))
    for rule in rules:
        _prove(rule, file)
    return Rules(rules)


@cache
def builtin() -> Rules:
    """Give the rules that come with the program, languages in alphabetical order."""
    folder = resources.files("archivist") / "data" / "cruft"
    files = sorted((f for f in folder.iterdir() if f.name.endswith(".toml")), key=lambda f: f.name)
    return sum((parse(f.read_text("utf-8"), f.name, binding=False) for f in files), Rules())


def _rule(entry: Mapping[str, Any], lang: str, file: str, binding: bool) -> Rule:  # noqa: FBT001 - handed through
    name = str(entry.get("name", "?"))
    for needed in ("name", "category", "match", "phrases", "why", "cuts", "keeps"):
        if not entry.get(needed):
            raise Refused(file, f"rule {name} has no `{needed}`", f"Give it one: every rule needs `{needed}`")
    for what, allowed in (("match", get_args(Match)), ("category", get_args(Category))):
        if entry[what] not in allowed:
            raise Refused(file, f"rule {name}: {what} `{entry[what]}` is unknown", f"Use one of {', '.join(allowed)}")
    for what in ("phrases", "cuts", "keeps"):
        if not isinstance(entry[what], list) or not all(isinstance(text, str) for text in entry[what]):
            raise Refused(file, f"rule {name}: `{what}` is no list of texts", f'Write {what} = ["...", "..."]')
    if not isinstance(entry.get("longest", 0), int):
        raise Refused(file, f"rule {name}: `longest` is no number", "Write longest = 20, without quotation marks")
    return Rule(
        name=name,
        lang=lang,
        category=entry["category"],
        match=entry["match"],
        opens=bool(entry.get("opens", False)),
        longest=int(entry.get("longest", _LONGEST[entry["match"]])),
        phrases=tuple(dict.fromkeys(key(phrase) for phrase in entry["phrases"])),
        why=str(entry["why"]),
        cuts=tuple(entry["cuts"]),
        keeps=tuple(entry["keeps"]),
        binding=binding,
    )


def _prove(rule: Rule, file: str) -> None:
    """Hold a rule to its own examples. Raises Refused."""
    alone = Rules((rule,))
    for line in rule.cuts:
        if not alone.find(line):
            raise Refused(
                file, f"rule {rule.name} does not cut its example `{line}`", "Mend the phrases or the example"
            )
    for line in rule.keeps:
        if alone.find(line):
            raise Refused(file, f"rule {rule.name} cuts `{line}`, which it should keep", "Narrow the phrases")
