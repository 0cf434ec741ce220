"""`archivist preview FILE`: what a rule would change over the whole archive, before it is saved."""

from __future__ import annotations

import argparse
import os
import tomllib
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from .. import preview, rules
from ..errors import Refused
from ..intake import outlets
from ..preview import Change
from ..refresh import Draft, fresh
from ..site.progress import Pool

_WIDTH = 100
"""Characters of a raw line that are shown."""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument(
        "file", type=Path, help="[[rule]] or [[outlet]] entries as they would stand in content/curation"
    )
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder with the raw articles")
    parser.add_argument("--content", type=Path, default=Path("content"), help="folder with the editions")
    parser.add_argument("--most", type=int, default=50, help="articles shown (default: 50; 0: all)")


def run(options: argparse.Namespace) -> int:
    """Print what would change; nothing is written. Raises `Refused` where the draft is no good."""
    draft = _draft(options.file)
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


def _draft(file: Path) -> Draft:
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
    if not table.keys() & {"rule", "outlet"}:
        remedy = "Begin an entry with [[rule]] or [[outlet]]; for topics there is `archivist topics --try FILE`"
        raise Refused(str(file), "holds no rule and no outlet", remedy)
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
