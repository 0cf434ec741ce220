"""The sparkline: how a topic went up and down over the years, small enough for a line of text."""

from __future__ import annotations

from collections.abc import Sequence

from markupsafe import Markup

from .model import Bar, Words

_STEP, _HEIGHT = 4, 24


def sparkline(bars: Sequence[Bar], words: Words, *, title: str) -> Markup:
    """Draw one thin bar for each of `bars`, years as a rule; nothing where all are empty.

    It repeats what its page says in full, and its link stands beside it: an image with a name, without a table.
    """
    highest = max((bar.value for bar in bars), default=0)
    if not highest:
        return Markup()
    drawn = "".join(_line(number, bar.value, highest) for number, bar in enumerate(bars))
    most = max(bars, key=lambda bar: bar.value)
    label = words.tr(
        "%(title)s: from %(first)s to %(last)s, most in %(most)s",
        title=title,
        first=bars[0].label,
        last=bars[-1].label,
        most=most.label,
    )
    return Markup(
        '<svg class="fig-spark" role="img" aria-label="{}" viewBox="0 0 {} {}" width="{}" height="{}">'
        '<title>{}</title><path class="fig-bars" d="{}"/></svg>'
    ).format(label, len(bars) * _STEP, _HEIGHT, len(bars) * _STEP, _HEIGHT, label, drawn)


def _line(number: int, value: int, highest: int) -> str:
    height = max(2, round(value / highest * _HEIGHT)) if value else 1
    return f"M{number * _STEP} {_HEIGHT}v-{height}h3v{height}z"
