"""`archivist topics`: the archive's topics, their gaps, and what a changed vocabulary would change."""

from __future__ import annotations

import argparse
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from .. import archive
from ..errors import Refused
from ..intake import receipt
from ..intake.markdown import plain
from ..refresh import Fresh, fresh
from ..topics import changes, vocabulary
from ..topics.changes import Article, Correction
from ..topics.vocabulary import Vocabulary


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder with the raw articles")
    parser.add_argument("--content", type=Path, default=Path("content"), help="folder with the editions")
    parser.add_argument(
        "--try", type=Path, dest="draft", metavar="FILE", help="a changed topics.toml: what would differ?"
    )


def run(options: argparse.Namespace) -> int:
    """Print the overview, or what a draft would change; give 1 where a vocabulary is refused."""
    try:
        now = fresh(options.seeds, options.content)
        draft = (
            vocabulary.load(options.draft.read_text(encoding="utf-8"), str(options.draft)) if options.draft else None
        )
    except (Refused, OSError, UnicodeDecodeError) as error:
        print(error, file=sys.stderr)
        return 1
    articles = [_article(entry) for entry in now.entries]
    for line in _changed(articles, now.topics, draft) if draft else _overview(now, articles):
        print(line)
    return 0


def _article(entry: archive.Entry) -> Article:
    done = entry.conversion
    return Article(entry.id, done.title, archive.body(done), done.lang)


def _changed(articles: list[Article], before: Vocabulary, after: Vocabulary) -> Iterator[str]:
    """Say, article by article, what the draft would change, and how much in all."""
    found = changes.changes(articles, before, after)
    for change in found:
        signs = [f"+{slug}" for slug in change.gained] + [f"-{slug}" for slug in change.lost]
        yield f"{change.id}: {' '.join(signs)}"
    yield f"{len(found)} of {len(articles)} articles would change."
    yield from _unmatched(articles, after)


def _overview(now: Fresh, articles: list[Article]) -> Iterator[str]:
    """Say what each topic holds, what has none or doubtful ones, which terms are idle, what was corrected."""
    sure = [[topic for topic in entry.topics if topic.confidence != "low"] for entry in now.entries]
    counts = Counter(topic.slug for topics in sure for topic in topics)
    for topic in now.topics.topics:
        if counts[topic.slug]:
            yield f"{counts[topic.slug]:6}  {topic.slug}"
    for entry, topics in zip(now.entries, sure, strict=True):
        doubtful = ", ".join(topic.slug for topic in entry.topics if topic.confidence == "low")
        if not topics:
            yield f"{entry.id}: no topic is certain{f', perhaps {doubtful}' if doubtful else ''}"
    yield from _unmatched(articles, now.topics)
    yield from _corrected(now, articles)


def _unmatched(articles: list[Article], topics: Vocabulary) -> Iterator[str]:
    for term in changes.unmatched(articles, topics, vocabulary.load()):
        yield f"The term `{term.text}` ({term.lang}) of topic {term.topic} never matches."


def _corrected(now: Fresh, articles: list[Article]) -> Iterator[str]:
    """Say what curators set by hand, and which terms would have made the tagger do so."""
    for correction in _corrections(now, {article.id: article for article in articles}):
        signs = [f"+{slug}" for slug in correction.gained] + [f"-{slug}" for slug in correction.lost]
        terms = ", ".join(changes.suggestions(correction, articles))
        yield f"{correction.article.id}: corrected to {' '.join(signs)}; terms that would help: {terms or 'none found'}"


def _corrections(now: Fresh, articles: dict[str, Article]) -> Iterator[Correction]:
    slugs = {topic.name: topic.slug for topic in now.topics.topics}
    for entry in now.entries:
        kept = now.disk.get(entry.id)
        if kept is None or "tags" not in receipt.curated(kept.edition):
            continue
        header = {key.lower(): value for key, value in kept.edition.header}
        names = [plain(name).strip() for name in header.get("tags", "").split(";") if name.strip()]
        wanted = [slugs.get(name, name) for name in names]
        ours = [topic.slug for topic in entry.topics if topic.confidence != "low"]
        gained = tuple(slug for slug in wanted if slug not in ours)
        yield Correction(articles[entry.id], gained, tuple(slug for slug in ours if slug not in wanted))
