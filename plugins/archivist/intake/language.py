"""The language of a text, told from its script and its function words.

Method: counting function words, after Grefenstette, "Comparing two language identification schemes"
(JADT 1995): for texts of a few sentences it does as well as character trigrams and explains itself.
"""

from __future__ import annotations

import tomllib
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from itertools import chain

from ..text import fold, words

DEFAULT = "en"
"""What a text without any evidence is taken for; the edition's `lang` can be edited."""

_SAMPLE_WORDS = 300
_SAMPLE_LINE = 600
_LATIN_END = "\u0370"
_FEW = 2
_THIN = 0.1
"""In running text of the languages listed a quarter to a half of the words are function words."""


@dataclass(frozen=True, slots=True)
class _Languages:
    by_word: Mapping[str, tuple[str, ...]]
    scripts: tuple[tuple[str, str, str], ...]
    letters: tuple[tuple[str, str, frozenset[str]], ...]


@cache
def _languages() -> _Languages:
    raw = tomllib.loads((files("archivist") / "data" / "languages.toml").read_text("utf-8"))
    by_word: dict[str, tuple[str, ...]] = {}
    for lang, line in raw["words"].items():
        for word in line.split():
            by_word[word] = (*by_word.get(word, ()), lang)
    scripts = tuple((s["block"][0], s["block"][1], s["lang"]) for s in raw["scripts"])
    letters = tuple((x["script"], x["lang"], frozenset(x["letters"])) for x in raw["letters"])
    return _Languages(by_word, scripts, letters)


def detect(lines: Iterable[str]) -> str:
    """Give the ISO 639-1 code of the language of `lines`; `en` where nothing speaks for any.

    The longest lines are looked at: menus and labels are often in another language than the story.
    """
    sample = _sample([line[:_SAMPLE_LINE] for line in lines if line.strip()])
    return _by_script(sample) or _by_words(words(fold(sample)))


def _sample(lines: Sequence[str]) -> str:
    kept: list[str] = []
    room = _SAMPLE_WORDS
    for line in sorted(lines, key=len, reverse=True):
        if room <= 0:
            break
        kept.append(line)
        room -= line.count(" ") + 1
    return "\n".join(kept)


def _by_script(sample: str) -> str:
    """Give the language of the script most letters belong to, or an empty string for Latin ones."""
    if max(sample, default="") < _LATIN_END:
        return ""
    table = _languages()
    counts: Counter[str] = Counter()
    chars = Counter(sample)
    for char, times in chars.items():
        if char.isalpha():
            scripts = table.scripts if char >= _LATIN_END else ()
            counts[next((lang for low, high, lang in scripts if low <= char <= high), "")] += times
    script = max(counts, key=lambda lang: (counts[lang], lang), default="")
    if not script:
        return ""
    return next((lang for shared, lang, own in table.letters if shared == script and chars.keys() & own), script)


def _by_words(found: Sequence[str]) -> str:
    by_word = _languages().by_word
    votes = Counter(chain.from_iterable(by_word.get(word, ()) for word in found[:_SAMPLE_WORDS]))
    best = max(votes, key=lambda lang: (votes[lang], lang == DEFAULT, lang), default=DEFAULT)
    enough = max(_FEW, _THIN * min(len(found), _SAMPLE_WORDS))
    return best if votes[best] >= enough else DEFAULT
