"""The little language of the hand-written sentences: `[one|other]` chooses, `{name}` fills in.

Brackets may nest. `{b:ministro/ministra}` takes the word that fits the person in slot `b`.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from random import Random

_CHOICE = re.compile(r"\[([^\[\]]*)\]")
_START = re.compile(r"(?:^|(?<=[.!?] )|(?<=[.!?][\"”»“] ))[a-zà-ÿ]")
"""The first letter of a sentence. An abbreviation with a full stop would fool it: the sentences have none."""
_SLOT = re.compile(r"\{(\w+)(?::([^{}/]*)/([^{}/]*))?\}")


def choose(template: str, rng: Random) -> str:
    """Settle every `[one|other]` in `template`, innermost first."""
    while "[" in template:
        template = _CHOICE.sub(lambda found: rng.choice(found[1].split("|")), template)
    return template


def fill(template: str, facts: Mapping[str, str]) -> str:
    """Put `facts` into the slots of `template`; KeyError names a slot that no fact fills.

    Facts may hold slots themselves (an organisation named after its city).
    """

    def word(found: re.Match[str]) -> str:
        name, masculine, feminine = found.groups()
        if masculine is None:
            return fill(facts[name], facts) if "{" in facts[name] else facts[name]
        return feminine if facts[f"{name}_gender"] == "f" else masculine

    return _SLOT.sub(word, template)


def say(template: str, facts: Mapping[str, str], rng: Random) -> str:
    """Give the paragraph that `template` makes of `facts`, sentences beginning with capitals."""
    return _START.sub(lambda found: found[0].upper(), fill(choose(template, rng), facts))
