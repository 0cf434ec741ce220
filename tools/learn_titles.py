"""Learn the weights that choose the headline: `python tools/learn_titles.py ../shared/data/cleaning/dev`.

A conditional logit: of the candidates of a page, the softmax of their scores should fall on the lines
that say the headline. Newton-like ascent (L-BFGS) with an L2 penalty on standardised features, which are
those of `archivist.intake.title_features` and `title_rivals`, so nothing but weights over them ends up in
`data/title_weights.json`. Besides the pages it learns from mixtures: a page's story with its headline below
what stands above another page's. Cross-validated by domain, with several draws of the folds: no site is in
the learning and the testing part of a fold, in a mixture either. Needs `tools/requirements-learn.in`.
"""

from __future__ import annotations

import json
import random
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from scipy.optimize import minimize

from archivist.intake.bylines import read_bylines
from archivist.intake.language import detect
from archivist.intake.page import read_page
from archivist.intake.stamps import read_stamps, words_beside
from archivist.intake.title_features import candidates, read_title
from archivist.rules import builtin
from archivist.text import fold, words

FOLDS, DRAWS, PENALTY, ROUNDS = 6, 2, 10.0, 80
MIXTURES, MIXED = 4, 0.25
"""Mixtures made for a page, and what one of them weighs against it."""
KEPT, ABOVE = (0, 0, 1, 2, 3, 6), (0, 0, 1, 2, 3)
"""Lines above its own headline that a mixture keeps, and those above the other page's that it leaves out."""
OUT = Path(__file__).parents[1] / "plugins/archivist/data/title_weights.json"


@dataclass(frozen=True, slots=True)
class Text:
    """A raw text whose headline is known."""

    kind: str
    domains: frozenset[str]
    titles: tuple[str, ...]
    raw: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One text: its candidates' features, and which of them say the headline."""

    text: Text
    names: tuple[str, ...]
    features: Any
    """One row a candidate (numpy array), one column a name."""
    right: Any
    headline: int
    """Index into the raw lines of the right candidate nearest above the story; -1 where there is none."""
    weight: float


def same(text: str, titles: Sequence[str]) -> bool:
    """Say whether `text` is one of `titles`, give or take a tenth of the words."""
    ours = words(fold(text))
    for title in titles:
        gold = words(fold(title))
        shared = sum(min(ours.count(word), gold.count(word)) for word in set(ours))
        if ours and gold and 2 * shared / (len(ours) + len(gold)) >= 0.9:  # noqa: PLR2004 - the benchmark's tolerance
            return True
    return False


def load(folder: Path) -> list[Text]:
    """Give the texts that have their headline in them."""
    texts: list[Text] = []
    for row in (folder / "gold.jsonl").read_text("utf-8").splitlines():
        document = json.loads(row)
        for kind, case in document["cases"].items():
            if case["title_in_text"]:
                raw = (folder / "raw" / f"{document['doc']}-{kind[0]}.txt").read_text("utf-8").split("\n")
                texts.append(Text(kind, frozenset({document["domain"]}), tuple(document["titles"]), tuple(raw)))
    return texts


def choice(text: Text, weight: float) -> Choice:
    """Give the candidates of a text."""
    page, lang = read_page(text.raw), detect(text.raw)
    signed = {each.at for each in read_bylines(page) if each.labelled}
    found = candidates(page, words_beside(read_stamps(page, lang)), signed, builtin())
    right = [same(read_title(page, at)[0], text.titles) for at, _ in found]
    said = [at for (at, _), good in zip(found, right, strict=True) if good]
    nearest = max((at for at in said if at <= page.first), default=min(said, default=-1))
    names = tuple(found[0][1]) if found else ()
    rows = np.array([[each[name] for name in names] for _, each in found], dtype=np.float32)
    headline = page.lines[nearest].number - 1 if said else -1
    return Choice(text, names, rows, np.array(right), headline, weight)


def mixtures(choices: Sequence[Choice]) -> list[Choice]:
    """Give for each text some in which its headline and story stand below the head of another site's text."""
    draw = random.Random(1)  # noqa: S311 - the same mixtures each time
    usable = [each for each in choices if each.headline >= 0]
    heavy = [each for each in usable if each.text.kind == "heavy"]
    made: list[Choice] = []
    for own in usable:
        for _ in range(MIXTURES):
            other = draw.choice(heavy if draw.random() < 0.75 else usable)  # noqa: PLR2004 - most heads are long
            kept, left = draw.choice(KEPT), draw.choice(ABOVE)
            if not own.text.domains & other.text.domains:
                head = [_retold(line, other.text, own.text) for line in other.text.raw[: max(other.headline - left, 0)]]
                raw = (*head, *own.text.raw[max(own.headline - kept, 0) :])
                domains = own.text.domains | other.text.domains
                made.append(choice(Text(own.text.kind, domains, own.text.titles, raw), MIXED))
    return [each for each in made if each.right.any()]


def _retold(line: str, other: Text, own: Text) -> str:
    """Give a line of the other text with the own headline where it says the other's."""
    for title in other.titles:
        line = line.replace(title, own.titles[0])
    return line


def learn(choices: Sequence[Choice]) -> Any:  # noqa: ANN401 - a numpy array
    """Give the weights that make the right candidates likeliest."""
    taught = [each for each in choices if each.right.any()]
    spread = np.concatenate([each.features for each in choices if each.weight == 1]).std(axis=0) + 1e-9
    rows = np.concatenate([each.features / spread for each in taught])
    right = np.concatenate([each.right for each in taught])
    sizes = [len(each.right) for each in taught]
    starts, page = np.cumsum([0, *sizes[:-1]]), np.repeat(np.arange(len(taught)), sizes)
    start = np.zeros(rows.shape[1])
    loss = _loss(rows, right, starts, page, np.array([each.weight for each in taught]))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": ROUNDS})
    return found.x / spread


def _loss(rows: Any, right: Any, starts: Any, page: Any, each: Any) -> Callable[[Any], tuple[float, Any]]:  # noqa: ANN401 - numpy
    """Give the penalised loss and its slope as a function of the weights.

    `page` says whose each row is, `each` how much each page weighs.
    """

    def loss(weights: Any) -> tuple[float, Any]:  # noqa: ANN401
        scores = rows @ weights
        raised = np.exp(scores - np.maximum.reduceat(scores, starts)[page])
        total, good = np.add.reduceat(raised, starts), np.add.reduceat(raised * right, starts)
        pull = each[page] * (raised / total[page] - raised * right / good[page])
        value = float(np.sum(each * (np.log(total) - np.log(good))) + PENALTY * weights @ weights)
        return value, rows.T @ pull + 2 * PENALTY * weights

    return loss


def right_ones(weights: Any, choices: Sequence[Choice]) -> list[bool]:  # noqa: ANN401 - a numpy array
    """Say for each page whether its best candidate says the headline."""
    return [bool(each.right.any() and each.right[np.argmax(each.features @ weights)]) for each in choices]


def folds(domains: Sequence[str], draw: int) -> list[frozenset[str]]:
    """Give the domains in `FOLDS` parts, drawn anew for each `draw`."""
    mixed = sorted(domains)
    random.Random(draw).shuffle(mixed)  # noqa: S311 - no secret
    return [frozenset(mixed[part::FOLDS]) for part in range(FOLDS)]


def cross_validate(pages: Sequence[Choice], mixed: Sequence[Choice]) -> None:
    """Print how often the headline of a page is right by weights that have not seen its site."""
    tested: dict[str, list[bool]] = {"light": [], "heavy": []}
    domains = sorted({domain for each in pages for domain in each.text.domains})
    for draw in range(DRAWS):
        for held in folds(domains, draw):
            weights = learn([each for each in (*pages, *mixed) if not each.text.domains & held])
            for kind, hits in tested.items():
                own = [each for each in pages if each.text.domains & held and each.text.kind == kind]
                hits.extend(right_ones(weights, own))
    for kind, hits in tested.items():
        own = [each for each in pages if each.text.kind == kind]
        print(f"{kind}: {np.mean(hits):.4f} of {len(own)}, ceiling {np.mean([c.right.any() for c in own]):.4f}")


def main() -> None:
    """Cross-validate, print, learn from everything, write."""
    pages = [choice(text, 1.0) for text in load(Path(sys.argv[1]))]
    mixed = mixtures(pages)
    cross_validate(pages, mixed)
    learned = zip(pages[0].names, learn([*pages, *mixed]), strict=True)
    weights = {name: round(float(weight), 3) for name, weight in learned}
    OUT.write_text(json.dumps(weights, indent=1) + "\n", "utf-8")


if __name__ == "__main__":
    main()
