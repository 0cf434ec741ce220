"""The Pelican side: `PLUGINS = ["archivist.site"]`."""

from __future__ import annotations


def register() -> None:
    """Connect Archivist to Pelican. Imported late, so that the rest of `site` can be used without Pelican."""
    from .hooks import register as connect  # noqa: PLC0415 - see above

    connect()
