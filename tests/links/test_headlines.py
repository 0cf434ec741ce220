"""Headlines of other pages and the titles of the archive. All titles invented."""

from __future__ import annotations

import pytest

from archivist.links.headlines import index, resolve
from archivist.model import Account

TITLES = index(
    [
        Account("quinoa", "Peru becomes largest quinoa exporter to the United States", ""),
        Account("blueberry", "Peru Displaces the United States and Canada in Global Blueberry Export", ""),
        Account("velm", "Velm harbour shut after crane falls into the basin", ""),
        Account("twin-1", "Five things to know this morning", ""),
        Account("twin-2", "Five things to know this morning", ""),
    ]
)


@pytest.mark.parametrize(
    "line",
    [
        "Peru becomes largest quinoa exporter to the United States",
        "PERU BECOMES LARGEST QUINOA EXPORTER TO THE UNITED STATES",
        "“Peru becomes largest quinoa exporter to the United States”",
        "Peru becomes largest quinoa exporter to the United States | The Daily Lantern",
        "Peru becomes largest quinoa exporter to the United States – Live updates",
        "Peru becomes largest quinoa...",
        "Peru becomes largest quinoa exporter to United States",
    ],
)
def test_a_line_is_resolved_however_the_page_dressed_it(line: str) -> None:
    assert resolve([line], TITLES) == ("quinoa",)


@pytest.mark.parametrize(
    "line",
    [
        "Peru must fulfill requirements for visa exemption with United States",
        "Crane accident closes harbour of Velm",
        "Five things to know this morning",
        "",
        "...",
    ],
)
def test_a_line_without_its_article_or_with_two_stays_open(line: str) -> None:
    assert resolve([line], TITLES) == (None,)


def test_an_empty_archive_resolves_nothing() -> None:
    assert resolve(["Velm harbour shut"], index([])) == (None,)
