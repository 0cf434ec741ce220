"""Style sheets and scripts under names that change with their content, so browsers may keep them for ever."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable
from pathlib import Path

_DIGITS = 10
_NAMED = {".css", ".js", ".svg"}
"""Kinds that templates address; fonts are addressed by the style sheet, under their own names."""
_BESIDE = re.compile(rb'url\("\.\./([^"]+)"\)')
"""A style sheet's reference to another file of the theme, `url("../fonts/x.woff2")`."""
_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
_AROUND = re.compile(rb"\s*([{};,>])\s*")
_ZERO = re.compile(rb"(?<=[\s:,(*/-])0(?=\.\d)")


def named(theme: Path, path: str) -> str:
    """Give the address of `theme/static/PATH` relative to the root: `theme/css/archive.3f….css`."""
    digest = hashlib.sha256(_content(theme, path)).hexdigest()[:_DIGITS]
    return f"theme/{Path(path).with_suffix('').as_posix()}.{digest}{Path(path).suffix}"


def _content(theme: Path, path: str) -> bytes:
    """Read a file of the theme as it is published: a style sheet's references have their hashed names."""
    data = (theme / "static" / path).read_bytes()
    if not path.endswith(".css"):
        return data
    return _tight(_BESIDE.sub(lambda match: b'url("../%s")' % _beside(theme, match[1].decode()).encode(), data))


def _tight(css: bytes) -> bytes:
    """Leave out what only people need: comments, white space, last semicolons, zeros before a point.

    Strings in our style sheets hold no `{};,>`, no `: ` and no decimals.
    """
    bare = _AROUND.sub(rb"\1", _COMMENT.sub(b"", css)).replace(b": ", b":").replace(b";}", b"}")
    return _ZERO.sub(b"", bare).strip() + b"\n"


def _beside(theme: Path, path: str) -> str:
    """Name a file as a style sheet in a folder of the theme refers to it, without the leading `../`."""
    return named(theme, path).removeprefix("theme/")


def addresser(theme: Path, site_url: str) -> Callable[[str], str]:
    """Give the templates' `asset(path)`: the full address of a file of the theme."""
    known: dict[str, str] = {}

    def asset(path: str) -> str:
        if path not in known:
            known[path] = f"{site_url}/{named(theme, path)}"
        return known[path]

    return asset


def copy(theme: Path, output: Path) -> None:
    """Put every file of `theme/static` into the site under its hashed name."""
    folder = theme / "static"
    for source in sorted(path for path in folder.rglob("*") if path.is_file()):
        path = source.relative_to(folder).as_posix()
        target = output / named(theme, path)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(_content(theme, path))
