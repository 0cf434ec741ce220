"""JSON-LD for search engines and aggregators: schema.org's NewsArticle, plain text only.

The outlet is the publisher; the archive is the provider. A date is given as exactly as it is known, and
an inferred one not at all: machines do not read `about`.
"""

from __future__ import annotations

import json

from markupsafe import Markup

from .views.piece import Piece, Site

_UNSAFE = str.maketrans({"<": "\\u003c", ">": "\\u003e", "&": "\\u0026", "\u2028": "\\u2028", "\u2029": "\\u2029"})


def script(data: dict[str, object]) -> Markup:
    """Write `data` so that nothing in it can end a script element."""
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return Markup(text.translate(_UNSAFE))  # noqa: S704 - every character that HTML could act on is escaped above


def _filled(data: dict[str, object]) -> dict[str, object]:
    return {key: value for key, value in data.items() if value not in ("", [], {}, None)}


def article(piece: Piece, site: Site, description: str) -> Markup:
    """Describe one article."""
    dating = piece.dating
    certain = dating.value and dating.precision in ("day", "month", "year")
    clock = f"T{piece.time}" if piece.time and dating.precision == "day" else ""
    raw = f"{site.url}/{piece.raw_url}" if piece.raw_url else ""
    return script(
        _filled(
            {
                "@context": "https://schema.org",
                "@type": "NewsArticle",
                "@id": f"{site.url}/{piece.url}",
                "url": f"{site.url}/{piece.url}",
                "headline": piece.title,
                "description": description,
                "inLanguage": piece.lang,
                "datePublished": f"{dating.value}{clock}" if certain else "",
                "dateModified": piece.modified,
                "dateline": piece.place,
                "locationCreated": _thing("Place", piece.place),
                "author": [_thing("Person", author.name) for author in piece.authors],
                "publisher": _thing("NewsMediaOrganization", piece.outlet),
                "provider": _thing("ArchiveOrganization", site.name),
                "isBasedOn": raw,
                "about": [_thing("Thing", topic.name) for topic in piece.topics],
                "keywords": [topic.name for topic in piece.topics],
                "creditText": "; ".join(piece.credits),
                "correction": list(piece.corrections),
            }
        )
    )


def _thing(kind: str, name: str) -> dict[str, object]:
    return {"@type": kind, "name": name} if name else {}


def archive(site: Site, description: str) -> Markup:
    """Describe the whole archive, with its search."""
    return script(
        _filled(
            {
                "@context": "https://schema.org",
                "@type": "WebSite",
                "name": site.name,
                "description": description,
                "url": f"{site.url}/",
                "potentialAction": {
                    "@type": "SearchAction",
                    "target": f"{site.url}/search/?q={{query}}",
                    "query-input": "required name=query",
                },
            }
        )
    )
