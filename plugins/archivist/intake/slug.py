"""Names for addresses and files: slugs from titles, and where the edition of a seed lies.

Both are ASCII-safe and pure: the same title or path gives the same name on every machine.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Collection

MAX_SLUG = 80
"""Longest slug: some ten words."""
_MAX_PART = 100
"""Longest part of an edition's path, in bytes; file systems allow 255, archives and clouds less."""
_MAX_PATH = 200

_DEVICES = {"con", "prn", "aux", "nul"} | {f"{device}{number}" for device in ("com", "lpt") for number in range(10)}
"""Names that Windows keeps for itself, with any ending."""
_RESERVED = _DEVICES | {"index", "page", "feed"}
"""Slugs that web servers and list pages have a use for, too."""

_CYRILLIC = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я і ї є ґ"
_LATIN = "a b v g d e e zh z i y k l m n o p r s t u f kh ts ch sh shch - y - e yu ya i yi ye g"
_GREEK = "α β γ δ ε ζ η θ ι κ λ μ ν ξ ο π ρ σ ς τ υ φ χ ψ ω"
_ROMAN = "a v g d e z i th i k l m n x o p r s s t y f ch ps o"
_LETTERS = str.maketrans(
    {"ß": "ss", "ø": "o", "æ": "ae", "œ": "oe", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
    | dict(zip(_CYRILLIC.split(), _LATIN.replace("-", "").split(" "), strict=True))
    | dict(zip(_GREEK.split(), _ROMAN.split(), strict=True))
)
_APOSTROPHES = re.compile(r"['’ʼ]|(?<=\b\w)\.(?=\w\b|\s)")
"""Apostrophes and the dots of initials: `Peru's` is one word, and so is `U.S.`."""


def from_title(title: str) -> str:
    """Give the slug of a plain title: up to 80 ASCII letters and digits, words joined by hyphens.

    A title in a script without a transliteration here gets `article-` and a digest of it.
    """
    joined = _APOSTROPHES.sub("", unicodedata.normalize("NFKC", title).casefold())
    # Cyrillic й and ї lose their marks when decomposed: letters go first, accents after.
    letters = unicodedata.normalize("NFKD", joined.translate(_LETTERS))
    bare = "".join(character for character in letters.translate(_LETTERS) if not unicodedata.combining(character))
    slug = _shorter("-".join(re.findall(r"[a-z0-9]+", bare)), MAX_SLUG)
    if not slug:
        return f"article-{_digest(title)}"
    return f"article-{slug}" if slug in _RESERVED else slug


def unique(slug: str, taken: Collection[str]) -> str:
    """Give `slug`, or the first of `slug-2`, `slug-3`, ... that is not in `taken`."""
    number, free = 1, slug
    while free in taken:
        number += 1
        free = f"{_shorter(slug, MAX_SLUG - len(str(number)) - 1)}-{number}"
    return free


def edition_path(seed: str, taken: Collection[str] = ()) -> str:
    """Give the path of the edition of the seed at `seed`, both relative and POSIX.

    It is the same path with `.md`. A part that some file system, shell or Pelican would stumble over is
    made plain and told apart by a digest; so is a path that differs from one in `taken` by case alone.

    Args:
        seed: as `find.seeds` gives it.
        taken: editions' paths as `same_file` gives them.
    """
    folder, _, name = seed.rpartition("/")
    stem = name[:-4] if name.lower().endswith(".txt") else name
    parts = [_part(part) for part in folder.split("/") if part]
    path = "/".join([*parts, f"{_part(stem)}.md"])
    if len(path.encode()) > _MAX_PATH:
        path = f"{_cut(parts[0], 40)}/{_cut(_part(stem), 60)}-{_digest(seed)}.md"
    return apart(path, seed) if same_file(path) in taken else path


def apart(path: str, seed: str) -> str:
    """Give another path for the edition of `seed`, where `path` is somebody else's."""
    return f"{path.removesuffix('.md')}-{_digest(seed)}.md"


def same_file(path: str) -> str:
    """Give what two paths share that are one file on a disk which ignores case and Unicode form."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", path).casefold())


def _part(part: str) -> str:
    """Make one part of a path safe; a part that had to change is told apart by its digest."""
    plain = unicodedata.normalize("NFC", part)
    safe = "".join(character if _is_safe(character) else "_" for character in plain)
    safe = _cut(re.sub(r"^[-. ]+|^$", "_", safe).rstrip(". "), _MAX_PART)
    reserved = safe.split(".")[0].rstrip().lower() in _DEVICES
    return safe if safe == plain and not reserved else f"{safe}-{_digest(part)}"


def _is_safe(character: str) -> bool:
    return character in " _-.,()+@=" or unicodedata.category(character)[0] in "LMN"


def _shorter(slug: str, limit: int) -> str:
    """Cut a slug at a word's end, in the middle of a word only where it has no other in its second half."""
    if len(slug) <= limit:
        return slug
    end = slug.rfind("-", limit // 2, limit + 1)
    return slug[: end if end > 0 else limit].rstrip("-")


def _cut(name: str, limit: int) -> str:
    """Cut a name to `limit` bytes, between characters."""
    return name.encode()[:limit].decode("utf-8", "ignore")


def _digest(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogateescape")).hexdigest()[:8]
