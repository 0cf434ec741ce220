"""What the site tells machines beside its pages: sitemap, robots.txt, llms.txt."""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Iterable, Iterator

from .feeds import Document
from .views import addresses
from .views.holdings import Holdings

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"
_LARGEST = 45_000
"""Addresses in one sitemap; the protocol allows 50,000."""

AI_CRAWLERS = (
    "GPTBot",
    "ClaudeBot",
    "CCBot",
    "Google-Extended",
    "Applebot-Extended",
    "meta-externalagent",
    "Bytespider",
)
"""User agents that collect text to train models, as their operators name them."""


def documents(held: Holdings, pages: Iterable[str], ai_policy: str) -> Iterator[Document]:
    """Give the machine-readable companions.

    Args:
        held: the archive.
        pages: addresses of all pages for readers, relative to the root.
        ai_policy: `allow`, `notrain` or `block`, the site's AI_POLICY setting.
    """
    maps = list(_sitemaps(held, list(pages)))
    yield from maps
    yield Document("robots.txt", _robots(held.site.url, ai_policy))
    yield Document("llms.txt", _llms(held))


def _sitemaps(held: Holdings, pages: list[str]) -> Iterator[Document]:
    """Write the sitemap; over the protocol's limit, several and an index. `lastmod` is the article's own."""
    changed = {piece.url: piece.modified for piece in held.pieces if piece.modified}
    parts = [pages[start : start + _LARGEST] for start in range(0, len(pages), _LARGEST)] or [[]]
    names = ["sitemap.xml"] if len(parts) == 1 else [f"sitemap-{number}.xml" for number in range(1, len(parts) + 1)]
    for name, part in zip(names, parts, strict=True):
        root = ET.Element("urlset", xmlns=_SITEMAP)
        for url in part:
            entry = ET.SubElement(root, "url")
            ET.SubElement(entry, "loc").text = f"{held.site.url}/{url}"
            if url in changed:
                ET.SubElement(entry, "lastmod").text = changed[url]
        yield Document(name, _xml(root))
    if len(parts) > 1:
        index = ET.Element("sitemapindex", xmlns=_SITEMAP)
        for name in names:
            ET.SubElement(ET.SubElement(index, "sitemap"), "loc").text = f"{held.site.url}/{name}"
        yield Document("sitemap.xml", _xml(index))


def _xml(root: ET.Element) -> str:
    ET.indent(root, " ")
    return '<?xml version="1.0" encoding="utf-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _robots(site_url: str, ai_policy: str) -> str:
    """Write robots.txt: everybody may read; AI crawlers as the keeper decided."""
    lines = ["User-agent: *", "Allow: /", "Disallow: /drafts/", ""]
    if ai_policy in {"notrain", "block"}:
        lines += [*(f"User-agent: {name}" for name in AI_CRAWLERS), "Disallow: /", ""]
    if ai_policy == "block":
        lines += ["User-agent: ChatGPT-User", "User-agent: PerplexityBot", "Disallow: /", ""]
    return "\n".join([*lines, f"Sitemap: {site_url}/sitemap.xml", ""])


def _llms(held: Holdings) -> str:
    """Write llms.txt (https://llmstxt.org): what this site is and where its plain data are."""
    site, tr = held.site, held.site.words.tr
    count = site.words.trn("%(n)s article", "%(n)s articles", len(held.pieces))
    kept = tr("%(articles)s, cleaned from raw files that are kept beside them with their checksums.", articles=count)
    data, topics, files = tr("Data"), tr("Topics"), tr("All articles, topics, stories and names as files")
    texts, atom, json_feed = tr("The plain text of an article"), tr("Atom feed"), tr("JSON feed")
    lines = [f"# {site.name}", "", f"> {site.tagline}", "", kept, "", f"## {data}", ""]
    if site.data != "none":
        lines.append(f"- [{files}]({site.url}/{addresses.DATA})")
    if site.data == "full":
        twin = f"{site.url}/{addresses.text(f'{addresses.ARTICLES}SLUG/')}"
        lines.append(f"- {texts}: {twin}")
    lines += [
        f"- [{atom}]({site.url}/{addresses.FEED})",
        f"- [{json_feed}]({site.url}/{addresses.JSON_FEED})",
        "",
    ]
    lines += [f"## {topics}", ""]
    lines += [f"- [{topic.name}]({site.url}/{addresses.topic(topic.slug)})" for topic in held.topics]
    return "\n".join([*lines, ""])
