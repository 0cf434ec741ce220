"""Publishing: under a sub-path, under a domain of one's own, and never without an address."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from conftest import ROOT, build
from crawl import faults


@pytest.mark.parametrize("address", ["https://owner.github.io/repo", "https://archive.example.org"])
def test_a_published_site_is_right_at_its_address(tmp_path: Path, address: str) -> None:
    built = build(ROOT / "seeds", tmp_path, siteurl=address, settings="publishconf.py")
    assert built.status == 0, built.said
    assert faults(built.output, address) == []
    article = next((built.output / "articles").glob("*/index.html")).read_text(encoding="utf-8")
    assert f'<link rel="canonical" href="{address}/articles/' in article
    assert not (built.output / "desk").exists()
    assert "desk/" not in article
    assert f"Sitemap: {address}/sitemap.xml" in (built.output / "robots.txt").read_text(encoding="utf-8")


@pytest.mark.parametrize("address", ["", "/repo", "archive.example.org"])
def test_publishing_without_an_address_stops_with_the_remedy(address: str) -> None:
    environment = {**os.environ, "SITEURL": address}
    command = [sys.executable, str(ROOT / "publishconf.py")]
    done = subprocess.run(command, capture_output=True, text=True, check=False, env=environment)
    assert done.returncode == 1
    assert "make publish SITEURL=" in done.stderr


def test_drafts_are_in_the_preview_and_not_in_the_published_site(tmp_path: Path) -> None:
    first = build(ROOT / "seeds", tmp_path, siteurl="https://archive.example.org")
    edition = next((first.content / "articles").glob("000*.md"))
    edition.write_text("Status: draft\n" + edition.read_text(encoding="utf-8"), encoding="utf-8")
    preview = build(ROOT / "seeds", tmp_path, siteurl="https://archive.example.org")
    assert list((preview.output / "drafts").glob("*/index.html"))
    published = build(ROOT / "seeds", tmp_path, siteurl="https://archive.example.org", settings="publishconf.py")
    assert not (published.output / "drafts").exists()
    assert "us-welcomes" not in (published.output / "index.html").read_text(encoding="utf-8")
    assert faults(published.output, "https://archive.example.org") == []
