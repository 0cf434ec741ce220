"""`archivist explain`: each raw line of a seed, kept or removed, by which rule and why."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from pathlib import Path

from .. import archive
from ..errors import Refused
from ..intake import convert, edit
from ..intake.clean import forest, looks
from ..intake.clean.sheet import Sheet, lay_out
from ..intake.clean.words import say
from ..model import Conversion
from ..refresh import fresh
from ..relations import relate
from ..rules import Rules, builtin, parse
from ..topics import tagger, vocabulary
from ..topics.vocabulary import Vocabulary
from . import clean

_WIDTH = 72
"""Characters of a raw line that are shown."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("file", type=Path, help="a raw .txt file")
    parser.add_argument("--seeds", type=Path, help="folder of the archive's seeds: what recurs in them, and links")
    parser.add_argument("--curation", type=Path, default=Path("content/curation"), help="the curator's own rules")
    parser.add_argument("--why", action="store_true", help="for every line, what the scorer saw in it")


def run(options: argparse.Namespace) -> int:
    """Print the account of one file; give 1 where it was refused."""
    try:
        seed = clean.read(options.file)
        known = _rules(options.curation / "boilerplate.toml")
    except Refused as refusal:
        print(f"refused  {refusal}", file=sys.stderr)
        return 1
    others = convert.read(options.seeds)[0] if options.seeds else ()
    article = edit.edit(seed, known, edit.habits(others))
    topics = vocabulary.load(*_curated(options.curation / "topics.toml"))
    told = [*_lines(article, known, every=options.why), "", *_facts(article), *_topics(article, topics)]
    print("\n".join([*told, *(_ties(options) if options.seeds else ())]))
    return 0


def _rules(own: Path) -> Rules:
    return builtin() + parse(*_curated(own))


def _curated(own: Path) -> tuple[str, str]:
    return (own.read_text("utf-8") if own.is_file() else ""), str(own)


def _lines(article: Conversion, known: Rules, *, every: bool) -> Iterator[str]:
    """Give one line for each raw line that is not blank, and under it why it went."""
    weights = forest.builtin()
    sheet = lay_out(article.seed, known, article.title, [author.name for author in article.authors])
    chances = looks.chances((sheet,), weights)[0]
    fates = {n: r for r in article.removals for n in range(r.first, r.last + 1)}
    for at, block in enumerate(sheet.blocks):
        removal = fates.get(block.first)
        mark = f"- {removal.category}" if removal else "+ body"
        shown = block.text if len(block.text) <= _WIDTH else block.text[: _WIDTH - 1] + "…"
        yield f"{block.first:5} {mark:16} {chances[at]:4.0%}  {shown}"
        if removal:
            yield f"{'':28} {removal.rule}: {removal.why}"
        if every or (removal and removal.rule == "lines.unlikely"):
            yield f"{'':28} {_seen(sheet, weights, at)}"


def _seen(sheet: Sheet, weights: forest.Weights, at: int) -> str:
    return "; ".join(say(reason) for reason in looks.reasons(sheet, weights, at))


def _facts(article: Conversion) -> Iterator[str]:
    date = article.date
    yield f"title     {article.title}"
    yield f"date      {date.value or date.precision} ({date.basis}) {date.note}"
    for name, value in (
        ("time", article.time),
        ("place", article.place),
        ("authors", ", ".join(author.name for author in article.authors)),
        ("outlet", article.outlet),
        ("language", article.lang),
        ("credits", "; ".join(article.credits)),
    ):
        if value:
            yield f"{name:10}{value}"
    for headline in article.headlines:
        yield f"pointed to {headline}"
    for flag in article.flags:
        yield f"look at   {flag.code}: {flag.message}"


def _topics(article: Conversion, topics: Vocabulary) -> Iterator[str]:
    text = "\n\n".join(paragraph.text for paragraph in article.paragraphs)
    for topic in tagger.tag(article.title, text, topics, article.lang):
        spoke = ", ".join(f"{e.term} ×{e.count} ({e.where}, {e.share:.0%})" for e in topic.evidence[:5])
        yield f"topic     {topic.name} ({topic.confidence}, {topic.score:.2f}): {spoke}"


def _ties(options: argparse.Namespace) -> Iterator[str]:
    """Say what ties the article to the rest of the archive, and why."""
    now = fresh(options.seeds, options.curation.parent)
    own = next((entry for entry in now.entries if (options.seeds / entry.id).resolve() == options.file.resolve()), None)
    if own is None:
        return
    accounts = [archive.account(entry) for entry in now.entries]
    relations = relate(accounts, own.conversion.headlines, options.curation)
    titles = {account.id: account.title for account in accounts}
    links = relations.links
    if own.slug in links.dates:
        inferred = links.dates[own.slug]
        yield f"date      about {inferred.date}, as “{titles[inferred.source]}” tells of the same event"
    for story in links.stories:
        if own.slug in story.members:
            yield f"story     {len(story.members)} accounts: " + " / ".join(titles[one] for one in story.members)
    for near in links.related.get(own.slug, ()):
        days = () if near.reason.days is None else (f"{near.reason.days} days apart",)
        why = ", ".join([*near.reason.names, *near.reason.terms, *days])
        yield f"{near.kind:10}{titles[near.id]} ({near.score:.2f}): {why}"
    for headline, there in relations.found.items():
        yield f"found     {headline} -> {titles[there]}"
    if names := sorted({f"{mention.name} ({mention.kind})" for mention in links.mentions.get(own.slug, ())}):
        yield f"names     {', '.join(names)}"
