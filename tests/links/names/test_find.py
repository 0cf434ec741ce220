"""Names of small invented archives. All article text here is invented for the tests."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.links.names import Curation, find
from archivist.links.names.curation import Curated, parse
from archivist.model import Account, Mention

SEEDS = Path(__file__).parents[3] / "seeds"


def archive(*texts: str) -> list[Account]:
    return [Account(f"a{number}", "", text) for number, text in enumerate(texts)]


def named(text: str, least: int = 1, curation: Curation | None = None) -> set[tuple[str, str]]:
    """Kind and page name of all mentions in an archive of one account."""
    return {(m.kind, m.name) for m in find(archive(text), curation, least)["a0"]}


def test_a_person_is_found_by_title_and_then_by_surname() -> None:
    text = "President Ada Quillfeather spoke first. Quillfeather left early."
    mentions = find(archive(text), least=1)["a0"]
    assert [(text[m.start : m.end], m.name) for m in mentions] == [
        ("Ada Quillfeather", "Ada Quillfeather"),
        ("Quillfeather", "Ada Quillfeather"),
    ]


def test_a_surname_without_the_full_name_in_the_same_account_is_no_mention() -> None:
    full, short = "Minister Martin Oakhollow, 51, said so.", "Oakhollow said so again in Lima."
    assert [m.name for m in find(archive(full, short), least=1)["a1"]] == ["Lima"]


def test_a_surname_that_two_people_of_an_account_share_is_left_alone() -> None:
    text = "Judge Anna Perrymoor met her brother Peter Perrymoor, 40. Perrymoor was late."
    mentions = find(archive(text), least=1)["a0"]
    assert [m.name for m in mentions] == ["Anna Perrymoor", "Peter Perrymoor"]


def test_a_chinese_name_is_called_by_its_first_word() -> None:
    mentions = find(archive("President Zhou Weiqing came. Later Zhou left."), least=1)["a0"]
    assert [m.name for m in mentions] == ["Zhou Weiqing", "Zhou Weiqing"]


def test_an_ordinary_word_that_begins_a_sentence_is_no_surname() -> None:
    text = "President Ada Reed, a lawyer, came. Reed grows there, and reed is cut. Later Reed left."
    starts = [m.start for m in find(archive(text, "The reed is tall."), least=1)["a0"]]
    assert starts == [10, text.rindex("Reed")]


def test_middle_initials_are_folded_into_the_name_without() -> None:
    accounts = archive("Secretary Martin W. Oakhollow said yes.", "Martin Oakhollow, who is 50, said no.")
    mentions = find(accounts)
    assert {m.name for made in mentions.values() for m in made} == {"Martin Oakhollow"}
    assert mentions["a0"][0].form == "Martin W. Oakhollow"


def test_two_different_middle_initials_are_two_people() -> None:
    accounts = archive(
        "President Martin W. Oakhollow won.", "President Martin H. Oakhollow lost.", "Mr Martin Oakhollow, 60, ran."
    )
    assert {m.name for made in find(accounts, least=1).values() for m in made} == {
        "Martin W. Oakhollow",
        "Martin H. Oakhollow",
        "Martin Oakhollow",
    }


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rain fell in Nairobi.", ("LOC", "Nairobi")),
        ("LIMA (Reuter) - Rain fell.", ("LOC", "Lima")),
        ("NEW YORK — Snow fell.", ("LOC", "New York City")),
        ("The U.S. agreed.", ("LOC", "United States")),
        ("She flew home from Perú.", ("LOC", "Peru")),
        ("He works for the Bank of Zambia.", ("ORG", "Bank of Zambia")),
        ("The Brightwater Fisheries Commission met.", ("ORG", "Brightwater Fisheries Commission")),
        ("It was in The New York Times.", ("ORG", "The New York Times")),
        ("The UN Security Council voted.", ("ORG", "UN Security Council")),
        ("It won against Real Madrid.", ("ORG", "Real Madrid")),
        ("The boat sank on Lake Titicaca.", ("LOC", "Lake Titicaca")),
        ("Bashar al-Quillfeather, a lawyer, was there.", ("PER", "Bashar al-Quillfeather")),
    ],
)
def test_names_of_each_kind(text: str, name: tuple[str, str]) -> None:
    assert named(text) == {name}


@pytest.mark.parametrize(
    "text",
    [
        "On Monday the Minister spoke.",
        "The French and Peruvian teams met in March.",
        "It costs 40 US dollars, or US$ 40.",
        "He posted it on Facebook.",
        "She read the Times of Oman-on-Sea.",
        "They bought a Boeing 737.",
        "PARIS HILTON SHOPS",
        "PERU WINS CUP",
        "Ask any Reading teacher.",
        "They met in Lima Street.",
    ],
)
def test_what_is_no_name(text: str) -> None:
    assert named(text) == set()


def test_a_place_inside_a_longer_name_is_not_that_place() -> None:
    found = named(
        "The writer Jack London, 40, joined the Uganda Communications Commission and the St. Louis Cardinals."
    )
    assert found == {
        ("PER", "Jack London"),
        ("ORG", "Uganda Communications Commission"),
        ("ORG", "St. Louis Cardinals"),
    }


def test_an_acronym_that_is_spelled_out_once_is_known_elsewhere() -> None:
    accounts = archive("The Brightwater Fisheries Commission (BFC) met.", "A report of the BFC came out.")
    mentions = find(accounts)
    assert {m.name for m in mentions["a1"]} == {"Brightwater Fisheries Commission"}
    assert mentions["a1"][0].form == "BFC"


def test_a_shared_place_name_means_the_country_that_the_account_speaks_of() -> None:
    atlanta = "Voters in Georgia and in Atlanta, Alabama and Florida went to the polls in the United States."
    tbilisi = "Voters in Georgia went to the polls, said officials in Tbilisi."
    mentions = find(archive(atlanta, tbilisi), least=1)
    assert mentions["a0"][0].name == "Georgia (U.S. state)"
    assert mentions["a1"][0].name == "Georgia"


def test_pages_need_two_accounts() -> None:
    accounts = archive("Rain fell in Nairobi and in Mombasa.", "Rain fell in Nairobi.")
    assert {m.name for made in find(accounts).values() for m in made} == {"Nairobi"}


def test_a_form_on_whose_kind_the_archive_does_not_agree_is_left_alone() -> None:
    town = "They live in Brightwater Bay."
    assert named(town, curation=Curation(blocks=frozenset({"Brightwater Bay"}))) == set()


def test_the_curator_merges_blocks_splits_and_sets_kinds() -> None:
    curation = Curation(
        names={
            "Holloway Group": Curated("Holloway Group", "ORG", ("Holloway",)),
            "Lima (Ohio)": Curated("Lima (Ohio)", "LOC"),
        },
        splits={("a0", "Lima"): "Lima (Ohio)"},
        blocks=frozenset({"Toledo"}),
    )
    mentions = find(archive("Holloway opened a mill in Lima and one in Toledo.", "Snow in Lima."), curation)
    assert [(m.kind, m.name) for m in mentions["a0"]] == [("ORG", "Holloway Group"), ("LOC", "Lima (Ohio)")]


def test_a_curated_person_is_called_by_surname_too() -> None:
    curation = parse('[[name]]\nname = "Vell Ort"\nkind = "PER"\n')
    mentions = find(archive("Then Vell Ort came. Later Ort went."), curation)
    assert [m.name for m in mentions["a0"]] == ["Vell Ort", "Vell Ort"]


def test_both_seeds_name_who_and_where() -> None:
    accounts = [Account(path.name, "", path.read_text("utf-8")) for path in sorted(SEEDS.glob("*.txt"))]
    every = {m.name for made in find(accounts, least=1).values() for m in made}
    assert every >= {"Rex Tillerson", "Peru", "Lima", "Venezuela", "United States", "Cayetana Aljovín", "El Peruano"}
    assert {m.name for made in find(accounts).values() for m in made} == {"Rex Tillerson", "Peru", "United States"}


SENTENCES = st.sampled_from(
    [
        "President Ada Quillfeather flew to Nairobi.",
        "Quillfeather met the Bank of Zambia in Lima, Peru.",
        "The U.S. and the World Health Organization (WHO) agreed.",
        "“Lima is far,” said Martin Oakhollow.",
        "WHO IS ADA? A Boeing 737 of Santiago de Cuba.",
        "É. of the of Ñandú’s and O’Brien & de la Cruz St.",
    ]
)
TEXTS = st.lists(st.lists(SENTENCES, max_size=5).map(" ".join) | st.text(max_size=60), max_size=5)


@settings(max_examples=60, deadline=None)
@given(TEXTS)
def test_mentions_are_in_order_do_not_overlap_and_lie_in_the_text(texts: list[str]) -> None:
    accounts = archive(*texts)
    for account in accounts:
        end = 0
        for mention in find(accounts, least=1)[account.id]:
            assert end <= mention.start < mention.end <= len(account.text)
            end = mention.end


@settings(max_examples=40, deadline=None)
@given(TEXTS, st.randoms())
def test_the_order_of_the_archive_changes_nothing(texts: list[str], chance) -> None:  # type: ignore[no-untyped-def] # noqa: ANN001 - hypothesis's own Random
    accounts = archive(*texts)
    shuffled = list(accounts)
    chance.shuffle(shuffled)
    assert find(accounts, least=1) == find(shuffled, least=1)


def test_nothing_is_found_in_nothing() -> None:
    assert find([]) == {}
    assert find(archive("")) == {"a0": ()}


def test_a_mention_says_how_the_account_gives_the_name() -> None:
    mention = find(archive("The UK agreed."), least=1)["a0"][0]
    assert mention == Mention(4, 6, "LOC", "United Kingdom", "UK")


def test_what_an_earlier_build_read_does_not_show(tmp_path: Path) -> None:
    first = archive("Minister Ada Reed, 51, left Lima.", "Ada Reed spoke to Velm Bank.", "The reed of Ada Reed.")
    find(first, cache=tmp_path)
    curation = parse('[[name]]\nname = "Velm Bank"\nkind = "ORG"\n', "names.toml")
    changed = [first[1], Account("b", "", first[0].text), *archive("Ada Reed's reed. Reed sang.")]
    for accounts, curated in ((first, None), (changed, None), (first, curation), (changed, curation)):
        assert find(accounts, curated, cache=tmp_path) == find(accounts, curated)


def test_an_account_that_is_as_it_was_is_not_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = archive("Minister Ada Reed, 51, left Lima.", "Ada Reed spoke in Lima.")
    found = find(first, cache=tmp_path)
    monkeypatch.setattr("archivist.links.names.reading.runs", None)
    assert find(first, cache=tmp_path) == found
