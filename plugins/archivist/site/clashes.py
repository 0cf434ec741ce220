"""No two pages at one address: the second would take the first away without a word."""

from __future__ import annotations

from collections.abc import Iterable

from ..errors import Refused
from .views.parts import Page


def check(pages: Iterable[Page]) -> None:
    """Look at the addresses of all pages. Raises `Refused` at the first that two would have."""
    taken: dict[str, str] = {}
    for page in pages:
        title = str(getattr(getattr(page.view, "head", None), "title", ""))
        address = page.save_as.casefold()  # a disk may take A and a for one
        if address in taken:
            raise Refused(
                page.save_as,
                f"two pages would stand at this address: “{taken[address]}” and “{title}”",
                "Change the line `Slug:` of the newer one, or take one of the two files away",
            )
        taken[address] = title
