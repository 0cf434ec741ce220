"""What all figures share: the figure around the SVG, links in it, and the table that says the same."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from markupsafe import Markup, escape

from .model import Words

_NOTHING = Markup()

LEVELS = 4
"""Shades of the heat map and of the calendar, besides nothing at all."""


def figure(  # noqa: PLR0913 - the parts of a figure
    kind: str,
    name: str,
    plot: Markup,
    table: Markup,
    words: Words,
    *,
    title: str,
    note: str = "",
    labels: Markup = _NOTHING,
) -> Markup:
    """Put a plot, the labels below it and its table into a figure; `name` is unique on its page.

    `note` stands beside the title: what gives the picture its scale.
    """
    caption = Markup("{} <span>{}</span>").format(title, note) if note else title
    return Markup(
        '<figure class="fig fig-{kind}" id="fig-{name}"><figcaption class="fig-caption">{caption}</figcaption>'
        '{plot}{labels}<details class="fig-twin"><summary>{summary}</summary>{table}</details></figure>'
    ).format(
        kind=kind, name=name, caption=caption, plot=plot, labels=labels, table=table, summary=words.tr("As a table")
    )


def plot(  # noqa: PLR0913 - likewise
    name: str, width: int, height: int, inner: Markup, *, title: str, description: str, stretch: bool = False
) -> Markup:
    """Draw the SVG. Its marks are links, so it is a group: as an image they would be lost to screen readers.

    A plot that may `stretch` is as wide as the page and keeps its height; its shapes must bear that.
    """
    return Markup(
        '<svg class="fig-plot" role="group" aria-labelledby="fig-{name}-t" aria-describedby="fig-{name}-d"'
        ' viewBox="0 0 {width} {height}"{stretch}>'
        '<title id="fig-{name}-t">{title}</title><desc id="fig-{name}-d">{description}</desc>{inner}</svg>'
    ).format(
        name=name,
        width=width,
        height=height,
        title=title,
        description=description,
        inner=inner,
        stretch=Markup(' preserveAspectRatio="none" height="{}"').format(height) if stretch else "",
    )


def area(x: int, y: int, width: int, height: int) -> str:
    """Give the path of a rectangle."""
    return f"M{x} {y}h{width}v{height}h-{width}z"


def link(href: str, label: str, shape: str, css: str = "fig-hit") -> Markup:
    """Make a mark that can be followed; plain where it leads nowhere."""
    if not href:
        return Markup()
    return Markup(  # noqa: S704 - escaped
        f'<a href="{escape(href)}" aria-label="{escape(label)}">'
        f'<path class="{escape(css)}" fill="none" pointer-events="all" d="{escape(shape)}"/></a>'
    )


def path(css: str, shapes: Iterable[str]) -> Markup:
    """Draw many shapes of one kind as one path; nothing where there are none."""
    drawn = "".join(shapes)
    return Markup('<path class="{}" d="{}"/>').format(css, drawn) if drawn else Markup()


def table(caption: str, head: Sequence[str], rows: Iterable[Sequence[str | Markup]]) -> Markup:
    """Write the table twin; the first cell of a row is its header. Closing tags that HTML lets out are left out."""
    body = "".join(
        f'<tr><th scope="row">{escape(first)}' + "".join([f"<td>{escape(cell)}" for cell in rest])
        for first, *rest in rows
    )
    heads = "".join([f'<th scope="col">{escape(cell)}' for cell in head])
    return Markup(  # noqa: S704 - every part is escaped; formatting Markup cell by cell takes eight times as long
        f'<table class="fig-table"><caption class="unseen">{escape(caption)}</caption>'
        f"<thead><tr>{heads}</thead><tbody>{body}</table>"
    )


def anchor(href: str, text: str) -> Markup:
    """Make a link in a table cell; plain text where it leads nowhere."""
    return Markup(f'<a href="{escape(href)}">{escape(text)}</a>') if href else escape(text)  # noqa: S704 - escaped


def axis(labels: Sequence[str], every: int = 1) -> Markup:
    """Write labels below a picture at equal widths; a screen reader has them from the links already."""
    cells = Markup().join(
        Markup("<span{}>{}</span>").format(Markup(' class="fig-minor"') if number % every else "", label)
        for number, label in enumerate(labels)
    )
    return Markup('<div class="fig-axis" aria-hidden="true">{}</div>').format(cells)


def level(count: int, highest: int) -> int:
    """Give the shade of a count: 0 for nothing, else 1 to `LEVELS`; the steps grow, as counts do."""
    if not count:
        return 0
    share = (count / highest) ** 0.5
    return min(LEVELS, 1 + int(share * LEVELS))


def articles(count: int, words: Words) -> str:
    """Write `1 article`, `12 articles`."""
    return words.trn("%(n)s article", "%(n)s articles", count)
