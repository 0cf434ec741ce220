"""`archivist preview FILE`: what a rule or a ruling would change over the whole archive, before it is saved."""

from __future__ import annotations

import argparse
import os
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from .. import preview, rules
from ..errors import COMMAND, Refused
from ..intake import outlets
from ..links import rulings
from ..links.names import curation
from ..preview import Change
from ..refresh import Draft, fresh
from ..relations import Tried
from ..site.progress import Pool
from . import ties

_WIDTH = 100
"""Characters of a raw line that are shown."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "file",
        type=Path,
        help="entries as they would stand in one file of content/curation: rules, outlets, names, links",
    )
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder with the raw articles")
    parser.add_argument("--content", type=Path, default=Path("content"), help="folder with the editions")
    parser.add_argument("--most", type=int, default=50, help="articles shown (default: 50; 0: all)")


def run(options: argparse.Namespace) -> int:
    """Print what would change; nothing is written. Raises `Refused` where the draft is no good."""
    draft = _draft(options.file)
    if isinstance(draft, Tried):
        with Pool(os.cpu_count()) as executor:
            print("\n".join(ties.told(options.seeds, options.content, draft, options.most, executor)))
        return 0
    with Pool(os.cpu_count()) as executor:
        before = fresh(options.seeds, options.content, executor)
        after = fresh(options.seeds, options.content, executor, draft)
    changes = list(preview.compare(before, after))
    for change in changes[: options.most or None]:
        print("\n".join(_told(change)))
    if options.most and len(changes) > options.most:
        print(f"... and {len(changes) - options.most} more articles: --most 0")
    print("\n".join(_summary(changes, len(before.entries))))
    return 0


def _draft(file: Path) -> Draft | Tried:
    """Read the file that a curator tries out. Raises `Refused`."""
    try:
        text = file.read_text(encoding="utf-8")
        table = tomllib.loads(text)
    except OSError as error:
        raise Refused(str(file), f"cannot be read: {error.strerror}", "Check the path and its permissions") from error
    except UnicodeDecodeError as error:
        raise Refused(str(file), "is not UTF-8 text", "Save it as UTF-8 in your editor") from error
    except tomllib.TOMLDecodeError as error:
        raise Refused(str(file), f"is not TOML: {error}", "Mend the line that the message names") from error
    if table.keys() & {"name", "split", "block"}:
        return Tried(names=curation.parse(text, str(file)))
    if table.keys() & {*rulings.KEYS}:
        return Tried(rulings=rulings.read(text, str(file)))
    if not table.keys() & {"rule", "outlet"}:
        links = ", ".join(f"`{key}`" for key in rulings.KEYS)
        remedy = (
            f"Begin an entry with [[rule]], [[outlet]], [[name]] or [[split]], or write `block`, {links} = [...]; "
            f"for topics there is `{COMMAND} topics --try FILE`"
        )
        raise Refused(str(file), "holds no rule, outlet, name or link", remedy)
    return Draft(rules.parse(text, str(file)), outlets.parse(text, str(file)))


def _told(change: Change) -> Iterator[str]:
    yield f"{change.id}{'  (you edited this text: it stays, and a conflict will be told)' * change.edited}"
    for sign, lines in (("-", change.taken), ("+", change.given)):
        for line in lines:
            shown = line.text if len(line.text) <= _WIDTH else f"{line.text[: _WIDTH - 1]}…"
            yield f"  {sign} {line.number:4}  {shown}  [{line.rule}]"
    for name, now, then in change.facts:
        yield f"  {name}: {now or '(none)'} -> {then or '(none)'}"


def _summary(changes: list[Change], articles: int) -> Iterator[str]:
    """Say how much would change in all, and which rules would do it."""
    rules_ = Counter(line.rule for change in changes for line in change.taken)
    given = sum(len(change.given) for change in changes)
    yield (
        f"{len(changes)} of {articles} articles would change: {sum(rules_.values())} lines taken, {given} given back. "
        "Nothing was written."
    )
    for name, count in sorted(rules_.items(), key=lambda item: (-item[1], item[0])):
        yield f"{count:6}  {name}"
