"""Typesetting for bodies and headlines: curly quotes, dashes, no lonely last word.

Everything else (attributes, feeds, JSON-LD, file names) stays plain: Pelican's own TYPOGRIFY is off,
because its markup leaks into titles.
"""

from __future__ import annotations

import re
from functools import lru_cache

from markupsafe import Markup, escape
from typogrify.filters import amp, caps, smartypants, widont

_SMART = re.compile(r"""['"`\\]|--|\. ?\.""")
"""What smartypants turns into something else; a text without it is as it was."""
_AMP = re.compile(r"(?:\s|&nbsp;)&(?:amp;|#38;|\s|&nbsp;)")
_CAPS = re.compile(r"[A-Z]\d*[A-Z]|[A-Z]\.\s?[A-Z]")
_TAG = re.compile(r"(<[^>]*>)")
_REFERENCE = re.compile(r"&(?:quot|apos|#34|#39|#x22|#x27);")
_STRAIGHT = {"&quot;": '"', "&apos;": "'", "&#34;": '"', "&#39;": "'", "&#x22;": '"', "&#x27;": "'"}
_ENGLISH_QUOTES = frozenset({"en", "es", "pt", "it", "nl", "fr", "ca", "gl"})
"""Languages in which a straight quote may become “ or ”; in others (German, Polish …) it stays as printed."""


def _quoted(html: str) -> str:
    """Give quotes written as character references back as characters, so that they can be set; never within tags."""
    tokens = _TAG.split(html)
    tokens[::2] = [_REFERENCE.sub(lambda match: _STRAIGHT[match[0]], text) for text in tokens[::2]]
    return "".join(tokens)


def _set(html: str, lang: str) -> str:
    """Typeset; each of typogrify's filters compiles its patterns anew, so one that has nothing to do is not asked."""
    ready = _quoted(html)
    if lang.partition("-")[0] in _ENGLISH_QUOTES and _SMART.search(ready):
        ready = str(smartypants(ready))
    if _AMP.search(ready):
        ready = str(amp(ready))
    if _CAPS.search(ready):
        ready = str(caps(ready))
    return str(widont(ready))


def typeset(html: str, lang: str = "en") -> Markup:
    """Typeset trusted HTML: a body that Pelican rendered."""
    return Markup(_set(html, lang))  # noqa: S704 - the caller's promise: our own rendering of an edition


@lru_cache(maxsize=200_000)
def headline(text: str, lang: str = "en") -> Markup:
    """Escape plain text and typeset it; a backslash or a backtick in it is text, not a typesetter's command."""
    return typeset(str(escape(text)).replace("\\", "&#92;").replace("`", "&#96;"), lang)
