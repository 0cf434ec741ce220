"""Refusals: bad input is named with file, line, reason and remedy, and the rest goes on."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

COMMAND = ".venv/bin/archivist"
"""How a curator calls the command line in the archive's folder; whatever is to be pasted begins with it."""


class Refused(Exception):  # noqa: N818 - the field's word; it is not always an error of ours
    """An input that cannot be used. Its text is one line that a curator can act on."""

    def __init__(self, file: str, reason: str, remedy: str, line: int | None = None) -> None:
        """Say what was wrong with `file` (and at which 1-based `line`), and what to do about it."""
        self.file, self.line, self.reason, self.remedy = file, line, reason, remedy
        where = file if line is None else f"{file}:{line}"
        super().__init__(f"{where}: {reason}. {remedy}")


@contextmanager
def reading(file: str) -> Iterator[None]:
    """Turn what goes wrong while a curator's file is read into a refusal that names the file."""
    try:
        yield
    except OSError as error:
        raise Refused(file, f"cannot be read: {error.strerror}", "Check the path and its permissions") from error
    except UnicodeDecodeError as error:
        raise Refused(file, f"is not UTF-8 text (byte {error.start})", "Save it as UTF-8 in your editor") from error
    except (TypeError, ValueError, KeyError, AttributeError) as error:  # a number where a text, a text where a table
        remedy = "Compare its entries with the example in the comment at its top, or in docs/curators.md"
        raise Refused(file, f"holds a value of the wrong kind ({error})", remedy) from error
