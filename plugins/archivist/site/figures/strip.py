"""The story strip: who told it when, from the first account to the last."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from . import frame
from .model import Telling, Words

_STORY = 2
"""Accounts that make a story."""

_WIDTH, _ROW, _EDGE = 600, 32, 20
_BESIDE = 14
"""Between two accounts of one outlet on one day."""


def strip(tellings: Sequence[Telling], words: Words, *, name: str, title: str) -> Markup:
    """Draw a row for each outlet and a dot for each account; nothing with fewer than two."""
    if len(tellings) < _STORY:
        return Markup()
    told = sorted(tellings, key=lambda telling: (telling.day, telling.outlet, telling.title))
    outlets = list(dict.fromkeys(telling.outlet for telling in told))
    first, last = told[0].day, told[-1].day
    span = max(1, (last - first).days)
    height = len(outlets) * _ROW
    rules = (f"M{_EDGE} {row * _ROW + _ROW // 2}h{_WIDTH - 2 * _EDGE}" for row in range(len(outlets)))
    seen: dict[tuple[str, int], int] = {}
    marks = []
    for telling in told:
        days = (telling.day - first).days
        beside = seen.setdefault((telling.outlet, days), 0)
        seen[telling.outlet, days] += 1
        x = _EDGE + round(days / span * (_WIDTH - 2 * _EDGE)) + beside * _BESIDE * (1 if days < span / 2 else -1)
        marks.append(_dot(telling, x, outlets.index(telling.outlet) * _ROW + _ROW // 2, words))
    description = words.tr(
        "%(n)s accounts by %(outlets)s outlets, %(first)s to %(last)s.",
        n=words.number(len(told)),
        outlets=words.number(len(outlets)),
        first=words.day(first),
        last=words.day(last),
    )
    drawn = frame.plot(
        name,
        _WIDTH,
        height,
        frame.path("fig-rule", rules) + Markup().join(marks),
        title=title,
        description=description,
        stretch=True,
    )
    beside_rows = Markup('<div class="fig-rows" aria-hidden="true">{}</div>').format(
        Markup().join(Markup("<span>{}</span>").format(outlet or words.tr("Outlet unknown")) for outlet in outlets)
    )
    rows = ([words.day(t.day), t.outlet, frame.anchor(t.href, t.title)] for t in told)
    twin = frame.table(title, (words.tr("Day"), words.tr("Outlet"), words.tr("Article")), rows)
    labels = beside_rows + frame.axis([words.short_day(day) for day in dict.fromkeys((first, last))])
    return frame.figure("strip", name, drawn, twin, words, title=title, labels=labels)


def _dot(telling: Telling, x: int, y: int, words: Words) -> Markup:
    """Draw a dot in an area large enough to hit: points whose strokes keep their size however wide the strip."""
    outlet = telling.outlet or words.tr("Outlet unknown")
    label = f"{outlet}, {words.day(telling.day)}: {telling.title}"
    return Markup(
        '<a href="{}" aria-label="{}"><path class="fig-reach" d="M{x} {y}h0"/>'
        '<path class="fig-point" d="M{x} {y}h0"/></a>'
    ).format(telling.href, label, x=x, y=y)
