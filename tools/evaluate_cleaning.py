"""Measure cleaning and metadata: `python tools/evaluate.py ../shared/data/cleaning [--folds FOLDER]`.

Prints the scorer's figures (`score.py` beside the data) by kind, language and source, with 95 %
intervals from a bootstrap over pages, and the worst pages. The weights that ship have seen these very
pages: for honest figures learn weights without each page's site first (`tools/learn_lines.py DATA
FOLDER --folds 5`) and pass them with `--folds`.
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import random
import time
from collections.abc import Callable, Iterable, Sequence
from pathlib import Path
from types import ModuleType
from typing import Any

import peers

from archivist import rules
from archivist.intake.clean import forest, looks
from archivist.intake.edit import edits
from archivist.model import Conversion, Seed

Case = dict[str, Any]
Result = dict[str, Any]
Clean = Callable[[Sequence[Case]], list[tuple[str, Result]]]
"""From cases to each one's body text and `title`, `date`, `authors`."""
COLUMNS = (
    ("F1", "sh_f1"),
    ("P", "sh_p"),
    ("R", "sh_r"),
    ("cruft", "cruft_removed"),
    ("zero", "zero_loss"),
    ("lost", "gold_lost"),
    ("title", "title_acc"),
    ("date", "date_acc"),
    ("author", "author_acc"),
)
DRAWS = 400
"""Bootstrap samples."""


def main(data: Path, argv: Sequence[str]) -> int:
    """Print the tables; give 0."""
    parser = argparse.ArgumentParser(description=__doc__.split("\n", 1)[0])
    parser.add_argument("--folds", type=Path, help="weights learned without each page's site")
    parser.add_argument("--kind", choices=("light", "heavy"), help="only this kind of raw text")
    parser.add_argument("--worst", type=int, default=8, help="how many of the worst pages to name")
    parser.add_argument("--every", type=int, default=1, help="measure one page in so many")
    parser.add_argument("--json", action="store_true", help="only the figures of all pages, as JSON")
    parser.add_argument("--peers", action="store_true", help="also run other cleaners on the same texts")
    options = parser.parse_args(argv)
    score = scorer(data)
    cases = [case for case in score.load(str(data / "dev")) if options.kind in (None, case["kind"])]
    cases = cases[:: options.every]
    if options.json:
        print(json.dumps(overall(score, cases, ours(options.folds))))
        return 0
    report(score, "Archivist", cases, ours(options.folds), options.worst)
    if options.peers:
        print(peers.NOTE)
        for name, clean in peers.available():
            report(score, name, cases, lambda some, each=clean: [each(case) for case in some], 0)
    return 0


def scorer(data: Path) -> ModuleType:
    """Load `score.py` of the data folder, so that the figures are the data's own."""
    spec = importlib.util.spec_from_file_location("score", data / "score.py")
    if spec is None or spec.loader is None:
        raise SystemExit(f"{data}: no score.py there")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def ours(folds: Path | None) -> Clean:
    """Give the cleaner under test: the shipped weights, or for each site those that have not seen it."""
    known = rules.builtin()
    by_site: dict[str, forest.Weights] = {}
    for path in fold_files(folds) if folds else ():
        weights = forest.parse(path.read_text(encoding="utf-8"))
        by_site |= dict.fromkeys(path.with_suffix(".sites").read_text(encoding="utf-8").split("\n"), weights)

    def clean(cases: Sequence[Case]) -> list[tuple[str, Result]]:
        found: dict[str, tuple[str, Result]] = {}
        for weights in {id(each): each for each in by_site.values()}.values() if by_site else (None,):
            some = [case for case in cases if not by_site or by_site[case["domain"]] is weights]
            seeds = [Seed(case["id"], "", tuple(case["raw"])) for case in some]
            found |= {article.seed.path: result(article) for article in edits(seeds, known, weights=weights)}
        return [found[case["id"]] for case in cases]

    return clean


def fold_files(folder: Path) -> list[Path]:
    """Give the files of weights in a folder; leave with reason and remedy if they are none or of other features."""
    remedy = f"Learn them anew: python tools/learn_lines.py DATA {folder} --folds 5"
    files = sorted(folder.glob("fold*.json"))
    if not files:
        raise SystemExit(f"{folder}: holds no weights. {remedy}")
    names = folder / "features.txt"
    if not names.is_file() or names.read_text(encoding="utf-8").split() != list(looks.ALL_NAMES):
        raise SystemExit(f"{folder}: its weights were learned from other features than the scorer's. {remedy}")
    return files


def result(article: Conversion) -> tuple[str, Result]:
    """Give the body's text and the metadata that are scored."""
    meta = {"title": article.title, "date": article.date.value, "authors": [a.name for a in article.authors]}
    return "\n".join(paragraph.text for paragraph in article.paragraphs), meta


def overall(score: ModuleType, cases: Sequence[Case], clean: Clean) -> dict[str, Any]:
    """Give all of the scorer's figures for each kind."""
    outputs = clean(cases)
    results = [(c["kind"], score.score_case(c, *one, c["raw"])) for c, one in zip(cases, outputs, strict=True)]
    kinds = sorted({kind for kind, _ in results})
    return {kind: score.agg([one for other, one in results if other == kind]) for kind in kinds}


def report(score: ModuleType, name: str, cases: Sequence[Case], clean: Clean, worst: int) -> None:
    """Clean every case, score it and print one cleaner's table; without `worst` only its sums."""
    print(f"\n{name:28}" + "".join(f"{title:>8}" for title, _ in COLUMNS) + "   95 % of F1")
    for kind in ("light", "heavy"):
        of_kind = [case for case in cases if case["kind"] == kind]
        if not of_kind:
            continue
        start = time.process_time()
        outputs = clean(of_kind)
        pace = len(of_kind) / (time.process_time() - start)
        results = [score.score_case(c, text, meta, c["raw"]) for c, (text, meta) in zip(of_kind, outputs, strict=True)]
        print(row(score, f"{kind} ({len(results)}, {pace:.0f} a second)", results))
        for field in ("lang", "source") if worst else ():
            for value in sorted({case[field] for case in of_kind}):
                part = [r for case, r in zip(of_kind, results, strict=True) if case[field] == value]
                print(row(score, f"  {value} ({len(part)})", part))
        for result in sorted(results, key=lambda r: score.f1(r["sh_p"], r["sh_r"]))[:worst]:
            print(f"    worst: {result['id']} {describe(score, result)}")


def row(score: ModuleType, label: str, results: Sequence[Result]) -> str:
    """Give one line of the table."""
    figures = score.agg(results)
    low, high = interval(score, results)
    cells = "".join(f"{figures[key]:8.3f}" for _, key in COLUMNS)
    return f"{label:28}{cells}   {low:.3f} .. {high:.3f}"


def interval(score: ModuleType, results: Sequence[Result]) -> tuple[float, float]:
    """Give the 95 % bootstrap interval of F1 over pages, drawn the same way every time."""
    draw = random.Random(0)  # noqa: S311 - repeatable on purpose
    pairs = [(r["sh_p"], r["sh_r"]) for r in results]
    found = sorted(mean_f1(score, draw.choices(pairs, k=len(pairs))) for _ in range(DRAWS))
    return found[int(0.025 * DRAWS)], found[int(0.975 * DRAWS)]


def mean_f1(score: ModuleType, pairs: Sequence[tuple[float, float]]) -> float:
    """Give F1 of mean precision and mean recall, as `score.py` does."""
    value: float = score.f1(mean(p for p, _ in pairs), mean(r for _, r in pairs))
    return value


def mean(values: Iterable[float]) -> float:
    """Give the mean of at least one number."""
    listed = list(values)
    return sum(listed) / len(listed)


def describe(score: ModuleType, result: Result) -> str:
    """Say how a page went wrong."""
    f1 = score.f1(result["sh_p"], result["sh_r"])
    return f"F1 {f1:.3f}, {result['lost']} lost, {result['damaged']} damaged, {result['left']}/{result['cruft']} left"
