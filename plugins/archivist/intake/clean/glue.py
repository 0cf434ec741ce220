"""Small words of seven languages: prose is full of some of them, buttons and invitations of others."""

from __future__ import annotations

import tomllib
from importlib import resources

_LISTS = tomllib.loads((resources.files("archivist") / "data" / "glue.toml").read_text("utf-8"))

GLUE = frozenset(_LISTS["glue"].split())
"""Articles, prepositions, pronouns, auxiliaries: prose is full of them, menus and link lists are not."""

ADDRESS = frozenset(_LISTS["address"].split())
"""Words that speak to the reader, as invitations do."""

SELF = frozenset(_LISTS["self"].split())
"""Words of a writer who says I, as commenters do."""

REPORTING = frozenset(_LISTS["reporting"].split())
"""Words by which news attributes what it tells."""

CAPTION = frozenset(_LISTS["caption"].split())
"""Words by which captions say what a picture shows and whose it is."""

BIO = frozenset(_LISTS["bio"].split())
"""Words that say what a writer is and does."""

PAGE = frozenset(_LISTS["page"].split())
"""Words that pages use of themselves, their readers and their buttons."""
