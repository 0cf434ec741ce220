"""What templates read: frozen dataclasses, and the pure functions that build them.

`hold` arranges the published articles once; `archive`, `article`, `pages` and `text_page` look at what it
gives. `tombstone` and `redirect` stand for pages that are gone.
"""

from .article import ArticleView, article
from .gone import redirect, tombstone
from .holdings import Holdings, hold
from .parts import Page
from .piece import Name, Piece, Site
from .whole import ArchiveView, archive, pages, text_page

__all__ = [
    "ArchiveView",
    "ArticleView",
    "Holdings",
    "Name",
    "Page",
    "Piece",
    "Site",
    "archive",
    "article",
    "hold",
    "pages",
    "redirect",
    "text_page",
    "tombstone",
]
