"""The laws that every conversion is held to, golden or generated."""

from __future__ import annotations

from archivist import archive
from archivist.intake import markdown
from archivist.intake.edit import edit
from archivist.model import Conversion, Habits
from archivist.rules import Rules


def nothing_is_lost(done: Conversion) -> None:
    """Law 1: every raw line with text is in exactly one paragraph or one removal, and no text is invented."""
    places = [0] * (len(done.seed.lines) + 1)
    for part in (*done.paragraphs, *done.removals):
        assert 1 <= part.first <= part.last <= len(done.seed.lines)
        for line in range(part.first, part.last + 1):
            places[line] += 1
    for number, text in enumerate(done.seed.lines, 1):
        assert places[number] == 1 or (not text.strip() and places[number] <= 1), (
            f"line {number} is in {places[number]} places"
        )
    for paragraph in done.paragraphs:
        raw = " ".join(done.seed.lines[paragraph.first - 1 : paragraph.last])
        assert paragraph.text.split() == raw.split()
    assert [part.first for part in done.paragraphs] == sorted(part.first for part in done.paragraphs)


def nothing_is_guessed_silently(done: Conversion) -> None:
    """Law 3: a date says how well it is known and on what ground; a removal says why."""
    assert (done.date.value is None) == (done.date.precision in {"ambiguous", "unknown"})
    assert (done.date.value is None) or done.date.basis != "none"
    for removal in done.removals:
        assert removal.rule
        assert removal.why


def the_same_again(done: Conversion, rules: Rules, habits: Habits) -> None:
    """Law 7: converting is a pure function."""
    assert edit(done.seed, rules, habits) == done


def the_edition_says_the_same(done: Conversion) -> None:
    """What is written to disk reads back as it was written."""
    written = archive.edition(archive.Entry(done, (), "a-slug"))
    text = markdown.write(written)
    assert markdown.parse(text, "edition.md") == written
    assert (
        markdown.plain(dict(written.header)["Title"]).split() == (done.title or f"Untitled ({done.seed.path})").split()
    )


def hold(done: Conversion, rules: Rules, habits: Habits) -> None:
    """Hold a conversion to all of them."""
    nothing_is_lost(done)
    nothing_is_guessed_silently(done)
    the_same_again(done, rules, habits)
    the_edition_says_the_same(done)
