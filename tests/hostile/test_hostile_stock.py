"""Stock Pelican with a theme that escapes nothing, over editions of hostile seeds: still nothing is live.

The theme prints titles as they are. (Those that run `striptags` over them undo any escaping: the filter
unescapes. No form of the header can help there.)
"""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from hostile_cases import controls, own, shared

from archivist.intake import markdown
from archivist.refresh import refresh

SETTINGS = """
SITENAME = "Stock"
TIMEZONE = "UTC"
DEFAULT_DATE = (2000, 1, 1)
TYPOGRIFY = {typogrify}
ARTICLE_PATHS = ["articles"]
THEME = {theme!r}
FEED_ALL_ATOM = "feed.atom"
ARTICLE_SAVE_AS = ARTICLE_LANG_SAVE_AS = "articles/{{slug}}.html"
"""
ARTICLE = """<!DOCTYPE html><title>{{ article.title }}</title><body class="{{ article.place }}">
<h1 title="{{ article.title }}">{{ article.title }}</h1><p>{{ article.category }} {{ article.standfirst }}</p>
{{ article.content }}<p class="end">{{ article.summary }}</p>"""
ACTIVE = {
    "script",
    "iframe",
    "object",
    "embed",
    "form",
    "input",
    "style",
    "base",
    "svg",
    "math",
    "img",
    "video",
    "audio",
}


@pytest.mark.parametrize("typogrify", [False, True])
def test_stock_pelican_publishes_the_editions_as_text(typogrify: bool, tmp_path: Path) -> None:  # noqa: FBT001 - a parameter of the table
    seeds, content, output = (tmp_path / name for name in ("seeds", "content", "output"))
    controls(seeds)
    for case in [*own(), *shared()]:
        if not case.id.removeprefix("own-").startswith(("slow", "redos", "size")):
            case.put(seeds)
    content.mkdir()
    editions = refresh(seeds, content).settled
    theme = tmp_path / "theme"
    (theme / "templates").mkdir(parents=True)
    (theme / "static").mkdir()
    (theme / "templates" / "article.html").write_text(ARTICLE)
    (tmp_path / "conf.py").write_text(SETTINGS.format(typogrify=typogrify, theme=str(theme)))
    command = [
        sys.executable,
        "-m",
        "pelican",
        str(content),
        "--output",
        str(output),
        "--settings",
        str(tmp_path / "conf.py"),
    ]
    done = subprocess.run([*command, "--fatal", "errors"], capture_output=True, text=True, check=False, timeout=300)
    assert done.returncode == 0, done.stdout + done.stderr
    for settled in editions.values():
        header = dict(settled.edition.header)
        page = BeautifulSoup(
            (output / "articles" / f"{header['Slug']}.html").read_text(encoding="utf-8"), "html.parser"
        )
        assert active(page) == [], header["Seed"]
        shown = " ".join(page.find_all("h1")[0].get_text().split())
        assert typogrify or shown == markdown.plain(header["Title"]), header["Seed"]


def active(page: BeautifulSoup) -> list[str]:
    """Give what is live on a page of that theme, which itself has nothing of the kind."""
    handlers = [
        f"{element.name} {name}" for element in page.find_all() for name in element.attrs if name.startswith("on")
    ]
    links = [str(element["href"]) for element in page.find_all(href=True)]
    odd = [link for link in links if link.partition(":")[0].strip().lower() in {"javascript", "data", "vbscript"}]
    return [*handlers, *odd, *(element.name for element in page.find_all(sorted(ACTIVE)))]
