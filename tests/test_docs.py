"""The documents under test: every command, setting, file and link they name exists."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from archivist.cli import COMMANDS

ROOT = Path(__file__).parents[1]
DOCS = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").rglob("*.md")])
MAKEFILE = (ROOT / "Makefile").read_text(encoding="utf-8")
SETTINGS = (ROOT / "pelicanconf.py").read_text(encoding="utf-8")


def named(path: Path) -> str:
    return str(path.relative_to(ROOT))


def code(path: Path) -> str:
    """Give what stands between backquotes and in code blocks."""
    return "\n".join(re.findall(r"```.*?```|`[^`\n]+`", path.read_text(encoding="utf-8"), flags=re.DOTALL))


@pytest.mark.parametrize("path", DOCS, ids=named)
def test_every_make_target_exists(path: Path) -> None:
    targets = set(re.findall(r"^([a-z]+):", MAKEFILE, flags=re.MULTILINE))
    asked = set(re.findall(r"\bmake ([a-z]+)\b", code(path)))
    assert asked <= targets


@pytest.mark.parametrize("path", DOCS, ids=named)
def test_every_make_variable_exists(path: Path) -> None:
    known = set(re.findall(r"^([A-Z_]+) [?:]?=", MAKEFILE, flags=re.MULTILINE))
    asked = {name for line in re.findall(r"\bmake [^\n`]+", code(path)) for name in re.findall(r"\b([A-Z_]+)=", line)}
    assert asked <= known


@pytest.mark.parametrize("path", DOCS, ids=named)
def test_every_archivist_command_exists(path: Path) -> None:
    asked = set(re.findall(r"\barchivist ([a-z]+)\b", code(path)))
    assert asked <= set(COMMANDS)


@pytest.mark.parametrize("path", DOCS, ids=named)
def test_every_link_and_picture_leads_somewhere(path: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", path.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (path.parent / link).exists()]
    assert missing == []


@pytest.mark.parametrize("path", DOCS, ids=named)
def test_every_file_of_ours_that_is_named_exists(path: Path) -> None:
    rooms = ("plugins/", "tests/", "tools/", "docs/", "theme/", "content/curation/", ".github/")
    begins = "|".join(map(re.escape, rooms))
    files = re.findall(rf"`((?:{begins})[\w./-]+)`", path.read_text(encoding="utf-8"))
    assert [file for file in files if not (ROOT / file).exists()] == []


def test_every_setting_for_keepers_is_real() -> None:
    for name in ("SITENAME", "SITESUBTITLE", "KEEPER", "SITEURL", "LANG_UI", "AS_OF", "AI_POLICY"):
        assert re.search(rf"^{name} = ", SETTINGS, flags=re.MULTILINE), name


def test_help_lists_every_target_a_person_would_call() -> None:
    said = set(re.findall(r"@echo 'make ([a-z]+) ", MAKEFILE))
    targets = set(re.findall(r"^([a-z]+): ", MAKEFILE, flags=re.MULTILINE)) - {"help", "lock"}
    assert targets <= said
