"""Every template, filled with a small invented archive; a field that no view has is an error."""

from __future__ import annotations

import re
from itertools import pairwise
from pathlib import Path

import jinja2
import pytest
from bs4 import BeautifulSoup
from made import ANA, SITE, converted, day, piece, topic

from archivist.model import Links, Mention, Reason, Related, Removal, Story
from archivist.site import typography
from archivist.site.catalogue import Catalogue
from archivist.site.views import Holdings, Page, archive, article, hold, pages, redirect, text_page, tombstone
from archivist.site.views.addresses import save_as
from archivist.site.views.piece import Site
from archivist.topics.vocabulary import Topic

TEMPLATES = Path(__file__).parents[2] / "theme" / "templates"
LINES = ("The ferry report", "Ana Sol sailed & “won”.", "Share", "The end.")
GONE = (Removal(1, 1, "title", "title"), Removal(3, 3, "share.word", "share", "a button"))


def small(site: Site) -> Holdings:
    """Hold one article of every kind."""
    politics = topic("politics", "Politics", "vote")
    made = [
        converted("ferry", LINES, GONE, topics=(politics,), headlines=("Held", "Lost"), place="Lima", time="10:44"),
        piece("second", outlet="The Post", authors=(ANA,), dating=day(""), note="A note.", corrections=("Not so.",)),
        piece("third", outlet="El Faro", lang="ar", credits=("Photo: nobody",), place="Cusco"),
        piece("hostile", title="<script>alert(1)</script>", outlet='"><b>', place="<i>", dating=day("2016-05-01")),
    ]
    said = (Mention(0, 7, "PER", "Ana Sol"),)
    links = Links(
        related={
            "ferry": (Related("third", "account", 1, Reason(("Lima",))), Related("second", "related", 1, Reason()))
        },
        stories=(Story("ferry", ("ferry", "third")),),
        mentions={"ferry": said, "third": said},
        copies={"second": "third"},
    )
    return hold(site, made, links, (Topic("politics", "Politics", iptc="medtop:11000000"),), found={"Held": "third"})


def rendered(site: Site) -> dict[str, str]:
    """Fill the templates of every page of the small archive."""
    held = small(site)
    loader = jinja2.FileSystemLoader(TEMPLATES)
    env = jinja2.Environment(
        loader=loader,
        autoescape=True,
        trim_blocks=True,
        lstrip_blocks=True,
        extensions=["jinja2.ext.i18n", "jinja2.ext.do"],
        undefined=jinja2.StrictUndefined,
    )
    env.install_gettext_callables(site.words.gettext, site.words.ngettext, newstyle=True)  # type: ignore[attr-defined]
    env.filters |= {"typeset": typography.typeset, "headline": typography.headline}
    env.globals["asset"] = lambda path: f"{site.root}/theme/{path}"
    every = [*pages(held), *(Page(save_as(one.url), "article.html", article(one, held)) for one in held.pieces)]
    every += [tombstone("Gone", "articles/gone/", "Asked for.", "en", site), redirect("old/", "new/", "New", site)]
    every.append(Page("about/index.html", "page.html", text_page("About", "about/", "<p>Us.</p>", "en", site)))
    common = {"SITEURL": site.url, "ROOT": site.root, "archive": archive(held)}
    return {page.save_as: env.get_template(page.template).render(common, view=page.view) for page in every}


@pytest.fixture(scope="module")
def site() -> dict[str, str]:
    return rendered(
        Site("The Test Archive", "Invented", "us", "https://example.org/repo", Catalogue("en"), kitchen_sink=True)
    )


def test_every_page_has_one_headline_one_main_part_and_a_language(site: dict[str, str]) -> None:
    assert len(site) > 30
    for name, text in site.items():
        page = BeautifulSoup(text, "html.parser")
        assert len(page.find_all("h1")) == 1, name
        assert len(page.find_all("main")) == 1, name
        assert page.html is not None
        assert page.html["lang"] == "en", name


def test_headings_go_down_one_step_at_a_time(site: dict[str, str]) -> None:
    for name, text in site.items():
        steps = [int(heading.name[1]) for heading in BeautifulSoup(text, "html.parser").find_all(re.compile(r"^h\d$"))]
        assert all(after - before <= 1 for before, after in pairwise(steps)), (name, steps)


def test_no_script_runs_and_no_style_is_inline(site: dict[str, str]) -> None:
    for name, text in site.items():
        page = BeautifulSoup(text, "html.parser")
        scripts = [script for script in page.find_all("script") if script.get("type") != "application/ld+json"]
        assert name.startswith(("search/", "404.html")) or not scripts, name
        assert not page.find_all("style"), name
        assert not page.find_all(style=True), name
        assert "javascript:" not in text, name


def test_an_article_needs_nothing_of_the_style_sheet_that_it_does_not_load(site: dict[str, str]) -> None:
    sheets = TEMPLATES.parent / "static" / "css"
    named = {
        name: set(re.findall(r"\.([a-z][\w-]*)", (sheets / name).read_text(encoding="utf-8")))
        for name in ("archive.css", "pages.css")
    }
    alone = named["pages.css"] - named["archive.css"]
    assert {"accounts", "branches", "entries"} <= alone
    assert "/css/pages.css" not in site["articles/ferry/index.html"]
    for name, text in site.items():
        page = BeautifulSoup(text, "html.parser")
        used = {one for tag in page.find_all(class_=True) for one in tag["class"]}
        assert "/css/pages.css" in text or not used & alone, name


def test_what_an_article_says_is_never_markup(site: dict[str, str]) -> None:
    for name, text in site.items():
        page = BeautifulSoup(text, "html.parser")
        assert not page.find_all("i"), name
        assert not [bold for bold in page.find_all("b") if not bold.find_parent(["figcaption", "li"])], name
        assert "<script>alert" not in text, name


def test_every_id_is_given_once_and_every_fragment_has_its_id(site: dict[str, str]) -> None:
    for name, text in site.items():
        page = BeautifulSoup(text, "html.parser")
        ids = [element["id"] for element in page.find_all(id=True)]
        assert len(ids) == len(set(ids)), (name, sorted(ids))
        wanted = {link["href"][1:] for link in page.find_all("a", href=re.compile(r"^#."))}
        labelled = page.find_all(attrs={"aria-labelledby": True})
        labels = {part for element in labelled for part in str(element["aria-labelledby"]).split()}
        assert wanted | labels <= set(ids), name


def test_every_address_begins_with_the_path_of_the_sites_own(site: dict[str, str]) -> None:
    for name, text in site.items():
        for link in BeautifulSoup(text, "html.parser").find_all(["a", "link", "form"]):
            address = str(link.get("href") or link.get("action"))
            days = bool(link.find_parent(class_="fig-days"))  # up to 366 links: short, from the year's own page
            begins = "https://example.org/repo/" if link.get("rel") == ["canonical"] else ("/repo/", "#")
            assert address.startswith(begins) or days or "external" in link.get("rel", []), (name, address)


def test_a_page_says_its_full_address_to_machines_and_on_paper(site: dict[str, str]) -> None:
    page = BeautifulSoup(site["articles/ferry/index.html"], "html.parser")
    full = "https://example.org/repo/articles/ferry/"
    shown = page.find("meta", property="og:url")
    assert shown is not None
    assert shown["content"] == full
    assert full in page.find_all(class_="print-only")[-1].get_text()
    assert f'"url":"{full}"' in site["articles/ferry/index.html"]


def test_the_policy_allows_no_script_but_on_the_search_page_and_where_nothing_is(site: dict[str, str]) -> None:
    for name, text in site.items():
        meta = BeautifulSoup(text, "html.parser").find("meta", attrs={"http-equiv": "Content-Security-Policy"})
        assert meta is not None
        policy = str(meta["content"])
        assert "default-src 'none'" in policy
        assert "unsafe-inline" not in policy
        assert ("script-src 'self'" in policy) == name.startswith(("search/", "404.html")), name


def test_the_interface_speaks_spanish_and_the_article_keeps_its_language() -> None:
    text = rendered(Site("Archivo", words=Catalogue("es")))["articles/third/index.html"]
    page = BeautifulSoup(text, "html.parser")
    assert page.html is not None
    assert page.html["lang"] == "es"
    article_element = page.select_one("article.sheet")
    assert article_element is not None
    assert (article_element["lang"], article_element["dir"]) == ("ar", "rtl")
    assert "Cómo lo contaron otros" in text


def test_an_archive_without_articles_can_be_built() -> None:
    held = hold(SITE, [])
    assert {"index.html", "404.html", "archives/index.html"} <= {page.save_as for page in pages(held)}
