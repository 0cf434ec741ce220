"""Score the names found in a folder of texts with gold names.

    python tools/evaluate_names.py ../shared/data/links/dev [--merged]

The folder holds `entities.jsonl` (`id`, `text`) and `entities_gold.jsonl` (`id`, `ents`: start, end, PER|ORG|LOC).
A link is an (article, name) pair for names of two articles or more; it is right where the article's gold has a mention
of that type and spelling. Gold names are spellings: without `--merged` a mention counts under the form that the article
uses (`U.S.`), with it under the page's name (`United States`), which is wrong by this measure wherever the article
never writes that.
"""

from __future__ import annotations

import json
import re
import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from archivist.links.names import find
from archivist.model import Account, Mention

Key = tuple[str, str]
_LEAST = 2


def key(kind: str, name: str) -> Key:
    """Give type and spelling without case, leading article, possessive and full stops."""
    folded = re.sub(r"^(the|a) ", "", name.lower().strip(" .,'’\"“”"))
    return kind, re.sub(r"[.\s]+", " ", re.sub(r"['’]s$", "", folded)).strip()


def main(data: Path, argv: Sequence[str] = ()) -> int:
    """Find, score and print; 0 when done, 2 where the data is missing."""
    texts, gold = data / "entities.jsonl", data / "entities_gold.jsonl"
    if not (texts.exists() and gold.exists()):
        print(f"{data}: no entities.jsonl with entities_gold.jsonl here; nothing measured")
        return 2
    accounts = [Account(row["id"], "", row["text"]) for row in _rows(texts)]
    by_id = {account.id: account.text for account in accounts}
    right = {row["id"]: {key(t, by_id[row["id"]][s:e]) for s, e, t in row["ents"]} for row in _rows(gold)}
    mentions = find(accounts)
    found = {i: {key(m.kind, _name(m, argv)) for m in made} for i, made in mentions.items()}
    report(found, right)
    return 0


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    return (json.loads(line) for line in path.read_text("utf-8").splitlines() if line.strip())


def _name(mention: Mention, argv: Sequence[str]) -> str:
    return mention.name if "--merged" in argv else mention.form or mention.name


def _links(names: Mapping[str, set[Key]]) -> dict[Key, set[str]]:
    """Give name -> articles for names of two articles or more."""
    holders: dict[Key, set[str]] = defaultdict(set)
    for article, keys in names.items():
        for one in keys:
            holders[one].add(article)
    return {one: articles for one, articles in holders.items() if len(articles) >= _LEAST}


def report(found: Mapping[str, set[Key]], gold: Mapping[str, set[Key]]) -> None:
    """Print precision and recall of links, overall and by type."""
    links: Counter[str] = Counter()
    right: Counter[str] = Counter()
    wanted: Counter[str] = Counter()
    hit: Counter[str] = Counter()
    for (kind, name), articles in _links(found).items():
        good = sum((kind, name) in gold.get(article, set()) for article in articles)
        links.update({kind: len(articles), "all": len(articles)})
        right.update({kind: good, "all": good})
    for (kind, name), articles in _links(gold).items():
        reached = sum((kind, name) in found.get(article, set()) for article in articles)
        wanted.update({kind: len(articles), "all": len(articles)})
        hit.update({kind: reached, "all": reached})
    for kind in ("all", "PER", "LOC", "ORG"):
        precision, recall = right[kind] / max(1, links[kind]), hit[kind] / max(1, wanted[kind])
        print(f"{kind}: precision {precision:.3f} of {links[kind]} links, recall {recall:.3f} of {wanted[kind]}")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
