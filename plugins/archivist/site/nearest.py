"""What a reader may have meant who asks for an address that is not there: the words of all addresses, for 404.html.

`nearest/index.json` says how many pages there are and with which letters their words begin. `nearest/co.json` has the
words that begin with `co`, each with the number of pages that have it and with the first of these pages.
`nearest/pages-3.json` has address and title of the pages 300 to 399. The script of 404.html (`nearest.js` in the theme)
loads the few of these files that the words of a mistyped address need, however large the archive is.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator

from .feeds import Document
from .views import addresses, lists
from .views.holdings import Holdings

FOLDER = "nearest/"
CHUNK = 100
"""Pages in one file."""
MOST = 100
"""Pages that a word names; a word on more of them tells little."""

Target = tuple[str, str, str]
"""Address, title, and the title's language; empty where it is that of the interface."""


def documents(held: Holdings) -> Iterator[Document]:
    """Give the files of the index."""
    found = tuple(targets(held))
    pages: dict[str, dict[str, list[int]]] = defaultdict(dict)
    for number, (url, _, _) in enumerate(found):
        for word in dict.fromkeys(url.strip("/").rpartition("/")[2].split("-")):
            if begin := word[:2] if word[:2].isascii() and len(word) > 1 else "":
                pages[begin].setdefault(word, []).append(number)
    yield _file("index", {"pages": len(found), "chunk": CHUNK, "begin": sorted(pages)})
    for begin, words in sorted(pages.items()):
        yield _file(begin, {word: [len(on), *on[:MOST]] for word, on in sorted(words.items())})
    for first in range(0, len(found), CHUNK):
        yield _file(f"pages-{first // CHUNK}", found[first : first + CHUNK])


def targets(held: Holdings) -> Iterator[Target]:
    """Give the pages that may have been meant: what the articles are on first, then the articles, newest first."""
    for topic in held.topics:
        yield addresses.topic(topic.slug), topic.name, ""
    shelves = ((addresses.OUTLETS, held.outlets), (addresses.PLACES, held.places), (addresses.AUTHORS, held.authors))
    for base, found in (*shelves, (addresses.NAMES, tuple(shelf for _, shelf in held.names))):
        for shelf in found:
            yield f"{base}{shelf.slug}/", shelf.name, ""
    for piece in lists.newest_first(held.pieces):
        yield piece.url, piece.title, piece.lang if piece.lang != held.site.words.lang else ""


def _file(name: str, content: object) -> Document:
    return Document(f"{FOLDER}{name}.json", json.dumps(content, ensure_ascii=False, separators=(",", ":")) + "\n")
