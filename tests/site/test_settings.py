"""What a keeper can get wrong before a build: each slip is one line with its remedy, and no site is half built."""

from __future__ import annotations

from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from conftest import ROOT, build, prepare

from archivist.errors import Refused, reading
from archivist.site import clashes, limits, settings
from archivist.site.views.parts import Head, Page

TAKEN = "the-united-states-recognizes-growing-leadership-in-peru"
"""The address of an article that the two seeds give."""


def given(tmp_path: Path, **other: Any) -> dict[str, Any]:
    (tmp_path / "seeds").mkdir(exist_ok=True)
    right = {
        "SITENAME": "The Test Archive",
        "SITESUBTITLE": "",
        "KEEPER": "",
        "SITEURL": "https://example.org/repo",
        "LANG_UI": "es",
        "AS_OF": "2026-02-06",
        "RIGHTS": "",
        "DATA": "facts",
        "AI_POLICY": "notrain",
        "ARCHIVIST_SEEDS": str(tmp_path / "seeds"),
        "ARCHIVIST_STRICT": True,
        "OUTPUT_PATH": str(tmp_path / "output"),
    }
    return right | other


@pytest.mark.parametrize("url", ["", "/repo", "https://example.org", "http://localhost:8000/a/repo"])
def test_right_settings_pass(tmp_path: Path, url: str) -> None:
    settings.check(given(tmp_path, SITEURL=url, AS_OF=""))


@pytest.mark.parametrize(
    ("name", "value", "said"),
    [
        ("SITEURL", "example.org", "Write it in full"),
        ("SITEURL", "https://", "Write it in full"),
        ("SITEURL", "https://example.org/", "without a slash at its end"),
        ("SITEURL", "https://example.org/a b", "Write it in full"),
        ("LANG_UI", "fr", "Choose one of en, es"),
        ("AI_POLICY", "alow", "Choose one of allow, notrain, block"),
        ("DATA", "all", "Choose one of full, facts, none"),
        ("AS_OF", "yesterday", "Write a day such as 2026-11-22"),
        ("KEEPER", None, "Add a line such as KEEPER"),
    ],
)
def test_a_wrong_setting_is_named_with_its_remedy(tmp_path: Path, name: str, value: object, said: str) -> None:
    with pytest.raises(Refused, match=f"pelicanconf.py: .*{name}") as refusal:
        settings.check(given(tmp_path, **{name: value}))
    assert said in str(refusal.value)


def test_folders_that_cannot_be_used_are_named(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="nowhere: is no folder"):
        settings.check(given(tmp_path, ARCHIVIST_SEEDS=str(tmp_path / "nowhere")))
    (tmp_path / "file").write_text("mine")
    with pytest.raises(Refused, match="file: is a file"):
        settings.check(given(tmp_path, OUTPUT_PATH=str(tmp_path / "file")))


def test_a_folder_that_may_not_be_written_to_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    # The superuser may write anywhere: what the system answers is played, so that both see the same.
    monkeypatch.setattr("os.access", lambda path, mode: False)  # noqa: ARG005 - os.access's signature
    with pytest.raises(Refused, match="may not be written to"):
        settings.check(given(tmp_path))


def test_a_refusal_ends_a_build_in_one_line_and_not_the_live_preview(tmp_path: Path) -> None:
    def refuse(*, strict: bool) -> None:
        with settings.told(given(tmp_path, ARCHIVIST_STRICT=strict)):
            raise Refused("a.md", "is wrong", "Mend it")

    with pytest.raises(SystemExit, match=r"^refused: a\.md: is wrong\. Mend it$"):
        refuse(strict=True)
    with pytest.raises(Refused):
        refuse(strict=False)


def test_two_pages_at_one_address_are_refused() -> None:
    def page(save_as: str, title: str) -> Page:
        return Page(save_as, "page.html", SimpleNamespace(head=Head(title, "")))

    clashes.check([page("a/index.html", "One"), page("b/index.html", "Two")])
    with pytest.raises(Refused, match="“One” and “Two”"):
        clashes.check([page("a/index.html", "One"), page("A/index.html", "Two")])


def test_githubs_limits_are_spoken_of_before_they_bite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name, size in (("a.txt", 60), ("b.txt", 30)):
        (tmp_path / name).write_bytes(b"x" * size)
    assert list(limits.warnings(tmp_path)) == []
    monkeypatch.setattr(limits, "LARGE", 50)
    monkeypatch.setattr(limits, "SITE", 100)
    large, whole = limits.warnings(tmp_path)
    assert large.startswith("large file: a.txt")
    assert whole.startswith("large site: ")


@pytest.mark.parametrize("data", [b'name = "caf\xe9"', b"x"])
def test_a_curators_file_that_breaks_the_reading_is_named(tmp_path: Path, data: bytes) -> None:
    file = tmp_path / "names.toml"
    file.write_bytes(data)
    with pytest.raises(Refused, match=r"names\.toml: "), reading(str(file)):
        int(file.read_text(encoding="utf-8"))


@pytest.mark.parametrize(
    ("file", "text", "said"),
    [
        ("curation/names.toml", "x = = 1\n", "names.toml"),
        ("curation/outlets.toml", "outlet = [1]\n", "outlets.toml: holds a value of the wrong kind"),
        ("pages/new.md", "No header here.\n", "new.md:1: has no header"),
        ("pages/new.md", "Title: New\nSlug: topics\n\nText.\n", "two pages would stand at this address"),
        ("articles/new.md", "Title: New\nDate: soon\n\nText.\n", "new.md:2: `Date: soon` is no date"),
        ("articles/new.md", f"Title: New\nSlug: {TAKEN}\n\nText.\n", "two pages would stand at this address"),
    ],
)
def test_a_build_with_a_slip_ends_with_a_line_and_no_traceback(tmp_path: Path, file: str, text: str, said: str) -> None:
    prepare(tmp_path / "content")
    (tmp_path / "content" / file).parent.mkdir(exist_ok=True)
    (tmp_path / "content" / file).write_text(text, encoding="utf-8")
    built = build(ROOT / "seeds", tmp_path)
    assert built.status == 1
    assert said in built.said
    assert "Traceback" not in built.said
