"""Style sheets and scripts under names that change with their content, so browsers may keep them for ever."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable, Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from .views import addresses

_DIGITS = 10
_BESIDE = re.compile(rb'url\("\.\./([^"]+)"\)')
"""A style sheet's reference to another file of the theme, `url("../fonts/x.woff2")`."""
_COMMENT = re.compile(rb"/\*.*?\*/", re.DOTALL)
_AROUND = re.compile(rb"\s*([{};,>])\s*")
_ZERO = re.compile(rb"(?<=[\s:,(*/-])0(?=\.\d)")


@dataclass(frozen=True, slots=True)
class Asset:
    """A file of the theme as it is published."""

    name: str
    """Relative to the root: `theme/css/archive.3f….css`."""
    data: bytes


def gather(theme: Path) -> dict[str, Asset]:
    """Read every file of `theme/static` once: pages and the files themselves then go by the same bytes.

    Who edits a style sheet while a build runs gets it with the next one, never a page that asks for another file.
    """
    folder = theme / "static"
    raw: dict[str, bytes] = {}
    for path in sorted(path for path in folder.rglob("*") if path.is_file()):
        with suppress(FileNotFoundError):  # an editor's own file, gone by now
            raw[path.relative_to(folder).as_posix()] = path.read_bytes()
    return {path: Asset(_named(path, raw), _content(path, raw)) for path in raw}


def _named(path: str, raw: Mapping[str, bytes]) -> str:
    digest = hashlib.sha256(_content(path, raw)).hexdigest()[:_DIGITS]
    return f"theme/{Path(path).with_suffix('').as_posix()}.{digest}{Path(path).suffix}"


def _content(path: str, raw: Mapping[str, bytes]) -> bytes:
    """Give a file as it is published: a style sheet's references have their hashed names."""
    if not path.endswith(".css"):
        return raw[path]
    return _tight(_BESIDE.sub(lambda match: b'url("../%s")' % _beside(match[1].decode(), raw), raw[path]))


def _beside(path: str, raw: Mapping[str, bytes]) -> bytes:
    """Name a file as a style sheet in a folder of the theme refers to it, without the leading `../`."""
    return _named(path, raw).removeprefix("theme/").encode()


def _tight(css: bytes) -> bytes:
    """Leave out what only people need: comments, white space, last semicolons, zeros before a point.

    Strings in our style sheets hold no `{};,>`, no `: ` and no decimals.
    """
    bare = _AROUND.sub(rb"\1", _COMMENT.sub(b"", css)).replace(b": ", b":").replace(b";}", b"}")
    return _ZERO.sub(b"", bare).strip() + b"\n"


def addresser(assets: Mapping[str, Asset], site_url: str) -> Callable[[str], str]:
    """Give the templates' `asset(path)`: the address of a file of the theme, on whatever host the site is."""
    root = addresses.root(site_url)
    return lambda path: f"{root}/{assets[path].name}"


def copy(assets: Mapping[str, Asset], output: Path) -> None:
    """Put every file of the theme into the site under its hashed name."""
    for asset in assets.values():
        target = output / asset.name
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(asset.data)
