"""`archivist demo N`: write N invented raw articles, for a showcase, for tests and for benchmarks."""

from __future__ import annotations

import argparse
import json
import sys
from contextlib import nullcontext
from dataclasses import asdict
from pathlib import Path

from ..demo.corpus import Article, corpus
from ..demo.library import outlets

README = """Everything in this folder is invented: outlets, people, events, figures. Only the cities exist.

Written by `archivist demo {number} --seed {seed}`; the same command writes the same bytes again.
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("number", type=int, help="how many articles")
    parser.add_argument("--seeds", type=Path, required=True, help="folder to write them to, one sub-folder an outlet")
    parser.add_argument("--seed", type=int, default=1, help="another number gives another corpus (default: 1)")
    parser.add_argument("--content", type=Path, help="also name the outlets in DIR/curation/outlets.toml")
    parser.add_argument("--gold", type=Path, help="also write the truth about each article here, as JSON lines")


def run(options: argparse.Namespace) -> int:
    """Write the corpus; give 1 where the folder holds anything but an earlier demo."""
    if options.number < 1:
        print("demo: how many articles? Give a number of 1 or more", file=sys.stderr)
        return 2
    if not _cleared(options.seeds):
        print(
            f"{options.seeds}: holds files that are not a demo. Invented articles must not mix with real ones: "
            "name an empty folder",
            file=sys.stderr,
        )
        return 1
    options.seeds.mkdir(parents=True, exist_ok=True)
    readme = README.format(number=options.number, seed=options.seed)
    (options.seeds / "README.md").write_text(readme, encoding="utf-8", newline="\n")
    if options.content:
        _name_outlets(options.content / "curation")
    gold = options.gold.open("w", encoding="utf-8", newline="\n") if options.gold else nullcontext()
    with gold as truths:
        for article in corpus(options.number, options.seed):
            _write(options.seeds / article.path, article.raw)
            if truths:
                truths.write(_truth(article) + "\n")
    print(f"{options.number} invented articles in {options.seeds}")
    return 0


def _name_outlets(curation: Path) -> None:
    """Write the curator's outlets.toml: whose articles each sub-folder holds."""
    curation.mkdir(parents=True, exist_ok=True)
    # A TOML basic string is written as a JSON one.
    entries = (
        f"[[outlet]]\nname = {json.dumps(outlet.name, ensure_ascii=False)}\nfolder = {json.dumps(outlet.slug)}\n"
        for outlet in outlets()
    )
    text = "# Invented outlets of the demo.\n" + "\n".join(entries)
    (curation / "outlets.toml").write_text(text, encoding="utf-8", newline="\n")


def _cleared(folder: Path) -> bool:
    """Take away an earlier demo; False where the folder holds anything else."""
    if not folder.exists() or not any(folder.iterdir()):
        return True
    readme = folder / "README.md"
    if not readme.is_file() or not readme.read_text(encoding="utf-8").startswith(README.partition("\n")[0]):
        return False
    for outlet in outlets():
        for file in (folder / outlet.slug).glob("*.txt"):
            file.unlink()
    return True


def _write(file: Path, raw: str) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_text(raw, encoding="utf-8", newline="\n")


def _truth(article: Article) -> str:
    truth = asdict(article)
    del truth["raw"]
    return json.dumps(truth, ensure_ascii=False)
