"""The command line: `archivist COMMAND`. One module a command; this one only finds it."""

from __future__ import annotations

import argparse
import gc
import importlib
import io
import os
import sys
from collections.abc import Sequence

from ..errors import Refused

COMMANDS = {
    "convert": "seeds to editions: clean, date, tag and write content/articles",
    "check": "what a curator should look at, across the archive",
    "preview": "what a rule, a name or a link would change over the whole archive, before it is saved",
    "explain": "each raw line of a seed: kept or removed, by which rule and why",
    "diff": "fresh conversion beside the edition on disk",
    "keep": "settle a conflict: the edition on disk stays",
    "take": "settle a conflict: the fresh conversion is written",
    "clean": "raw files in, JSON lines out: the article without its page",
    "tag": "JSON lines in and out: topics with their evidence",
    "link": "JSON lines in and out: related, stories, copies, names, dates",
    "topics": "the archive's topics: counts, gaps, effect of a changed vocabulary",
    "disk": "a built site as one zip file that opens from a USB stick",
    "demo": "write N invented raw articles, seeded and reproducible",
    "doctor": "what is installed, what is missing, what to do",
}

_COLLECTED = 50_000
"""New objects after which the cycles among them are looked for: a conversion makes many objects and hardly a cycle,
and Python's own 700 cost it a twelfth of its time."""


def main(argv: Sequence[str] | None = None) -> int:
    """Run one command; give its exit status (0 done, 1 something was refused or failed, 2 usage)."""
    gc.set_threshold(_COLLECTED)
    parser = argparse.ArgumentParser(prog="archivist", description="Keep a curated news archive.")
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    arguments = list(sys.argv[1:] if argv is None else argv)
    chosen = next((a for a in arguments if a in COMMANDS), None)
    for name, summary in COMMANDS.items():
        sub = commands.add_parser(name, help=summary, description=summary)
        if name == chosen:  # only the command that runs is imported: start-up stays quick
            module = importlib.import_module(f".{name}", __package__)
            module.arguments(sub)
            sub.set_defaults(run=module.run)
    parsed = parser.parse_args(arguments)
    gc.freeze()  # the modules stay: nobody has to look through them again
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # lines for other programs are UTF-8 whatever the locale is
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    try:
        status: int = parsed.run(parsed)
    except Refused as refusal:  # a curation file that cannot be read: no command works on half of it
        print(f"refused: {refusal}", file=sys.stderr)
        return 1
    except BrokenPipeError:  # `archivist check | head`: who reads has seen enough
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        print(
            f"failed: {error.filename}: {error.strerror}. Check the path, its permissions and the disk", file=sys.stderr
        )
        return 1
    except KeyboardInterrupt:
        print("stopped", file=sys.stderr)
        return 130
    return status
