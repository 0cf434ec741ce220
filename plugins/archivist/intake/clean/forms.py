"""Detector: lines whose form alone says what they are: an address, a caption with its credit, a date and no more.

The verdict spares what it would cut on a page where that may cost a paragraph. These lines hardly do: on
pages of sites that the scorer had not seen 2 in 105 of those it would have spared were body.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ...model import Category, Removal
from ...text import fold
from ..dates import find
from .phrases import ALONE
from .sheet import Sheet

_LONGEST = 600
"""Characters: longer blocks are no such lines, and text is hostile to patterns."""
_MAIL = r"[\w.+-]+@[\w-]+(?:\.[\w-]+)+"
_WEB = r"(?:https?://|www\.)\S+"
_ADDRESS = re.compile(rf"(?:\S+ ){{0,7}}\W*{_MAIL}\W*|(?:\S+ ){{0,3}}\W*{_WEB}")
_PICTURE = "image|photo|photograph|picture|pic|credit|bild|foto|fotografía|crédit|immagine|imagem|beeld"
_CAPTION = re.compile(
    rf".*\((?:{_PICTURE})s?(?: credit)?(?::| by| via)[^()]{{2,50}}\)\.?"  # `The quay at dawn (Photo: Jane Roe)`
    rf"|(?:image|media) ?caption.*|open this photo in gallery.*"
    rf"|.*\b(?:submitted|courtesy|contributed|handout) (?:photo|image)s?\)?\.?",
    re.IGNORECASE,
)
_CLICK = re.compile(
    r".*\b(?:click here|clicking here|hier klicken|klicken sie hier|cliquez ici|haga clic|haz clic|clicca qui|"
    r"klik hier|clique aqui)\b.*",
    re.IGNORECASE,
)
_COUNT = re.compile(r"\d{1,2} ?(?:of|/|von|de|sur|di|van) ?\d{1,2}|\d{1,2}of\d{1,2}.*")
"""`2 / 7` under a picture."""
_CLOCK = re.compile(
    r"\d{1,2}[:.h]\d{2}|\b(?:[ap]\.?m|uhr|min|h|hrs|gmt|utc|bst|cest|cet|ist|[ecmp][sd]?t|at|um|de|of)\b"
)
_WORD = re.compile(r"\w")

_FORMS: tuple[tuple[str, Category, re.Pattern[str], str], ...] = (
    ("form.address", "promotion", _ADDRESS, "It is a few words and an address."),
    ("form.caption", "caption", _CAPTION, "It is a caption with its credit."),
    ("form.click", "promotion", _CLICK, "It tells the reader to click."),
    ("form.count", "caption", _COUNT, "It counts the pictures of a gallery."),
    ("form.marks", "other", re.compile(r"(?:(?!_)\W)+"), "It has no word and no number."),
)


def detect(sheet: Sheet, chances: Sequence[float], cut: Sequence[bool]) -> Iterator[Removal]:
    """Propose blocks of such a form that the scorer does not take for body and the verdict spared.

    None on a page without a sentence: there they may be all there is.
    """
    if not any(sheet.prose):
        return
    for block, chance, gone in zip(sheet.blocks, chances, cut, strict=True):
        if not gone and chance < ALONE and len(block.text) <= _LONGEST:
            for rule, category, form, why in _FORMS:
                if form.fullmatch(block.text):
                    yield Removal(block.first, block.last, rule, category, why)
                    break
            else:
                if _is_moment(block.text):
                    yield Removal(
                        block.first, block.last, "form.moment", "stamp", "It is a date or a time and no more."
                    )


def _is_moment(text: str) -> bool:
    """Say whether a line is a date, a time of day or both, and nothing else."""
    folded, dates = fold(text), find(text)
    rest = folded
    for date in reversed(dates):
        rest = f"{rest[: date.start]} {rest[date.end :]}"
    timed = any(match[0][0].isdigit() for match in _CLOCK.finditer(rest))
    return bool(dates or timed) and not _WORD.search(_CLOCK.sub(" ", rest))
