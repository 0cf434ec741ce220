"""Measure one part of Archivist on its data: `python tools/evaluate.py ../shared/data/cleaning`.

The folder's name says which part: `cleaning`, `topics` or `links`. What follows it goes to that part's
own script, e.g. `--folds FOLDER --worst 10`.
"""

from __future__ import annotations

import importlib
import sys
from pathlib import Path


def main(argv: list[str]) -> int:
    """Hand over to `evaluate_PART.main`; give its exit status, 2 where there is no such part."""
    if not argv or argv[0].startswith("-"):
        print(__doc__, file=sys.stderr)
        return 2
    data = Path(argv[0])
    script = Path(__file__).with_name(f"evaluate_{data.name}.py")
    if not data.is_dir() or not script.is_file():
        print(f"{data}: no data folder that a script here measures. Give one named cleaning, topics or links.")
        return 2
    module = importlib.import_module(script.stem)
    status: int = module.main(data, argv[1:])
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
