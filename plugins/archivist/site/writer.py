"""Writing into the output folder: only below it, and only what is not there already."""

from __future__ import annotations

import hashlib
import io
import pickle
from collections.abc import Callable
from pathlib import Path

from ..errors import Refused
from .feeds import Document
from .standing import Standing
from .views.parts import Page


class Writer:
    """Writes pages, documents and raw files of one build."""

    def __init__(self, standing: Standing, machinery: str) -> None:
        """Take what stands; `machinery` is a digest of all that pages are made from beside their views."""
        self.standing = standing
        self.machinery = machinery.encode()
        self.root = standing.output.resolve()
        self._inside: set[Path] = set()

    def page(self, page: Page, render: Callable[[Page], str]) -> None:
        """Render and write a page, unless it was made from the same view by the same machinery."""
        digest = self._digest(page)
        target = self._place(page.save_as)
        if not self.standing.stands(page.save_as, digest):
            self._put(page.save_as, target, render(page).encode(), digest)

    def document(self, document: Document) -> None:
        """Write a text as UTF-8."""
        self.data(document.save_as, document.text.encode())

    def data(self, save_as: str, data: bytes) -> None:
        """Write bytes."""
        digest = hashlib.blake2b(data, digest_size=16).hexdigest()
        target = self._place(save_as)
        if not self.standing.stands(save_as, digest):
            self._put(save_as, target, data, digest)

    def _digest(self, page: Page) -> str:
        """Give a digest of the page's view, by value: what is one object and what two makes no difference."""
        out = io.BytesIO()
        pickler = pickle.Pickler(out, pickle.HIGHEST_PROTOCOL)
        pickler.fast = True
        pickler.dump((page.template, page.view))
        return hashlib.blake2b(self.machinery + out.getbuffer(), digest_size=16).hexdigest()

    def _put(self, save_as: str, target: Path, data: bytes, digest: str) -> None:
        target.parent.mkdir(parents=True, exist_ok=True)
        if target.is_symlink():
            target.unlink()
        target.write_bytes(data)
        self.standing.wrote(save_as, digest)

    def _place(self, save_as: str) -> Path:
        """Give the file behind an address; refuse one that leads out of the output folder."""
        target = self.root / save_as
        if target.parent not in self._inside:
            if not target.parent.resolve().is_relative_to(self.root):
                raise Refused(
                    save_as,
                    "would be written outside the output folder",
                    "Change the slug or `save_as` of the article",
                )
            self._inside.add(target.parent)
        return target
