"""Decoded text to clean lines: mojibake, line ends, and characters that are no text.

What is taken away or changed is counted and told, one sentence for each kind, with the first line it
was found on. The words themselves are never touched.
"""

from __future__ import annotations

import re
from collections.abc import Callable

import ftfy

_FTFY = ftfy.TextFixerConfig(
    # Only text whose encoding was mistaken is mended: everything else of ftfy's is somebody's spelling.
    unescape_html=False,
    remove_terminal_escapes=False,
    fix_encoding=True,
    restore_byte_a0=True,
    replace_lossy_sequences=True,
    decode_inconsistent_utf8=True,
    fix_c1_controls=False,
    fix_latin_ligatures=False,
    fix_character_width=False,
    uncurl_quotes=False,
    fix_line_breaks=False,
    fix_surrogates=False,
    remove_control_chars=False,
    normalization=None,
)
_MOJIBAKE = re.compile(r"[\u0080-\u00ff\u0150-\u0192\u02c6-\u02dd\u2013-\u2122]")
"""What misread UTF-8 always shows: lines without one of these need not be asked about."""
_PAIRED = re.compile(r"[^\x00-\x7f]{2}|[\x80-\x9fÂÃŒœ]")
"""The same of what ftfy takes for signs of it, and cheaper to look for than those: two characters beyond
ASCII side by side, a C1 control, or a letter that counts alone where the byte after it was lost."""

_LINE_END = re.compile(r"\r\n|\n\r?|[\r\v\f\u2028\u2029]|(?<![\u00c2-\u00df])\x85")
_NOT_LF = re.compile(r"[\r\v\f\x85\u2028\u2029]")
_NEXT_LINE = "\x85"
"""NEL ends a line, but after such a letter it may be the half of a misread one: mojibake goes first."""
_ODD_ENDS = re.compile(r"[\v\f\x85\u2028\u2029]")

_C1 = re.compile(r"[\x80-\x9f]+")
_SEPARATORS = re.compile(r"[\x1c-\x1f]")
_CONTROLS = re.compile(r"[\x00-\x08\x0e-\x1b\x7f]")
_LAST_TWO = "".join(chr(plane + code) for plane in range(0, 0x110000, 0x10000) for code in (0xFFFE, 0xFFFF))
_NONCHARACTERS = re.compile(f"[\ud800-\udfff\ufdd0-\ufdef{_LAST_TWO}]")
_INVISIBLE = re.compile(r"[\u200b\ufeff\u00ad]")
_BIDI = re.compile(r"[\u202a-\u202e\u2066-\u2069]")
_OVERRIDES = re.compile(r"[\u202d\u202e]")
_SIGNS = (_C1, _SEPARATORS, _CONTROLS, _NONCHARACTERS, _INVISIBLE, _BIDI)
_REPAIRED = re.compile(f"[{''.join(each.pattern.strip('[]+') for each in _SIGNS)}]")
"""What the repairs below look for, none of it printable: most texts have none, as is soon said."""


def mend(text: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Cut `text` into lines and mend them; give the lines and a sentence for each kind of repair."""
    told: list[str] = []
    odd = _ODD_ENDS.findall(text.rstrip("\v\f\x85\u2028\u2029"))
    lines = _split(text.removeprefix("\ufeff"), _LINE_END)
    lines = _changed(lines, _unmangled, "text that was read in the wrong encoding (mojibake) was put right", told)
    lines = [part for line in lines for part in line.split(_NEXT_LINE)]
    if odd:
        names = ", ".join(sorted({f"U+{ord(end):04X}" for end in odd}))
        told.append(f"Unusual line ends ({names}) were read as line ends.")
    if any(_REPAIRED.search(line) for line in lines if not line.isprintable()):
        for change, sentence in _REPAIRS:
            lines = _changed(lines, change, sentence, told)
    return tuple(lines), tuple(told)


def _split(text: str, end: re.Pattern[str]) -> list[str]:
    lines = end.split(text) if _NOT_LF.search(text) else text.split("\n")
    return lines[:-1] if lines[-1] == "" else lines


def _changed(lines: list[str], change: Callable[[str], str], sentence: str, told: list[str]) -> list[str]:
    """Change every line; where any differs, tell it with the first line's number and their count."""
    new = [change(line) for line in lines]
    touched = [number for number, (was, now) in enumerate(zip(lines, new, strict=True), 1) if was != now]
    if touched:
        more = f" and {len(touched) - 1} more" if len(touched) > 1 else ""
        told.append(f"Line {touched[0]}{more}: {sentence}.")
    return new


def _unmangled(line: str) -> str:
    """Put mojibake right, again where it was done twice; ftfy changes a line only where it is certain."""
    signs = not line.isascii() and _MOJIBAKE.search(line) and _PAIRED.search(line)
    return ftfy.fix_encoding(line, _FTFY) if signs else line


def _windows(line: str) -> str:
    """Read C1 controls as the Windows-1252 characters they were meant to be; drop a run that is none."""

    def meant(match: re.Match[str]) -> str:
        try:
            return match[0].encode("latin-1").decode("cp1252")
        except UnicodeDecodeError:
            return ""

    return _C1.sub(meant, line)


def _level(line: str) -> str:
    """Drop bidirectional controls from a line that overrides the order or does not close what it opens."""
    if not _BIDI.search(line) or (not _OVERRIDES.search(line) and _balanced(line)):
        return line
    return _BIDI.sub("", line)


def _balanced(line: str) -> bool:
    open_: list[str] = []
    for mark in _BIDI.findall(line):
        if mark in "\u202c\u2069":
            if not open_ or open_.pop() != mark:
                return False
        else:
            open_.append("\u202c" if mark < "\u2066" else "\u2069")
    return not open_


_REPAIRS: tuple[tuple[Callable[[str], str], str], ...] = (
    (_windows, "control characters were read as the Windows-1252 characters they stood for, or dropped"),
    (lambda line: _SEPARATORS.sub(" ", line), "separator controls became spaces"),
    (lambda line: _CONTROLS.sub("", line), "control characters were dropped"),
    (lambda line: _NONCHARACTERS.sub("\ufffd", line), "code points that are no characters are shown as \ufffd"),
    (lambda line: _INVISIBLE.sub("", line), "invisible characters (zero-width space, soft hyphen, mark) were dropped"),
    (_level, "controls that turn the reading direction were dropped"),
)
