"""Time a build of the archive, side by side with stock Pelican on the same editions.

python tools/bench.py [N] [--runs R]

Writes N invented articles (default 1,000), converts them once, then times in turn: a build by Archivist
with its conversion, and a build of the same Markdown by stock Pelican with its own simple theme. Prints
CPU seconds (user and system, children included) of every run, their medians, and the ratio of each pair.
"""

from __future__ import annotations

import argparse
import os
import resource
import shutil
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).parents[1]
PELICAN = [sys.executable, "-m", "pelican"]
_STOCK = """PATH = {content!r}
ARTICLE_PATHS = ["articles"]
PAGE_PATHS = []
THEME = "simple"
TIMEZONE = "UTC"
DEFAULT_DATE = (1, 1, 1)
ARTICLE_TRANSLATION_ID = None
PAGINATION_PATTERNS = ((1, "{{name}}{{extension}}", "{{name}}{{extension}}"),)
"""


def main() -> int:
    """Run the benchmark; give 0."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("number", type=int, nargs="?", default=1000)
    parser.add_argument("--runs", type=int, default=3)
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        work = Path(folder)
        ours, stock = _prepare(work, options.number)
        pairs = [(_cpu(*ours), _cpu(*stock)) for _ in range(options.runs)]
    print(f"{options.number} articles, {options.runs} runs, CPU seconds")
    for name, seconds in zip(("Archivist", "stock Pelican"), zip(*pairs, strict=True), strict=True):
        print(f"{name:14} {' '.join(f'{second:7.1f}' for second in seconds)}   median {statistics.median(seconds):.1f}")
    ratios = [ours_ / stock_ for ours_, stock_ in pairs]
    print(f"ratio          {' '.join(f'{ratio:7.2f}' for ratio in ratios)}   median {statistics.median(ratios):.2f}")
    return 0


def _prepare(work: Path, number: int) -> tuple[tuple[list[str], dict[str, str]], tuple[list[str], dict[str, str]]]:
    """Write the corpus and its editions; give the two commands and their environments."""
    seeds, content = work / "seeds", work / "content"
    shutil.copytree(ROOT / "content" / "pages", content / "pages")
    demo = [
        sys.executable,
        "-m",
        "archivist.cli",
        "demo",
        str(number),
        "--seeds",
        str(seeds),
        "--content",
        str(content),
    ]
    subprocess.run(demo, check=True, capture_output=True)  # noqa: S603 - our own command
    ours = [*PELICAN, str(content), "--output", str(work / "ours"), "--settings", str(ROOT / "pelicanconf.py")]
    places = {"SEEDS": str(seeds), "CONTENT": str(content), "OUTPUT": str(work / "ours"), "SITEURL": ""}
    _cpu(ours, places)  # the first run writes the editions that both then read
    settings = work / "stock.py"
    settings.write_text(_STOCK.format(content=str(content)), encoding="utf-8")
    stock = [*PELICAN, str(content), "--output", str(work / "stock"), "--settings", str(settings)]
    return (ours, places), (stock, {})


def _cpu(command: list[str], places: dict[str, str]) -> float:
    """Run a command and give the CPU seconds that it and its children took."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, check=True, cwd=ROOT, env={**os.environ, **places}, capture_output=True)  # noqa: S603 - our own commands
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    sys.exit(main())
