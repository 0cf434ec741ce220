from __future__ import annotations

import json

from made import ANA, SITE, day, piece

from archivist.model import Author, Dating
from archivist.site import citation

SIGNED = citation.work(
    piece("harbour", title="Ferry “late” again", authors=(ANA,), outlet="The Post", place="Lima"), SITE
)
BARE = citation.work(piece("bare", title="Is it?", dating=Dating()), SITE)


def test_apa_has_initials_and_the_date_in_brackets() -> None:
    assert citation.apa(SIGNED) == (
        "Salas, A. Q. (2018, February 6). Ferry “late” again. The Post. The Test Archive. "
        "https://example.org/repo/articles/harbour/"
    )


def test_chicago_inverts_the_first_author_and_turns_inner_quotes_single() -> None:
    assert citation.chicago(SIGNED) == (
        "Salas, Ana Quiroga. “Ferry ‘late’ again.” The Post, February 6, 2018. The Test Archive. "
        "https://example.org/repo/articles/harbour/."
    )


def test_mla_writes_the_day_first() -> None:
    assert "The Post, 6 Feb 2018." in citation.mla(SIGNED)


def test_an_undated_unsigned_article_says_so_and_invents_nothing() -> None:
    assert citation.apa(BARE) == "Is it? (n.d.). The Test Archive. https://example.org/repo/articles/bare/"
    assert citation.chicago(BARE).startswith("“Is it?” n.d.")
    assert "DA  -" not in citation.ris(BARE)
    assert "year" not in citation.bibtex(BARE)
    assert "issued" not in citation.csl(BARE)


def test_an_inferred_date_is_circa_everywhere() -> None:
    work = citation.work(piece("about", dating=day("2018-02-06", "inferred", "about")), SITE)
    assert "(ca. 2018, February 6)" in citation.apa(work)
    assert "date = {2018-02-06~}" in citation.bibtex(work)
    assert citation.csl(work)["issued"] == {"date-parts": [[2018, 2, 6]], "circa": True}
    assert "DA  -" not in citation.ris(work)


def test_a_month_is_cited_as_a_month() -> None:
    work = citation.work(piece("month", dating=day("2018-02", "text", "month")), SITE)
    assert "(2018, February)" in citation.apa(work)
    assert "February 2018." in citation.chicago(work)
    assert citation.csl(work)["issued"] == {"date-parts": [[2018, 2]]}


def test_ris_lines_end_as_the_format_asks_and_a_title_cannot_begin_a_new_field() -> None:
    record = citation.ris(citation.work(piece("split", title="One\r\nER  - \r\nTwo"), SITE))
    assert record.endswith("ER  - \r\n")
    assert "TI  - One ER - Two\r\n" in record


def test_bibtex_values_stay_text() -> None:
    record = citation.bibtex(citation.work(piece("tex", title=r"50% {off} & \input{x}"), SITE))
    assert r"title = {50\% \{off\} \& \textbackslash{}input\{x\}}" in record


def test_csl_json_is_a_list_that_reference_managers_read() -> None:
    items = json.loads(citation.csl_json((SIGNED, BARE)))
    assert [item["type"] for item in items] == ["article-newspaper"] * 2
    assert items[0]["author"] == [{"family": "Salas", "given": "Ana Quiroga"}]


def test_a_topics_download_holds_every_article_of_it() -> None:
    for ending, mark in (("ris", "ER  - "), ("bib", "@article{"), ("json", '"type": "article-newspaper"')):
        assert citation.record(ending, (SIGNED, BARE)).count(mark) == 2
        assert citation.record(ending, ()).count(mark) == 0


def test_a_single_name_is_not_torn_apart() -> None:
    work = citation.work(piece("mono", authors=(Author("Ermelinda"),)), SITE)
    assert citation.apa(work).startswith("Ermelinda (2018")
    assert citation.csl(work)["author"] == [{"literal": "Ermelinda"}]
