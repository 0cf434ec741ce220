"""Addresses that outlive their pages: an article that was withdrawn, a page that moved."""

from __future__ import annotations

from dataclasses import dataclass

from . import addresses
from .parts import Head, Link, Page
from .piece import Site


@dataclass(frozen=True, slots=True)
class Tombstone:
    """What stands where a withdrawn article stood."""

    head: Head
    title: str
    lang: str
    reason: str


@dataclass(frozen=True, slots=True)
class Redirect:
    """The way from an old address to the new one."""

    head: Head
    target: Link


def tombstone(title: str, url: str, reason: str, lang: str, site: Site) -> Page:
    """Mark the grave of a withdrawn article: its headline stays, its text does not; `reason` may be empty."""
    about = site.words.tr("This article has been withdrawn from the archive.")
    head = Head(title, url, about, robots="noindex")
    return Page(addresses.save_as(url), "tombstone.html", Tombstone(head, title, lang, reason))


def redirect(old: str, new: str, title: str, site: Site) -> Page:
    """Lead from the address `old` to `new`, both relative to the root, without a server's help."""
    head = Head(title, old, site.words.tr("This page has moved."), robots="noindex")
    return Page(addresses.save_as(old), "redirect.html", Redirect(head, Link(title, new)))
