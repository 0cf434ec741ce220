"""Plain text to Markdown that renders as exactly that text, and stays pleasant to edit.

Raw text is hostile: nothing in it may become markup, a link, a Pelican directive or a typesetting
command. Letters, digits and the punctuation of prose stay as they are; any other ASCII sign that
Python-Markdown (with Pelican's extensions codehilite, extra and meta), Pelican or typogrify could act on
becomes a character reference, which all of them pass through. A belt checks each result, and what does
not hold, or would be slow to render, is written as an escaped HTML paragraph instead.
"""

from __future__ import annotations

import html
import re

_HEAVY = 1000
"""References in one paragraph from which Python-Markdown takes noticeably long (it is quadratic in them)."""

_DROPPED = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
"""Controls. Python-Markdown marks its own placeholders with STX and ETX."""
_BLANKS = re.compile(r"[ \t\x1f]+")

_BRACKETED = r"\[(?!TOC\])(?:[^\W_]|[ ,.;'’…-]){1,40}\](?![\[(:])"
"""`[sic]`, `[...]`, `[the president]`: no link, as long as none is defined; definitions are escaped."""
_ACTIVE = re.compile(
    rf"(?P<keep>{_BRACKETED}|(?<=[^\s-] )--(?= [^\s-])|(?<=[A-Za-z,])--(?=[A-Za-z]))"
    r"|--+"  # typogrify makes dashes of runs
    r"|&(?=\#|[0-9A-Za-z]+;)"
    r"|[\\`*_\[\]{}|~^<>]"
)
_OPENING = re.compile(r"[#=+:-]|\d+\.(?=\s|$)")
"""What opens a heading, a rule, a list or a definition where it begins a line; its last sign is the active one."""

_NAMED = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_REFERENCE = re.compile(r"&(?:amp|lt|gt|#[0-9]+);")
_HARMLESS = re.compile(
    rf"(?:{_REFERENCE.pattern}|{_BRACKETED}|&(?!\#|[0-9A-Za-z]+;)|[^\\`*_\[\]{{}}|~^<>&\x00-\x08\x0b-\x1f\x7f])*"
)


def paragraph(text: str) -> str:
    """Give one paragraph of plain text as Markdown; its line breaks stay, other blanks become single."""
    lines = _lines(text)
    readable = "\n".join(_line(line) for line in lines)
    if readable.count("&") > _HEAVY or not faithful(readable, text):
        return _block("p", lines)
    return readable


def heading(text: str) -> str:
    """Give one line of plain text as a Markdown heading of the second level."""
    line = " ".join(_lines(text))
    body = _ACTIVE.sub(_referenced, line)
    closing = re.compile(r"#+$").sub(lambda match: "&#35;" * len(match[0]), body)
    return f"## {closing}" if closing.count("&") <= _HEAVY else _block("h2", [line])


def faithful(markdown: str, text: str) -> bool:
    """Tell whether Markdown made of `text` says just that text and holds nothing that acts."""
    said = _REFERENCE.sub(lambda match: html.unescape(match[0]), markdown)
    opens = any(_OPENING.match(line) for line in markdown.split("\n"))
    return said == "\n".join(_lines(text)) and not opens and _HARMLESS.fullmatch(markdown) is not None


def _lines(text: str) -> list[str]:
    """Give the lines of `text` that hold something, blanks made single, controls dropped."""
    lines = (_BLANKS.sub(" ", _DROPPED.sub("", line)).strip(" ") for line in text.splitlines())
    return [line for line in lines if line]


def _line(line: str) -> str:
    escaped = _ACTIVE.sub(_referenced, line)
    opening = _OPENING.match(escaped)
    if opening is None:
        return escaped
    sign = opening.end() - 1
    return f"{escaped[:sign]}&#{ord(escaped[sign])};{escaped[sign + 1 :]}"


def _referenced(match: re.Match[str]) -> str:
    if match["keep"]:
        return match[0]
    return "".join(_NAMED.get(character, f"&#{ord(character)};") for character in match[0])


def _block(tag: str, lines: list[str]) -> str:
    """Give the text as a block of escaped HTML, which Markdown leaves alone."""
    escaped = (html.escape(line, quote=False).replace("\\", "&#92;").replace("`", "&#96;") for line in lines)
    return f"<{tag}>" + "\n".join(escaped) + f"</{tag}>"
