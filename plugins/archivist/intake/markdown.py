"""An edition and its text: Pelican's metadata header, a blank line, and Markdown.

What a curator types is read tolerantly (a byte order mark, CRLF, `---` fences, continuation lines);
what the converter writes always has one form.
"""

from __future__ import annotations

import html
import re
from dataclasses import dataclass

from archivist.errors import Refused

from .escape import faithful, heading, paragraph

__all__ = ["Edition", "faithful", "heading", "paragraph", "parse", "plain", "title", "value", "write"]

_FIELD = re.compile(r" {0,3}([A-Za-z0-9_-]+):[ \t]*(.*)")
_MORE = re.compile(r"(?: {4,}|\t)(.*)")
_FENCE = re.compile(r"(?:-{3}|\.{3})\s*")
_LISTS = frozenset({"authors", "tags"})
"""Keys whose continuation lines are further items."""
_DROPPED = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")


@dataclass(frozen=True, slots=True)
class Edition:
    """The Markdown twin of a seed, as it stands in a file."""

    header: tuple[tuple[str, str], ...]
    """Pelican metadata keys and values, in order."""
    body: str
    """Markdown, without blank lines around it, ending in a line end; empty where there is none."""


def title(text: str) -> str:
    """Give a plain title for the `Title` header: safe in a stock theme that prints it as it is.

    Quotes stay readable unless an equals sign is near, which an attribute would need to do harm.
    """
    return html.escape(value(text), quote="=" in text)


def plain(title: str) -> str:
    """Give the text that a `Title` header stands for: the inverse of `title`."""
    return html.unescape(title)


def value(text: str) -> str:
    """Give `text` as a header value: one line, single blanks, no control characters."""
    return " ".join(_DROPPED.sub("", text).split())


def write(edition: Edition) -> str:
    """Give the text of an edition's file. `parse` of it gives the edition again."""
    header = "".join(f"{key}: {value(content)}\n" for key, content in edition.header)
    return f"{header}\n{_body(edition.body)}"


def parse(text: str, file: str) -> Edition:
    """Read an edition's file as Python-Markdown's meta extension would.

    Raises:
        Refused: no header, no title, or a key given twice; with the line and the remedy.
    """
    lines = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), 0)
    fields, end = _header(lines, start, file)
    if not fields:
        raise Refused(file, "has no header", "Begin it with a line such as `Title: ...`", start + 1)
    if not any(key.lower() == "title" and content for key, content in fields):
        raise Refused(file, "has no title", "Add a line `Title: ...` to its header", start + 1)
    return Edition(tuple(fields), _body("\n".join(lines[end:])))


def _header(lines: list[str], start: int, file: str) -> tuple[list[tuple[str, str]], int]:
    """Give the header's fields, and the index of the line after it."""
    fields: list[tuple[str, str]] = []
    first = start + 1 if _FENCE.fullmatch(lines[start]) else start
    for number in range(first, len(lines)):
        line = lines[number]
        if not line.strip() or _FENCE.fullmatch(line):
            return fields, number + 1
        if found := _FIELD.fullmatch(line):
            if any(found[1].lower() == key.lower() for key, _ in fields):
                raise Refused(file, f"has `{found[1]}` twice", "Keep one of the two lines", number + 1)
            fields.append((found[1], value(found[2])))
        elif fields and (more := _MORE.fullmatch(line)):
            fields[-1] = _longer(fields[-1], value(more[1]))
        else:
            return fields, number
    return fields, len(lines)


def _longer(field: tuple[str, str], more: str) -> tuple[str, str]:
    key, content = field
    link = "; " if key.lower() in _LISTS and not content.endswith((";", ",")) else " "
    return key, f"{content}{link}{more}".strip()


def _body(text: str) -> str:
    lines = text.split("\n")
    while lines and not lines[0].strip():
        lines.pop(0)
    while lines and not lines[-1].strip():
        lines.pop()
    return "\n".join(lines) + "\n" if lines else ""
