"""Lines that recur across the archive: the site's, or sentences that several stories share. Texts invented."""

from __future__ import annotations

from archivist.intake.clean import recurring
from archivist.intake.clean.sheet import Sheet, lay_out
from archivist.intake.seed import read
from archivist.model import Habits
from archivist.rules import builtin
from archivist.text import fold

OPENING = "The ferry to Callow stayed in harbour on Monday, because its captain had lost the key of the wheelhouse."
SHARED = "A spokesman of the harbour office said that more would be known by the end of the week at the latest."
CLOSING = "The passengers played cards in the waiting room until a locksmith came over from the mainland at noon."
MOTTO = "The paper of the islands"


def sheet(*lines: str) -> Sheet:
    return lay_out(read("\n\n".join(lines).encode(), "seed.txt"), builtin())


def known(line: str, count: int) -> Habits:
    return Habits(100, {fold(line): count})


def cut(page: Sheet, chance: float, habits: Habits) -> list[int]:
    return [removal.first for removal in recurring.detect(page, [chance] * len(page.blocks), habits)]


def test_a_sentence_amid_the_article_stays_however_many_share_it() -> None:
    assert cut(sheet(OPENING, SHARED, CLOSING), 0.6, known(SHARED, 40)) == []


def test_a_sentence_that_the_scorer_doubts_as_well_is_template() -> None:
    assert cut(sheet(OPENING, SHARED, CLOSING), 0.2, known(SHARED, 40)) == [3]


def test_a_line_that_is_no_sentence_is_template_where_many_pages_have_it() -> None:
    assert cut(sheet(OPENING, MOTTO, CLOSING), 0.6, known(MOTTO, 40)) == [3]
    assert cut(sheet(OPENING, MOTTO, CLOSING), 0.6, known(MOTTO, 4)) == []


def test_a_line_of_two_pages_is_nothing_to_go_by() -> None:
    assert cut(sheet(OPENING, MOTTO, CLOSING), 0.2, known(MOTTO, 2)) == []


def test_what_recurs_and_stayed_is_named() -> None:
    page = sheet(OPENING, SHARED, CLOSING)
    named = recurring.flags(page, [0.6] * len(page.blocks), known(SHARED, 40))
    assert [(flag.code, flag.line) for flag in named] == [("line.recurs", 3)]
