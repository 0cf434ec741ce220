"""The whole web: the two seeds, the traps, and what must hold for any archive."""

from __future__ import annotations

import json
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import archivist.links.profile
import archivist.links.scores
from archivist.links.rulings import Rulings
from archivist.links.web import weave
from archivist.model import Account, Links

CASES = sorted((Path(__file__).parents[1] / "cases" / "links").glob("*.json"))
SEEDS = Path(__file__).parents[2] / "seeds"


def accounts_of(case: Path) -> list[Account]:
    rows = json.loads(case.read_text("utf-8"))["articles"]
    return [Account(row["id"], row["title"], row["text"], row["date"]) for row in rows]


def everything() -> list[Account]:
    return [account for case in CASES for account in accounts_of(case)]


def stories(links: Links) -> list[list[str]]:
    return sorted(sorted(story.members) for story in links.stories)


def seed_accounts() -> list[Account]:
    first = (SEEDS / "000_7865accd7b54de65.txt").read_text("utf-8").split("Published:")[0].split("\n\n")
    second = (SEEDS / "004_3de5ebaa70fb081e.txt").read_text("utf-8").split("Don’t Miss")[0].strip().split("\n\n")
    return [
        Account("000", first[0].strip(), "\n\n".join(part.strip() for part in first[2:]), "2018-02-06"),
        Account("004", second[0].strip(), "\n\n".join(part.strip() for part in second[1:])),
    ]


def test_the_two_seeds_are_two_accounts_of_one_event() -> None:
    links = weave(seed_accounts())
    assert stories(links) == [["000", "004"]]
    (link,) = links.related["004"]
    assert (link.id, link.kind) == ("000", "account")
    assert {"Rex Tillerson", "Peru"} <= set(link.reason.names)
    assert link.reason.days is None


def test_the_undated_seed_gets_its_date_from_the_dated_one() -> None:
    (found,) = weave(seed_accounts()).dates.items()
    assert (found[0], found[1].date, found[1].source) == ("004", "2018-02-06", "000")


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.stem)
def test_look_alikes_are_told_apart(case: Path) -> None:
    assert stories(weave(accounts_of(case))) == sorted(json.loads(case.read_text("utf-8"))["stories"])


def test_look_alikes_are_told_apart_in_one_archive_too() -> None:
    expected = [story for case in CASES for story in json.loads(case.read_text("utf-8"))["stories"]]
    assert stories(weave(everything())) == sorted(expected)


@settings(max_examples=8, deadline=None)
@given(st.permutations(everything()))
def test_the_order_of_the_accounts_does_not_show(shuffled: list[Account]) -> None:
    assert weave(shuffled) == weave(everything())


@settings(max_examples=8, deadline=None)
@given(st.permutations(everything()), st.integers(0, 14))
def test_what_an_earlier_build_found_out_does_not_show(shuffled: list[Account], at_first: int) -> None:
    changed = [Account(shuffled[0].id, shuffled[1].title, shuffled[2].text, shuffled[3].date), *shuffled[1:]]
    with TemporaryDirectory() as folder:
        weave(shuffled[:at_first], cache=Path(folder))
        assert weave(shuffled, cache=Path(folder)) == weave(shuffled)
        assert weave(changed, cache=Path(folder)) == weave(changed)


def test_one_new_article_leaves_most_pairs_as_they_were(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    read: list[str] = []
    compared: list[set[str]] = []
    profile, said = archivist.links.profile.profile, archivist.links.scores.said
    monkeypatch.setattr("archivist.links.profile.profile", lambda one, key: read.append(one.id) or profile(one, key))
    monkeypatch.setattr(
        "archivist.links.scores.said",
        lambda a, b, levels: compared.append({a.profile.id, b.profile.id}) or said(a, b, levels),
    )
    *others, new = everything()
    weave(others, cache=tmp_path)
    pairs_at_first = len(compared)
    read.clear()
    compared.clear()
    weave([*others, new], cache=tmp_path)
    assert read == [new.id]
    assert 0 < len(compared) < pairs_at_first / 2
    read.clear()
    compared.clear()
    weave([*others, new], cache=tmp_path)
    assert read == compared == []


def test_no_article_is_linked_with_itself_and_every_link_goes_both_ways() -> None:
    links = weave([*everything(), *seed_accounts()])
    pairs = {(one, link.id) for one, beside in links.related.items() for link in beside}
    assert pairs
    assert all(one != other and (other, one) in pairs for one, other in pairs)


def test_every_article_is_in_one_story_at_most() -> None:
    members = [member for story in weave(everything()).stories for member in story.members]
    assert len(members) == len(set(members))


def test_an_empty_archive_and_empty_articles_have_no_links() -> None:
    assert weave([]) == Links()
    assert weave([Account("1", "", ""), Account("2", "", "")]).related == {}


def test_a_curator_separates_what_the_score_joins() -> None:
    ruled = Rulings(never_link=frozenset({("a1", "a2")}), not_same_story=frozenset({("a1", "a2")}))
    links = weave(everything(), rulings=ruled)
    assert ["a1", "a2"] not in stories(links)
    assert "a2" not in [link.id for link in links.related.get("a1", ())]


def test_a_curator_joins_what_the_score_separates() -> None:
    ruled = Rulings(link=frozenset({("f1", "v1")}), same_story=frozenset({("a1", "b1")}))
    links = weave(everything(), rulings=ruled)
    assert ["a1", "a2", "b1", "b2"] in stories(links) or any({"a1", "b1"} <= set(story) for story in stories(links))
    assert "v1" in [link.id for link in links.related["f1"]]
    assert "f1" in [link.id for link in links.related["v1"]]


def test_a_ruling_about_an_article_that_is_not_there_is_passed_over() -> None:
    ruled = Rulings(same_story=frozenset({("a1", "gone")}))
    assert stories(weave(everything(), rulings=ruled)) == stories(weave(everything()))


def test_a_story_runs_from_the_first_account_to_the_last() -> None:
    links = weave(everything())
    assert next(story for story in links.stories if "m1" in story.members).members == ("m1", "m2")


def test_accounts_years_apart_are_no_one_story_however_alike_they_sound() -> None:
    # Invented: a yearly event that is told in the same words every time.
    text = "Thousands of pilgrims walked to Saint Aubrac for the procession of the lamps. " * 4
    years = [Account(str(year), "Pilgrims walk to Saint Aubrac", text, f"{year}-05-05") for year in (2010, 2014)]
    assert stories(weave(years)) == []
    joined = weave(years, rulings=Rulings(same_story=frozenset({("2010", "2014")})))
    assert stories(joined) == [["2010", "2014"]]
