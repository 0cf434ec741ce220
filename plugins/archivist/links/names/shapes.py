"""What a stretch of text could be, before anything is decided."""

from __future__ import annotations

from typing import Literal, NamedTuple

Shape = Literal["curated", "organisation", "headed", "acronym", "place", "feature", "person", "single"]


class Candidate(NamedTuple):
    """Words that could be one name. A tuple, as an archive has hundreds of thousands of them."""

    start: int
    end: int
    form: str
    """As printed, with straight apostrophes and single spaces."""
    shape: Shape
    titled: bool = False
    """A title stands right before it."""
    opens: bool = False
    """It stands at the start of a sentence."""
