"""Where things live, relative to the site's root. Permanent: an address once given is never changed."""

from __future__ import annotations

from functools import lru_cache
from urllib.parse import urlsplit

from archivist.text import fold, words

HOME = ""
ARTICLES = "articles/"
DATES = "archives/"
TOPICS = "topics/"
STORIES = "stories/"
OUTLETS = "outlets/"
NAMES = "names/"
PLACES = "places/"
AUTHORS = "authors/"
UNDATED = "undated/"
LETTERS = "a-z/"
COVERAGE = "coverage/"
WANTED = "wanted/"
SEARCH = "search/"
DATA = "data/"
DESK = "desk/"
ABOUT = "about/"
EDITING = "editing/"
FEED = "feeds/all.atom.xml"
JSON_FEED = "feeds/all.json"


def root(site_url: str) -> str:
    """Give the path of the site's address: links within the site begin with it, so that no page repeats the host."""
    return urlsplit(site_url).path


@lru_cache(maxsize=100_000)
def slug(text: str) -> str:
    """Give an address part for a name: folded words joined by hyphens, `unnamed` where none is left."""
    parts = [word.replace("'", "") for word in words(fold(text))]
    return "-".join(parts).replace("_", "-").strip("-")[:80].rstrip("-") or "unnamed"


def topic(topic_slug: str) -> str:
    """Give the page of a topic."""
    return f"{TOPICS}{topic_slug}/"


def topic_feed(topic_slug: str) -> str:
    """Give the Atom feed of a topic."""
    return f"{TOPICS}{topic_slug}/feed.atom.xml"


def outlet(name: str) -> str:
    """Give the page of an outlet."""
    return f"{OUTLETS}{slug(name)}/"


def place(name: str) -> str:
    """Give the page of a place that reports were sent from."""
    return f"{PLACES}{slug(name)}/"


def author(name: str) -> str:
    """Give the page of a byline."""
    return f"{AUTHORS}{slug(name)}/"


def name(text: str) -> str:
    """Give the page of a person, an organisation or a place that articles mention."""
    return f"{NAMES}{slug(text)}/"


def story(identity: str) -> str:
    """Give the page of a story; its id is the id of its first account."""
    return f"{STORIES}{slug(identity)}/"


def year(number: int) -> str:
    """Give the page of a year."""
    return f"{number:04d}/"


def month(number: int, of_year: int) -> str:
    """Give the page of a month."""
    return f"{of_year:04d}/{number:02d}/"


def letter(key: str) -> str:
    """Give the page of one letter of the A-Z."""
    return f"{LETTERS}{key}/"


def text(page: str) -> str:
    """Give the plain text that stands beside an article's page."""
    return f"{page}text.txt"


def sheet(base: str, number: int) -> str:
    """Give page `number` of a list; the first is the list's own address."""
    return base if number == 1 else f"{base}page/{number}/"


def save_as(url: str) -> str:
    """Give the file behind an address."""
    return url if url.endswith((".html", ".xml", ".json", ".txt")) else f"{url}index.html"
