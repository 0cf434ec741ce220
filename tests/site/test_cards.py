"""What a list says of an article. Texts invented."""

from __future__ import annotations

from made import piece

from archivist.site.views.cards import summary

DATELINED = "<p>VELM, Feb. 6 (Northlight) - The ferry sailed on time.</p>"


def test_a_summary_begins_after_the_dateline_whose_place_and_day_stand_below_it() -> None:
    assert summary(piece("a", html=DATELINED, place="Velm")) == "The ferry sailed on time."


def test_a_dateline_that_nothing_else_on_the_card_says_stays() -> None:
    assert summary(piece("a", html=DATELINED)) == "VELM, Feb. 6 (Northlight) - The ferry sailed on time."
    assert summary(piece("a", html="<p>The ferry sailed.</p>", place="Velm")) == "The ferry sailed."
