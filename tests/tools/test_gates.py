"""Each gate of the site check passes a sound site and finds the fault that is planted in it. All text invented."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import check_site
import pytest
from conftest import missing
from gates import looking, markup
from gates.files import FILE_GATES, articles, feeds, foreign, fragments, links, lists
from gates.gate import Found
from gates.reading import Site, site
from stage import serve

HOME = "https://archive.example.org/repo"
HEAD = """<!doctype html><html lang="en"><head><meta charset="utf-8"><title>x</title>
<link rel="icon" href="/repo/icon.svg">"""
INDEX = f"""{HEAD}<link rel="canonical" href="{HOME}/"><link rel="stylesheet" href="/repo/theme/a.css">
<link rel="license" href="https://other.example/"></head><body><main><h1 id="top">Kettles</h1>
<p><a href="/repo/articles/kettle/#p1">One</a> <a href="#top">Up</a> <a href="https://other.example/x">Elsewhere</a>
<a href="mailto:someone@example.org">Write</a></p></main></body></html>"""
ARTICLE = f"""{HEAD}<link rel="stylesheet" href="../../theme/a.css"></head><body><main><h1>A kettle</h1>
<p id="p1">It boiled. <a href="{HOME}/">Home</a></p></main></body></html>"""
ENTRY = (
    f"<entry><id>1</id><title>x</title><updated>2018-02-06T00:00:00Z</updated><link href='{HOME}/articles/kettle/'/>"
)
ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom"><id>1</id><title>x</title><updated>2018-02-06T00:00:00Z</updated>
<link href="{HOME}/"/>{ENTRY}</entry></feed>"""
JSON = f"""{{"home_page_url": "{HOME}/", "feed_url": "{HOME}/feeds/all.json",
"items": [{{"id": "1", "title": "x", "url": "{HOME}/articles/kettle/"}}]}}"""
SITEMAP = f"""<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>{HOME}/</loc></url></urlset>"""
FILES = {
    "index.html": INDEX,
    "404.html": f"{HEAD}</head><body><main><h1>Not here</h1></main></body></html>",
    "articles/kettle/index.html": ARTICLE,
    "theme/a.css": 'body{background:url("../icon.svg")}',
    "icon.svg": "<svg xmlns='http://www.w3.org/2000/svg'/>",
    "feeds/all.atom.xml": ATOM,
    "feeds/all.json": JSON,
    "sitemap.xml": SITEMAP,
}


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name, text in FILES.items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    return tmp_path


def plant(folder: Path, name: str, was: str, now: str) -> None:
    text = (folder / name).read_text(encoding="utf-8")
    assert was in text
    (folder / name).write_text(text.replace(was, now, 1), encoding="utf-8")


def test_a_sound_site_passes_every_gate(folder: Path) -> None:
    read = site(folder)
    assert read.home == HOME
    assert [one.faults for one in (gate(read) for gate in FILE_GATES)] == [()] * len(FILE_GATES)


@pytest.mark.parametrize(
    ("gate", "name", "was", "now", "said"),
    [
        (
            links,
            "index.html",
            "/repo/articles/kettle/#p1",
            "/repo/articles/cattle/",
            "no file articles/cattle/index.html",
        ),
        (links, "index.html", "/repo/articles/kettle/#p1", "/about/", "leaves the folder"),
        (links, "index.html", "/repo/theme/a.css", "/repo/theme/b.css", "no file theme/b.css"),
        (
            links,
            "index.html",
            "</head>",
            '<meta http-equiv="refresh" content="0; url=/repo/gone/"></head>',
            "no file gone/",
        ),
        (fragments, "index.html", "#p1", "#p2", "no id p2"),
        (fragments, "index.html", "#top", "#bottom", "no id bottom"),
        (foreign, "index.html", "</main>", "<img src='https://cdn.example/x.png' alt=''></main>", "cdn.example"),
        (foreign, "index.html", "</main>", "<img srcset='//cdn.example/x.png 2x' alt=''></main>", "cdn.example"),
        (foreign, "index.html", "</main>", "<p style='background: url(//cdn.example/x)'></p></main>", "cdn.example"),
        (foreign, "theme/a.css", "../icon.svg", "https://fonts.example/x.woff2", "theme/a.css asks for https://fonts"),
        (feeds, "feeds/all.atom.xml", "</entry>", "", "ParseError"),
        (feeds, "feeds/all.atom.xml", "<entry><id>1</id>", "<entry>", "entry without id"),
        (feeds, "feeds/all.atom.xml", f"{HOME}/articles", "/repo/articles", "is not an address of the site in full"),
        (feeds, "feeds/all.json", "/articles/kettle/", "/articles/cattle/", "leads nowhere"),
        (feeds, "feeds/all.json", '"items"', '"entries"', "KeyError"),
        (feeds, "sitemap.xml", f"{HOME}/<", f"{HOME}/gone/<", "leads nowhere"),
        (lists, "index.html", "Kettles", "Kettles" * 20_000, "index.html has 140"),
        (articles, "articles/kettle/index.html", "It boiled.", "It boiled." * 5_000, "more than 50"),
        (articles, "theme/a.css", "body", "x{}" * 17_000 + "body", "more than 50"),
    ],
)
def test_a_gate_finds_the_fault_that_is_planted(  # noqa: PLR0913, PLR0917 - what is planted where
    folder: Path, gate: Callable[[Site], Found], name: str, was: str, now: str, said: str
) -> None:
    plant(folder, name, was, now)
    found = gate(site(folder))
    assert not found.passed
    assert len(found.faults) == 1
    assert said in found.faults[0]


def test_a_site_that_was_built_without_an_address_need_not_have_full_ones_in_its_feeds(folder: Path) -> None:
    for name in FILES:
        path = folder / name
        path.write_text(path.read_text(encoding="utf-8").replace(HOME, "").replace("/repo", ""), encoding="utf-8")
    found = feeds(site(folder))
    assert (found.faults, found.figure) == ((), "built without SITEURL")
    plant(folder, "feeds/all.json", "/articles/kettle/", "/articles/cattle/")
    assert not feeds(site(folder)).passed


def test_the_html_gate_finds_a_planted_fault_in_a_page_of_any_batch(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    if lack := markup.missing():
        missing(lack)
    monkeypatch.setattr(markup, "TOGETHER", 1)
    pages = [str(folder / "404.html"), str(folder / "articles" / "kettle" / "index.html")]
    assert markup.gate(pages).passed
    plant(folder, "articles/kettle/index.html", "</main>", "<p><div></p></main>")
    found = markup.gate(pages)
    assert found.seen == "2 pages"
    assert {fault.split(": ")[0].rsplit("/", 1)[1] for fault in found.faults} == {"index.html"}


@pytest.mark.browser
def test_the_browser_gates_find_planted_faults(folder: Path, chromium: Any) -> None:
    home = serve(folder, "/repo")
    addresses = looking.kinds(folder)
    assert addresses == ["articles/kettle/", "", "404.html"]
    assert [one.faults for one in looking.look(chromium, home, addresses)] == [(), (), ()]
    plant(folder, "articles/kettle/index.html", "</main>", "<img src='/repo/icon.svg'></main>")
    plant(folder, "theme/a.css", "body{", "@media (prefers-color-scheme:dark){h1{color:#eee;background:#fff}}body{")
    plant(folder, "404.html", "</main>", "</main><script>console.error('it broke')</script>")
    plant(folder, "index.html", "</main>", "<img alt='' src='http://127.0.0.1:9/x.png'></main>")
    light, dark, other = looking.look(chromium, home, addresses)
    assert (len(light.faults), len(dark.faults)) == (1, 3)
    assert "image-alt" in light.faults[0]
    assert sum("color-contrast" in fault for fault in dark.faults) == 2
    for said in ("404.html: it broke", "asks for http://127.0.0.1:9/x.png"):
        assert sum(said in fault for fault in other.faults) == 2, "once in light, once in dark"


def test_the_heaviest_page_of_each_kind_is_looked_at(folder: Path) -> None:
    other = folder / "articles" / "a-heavier-kettle" / "index.html"
    other.parent.mkdir()
    other.write_text(f"{ARTICLE}<!-- and more -->", encoding="utf-8")
    assert looking.kinds(folder) == ["articles/a-heavier-kettle/", "", "404.html"]


def test_the_command_prints_a_table_and_ends_with_1_for_a_fault(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    without = ["--without", "nu", "--without", "browser"]
    assert check_site.main([str(folder), *without]) == 0
    assert capsys.readouterr().out.startswith("ok  links")
    plant(folder, "index.html", "#p1", "#p2")
    assert check_site.main([str(folder), *without]) == 1
    said = capsys.readouterr().out
    assert "NO  fragments" in said
    assert "fragments: index.html: /repo/articles/kettle/#p2: no id p2" in said


def test_a_gate_that_cannot_look_has_not_been_passed(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(markup, "VNU", folder / "no.jar")
    assert check_site.main([str(folder), "--without", "browser"]) == 1
    assert "NO  Nu Html Checker" in capsys.readouterr().out
    assert [one.passed for one in looking.gate("http://127.0.0.1", [], None)] == [False] * 3


def test_a_folder_without_a_site_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds no finished site"):
        check_site.main([str(tmp_path)])
