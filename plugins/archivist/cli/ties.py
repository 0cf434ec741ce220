"""What `archivist preview` says of a draft of names.toml or links.toml."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from concurrent.futures import Executor
from pathlib import Path

from .. import archive
from ..links import changes
from ..links.changes import Change, NameChange
from ..refresh import outlook
from ..relations import Tried, own_rulings, relate
from .check import headers


def told(seeds: Path, content: Path, tried: Tried, most: int, executor: Executor) -> Iterator[str]:
    """Say what `tried` would change: `most` names and articles (0: all), then how much in all."""
    now = outlook(seeds, content, executor)
    accounts = [archive.account(entry) for entry in now.entries]
    own = [ruling for slug, header in headers(now) for ruling in own_rulings(slug, header)]
    before = relate(accounts, (), content / "curation", own)
    after = relate(accounts, (), content / "curation", own, tried=tried)
    names = list(changes.names(before.names, after.names))
    articles = list(changes.articles([account.id for account in accounts], before.links, after.links))
    for change in names[: most or None]:
        yield from _name(change)
    for one in articles[: most or None]:
        yield from _article(one)
    if most and max(len(names), len(articles)) > most:
        yield "... and more: --most 0"
    for stranger in after.strangers:
        yield f"`{stranger}` is no article of the archive. Use an article's slug, as its address shows it"
    yield (
        f"{len(names)} names and {len(articles)} of {len(accounts)} articles would change. Nothing was written; "
        "articles are named by their slugs."
    )


def _name(change: NameChange) -> Iterator[str]:
    yield f"{change.name} ({change.kind}): {_page(change.before)} -> {_page(change.after)}"
    if change.before and change.after:
        yield from _signed("articles", change.gained, change.lost)
        for fact in change.facts:
            yield f"  {fact} would change"


def _page(articles: int) -> str:
    return f"{articles} article{'s' * (articles != 1)}" if articles else "no page"


def _article(change: Change) -> Iterator[str]:
    yield change.id
    yield from _signed("linked", change.linked, change.unlinked)
    yield from _signed("story", change.joined, change.parted)
    if change.dates[0] != change.dates[1]:
        yield "  date: " + " -> ".join(f"about {date}" if date else "(none)" for date in change.dates)


def _signed(what: str, gained: Iterable[str], lost: Iterable[str]) -> Iterator[str]:
    if signs := [f"+{one}" for one in gained] + [f"-{one}" for one in lost]:
        yield f"  {what}: {' '.join(signs)}"
