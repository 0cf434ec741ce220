"""`archivist convert`: seeds to editions. What `make html` does before it builds."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from ..refresh import refresh
from ..report import problems, summary
from ..site.progress import Pool


def arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the command's arguments."""
    parser.add_argument("--seeds", type=Path, default=Path("seeds"), help="folder with the raw articles")
    parser.add_argument("--content", type=Path, default=Path("content"), help="folder with the editions")
    parser.add_argument("--jobs", type=int, default=1, help="processes that convert side by side")


def run(options: argparse.Namespace) -> int:
    """Convert; give 1 where a seed was refused."""
    if options.jobs > 1:
        with Pool(options.jobs) as executor:
            done = refresh(options.seeds, options.content, executor)
    else:
        done = refresh(options.seeds, options.content)
    for line in problems(done):
        print(line, file=sys.stderr)
    print(summary(done))
    return 1 if done.refused else 0
