"""Why two articles stand side by side, in words: never a bare list."""

from __future__ import annotations

from archivist.model import Reason, Related
from archivist.site.catalogue import Catalogue

MOST = 4
"""Names and terms that a reason shows at most."""
MONTH, YEAR = 30.44, 365.25
"""Days."""


def sentence(related: Related, words: Catalogue) -> str:
    """Give e.g. `Rex Tillerson, Lima · same day`; never empty."""
    reason = related.reason
    shared = (reason.names + reason.terms)[:MOST]
    parts = [", ".join(shared), apart(reason, words)]
    if related.kind == "copy":
        parts.insert(0, words.tr("the same text"))
    return " · ".join(part for part in parts if part) or words.tr("the same subject")


def apart(reason: Reason, words: Catalogue) -> str:
    """Say how far apart the two dates are; empty where one is missing."""
    if reason.days is None:
        return ""
    if reason.days == 0:
        return words.tr("same day")
    if reason.days < 2 * MONTH:
        return words.trn("%(n)s day apart", "%(n)s days apart", reason.days)
    if reason.days < 2 * YEAR:
        return words.trn("%(n)s month apart", "%(n)s months apart", round(reason.days / MONTH))
    return words.trn("%(n)s year apart", "%(n)s years apart", round(reason.days / YEAR))
