"""Detector: a newsroom's own correction of the article. Readers get it as such, not as one more paragraph."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from importlib import resources

from ...model import Removal
from ...text import fold
from .sheet import Sheet

_LISTS = tomllib.loads((resources.files("archivist") / "data" / "corrections.toml").read_text("utf-8"))
_OPENINGS = tuple(fold(opening) + " " for opening in _LISTS["openings"])
_LABELS = "|".join(re.escape(fold(label)) for label in _LISTS["labels"])
_LABELLED = re.compile(rf"\W{{0,3}}(?:{_LABELS})(?:,? ?\([^()]{{1,40}}\)|,[^:.]{{1,30}})? ?[:：]\W*\w")
_SENTENCE = re.compile(r"[.!?…؟][\"'”’»)\]*]*$")
"""A headline of a corrected story has the label too, but no full stop."""
_WORDS = range(6, 121)
"""A shorter line is a menu's, a longer one not only a note."""
_LOOKED_AT = 120
"""Characters in which a note has said what it is."""


def detect(sheet: Sheet) -> Iterator[Removal]:
    """Propose blocks that say they correct the article, whatever the scorer thinks: pages rarely have any."""
    for block, count in zip(sheet.blocks, sheet.counts, strict=True):
        if count in _WORDS and _SENTENCE.search(block.text) and _is_correction(fold(block.text[:_LOOKED_AT])):
            why = "The newsroom corrects its article here."
            yield Removal(block.first, block.last, "correction", "correction", why)


def _is_correction(opening: str) -> bool:
    return _LABELLED.match(opening) is not None or opening.lstrip("*([ ").startswith(_OPENINGS)
