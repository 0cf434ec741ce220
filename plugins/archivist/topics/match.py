"""Finding the vocabulary's terms in a text: stems and names in a tree of words, longest phrase first.

A term's word in lower case matches its inflections, one with a capital matches itself and asks for a capital
in the text (`Apple`), one in capitals asks for capitals (`WHO`), and one after `=` matches exactly that form.
A found phrase uses up its words, so `computer virus` leaves no `virus` behind.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple

from ..text import fold, stem, words
from .vocabulary import Term, Vocabulary

_HITS: Final = ""
"""The key under which a node of the tree keeps the terms that end there; no word is empty."""
_TIERS: Final = {"strong": 0, "terms": 1, "weak": 2, "not": 3}
_DERIVED: Final = re.compile(
    r"(ation|ition|[cst]ion|ator|ist|ism|istic|ivity|ality|ity|[ae]nce|[ae]ncy|ment|i[sz]e|i[sz]ed|i[sz]ing|i[sz]ation|ing|al|"
    r"ally|ive|er|or|[ae]nt|ics|ical|ic|ly|ness|ful|less|ship|able|ible|ary|ery|ory|ous|ure)s?$"
)
"""English endings that make another word of a word. Snowball takes them off: `nationalism` becomes `nation`."""
_LONGEST_ACRONYM: Final = 5
_WORDS_TOO: Final = frozenset("who aids it us act sat ice sec ted eta stem pan pc all am is in or me as mac".split())
"""Acronyms that are common words in lower case."""

Node = dict[str, Any]


class Match(NamedTuple):
    """Terms of the vocabulary that were found at one place, spelled alike and of one or two topics."""

    start: int
    """Index of the first word."""
    terms: tuple[Term, ...]


@lru_cache(maxsize=400_000)
def keys(word: str, lang: str) -> tuple[str, ...]:
    """Give the keys under which a printed word is looked up: inflected, as it is, with a capital, in capitals."""
    plain = (word.lower() if word.isascii() else fold(word)).removesuffix("'s")
    inflected, exact = _inflected(plain, lang), f"={plain}"
    if word.islower() or not plain:
        return (inflected, exact)
    capital = f"^{plain}"
    return (inflected, exact, capital, f"#{plain}") if word.isupper() and len(word) > 1 else (inflected, exact, capital)


def _inflected(plain: str, lang: str) -> str:
    """Give the key that a folded word shares with its inflections, and in English with those only."""
    if lang == "en" and plain.endswith("ies"):
        plain = f"{plain[:-3]}y"
    derived = _DERIVED.search(plain) if lang == "en" else None
    return f"{stem(plain, lang)}~{derived[1].replace('s', 'z')}" if derived else stem(plain, lang)


def _term_key(word: str, lang: str) -> str:
    """Give the one key that a term's word asks for."""
    return keys(word, lang)[-1 if word != word.lower() else 0]


@lru_cache(maxsize=32)
def matcher(vocabulary: Vocabulary, lang: str, *, local: bool = False) -> Node:
    """Give the tree of all terms that serve `lang`, made once for each vocabulary.

    The curator's local topics have a tree of their own: their phrases take no word away from the others.
    """
    root: Node = {}
    for term in sorted(vocabulary.terms, key=lambda term: _TIERS[term.tier]):
        if term.lang not in (lang, "any") or bool(vocabulary.topic(term.topic).iptc) == local:
            continue
        node = root
        for word in term.text.split():
            for part in words(word):
                node = node.setdefault(f"={fold(part)}" if word.startswith("=") else _term_key(part, lang), {})
        here = node.setdefault(_HITS, [])
        if all(_owner(other, vocabulary) != _owner(term, vocabulary) for other in here):
            here.append(term)
    return root


def _owner(term: Term, vocabulary: Vocabulary) -> str:
    """Give the topic that a term's evidence goes to in the end: the top-level one, or a local one itself."""
    return vocabulary.root(term.topic) if vocabulary.topic(term.topic).iptc else term.topic


def _uncased(word: str) -> str:
    """Give a lower-case word of a text all in small letters or all in capitals: no capital can be asked for there."""
    plain = word.replace("’", "'").removesuffix("'s")
    return word.capitalize() if len(plain) > _LONGEST_ACRONYM or plain in _WORDS_TOO else plain.upper()


def find(tree: Node, printed: Sequence[str], lang: str) -> Iterator[Match]:
    """Give the matches among the words of a text, left to right, each the longest that starts there."""
    cased = any(word != word.lower() for word in printed) and any(word != word.upper() for word in printed)
    looked_up = [keys(word if cased else _uncased(word.lower()), lang) for word in printed]
    at, end = 0, len(looked_up)
    firsts = tree.keys()
    while at < end:
        if firsts.isdisjoint(looked_up[at]):  # most words: this is where the time goes
            at += 1
            continue
        stop, terms = _longest(tree, looked_up, at)
        if terms:
            yield Match(at, tuple(terms))
        at = max(stop, at + 1)


def _longest(tree: Node, looked_up: list[tuple[str, ...]], at: int) -> tuple[int, list[Term]]:
    """Give where the longest phrase that starts at `at` stops, and its terms; none found gives `at`."""
    stop, terms, here = at, [], at
    nodes = [tree]
    while here < len(looked_up) and nodes:
        nodes = [node[key] for node in nodes for key in looked_up[here] if key in node]
        here += 1
        found = [term for node in nodes for term in node.get(_HITS, ())]
        if found:
            stop, terms = here, found
    return stop, terms
