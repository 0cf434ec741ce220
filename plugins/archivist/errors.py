"""Refusals: bad input is named with file, line, reason and remedy, and the rest goes on."""

from __future__ import annotations


class Refused(Exception):  # noqa: N818 - the field's word; it is not always an error of ours
    """An input that cannot be used. Its text is one line that a curator can act on."""

    def __init__(self, file: str, reason: str, remedy: str, line: int | None = None) -> None:
        """Say what was wrong with `file` (and at which 1-based `line`), and what to do about it."""
        self.file, self.line, self.reason, self.remedy = file, line, reason, remedy
        where = file if line is None else f"{file}:{line}"
        super().__init__(f"{where}: {reason}. {remedy}")
