from __future__ import annotations

import re
from pathlib import Path

import pytest

from archivist.site import assets


@pytest.fixture
def theme(tmp_path: Path) -> Path:
    for name, text in {
        "css/a.css": "/* note: why */\na:is(b, c) > i { color: red; margin: -0.5em 0 10.5em; }\n"
        '@font-face { src: url("../fonts/f.woff2"); }\n',
        "fonts/f.woff2": "not a font",
    }.items():
        path = tmp_path / "static" / name
        path.parent.mkdir(parents=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_a_name_changes_with_the_content(theme: Path) -> None:
    before = assets.gather(theme)["css/a.css"].name
    (theme / "static/css/a.css").write_text("a{}", encoding="utf-8")
    assert assets.gather(theme)["css/a.css"].name != before


def test_a_style_sheet_is_renamed_when_a_font_it_refers_to_changes(theme: Path) -> None:
    before = assets.gather(theme)["css/a.css"].name
    (theme / "static/fonts/f.woff2").write_text("another font", encoding="utf-8")
    assert assets.gather(theme)["css/a.css"].name != before


def test_the_published_style_sheet_refers_to_the_published_font(theme: Path, tmp_path: Path) -> None:
    assets.copy(assets.gather(theme), tmp_path / "out")
    sheet = next((tmp_path / "out/theme/css").iterdir()).read_text(encoding="utf-8")
    font = next((tmp_path / "out/theme/fonts").iterdir()).name
    assert sheet == f'a:is(b,c)>i{{color:red;margin:-.5em 0 10.5em}}@font-face{{src:url("../fonts/{font}")}}\n'


def test_pages_and_files_go_by_the_same_bytes_whatever_is_edited_meanwhile(theme: Path, tmp_path: Path) -> None:
    gathered = assets.gather(theme)
    address = assets.addresser(gathered, "https://example.org/repo")("css/a.css")
    (theme / "static/css/a.css").write_text("a{}", encoding="utf-8")
    assets.copy(gathered, tmp_path / "out")
    assert (tmp_path / "out" / address.removeprefix("/repo/")).is_file()


def test_strings_of_the_archives_style_sheet_hold_nothing_that_tightening_would_change() -> None:
    for sheet in (Path(__file__).parents[2] / "theme/static/css").iterdir():
        strings = [part for part in sheet.read_text(encoding="utf-8").split('"')[1::2] if "font" not in part]
        assert not [text for text in strings if any(sign in text for sign in "{};,>") or re.search(r": |0\.\d", text)]
