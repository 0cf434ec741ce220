"""The hostile cases: our own, and those of the shared corpus where it lies beside the repository."""

from __future__ import annotations

import csv
import json
import os
import re
import tarfile
from dataclasses import dataclass, replace
from pathlib import Path

ROOT = Path(__file__).parents[2]
OWN = ROOT / "tests" / "cases" / "hostile"
SHARED = Path(os.environ.get("ARCHIVIST_HOSTILE", ROOT.parent / "shared" / "hostile"))
ABSENT = f"The shared corpus of hostile files is not at {SHARED} (set ARCHIVIST_HOSTILE): only our own cases are run."

_SHARED_SENTENCES = re.compile(
    rb"The (?:opening paragraph|closing paragraph|last paragraph|only paragraph)[\w ]*? (?:plain|readable)\."
)


@dataclass(frozen=True, slots=True)
class Case:
    """The files of one case, and what must come of them: `publish`, `reject` or `either`."""

    id: str
    expect: str
    checks: tuple[tuple[str, str], ...]
    files: tuple[tuple[str, bytes], ...]

    def put(self, seeds: Path) -> None:
        """Lay the files into a folder of their own under `seeds`."""
        for name, raw in self.files:
            file = seeds / self.id / name
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(raw)

    def told_apart(self) -> Case:
        """Give the case with the sentences that all share made its own.

        In one archive with hundreds of others they would be what stands on every page: boilerplate.
        """
        mark = f" So much for {self.id.replace('-', ' ')}.".encode()
        files = tuple((name, _SHARED_SENTENCES.sub(lambda match: match[0] + mark, raw)) for name, raw in self.files)
        return replace(self, files=files)


def own() -> list[Case]:
    """Give the cases committed with these tests."""
    return [_case(row | {"id": f"own-{row['id']}"}, _folder(OWN / "cases" / row["id"])) for row in _table(OWN)]


def shared() -> list[Case]:
    """Give the shared corpus's cases that are files; none where it is absent."""
    if not SHARED.is_dir():
        return []
    named = _tar(SHARED / "name-cases.tar")
    files = {row["id"]: named.get(row["id"]) or _folder(SHARED / "cases" / row["id"]) for row in _table(SHARED)}
    return [_case(row, files[row["id"]]) for row in _table(SHARED) if row["mode"] != "fs"]


def objects() -> list[Case]:
    """Give the shared corpus's file-system objects, which `make_fs.py` there makes."""
    rows = _table(SHARED) if SHARED.is_dir() else []
    return [_case(row, ()) for row in rows if row["mode"] == "fs"]


def payloads() -> list[str]:
    """Give the shared lists of published attacks; none where they are absent."""
    if not SHARED.is_dir():
        return []
    naughty = json.loads((SHARED / "blns.json").read_text(encoding="utf-8"))
    fixtures = json.loads((SHARED / "dompurify.json").read_text(encoding="utf-8"))
    return [*naughty, *(fixture["payload"] for fixture in fixtures)]


def controls(seeds: Path) -> None:
    """Lay two harmless articles into `seeds`."""
    seeds.mkdir(parents=True, exist_ok=True)
    for file in sorted((OWN / "controls").iterdir()):
        (seeds / file.name).write_bytes(file.read_bytes())


def _table(folder: Path) -> list[dict[str, str]]:
    with (folder / "expected.tsv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file, delimiter="\t", quoting=csv.QUOTE_NONE))


def _case(row: dict[str, str], files: tuple[tuple[str, bytes], ...]) -> Case:
    checks = (check.partition(":")[::2] for check in row["check"].split(";") if check)
    return Case(row["id"], row["expect"], tuple(checks), files)


def _folder(folder: Path) -> tuple[tuple[str, bytes], ...]:
    return tuple((file.name, file.read_bytes()) for file in sorted(folder.iterdir())) if folder.is_dir() else ()


def _tar(archive: Path) -> dict[str, tuple[tuple[str, bytes], ...]]:
    cases: dict[str, tuple[tuple[str, bytes], ...]] = {}
    with tarfile.open(archive) as tar:
        for member in tar.getmembers():
            _, case, *name = member.name.split("/", 2)
            content = tar.extractfile(member)
            if name and content is not None:
                cases[case] = (*cases.get(case, ()), (name[0], content.read()))
    return cases
