"""What a curator wrote into the header is what the site takes: here, the date."""

from __future__ import annotations

from types import SimpleNamespace

import pytest

from archivist.archive import Entry
from archivist.errors import Refused
from archivist.model import Conversion, Dating, Seed
from archivist.site import pieces
from archivist.site.pieces import Source

EITHER = Dating(None, "ambiguous", "stamp", "[2018-02-06,2018-06-02]")


def dated(date: str, **more: str) -> Dating:
    """Give the date of an article whose curator wrote it, while the converter could not decide."""
    entry = Entry(Conversion(Seed("a.txt", "", ()), "A", (), (), EITHER), (), "a")
    article = SimpleNamespace(slug="a", source_path="articles/a.md")
    header = {"date": date, "date_edtf": EITHER.edtf, **more}
    return pieces._dating(Source(article, header, frozenset({"date"}), entry))  # noqa: SLF001 - what stands behind `piece`


@pytest.mark.parametrize(
    ("written", "precision"),
    [("2018-02-06 10:44", "day"), ("2018-02-06T10:44", "day"), ("2018-02", "month"), ("2018", "year")],
)
def test_a_date_is_as_precise_as_the_curator_wrote_it(written: str, precision: str) -> None:
    date = dated(written)
    assert (date.precision, date.basis) == (precision, "curator")
    assert date.value == date.edtf == written[:10]


def test_a_curators_own_edtf_stands_and_the_converters_does_not() -> None:
    assert dated("2018-02-06", date_edtf="2018-02-06~").edtf == "2018-02-06~"
    assert dated("2018-02-06").edtf == "2018-02-06"


@pytest.mark.parametrize("written", ["YYYY-MM-DD", "6 Feb 2018", "2018-13-40", "20180206", "2018-2-6"])
def test_what_is_no_date_is_refused_with_the_file_and_the_remedy(written: str) -> None:
    with pytest.raises(Refused, match=r"articles/a\.md: `Date: .*` is no date\. Write it as 2018-02-06"):
        dated(written)


def test_a_date_that_was_taken_out_is_unknown() -> None:
    assert dated("") == Dating()
