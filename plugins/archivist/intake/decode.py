"""Raw bytes to lines of text. Nothing is mended without a sentence that says so.

A byte order mark decides the encoding, else UTF-8, else what the bytes look like; then the text is
mended (`mend`) and cut into lines. What is no text at all is refused by name.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from archivist.errors import Refused

from .mend import mend

MAX_BYTES = 1_200_000
"""Largest seed that is read. The longest news features run to some 100 KB; this takes seconds to publish."""
MAX_LINES = 20_000
"""Most lines with something on them."""

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8"),
    (b"\xff\xfe\x00\x00", "utf-32-le"),
    (b"\x00\x00\xfe\xff", "utf-32-be"),
    (b"\xff\xfe", "utf-16-le"),
    (b"\xfe\xff", "utf-16-be"),
)
_DOCUMENTS = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a Word document or another ZIP archive"),
    (b"\xd0\xcf\x11\xe0", "an old Word document"),
    (b"{\\rtf", "an RTF document"),
    (b"\x89PNG", "a PNG picture"),
    (b"\xff\xd8\xff", "a JPEG picture"),
    (b"GIF8", "a GIF picture"),
    (b"\x1f\x8b", "a gzip archive"),
)
_WIDE = 0.3
"""Share of NUL bytes at every second place from which bytes without a mark are UTF-16: prose has far more."""
_CONTROL = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_BINARY = 0.02
"""Share of control bytes from which bytes that are not UTF-8 are no text in any encoding."""
_LEGACY = (
    *("cp1252", "cp1250", "cp1251", "koi8_r", "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "mac_roman"),
    *("gb18030", "big5", "cp932", "euc_jp", "cp949"),
)
"""Encodings that news pages were ever served in; statistics over more of them only guess worse."""
_SEQUENCE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text lines without line ends, the encoding's name, and a sentence for each repair."""

    lines: tuple[str, ...]
    encoding: str
    repairs: tuple[str, ...]


def decode(raw: bytes, file: str) -> Decoded:
    """Read the bytes of one raw file.

    Raises:
        Refused: empty, larger than `MAX_BYTES`, not text, in no encoding we can tell, or without a word.
    """
    _require_text(raw, file)
    text, encoding, repairs = _text(raw, file)
    lines, mended = mend(text)
    if sum(map(bool, lines)) > MAX_LINES:
        reason = f"is too long (more than {MAX_LINES:,} lines)"
        raise Refused(file, reason, "Split it into one file for each article", MAX_LINES)
    if not any(character.isalnum() for line in lines for character in line):
        raise Refused(file, "holds no words", "Put the article's text into it or remove it")
    return Decoded(lines, encoding, (*repairs, *mended))


def _require_text(raw: bytes, file: str) -> None:
    if not raw:
        raise Refused(file, "is empty", "Put the article's text into it or remove it")
    if len(raw) > MAX_BYTES:
        size = f"{len(raw) / 1e6:.1f} MB, more than {MAX_BYTES / 1e6:.1f} MB"
        raise Refused(file, f"is too large ({size})", "Split it into one file for each article")
    for start, name in _DOCUMENTS:
        if raw.startswith(start):
            raise Refused(file, f"is {name}, not text", "Save its text as plain text (UTF-8)")


def _text(raw: bytes, file: str) -> tuple[str, str, tuple[str, ...]]:
    """Give the text, its encoding's name and what had to be mended in the bytes."""
    mark, encoding = next(((mark, name) for mark, name in _BOMS if raw.startswith(mark)), (b"", _wide(raw)))
    body = raw.removeprefix(mark)
    if encoding != "utf-8":
        return _unicode(body, encoding)
    if body.count(0) * 2 > len(body):
        raise Refused(file, "is binary data, not text", "Save its text as plain text (UTF-8)")
    try:
        return body.decode("utf-8"), "utf-8", ()
    except UnicodeDecodeError:
        return _damaged(body) or _legacy(body, file)


def _wide(raw: bytes) -> str:
    """Tell UTF-8 from UTF-16 without a mark: text in Latin letters has a NUL in every second byte."""
    even, odd, half = raw[::2].count(0), raw[1::2].count(0), len(raw) / 2
    if odd > _WIDE * half and even < odd / 10:
        return "utf-16-le"
    return "utf-16-be" if even > _WIDE * half and odd < even / 10 else "utf-8"


def _unicode(raw: bytes, encoding: str) -> tuple[str, str, tuple[str, ...]]:
    text = raw.decode(encoding, "replace")
    damaged = text.count("\ufffd") - raw.decode(encoding, "ignore").count("\ufffd")
    note = f"{damaged} damaged characters ({encoding.upper()}) are shown as \ufffd."
    return text, encoding, (note,) if damaged else ()


def _damaged(raw: bytes) -> tuple[str, str, tuple[str, ...]] | None:
    """Read UTF-8 that somebody damaged: surrogates written as characters, single bytes of Windows-1252."""
    try:
        pairs = raw.decode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        pass
    else:
        text = pairs.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
        return text, "cesu-8", ("Surrogates written as characters (CESU-8) were joined or shown as \ufffd.",)
    text = raw.decode("utf-8", "surrogateescape")
    strays = [character for character in text if "\udc80" <= character <= "\udcff"]
    if len(_SEQUENCE.findall(raw)) < 2 * len(strays):
        return None
    read = {ord(stray): bytes([ord(stray) - 0xDC00]).decode("cp1252", "replace") for stray in strays}
    note = f"{len(strays)} bytes that are not UTF-8 were read as Windows-1252."
    return text.translate(read), "utf-8", (note,)


def _legacy(raw: bytes, file: str) -> tuple[str, str, tuple[str, ...]]:
    """Read bytes from before Unicode: as Western text where that gives Western words, else by statistics."""
    if len(_CONTROL.findall(raw)) > _BINARY * len(raw):
        raise Refused(file, "is binary data, not text", "Save its text as plain text (UTF-8)")
    for encoding in ("cp1252", "mac_roman"):
        try:
            text = raw.decode(encoding)
        except UnicodeDecodeError:
            continue
        if _western(text):
            return text, encoding, (f"Not UTF-8: read as {encoding}.",)
    from charset_normalizer import from_bytes  # noqa: PLC0415 - hardly any archive needs it, and loading it takes a while

    best = from_bytes(raw, cp_isolation=list(_LEGACY), threshold=0.3).best()
    if best is None:
        raise Refused(file, "is in an encoding that cannot be told", "Save it as UTF-8 in your editor")
    return str(best), best.encoding, (f"Not UTF-8: read as {best.encoding}.",)


_LETTER = "A-Za-zÀ-ÖØ-öø-ÿŒœŠšŽžŸ"
_FOREIGN = re.compile(
    f"[^\\x00-\\x7f{_LETTER}‘’“”–—…•‚„‹›«»¡¿§©®°·€£¥™ªº½¼\\xa0\\xad]"  # signs that prose hardly uses
    "|[À-ÖØ-öø-ÿ]{3}"  # accented letters in a row
    f"|(?<![{_LETTER}])[^\\x00-\\x7fàèéòóíyÀÈÉÚ\\W](?![{_LETTER}])"  # or alone
    f"|(?<=[{_LETTER}])[‘“–][{_LETTER}]"  # marks inside a word
)


def _western(text: str) -> bool:
    """Tell whether text in a guessed encoding has its accented letters and signs where words have them."""
    high = sum(character > "\x7f" for character in text)
    return len(_FOREIGN.findall(text)) * 10 <= high
