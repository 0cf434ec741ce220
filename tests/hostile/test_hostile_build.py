"""The real build over hostile seeds: each is published as plain text or refused by name, and nothing else happens.

Set ARCHIVIST_HOSTILE_ALONE to build every case in an archive of its own, with its limit of time: this takes
long and is how a corpus is scored. Without it the cases share three archives, and a browser visits a part
of their pages.
"""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Built, build
from hostile_cases import ABSENT, SHARED, Case, controls, objects, own, payloads, shared
from hostile_checks import Habits, Site, case_faults, faults, habits

ALL = "ARCHIVIST_HOSTILE_ALONE" in os.environ
ALONE = pytest.mark.skipif(not ALL, reason="set ARCHIVIST_HOSTILE_ALONE to run")
CASES = [*own(), *shared()]
TOGETHER = [case.told_apart() for case in CASES]
BATCHES = {expect: [case for case in TOGETHER if case.expect == expect] for expect in ("publish", "either", "reject")}


@pytest.fixture(scope="session")
def usual(demo: Built) -> Habits:
    """What pages made of harmless articles hold."""
    return habits(Site(demo, demo.content))


@pytest.fixture(scope="session")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str], Site]:
    """Build the archive of all cases with the same expectation, once."""
    sites: dict[str, Site] = {}

    def of(expect: str) -> Site:
        if expect not in sites:
            sites[expect] = together(BATCHES[expect], tmp_path_factory.mktemp(expect))
        return sites[expect]

    return of


def together(cases: list[Case], work: Path) -> Site:
    seeds = work / "seeds"
    controls(seeds)
    for case in cases:
        case.put(seeds)
    return Site(build(seeds, work), seeds)


@pytest.mark.parametrize("case", TOGETHER, ids=lambda case: case.id)
def test_a_case_is_published_as_text_or_refused_by_name(case: Case, archive: Callable[[str], Site]) -> None:
    assert list(case_faults(archive(case.expect), case)) == []


@pytest.mark.parametrize("expect", BATCHES)
def test_nothing_of_the_cases_is_live_and_the_rest_of_the_site_is_whole(
    expect: str, archive: Callable[[str], Site], usual: Habits
) -> None:
    site = archive(expect)
    assert list(faults(site, usual)) == []
    assert site.built.status == (0 if expect == "publish" else 1)


def test_published_attacks_stay_text_as_bodies_and_as_headlines(tmp_path: Path, usual: Habits) -> None:
    if not payloads():
        pytest.skip(ABSENT)
    cases = [_attack(number, payload) for number, payload in enumerate(payloads())]
    site = together(cases, tmp_path)
    assert [fault for case in cases for fault in case_faults(site, case)] == []
    assert list(faults(site, usual)) == []


def _attack(number: int, payload: str) -> Case:
    """Make every other payload a headline, the rest a body: `test_hostile_intake` renders each both ways."""
    body = f"Invented report {number} on payloads\n\n{payload}\n\nIts last paragraph is number {number}."
    title = f"{payload}\n\nThe only paragraph of invented report number {number}."
    text = (title, body)[number % 2]
    return Case(f"p{number:03}", "either", (), (("raw.txt", text.encode("utf-8", "surrogatepass")),))


@pytest.mark.parametrize("case", objects(), ids=lambda case: case.id)
def test_objects_of_the_file_system_are_refused_and_never_followed(case: Case, tmp_path: Path, usual: Habits) -> None:
    seeds = tmp_path / "seeds"
    controls(seeds)
    (seeds / "case").mkdir()
    make = [sys.executable, str(SHARED / "make_fs.py"), case.id.removeprefix("fs-"), str(seeds / "case"), ".txt"]
    subprocess.run(make, check=True)
    site = Site(build(seeds, tmp_path), seeds)
    assert list(faults(site, usual)) == []
    if case.expect == "reject":
        assert site.built.status == 1
        assert "case/" in site.built.said


@pytest.mark.browser
@pytest.mark.parametrize("expect", ["publish", "either"])
def test_a_browser_runs_nothing_and_asks_nobody_else(
    expect: str,
    archive: Callable[[str], Site],
    serve: Callable[[Path, str], str],
    chromium: Any,
) -> None:
    site = archive(expect)
    address = serve(site.built.output, "")
    seen: list[str] = []
    page = chromium.new_page()
    page.on("dialog", lambda dialog: (seen.append(f"dialog: {dialog.message}"), dialog.dismiss()))
    page.on("request", lambda ask: seen.append(ask.url) if not ask.url.startswith((address, "data:")) else None)
    lists = [file for file in site.pages if "articles" not in file.relative_to(site.built.output).parts]
    articles = [file for file in site.pages if file not in lists]
    for file in [*lists[:20], *articles[:: 1 if ALL else 4]]:
        place = file.relative_to(site.built.output).as_posix()
        page.goto(f"{address}/{place}", wait_until="load")
        assert seen == [], place
    page.close()


@ALONE
@pytest.mark.parametrize("case", CASES, ids=lambda case: case.id)
def test_a_case_alone_keeps_its_limits(case: Case, tmp_path: Path, usual: Habits) -> None:
    site = together([case], tmp_path)
    assert list(case_faults(site, case)) == []
    assert list(faults(site, usual)) == []
    if case.expect != "either":
        assert site.built.status == (1 if case.expect == "reject" else 0)
