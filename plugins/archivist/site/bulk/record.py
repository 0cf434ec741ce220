"""One article as one JSON object, its text included: a line of `data/articles.jsonl`."""

from __future__ import annotations

import json
from typing import Any

from archivist.site.views import addresses
from archivist.site.views.holdings import Holdings
from archivist.site.views.piece import Piece

from . import tables


def line(piece: Piece, held: Holdings, *, text: bool) -> str:
    """Give the article as one line of JSON without the text itself unless `text`; what is empty is left out."""
    return json.dumps(record(piece, held, text=text), ensure_ascii=False, separators=(",", ":")) + "\n"


def record(piece: Piece, held: Holdings, *, text: bool) -> dict[str, Any]:
    """Give the article as plain values; offsets count characters of `text`, raw lines begin at 1."""
    site, story = held.site.url, held.story_of.get(piece.id)
    given = {
        "id": piece.id,
        "url": f"{site}/{piece.url}",
        "title": piece.title,
        "standfirst": piece.standfirst if text else "",
        "text": piece.text if text else "",
        "date": _date(piece),
        "time": piece.time,
        "place": piece.place,
        "outlet": piece.outlet,
        "authors": [author.name for author in piece.authors],
        "credits": list(piece.credits),
        "lang": piece.lang,
        "topics": [_topic(topic.slug, topic.name, topic.iptc, topic.score) for topic in piece.topics],
        "story": addresses.slug(story.id) if story else "",
        "copy_of": tables.original(piece, held),
        "related": [near.id for near in held.links.related.get(piece.id, ()) if near.id in held.by_id],
        "mentions": [[m.start, m.end, m.kind, m.name] for m in held.links.mentions.get(piece.id, ())] if text else [],
        "headlines": list(piece.headlines),
        "corrections": list(piece.corrections) if text else [],
        "note": piece.note,
        "edited": piece.edited,
        "raw": _raw(piece, site),
    }
    return {key: value for key, value in given.items() if value not in ("", [], {})}


def _date(piece: Piece) -> dict[str, Any]:
    dating = piece.dating
    given = {"value": dating.value, "precision": dating.precision, "basis": dating.basis, "edtf": dating.edtf}
    return {key: value for key, value in given.items() if value}


def _topic(slug: str, name: str, iptc: str, score: float) -> dict[str, Any]:
    return {"id": slug, "name": name, **({"iptc": iptc} if iptc else {}), "score": round(score, tables.DIGITS)}


def _raw(piece: Piece, site: str) -> dict[str, Any]:
    """Give where the raw file is, its checksum, and which of its lines are not in the text."""
    done = piece.conversion
    if not done:
        return {}
    gone = [{"first": r.first, "last": r.last, "rule": r.rule, "category": r.category} for r in done.removals]
    return {"url": f"{site}/{piece.raw_url}", "sha256": done.seed.sha256, "removed": gone}
