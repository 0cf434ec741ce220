"""`archivist link`: JSON lines `{id, title, text, date}` of a whole archive in, what ties them out."""

from __future__ import annotations

import argparse
import dataclasses
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from archivist.errors import Refused
from archivist.links import headlines, names, rulings
from archivist.links.names.curation import parse
from archivist.links.web import weave
from archivist.model import Account, Links

_ARTICLE = 'Write one JSON object a line: {"id": ..., "title": ..., "text": ..., "date": "YYYY-MM-DD" or ""}'
_HEADLINE = 'Write one JSON object a line: {"n": ..., "line": ...}'


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say what the command takes."""
    parser.add_argument("--headlines", metavar="FILE", help="JSON lines {n, line}: give {n, id} for these instead")
    parser.add_argument("--curation", default="content/curation", help="folder of links.toml and names.toml")


def run(namespace: argparse.Namespace) -> int:
    """Link what stands on standard input; 1 where something was refused, 0 otherwise."""
    refusals: list[Refused] = []
    accounts = _accounts(sys.stdin.buffer, refusals)
    try:
        if namespace.headlines:
            _headlines(Path(namespace.headlines), accounts, refusals)
        else:
            _links(accounts, Path(namespace.curation))
    except Refused as refusal:
        refusals.append(refusal)
    for refused in refusals:
        print(refused, file=sys.stderr)
    return 1 if refusals else 0


def _links(accounts: list[Account], curation: Path) -> None:
    ruled = rulings.read(_text(curation / "links.toml"), str(curation / "links.toml"))
    named = parse(_text(curation / "names.toml"), str(curation / "names.toml"))
    links = weave(accounts, names.find(accounts, named), ruled)
    story = {member: told.id for told in links.stories for member in told.members}
    same = _same_text(links, accounts)
    for account in accounts:
        print(json.dumps(_row(account.id, links, story, same), ensure_ascii=False))


def _row(held: str, links: Links, story: dict[str, str], same: dict[str, str]) -> dict[str, Any]:
    beside = links.related.get(held, ())
    row: dict[str, Any] = {
        "id": held,
        "related": [link.id for link in beside],
        "reasons": [{"kind": link.kind, "score": link.score, **dataclasses.asdict(link.reason)} for link in beside],
        "story": story.get(held),
        "copy_of": same.get(held),
        # The name as this article gives it in full: a pipeline has no pages to merge spellings on.
        "mentions": [[m.start, m.end, m.kind, m.form or m.name] for m in links.mentions.get(held, ())],
    }
    if held in links.dates:
        row |= {"date": links.dates[held].date, "date_from": links.dates[held].source}
    return row


def _same_text(links: Links, accounts: list[Account]) -> dict[str, str]:
    """Give for each article the one that it shares most of its text with, a younger one never.

    Where no date tells which of two was first, each names the other. Where two are shared as much, the one of its
    own date is named.
    """
    date = {account.id: account.date for account in accounts}
    same: dict[str, str] = {}
    for held, beside in links.related.items():
        of = [
            (link.score, date[link.id] == date[held], link.id)
            for link in beside
            if link.kind == "copy" and not _younger(date[link.id], date[held])
        ]
        if of:
            same[held] = max(of)[-1]
    return same


def _younger(date: str, other: str) -> bool:
    return bool(other) and date > other


def _headlines(file: Path, accounts: list[Account], refusals: list[Refused]) -> None:
    rows = list(_rows(file.read_bytes().splitlines(), str(file), ("n", "line"), _HEADLINE, refusals))
    found = headlines.resolve([str(row["line"]) for _, row in rows], headlines.index(accounts))
    for (_, row), held in zip(rows, found, strict=True):
        print(json.dumps({"n": row["n"], "id": held}, ensure_ascii=False))


def _accounts(lines: Any, refusals: list[Refused]) -> list[Account]:  # noqa: ANN401 - any iterable of bytes
    accounts: dict[str, Account] = {}
    for number, row in _rows(lines, "stdin", ("id",), _ARTICLE, refusals):
        fields = [row.get(key) or "" for key in ("id", "title", "text", "date", "outlet", "place", "lang")]
        if not all(isinstance(value, str) for value in fields):
            refusals.append(Refused("stdin", "id, title, text or date is no text", _ARTICLE, number))
        elif fields[0] in accounts:
            refusals.append(Refused("stdin", f"id {fields[0]!r} stands twice", "Give each article its own id.", number))
        else:
            accounts[fields[0]] = Account(*fields)
    return list(accounts.values())


def _rows(
    lines: Any,  # noqa: ANN401 - any iterable of bytes
    file: str,
    needed: tuple[str, ...],
    remedy: str,
    refusals: list[Refused],
) -> Iterator[tuple[int, dict[str, Any]]]:
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except (ValueError, RecursionError) as error:
            refusals.append(Refused(file, f"not a JSON line: {error}", remedy, number))
            continue
        if isinstance(row, dict) and all(key in row for key in needed):
            yield number, row
        else:
            refusals.append(Refused(file, f"no object with {' and '.join(needed)}", remedy, number))


def _text(file: Path) -> str:
    return file.read_text("utf-8") if file.is_file() else ""
