"""Other cleaners, on the same raw texts, for `tools/evaluate.py ../shared/data/cleaning --peers`.

They were made for HTML. The data holds text only, so each gets the raw lines as the plainest page there
can be: one `<p>` a line, escaped. Install them with `pip install -r requirements-peers.txt`.
"""

from __future__ import annotations

import html
import importlib
from collections.abc import Callable, Iterator
from typing import Any

NOTE = (
    "\nPeers get each raw line as one <p>: the pages' HTML is not in the data. What they reach with the HTML\n"
    "(trafilatura .956 light, .955 heavy on the unseen pages) cannot be reproduced here."
)
Clean = Callable[[dict[str, Any]], tuple[str, dict[str, Any]]]


def available() -> Iterator[tuple[str, Clean]]:
    """Give the peers that are installed, and say of the others that they are not."""
    for name, make in (("do nothing", _nothing), ("trafilatura", _trafilatura), ("jusText", _justext)):
        try:
            yield name, make()
        except ImportError:
            print(f"{name}: not installed, left out (pip install -r requirements-peers.txt)")


def _page(case: dict[str, Any]) -> str:
    lines = "".join(f"<p>{html.escape(line)}</p>\n" for line in case["raw"] if line.strip())
    return f"<html><body><article>\n{lines}</article></body></html>"


def _nothing() -> Clean:
    return lambda case: ("\n".join(case["raw"]), {})


def _trafilatura() -> Clean:
    extract = importlib.import_module("trafilatura").extract
    return lambda case: (extract(_page(case), include_comments=False) or "", {})


def _justext() -> Clean:
    justext = importlib.import_module("justext")
    languages = {"en": "English", "de": "German", "es": "Spanish", "fr": "French", "it": "Italian"}
    languages |= {"pt": "Portuguese", "nl": "Dutch"}

    def clean(case: dict[str, Any]) -> tuple[str, dict[str, Any]]:
        words = justext.get_stoplist(languages.get(case["lang"], "English"))
        found = justext.justext(_page(case).encode(), words, encoding="utf-8")
        return "\n".join(paragraph.text for paragraph in found if not paragraph.is_boilerplate), {}

    return clean
