"""Name pages and the links in the running text."""

from __future__ import annotations

from archivist.links.names import Curation, find, links_in, pages
from archivist.links.names.curation import Curated
from archivist.model import Account, Mention, Paragraph


def account(id_: str) -> Account:
    return Account(id_, "", "")


def mention(name: str, kind: str, start: int = 0) -> Mention:
    return Mention(start, start + 1, kind, name)  # type: ignore[arg-type]


def test_a_page_knows_its_accounts_its_point_and_its_company() -> None:
    mentions = {
        "b": (mention("Lima", "LOC"), mention("Ada Quillfeather", "PER"), mention("Lima", "LOC", 9)),
        "a": (mention("Lima", "LOC"),),
    }
    person, place = pages(mentions, [account("b"), account("a")])
    assert (person.name, person.coordinates, person.together) == ("Ada Quillfeather", None, (("Lima", 1),))
    assert (place.accounts, place.coordinates) == (("b", "a"), (-12.0, -77.0))


def test_a_curator_adds_what_only_a_curator_knows() -> None:
    curation = Curation({"Lima": Curated("Lima", "LOC", (), "Q2868", (-12.05, -77.04), "Capital of Peru.")})
    (page,) = pages({"a": (mention("Lima", "LOC"),)}, [account("a")], curation)
    assert (page.wikidata, page.coordinates, page.introduction) == ("Q2868", (-12.05, -77.04), "Capital of Peru.")


def test_slugs_are_unique_across_kinds() -> None:
    mentions = {
        "a": (
            mention("Lincoln", "LOC"),
            mention("Lincoln", "PER"),
            mention("LINCOLN", "ORG"),
            mention("Líncoln", "ORG"),
        )
    }
    slugs = [page.slug for page in pages(mentions, [account("a")])]
    assert len(set(slugs)) == 4
    assert slugs[0] == "lincoln"


def test_a_name_without_letters_still_has_an_address() -> None:
    (page,) = pages({"a": (mention("…", "ORG"),)}, [account("a")])
    assert page.slug == "organisation"


def linked(*paragraphs: str, kind: str = "text", maximum: int = 12) -> list[tuple[int, str]]:
    """Paragraph number and text of each link."""
    made = tuple(Paragraph(n, n, text, kind) for n, text in enumerate(paragraphs, 1))  # type: ignore[arg-type]
    mentions = find([Account("a", "", "\n\n".join(paragraphs))], least=1)["a"]
    return [(a.paragraph, made[a.paragraph].text[a.start : a.end]) for a in links_in(made, mentions, maximum)]


def test_only_the_first_mention_of_a_name_is_linked() -> None:
    assert linked("Rain fell in Lima.", "Snow fell in Lima and in Quito.") == [(0, "Lima"), (1, "Quito")]


def test_a_surname_is_not_linked_after_the_full_name() -> None:
    assert linked("President Ada Quillfeather came.", "Quillfeather left.") == [(0, "Ada Quillfeather")]


def test_nothing_is_linked_in_a_heading() -> None:
    assert linked("News from Lima", kind="heading") == []


def test_nothing_is_linked_inside_quotation_marks() -> None:
    assert linked("“I was in Lima,” he said in Quito.", "So it was in Lima.") == [(0, "Quito"), (1, "Lima")]
    assert linked('"I was in Lima', "and I was in Quito") == [(1, "Quito")]
    assert linked("Peru’s and Chile’s coasts") == [(0, "Peru"), (0, "Chile")]


def test_a_page_has_no_more_links_than_the_maximum() -> None:
    assert linked("From Lima to Quito to Bogotá.", maximum=2) == [(0, "Lima"), (0, "Quito")]
