"""The checks of the hostile suite see what they are there to see."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Built
from hostile_cases import OWN, Case, controls
from hostile_checks import Site, case_faults, faults, habits

PAGE = '<html><head><title>x</title></head><body><h1>A day</h1><p>Some words.</p><a href="/x/">x</a>{}</body></html>'


@pytest.fixture
def site(tmp_path: Path) -> Site:
    controls(tmp_path / "seeds")
    site = Site(Built(tmp_path / "output", tmp_path / "content", 0, ""), tmp_path / "seeds")
    for file in (OWN / "controls").iterdir():
        publish(site, file.name, file.stem, "".join(f"<p>{line}</p>" for line in file.read_text().splitlines()))
    return site


def publish(site: Site, path: str, slug: str, extra: str = "") -> None:
    edition, page = site.built.content / "articles" / f"{slug}.md", site.built.output / "articles" / slug / "index.html"
    for file in (edition, page):
        file.parent.mkdir(parents=True, exist_ok=True)
    edition.write_text(f"Title: A day\nSlug: {slug}\nSeed: {path}\n\nSome words.\n")
    page.write_text(PAGE.format(extra))


def test_a_harmless_site_has_no_fault(site: Site) -> None:
    assert list(faults(site, habits(site))) == []


@pytest.mark.parametrize(
    ("live", "seen"),
    [
        ("<script>alert(1)</script>", "unusual script: alert(1)"),
        ("<p onclick='alert(1)'>x</p>", "('p', 'onclick')"),
        ("<iframe></iframe>", "('iframe', '')"),
        ("<a href=' java\tscript:alert(1)'>x</a>", "leads elsewhere"),
        ("<a href='//e.test/x'>x</a>", "leads elsewhere"),
        ("<p style='x'>x</p>", "('p', 'style')"),
        ("root:x:0:0:root", "holds 'root:x:0:'"),
    ],
)
def test_what_is_live_on_a_page_is_seen(live: str, seen: str, site: Site, tmp_path: Path) -> None:
    usual = habits(site)
    again = Site(Built(site.built.output, site.built.content, 0, ""), tmp_path / "seeds")
    publish(again, "case/raw.txt", "case", live)
    assert any(seen in fault for fault in faults(again, usual))


def test_a_broken_feed_and_a_file_outside_are_seen(site: Site, tmp_path: Path) -> None:
    usual = habits(site)
    (site.built.output / "feed.xml").write_text("<feed><title>&nbsp;</feed>")
    (tmp_path / "x.html").write_text("written one folder too high")
    assert {fault.partition(":")[0] for fault in faults(site, usual)} == {"feed.xml", "written outside"}


def test_a_case_that_is_lost_cut_short_or_wrongly_published_is_seen(site: Site) -> None:
    raw = b"A day\n\nSome words.\n\nMore words."
    lost = Case("lost", "publish", (), (("raw.txt", raw),))
    cut = Case("cut", "publish", (("title", "A night"),), (("raw.txt", raw),))
    kept = Case("kept", "reject", (), (("raw.txt", b"A day\n\nSome words."),))
    publish(site, "cut/raw.txt", "cut")
    publish(site, "kept/raw.txt", "kept")
    assert list(case_faults(site, lost)) == ["lost/raw.txt is silently lost"]
    assert list(case_faults(site, cut)) == [
        "cut/raw.txt:5: not on the page: 'More words.'",
        "cut/raw.txt: its headline is 'A day', not 'A night'",
    ]
    assert list(case_faults(site, kept)) == ["kept/raw.txt was published"]
