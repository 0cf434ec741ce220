"""Who owns a field: the 2x2 table, field by field (house law 2)."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.intake import receipt
from archivist.intake.markdown import Edition

FRESH = Edition(
    (("Title", "Ministers meet"), ("Date", "2018-02-06"), ("Tags", "Politics;"), ("Seed", "a.txt")), "Body.\n"
)


def change(edition: Edition, **fields: str) -> Edition:
    body = fields.pop("body", edition.body)
    header = tuple((key, fields.get(key.lower(), value)) for key, value in edition.header)
    return Edition(header, body)


def header(edition: Edition) -> dict[str, str]:
    return dict(edition.header)


def test_a_new_edition_is_written_and_signed() -> None:
    first = receipt.settle(FRESH, None)
    assert receipt.curated(first.edition) == frozenset()
    assert set(receipt.read(first.edition)) == {"title", "date", "tags", "seed", "body"}


def test_nothing_changes_when_nothing_changed() -> None:
    disk = receipt.settle(FRESH, None).edition
    again = receipt.settle(FRESH, disk)
    assert again.edition == disk
    assert set(again.verdicts.values()) == {"KEEP"}


def test_a_curators_edit_is_never_overwritten() -> None:
    disk = change(receipt.settle(FRESH, None).edition, body="Body, mended by hand.\n")
    for _ in range(3):
        outcome = receipt.settle(FRESH, disk)
        assert outcome.verdicts["body"] == "YOURS"
        disk = outcome.edition
    assert disk.body == "Body, mended by hand.\n"


def test_retagging_reaches_an_article_whose_body_alone_was_edited() -> None:
    disk = change(receipt.settle(FRESH, None).edition, body="Mended.\n")
    outcome = receipt.settle(change(FRESH, tags="Politics; Economy;"), disk)
    assert header(outcome.edition)["Tags"] == "Politics; Economy;"
    assert outcome.edition.body == "Mended.\n"
    assert outcome.verdicts["tags"] == "UPDATE"


def test_both_sides_changed_is_a_conflict_and_leaves_the_curators_text() -> None:
    disk = change(receipt.settle(FRESH, None).edition, title="Ministers met")
    fresh = change(FRESH, title="Ministers will meet")
    outcome = receipt.settle(fresh, disk)
    assert outcome.named("CONFLICT") == ("title",)
    assert header(outcome.edition)["Title"] == "Ministers met"
    # It stays a conflict until somebody decides.
    assert receipt.settle(fresh, outcome.edition).named("CONFLICT") == ("title",)


def test_keep_settles_for_the_curator() -> None:
    disk = change(receipt.settle(FRESH, None).edition, title="Ministers met")
    fresh = change(FRESH, title="Ministers will meet")
    kept = receipt.keep(fresh, disk)
    assert header(kept)["Title"] == "Ministers met"
    assert receipt.settle(fresh, kept).verdicts["title"] == "YOURS"


def test_take_settles_for_the_converter() -> None:
    disk = change(receipt.settle(FRESH, None).edition, title="Ministers met", body="Mended.\n")
    fresh = change(FRESH, title="Ministers will meet")
    taken = receipt.take(fresh, disk)
    assert header(taken)["Title"] == "Ministers will meet"
    assert taken.body == "Mended.\n"
    assert receipt.settle(fresh, taken).named("CONFLICT") == ()


def test_the_same_change_on_both_sides_is_no_conflict() -> None:
    disk = change(receipt.settle(FRESH, None).edition, title="Ministers met")
    outcome = receipt.settle(change(FRESH, title="Ministers met"), disk)
    assert outcome.verdicts["title"] == "KEEP"
    assert receipt.curated(outcome.edition) == frozenset()


def test_a_line_that_a_curator_removed_stays_removed() -> None:
    disk = receipt.settle(FRESH, None).edition
    disk = replace(disk, header=tuple(item for item in disk.header if item[0] != "Tags"))
    outcome = receipt.settle(FRESH, disk)
    assert outcome.verdicts["tags"] == "YOURS"
    assert "Tags" not in header(outcome.edition)
    assert "tags" in receipt.curated(outcome.edition)


def test_a_line_that_a_curator_added_stays() -> None:
    disk = receipt.settle(FRESH, None).edition
    disk = replace(disk, header=(*disk.header, ("Status", "draft")))
    outcome = receipt.settle(FRESH, disk)
    assert header(outcome.edition)["Status"] == "draft"
    assert outcome.verdicts["status"] == "YOURS"


def test_correcting_the_date_settles_its_precision_and_basis_too() -> None:
    fresh = Edition((("Date", "2018-02-06"), ("Date_basis", "stamp"), ("Seed", "a.txt")), "Body.\n")
    disk = change(receipt.settle(fresh, None).edition, date="2018-06-02")
    newer = change(fresh, date_basis="dateline")
    outcome = receipt.settle(newer, disk)
    assert outcome.verdicts["date"] == "CONFLICT"
    assert header(outcome.edition)["Date_basis"] == "stamp"


def test_trailing_spaces_and_line_ends_are_not_an_edit() -> None:
    disk = receipt.settle(FRESH, None).edition
    assert receipt.curated(replace(disk, body="Body.  \r\n\n")) == frozenset()


def test_an_edition_without_a_receipt_belongs_to_the_curator() -> None:
    outcome = receipt.settle(FRESH, change(FRESH, title="By hand"))
    assert outcome.verdicts["title"] == "CONFLICT"
    assert header(outcome.edition)["Title"] == "By hand"


_WORDS = st.text("abc \n", max_size=8)
_EDITIONS = st.builds(
    lambda title, tags, body: Edition((("Title", title), ("Tags", tags), ("Seed", "a.txt")), body),
    _WORDS,
    _WORDS,
    _WORDS,
)


@settings(max_examples=150, deadline=None)
@given(_EDITIONS, _EDITIONS, _EDITIONS)
def test_settling_twice_is_settling_once_and_no_edit_is_lost(first: Edition, edit: Edition, second: Edition) -> None:
    disk = receipt.settle(first, None).edition
    edited = replace(
        disk, header=tuple((key, header(edit).get(key, value)) for key, value in disk.header), body=edit.body
    )
    once = receipt.settle(second, edited)
    assert receipt.settle(second, once.edition).edition == once.edition
    touched = receipt.curated(edited)
    for key, value in edited.header:
        if key.lower() in touched:
            assert header(once.edition)[key] == value
    if "body" in touched:
        assert once.edition.body.split() == edited.body.split()
