"""Seeds on disk to editions on disk: the only module of the intake that writes.

Everything in between is pure. A seed that cannot be used is refused by name and the others go on; an
edition is written only where its bytes change, and never where the curator edited it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from pathlib import Path

from .. import memory
from ..errors import Refused
from ..model import Conversion, Habits, Seed
from ..rules import Rules
from . import find, header, markdown, receipt, slug
from . import seed as seeds_
from .edit import edits
from .markdown import Edition

Stamp = tuple[int, int]
"""Size and time of change (ns) of a file: another stamp means that somebody wrote it since."""
_BATCH = 100
"""Seeds handed to a worker at once: pickling costs little beside converting a hundred articles."""


@dataclass(frozen=True, slots=True)
class Kept:
    """An edition as it lies on disk: where, and what it says."""

    path: Path
    edition: Edition
    stamp: Stamp | None = None
    """Its file when it was read."""


def read(root: Path) -> tuple[tuple[Seed, ...], tuple[Refused, ...]]:
    """Read every seed under `root`, in path order; give what could not be used beside it."""
    found, refused = find.seeds(root)
    seeds: list[Seed] = []
    for one in found:
        try:
            seeds.append(seeds_.read(find.load(one), one.path))
        except Refused as refusal:
            refused.append(refusal)
    return tuple(seeds), tuple(refused)


def convert(
    seeds: Sequence[Seed], rules: Rules, habits: Habits, executor: Executor | None = None, cache: Path | None = None
) -> tuple[Conversion, ...]:
    """Convert seeds, in their order; an executor spreads the work, batch by batch, a cache remembers it."""
    same = memory.key(rules, habits)
    keys = [memory.key(same, seed) for seed in seeds] if cache else [b""] * len(seeds)

    def fresh(positions: list[int]) -> tuple[Conversion, ...]:
        return _converted(tuple(seeds[at] for at in positions), rules, habits, executor)

    return memory.recall(cache and cache / "conversions.db", keys, fresh)


def _converted(
    seeds: tuple[Seed, ...], rules: Rules, habits: Habits, executor: Executor | None
) -> tuple[Conversion, ...]:
    if executor is None or len(seeds) <= _BATCH:  # one batch is done sooner than a worker has started
        return _batch(seeds, rules, habits)
    work: Callable[[tuple[Seed, ...]], tuple[Conversion, ...]] = partial(_batch, rules=rules, habits=habits)
    batches = [seeds[start : start + _BATCH] for start in range(0, len(seeds), _BATCH)]
    return tuple(chain.from_iterable(executor.map(work, batches)))


def _batch(seeds: tuple[Seed, ...], rules: Rules, habits: Habits) -> tuple[Conversion, ...]:
    return tuple(edits(seeds, rules, habits))


def kept(articles: Path) -> tuple[dict[str, Kept], tuple[Refused, ...]]:
    """Read the editions under `articles`: seed path -> edition, and those that could not be read."""
    editions: dict[str, Kept] = {}
    refused: list[Refused] = []
    for path in sorted(articles.rglob("*.md")):
        try:
            stamp = _stamp(path)  # taken first: what is written while it is read shows as well
            text = path.read_text(encoding="utf-8-sig")
            edition = markdown.parse(text, str(path))
            header.check(edition, text, str(path))
        except UnicodeDecodeError as error:
            remedy = "Save it as UTF-8 in your editor"
            refused.append(Refused(str(path), f"not UTF-8 text (byte {error.start})", remedy))
        except Refused as refusal:
            refused.append(refusal)
        else:
            source = dict(edition.header).get("Seed", "")
            if source:
                editions[source] = Kept(path, edition, stamp)
    return editions, tuple(refused)


def write(path: Path, edition: Edition) -> bool:
    """Write an edition whole or not at all; give False where the file says the same already."""
    text = markdown.write(edition).encode()
    if path.exists() and path.read_bytes() == text:
        return False
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}.part")
    part.write_bytes(text)
    os.replace(part, path)  # noqa: PTH105 - Path.replace is the same call; this one says what it is for
    return True


def settle(fresh: Iterable[tuple[Path, Edition]], disk: Mapping[str, Kept]) -> dict[Path, receipt.Settled]:
    """Settle fresh editions against those on disk: where each belongs, and what the receipts allow to stand there."""
    settled: dict[Path, receipt.Settled] = {}
    for path, edition in fresh:
        source = dict(edition.header)["Seed"]
        there = disk.get(source)
        outcome = receipt.settle(edition, there.edition if there else None)
        place = there.path if there else _free(path, source)
        settled[place] = outcome
    return settled


def save(settled: Mapping[Path, receipt.Settled], disk: Mapping[str, Kept]) -> frozenset[Path]:
    """Write the settled editions and give those that were written.

    An edition that somebody has written to since it was read is left alone: the next run settles it.
    """
    read = {kept.path: kept.stamp for kept in disk.values()}
    return frozenset(
        place
        for place, outcome in settled.items()
        if _stamp(place) == read.get(place) and write(place, outcome.edition)
    )


def _stamp(path: Path) -> Stamp | None:
    try:
        found = path.stat()
    except FileNotFoundError:
        return None
    return found.st_size, found.st_mtime_ns


def _free(path: Path, source: str) -> Path:
    """Give `path`, or another where a file lies there: it is no edition of this seed, but somebody's."""
    return path.with_name(slug.apart(path.name, source)) if path.exists() else path
