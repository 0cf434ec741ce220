"""Measure the cross-links against articles whose stories, copies and headlines are known.

    make evaluate DATA=../shared/data/links      or      python tools/evaluate_links.py ../shared/data/links

DATA holds `dev/` and the scorers `score.py` and `score_more.py`; what is run is the command line itself,
so that the figures are those that a user gets.
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path

_RUN = "import sys; from archivist.cli import main; sys.exit(main())"


def main(data: Path, argv: Sequence[str] = ()) -> int:
    """Print the figures for `data`; `argv` may name a part: stories, copies, headlines, names. 0 when done."""
    parts = set(argv) or {"stories", "copies", "headlines"}
    dev = data / "dev"
    with tempfile.TemporaryDirectory() as folder:
        for part, measure in (("stories", _stories), ("copies", _copies), ("headlines", _headlines), ("names", _names)):
            if part in parts:
                print(f"== {part}", flush=True)
                measure(data, dev, Path(folder) / f"{part}.jsonl")
    return 0


def _stories(data: Path, dev: Path, out: Path) -> None:
    _link(_read(dev / "articles.jsonl"), out)
    _score(data / "score.py", dev / "gold.jsonl", out)


def _copies(data: Path, dev: Path, out: Path) -> None:
    copies = _read(dev / "neardup.jsonl")
    rows = _link([*_read(dev / "articles.jsonl"), *copies], out)
    asked = {copy["id"] for copy in copies}
    _write(out, [{"id": row["id"], "of": row["copy_of"]} for row in rows if row["id"] in asked])
    _score(data / "score_more.py", "neardup", dev / "neardup_gold.jsonl", out)


def _headlines(data: Path, dev: Path, out: Path) -> None:
    removed = set(json.loads((dev / "headlines_removed.json").read_text("utf-8")))
    archive = [row for row in _read(dev / "articles.jsonl") if row["id"] not in removed]
    _link(archive, out, "--headlines", str(dev / "headlines.jsonl"))
    _score(data / "score_more.py", "headlines", dev / "headlines_gold.jsonl", out)


def _names(data: Path, dev: Path, out: Path) -> None:
    _link(_read(dev / "entities.jsonl"), out)
    _score(data / "score_more.py", "entities", dev / "entities_gold.jsonl", out, dev / "entities.jsonl")


def _link(articles: list[dict[str, str]], out: Path, *options: str) -> list[dict[str, object]]:
    given = "\n".join(
        json.dumps({key: row.get(key, "") for key in ("id", "title", "text", "date")}) for row in articles
    )
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    command = [sys.executable, "-c", _RUN, "link", *options]
    environment = os.environ | {"PYTHONPATH": str(Path(__file__).parents[1] / "plugins")}
    done = subprocess.run(command, input=given.encode(), stdout=subprocess.PIPE, check=False, env=environment)  # noqa: S603 - our own command
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    seconds = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    print(f"{len(articles)} articles, {seconds:.2f} CPU-seconds, at most {after.ru_maxrss / 1024:.0f} MB", flush=True)
    out.write_bytes(done.stdout)
    return [json.loads(line) for line in done.stdout.splitlines()]


def _score(scorer: Path, *arguments: Path | str) -> None:
    subprocess.run([sys.executable, str(scorer), *map(str, arguments)], check=True)  # noqa: S603 - the data's own scorer


def _read(file: Path) -> list[dict[str, str]]:
    return [json.loads(line) for line in file.read_text("utf-8").splitlines()]


def _write(file: Path, rows: list[dict[str, object]]) -> None:
    file.write_text("\n".join(json.dumps(row) for row in rows), "utf-8")


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), sys.argv[2:]))
