"""What a stretch of text could be, before anything is decided."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

Shape = Literal["curated", "organisation", "headed", "acronym", "place", "feature", "person", "single"]


@dataclass(frozen=True, slots=True)
class Candidate:
    """Words that could be one name."""

    start: int
    end: int
    form: str
    """As printed, with straight apostrophes and single spaces."""
    shape: Shape
    titled: bool = False
    """A title stands right before it."""
    opens: bool = False
    """It stands at the start of a sentence."""
