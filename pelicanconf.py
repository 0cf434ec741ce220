"""Settings of the archive. What a keeper changes stands first; the rest wires Pelican to Archivist."""

from __future__ import annotations

import logging
import os
from pathlib import Path

ROOT = Path(__file__).parent.resolve()

# --- The archive's own -------------------------------------------------------------------------------

SITENAME = os.environ.get("SITENAME", "The Lima Desk")
SITESUBTITLE = "A small archive of news about Peru and the world"
KEEPER = ""
"""Who keeps the archive: named on the home page and in the feeds. Empty: `its curators`, in the reader’s language."""
SITEURL = os.environ.get("SITEURL", "").rstrip("/")
DEFAULT_LANG = "en"
LANG_UI = os.environ.get("LANG_UI", "en")
"""Language of the interface: `en` or `es`."""
TIMEZONE = "UTC"
AS_OF = os.environ.get("AS_OF", "")
"""The day this edition of the archive stands for, as 2026-11-22: ages and anniversaries count from it.
Empty leaves them out. `make` takes the day of the last commit, so that the same commit gives the same bytes."""
RIGHTS = "The articles remain their publishers’: ask them before you publish a text again."
"""Who owns what: one or two sentences on the page that offers the data, and in the data's description."""
DATA = "full"
"""What is offered as files: `full`, `facts` (without the texts of the articles) or `none`."""
AI_POLICY = "allow"
"""`allow`, `notrain` or `block`: what robots.txt asks of AI crawlers."""

# --- Where things are --------------------------------------------------------------------------------

ARCHIVIST_SEEDS = str(Path(os.environ.get("SEEDS", "seeds")).resolve())
PATH = os.environ.get("CONTENT", "content")
OUTPUT_PATH = os.environ.get("OUTPUT", "output")
THEME = str(ROOT / "theme")
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = ["pages"]
STATIC_PATHS = ["images", "extra"]
THEME_STATIC_PATHS: list[str] = []  # the plugin copies the theme's files, under names that carry a digest
PLUGINS = ["archivist.site"]
ARCHIVIST_STRICT = "ARCHIVIST_SERVE" not in os.environ
"""End with exit status 1 when a seed was refused; the live preview goes on instead."""

# --- Addresses: permanent, readable, without file endings --------------------------------------------

ARTICLE_URL = ARTICLE_LANG_URL = "articles/{slug}/"
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = "articles/{slug}/index.html"
DRAFT_URL = DRAFT_LANG_URL = "drafts/{slug}/"
DRAFT_SAVE_AS = DRAFT_LANG_SAVE_AS = "drafts/{slug}/index.html"
PAGE_URL = PAGE_LANG_URL = "{slug}/"
PAGE_SAVE_AS = PAGE_LANG_SAVE_AS = "{slug}/index.html"
TAG_URL, TAG_SAVE_AS = "topics/{slug}/", "topics/{slug}/index.html"
CATEGORY_URL, CATEGORY_SAVE_AS = "outlets/{slug}/", "outlets/{slug}/index.html"
AUTHOR_URL, AUTHOR_SAVE_AS = "authors/{slug}/", "authors/{slug}/index.html"
# The site's own generator writes every list page; Pelican writes articles and pages.
DIRECT_TEMPLATES: list[str] = []
ARTICLE_TRANSLATION_ID = None
PAGE_TRANSLATION_ID = None

# --- What Pelican must not do ------------------------------------------------------------------------

TYPOGRIFY = False  # the theme typesets bodies and headlines itself; attributes, feeds and data stay plain
DEFAULT_DATE = (1, 1, 1)  # sorts undated articles last; never shown, never today's clock
DEFAULT_CATEGORY = "Outlet unknown"
USE_FOLDER_AS_CATEGORY = False
DELETE_OUTPUT_DIRECTORY = False  # the plugin removes what it wrote before and no longer writes
FEED_ALL_ATOM = CATEGORY_FEED_ATOM = TRANSLATION_FEED_ATOM = AUTHOR_FEED_ATOM = AUTHOR_FEED_RSS = None
CACHE_CONTENT = LOAD_CONTENT_CACHE = False
RELATIVE_URLS = False
JINJA_ENVIRONMENT = {
    "autoescape": True,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "extensions": ["jinja2.ext.i18n", "jinja2.ext.do"],
    "auto_reload": False,  # a build makes its environment anew: no template is looked up on the disk twice
}
MARKDOWN = {
    "extension_configs": {
        "markdown.extensions.extra": {},
        "markdown.extensions.meta": {},
    },
    "output_format": "html",
}
# A content folder need not have `images` and `extra`; once they are there, they are watched with the rest.
LOG_FILTER: list[tuple[int, str]] = [(logging.WARNING, "Unable to watch path '%s' as it does not exist.")]
