"""All that ties the archive's articles together, computed once: names, links, headlines found again.

The site and the command line both call `relate`; it reads the curator's files and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from .errors import reading
from .links import headlines, names, rulings, web
from .links.names import Curation, NamePage
from .links.names import curation as names_curation
from .links.rulings import Rulings
from .model import Account, Links


@dataclass(frozen=True, slots=True)
class Relations:
    """What `relate` found."""

    links: Links
    names: tuple[NamePage, ...]
    """People, organisations and places with a page of their own."""
    found: Mapping[str, str]
    """Headline that a raw page pointed to -> id of the article that the archive holds."""
    strangers: tuple[str, ...]
    """Ids that the curator's `links.toml` names and the archive does not hold."""
    spelled: Mapping[str, str] = field(default_factory=dict)
    """Every spelling of the curator's `names.toml` -> the name of its page."""


@dataclass(frozen=True, slots=True)
class Tried:
    """What a curator tries out before saving it: it joins what is saved, and wins over it."""

    names: Curation = field(default_factory=Curation)
    rulings: Rulings = field(default_factory=Rulings)


NOTHING = Tried()


def relate(  # noqa: PLR0913, PLR0917 - the last two are for those who keep something, or try something
    accounts: Sequence[Account],
    wanted: Sequence[str],
    curation: Path,
    own: Iterable[tuple[str, str, str]] = (),
    cache: Path | None = None,
    tried: Tried = NOTHING,
) -> Relations:
    """Tie `accounts` together.

    Args:
        accounts: the whole archive, each with an id of its own.
        wanted: headlines that raw pages pointed to.
        curation: the folder with the curator's `names.toml` and `links.toml`, which win.
        own: rulings from the articles' own headers: (a key of `rulings.KEYS`, the article's id, another's id).
        cache: a folder that keeps from one call to the next what was found out about articles and pairs of them.
        tried: rulings as if they were saved in `curation`, too.

    Raises:
        Refused: a curation file that cannot be read.
    """
    known = names_curation.joined(_names(curation / "names.toml"), tried.names)
    ruled = rulings.joined(_joined(_rulings(curation / "links.toml"), own), tried.rulings)
    mentions = names.find(accounts, known, cache=cache)
    links = web.weave(accounts, mentions, ruled, cache)
    resolved = headlines.resolve(wanted, headlines.index(accounts))
    found = {line: there for line, there in zip(wanted, resolved, strict=True) if there}
    pages = names.pages(mentions, accounts, known)
    strangers = rulings.strangers(ruled, [account.id for account in accounts])
    return Relations(links, pages, found, strangers, known.forms())


def own_rulings(slug: str, header: Mapping[str, str]) -> Iterator[tuple[str, str, str]]:
    """Give what an article's header (lower-case keys) says of links: `Same_story: other-slug; another-slug`."""
    for key in rulings.KEYS:
        for other in header.get(key, "").split(";"):
            if other.strip():
                yield key, slug, other.strip()


def _names(path: Path) -> Curation:
    with reading(str(path)):
        return names_curation.parse(path.read_text(encoding="utf-8"), str(path)) if path.exists() else Curation()


def _rulings(path: Path) -> Rulings:
    with reading(str(path)):
        return rulings.read(path.read_text(encoding="utf-8"), str(path)) if path.exists() else Rulings()


def _joined(ruled: Rulings, own: Iterable[tuple[str, str, str]]) -> Rulings:
    """Give the rulings of the file and those of the articles' headers together."""
    pairs = {key: set(getattr(ruled, key)) for key in rulings.KEYS}
    for key, one, other in own:
        pairs[key].add((min(one, other), max(one, other)))
    return Rulings(**{key: frozenset(found) for key, found in pairs.items()})
