"""Dates from other accounts: only where no witness objects. Texts invented."""

from __future__ import annotations

from archivist.links.index import build
from archivist.links.inferred import inferred
from archivist.links.profile import profile
from archivist.links.web import weave
from archivist.model import Account

BASE = (
    "A crane fell into the basin of Velm harbour{when}, harbour master Ida Torvik said. Two grain barges for Ostrand "
    "cannot leave. Shipping company Halvorsen speaks of 80,000 crowns a day.{more}"
)


def account(one: str, date: str, when: str = "", more: str = "") -> Account:
    return Account(one, "Crane falls into Velm harbour", BASE.format(when=when, more=more), date)


def date_of(*accounts: Account) -> str | None:
    found = weave(accounts).dates.get("undated")
    return found.date if found else None


def test_the_date_comes_from_the_account_that_is_dated() -> None:
    assert date_of(account("undated", ""), account("dated", "2015-06-02")) == "2015-06-02"


def test_an_account_that_names_the_same_weekday_is_the_better_witness() -> None:
    same = account("same", "2015-06-03", " on Tuesday", " Divers were at work.")
    later = account("later", "2015-06-06", "", " A derrick has come.")
    assert date_of(account("undated", "", " on Tuesday"), same, later) == "2015-06-03"


def test_a_date_that_does_not_fit_the_weekday_is_not_taken() -> None:
    assert date_of(account("undated", "", " on Monday"), account("dated", "2015-06-05", "", " No more.")) is None


def test_a_weekday_that_both_name_must_lie_near_the_date() -> None:
    # 2 June 2015 was a Tuesday.
    days = {"2015-06-02": True, "2015-06-04": True, "2015-06-05": False, "2015-05-30": False}
    for day, fits in days.items():
        witness = account("dated", day, " on Tuesday", " Divers were at work.")
        assert date_of(account("undated", "", " on Tuesday"), witness) == (day if fits else None)


def test_a_lone_account_must_be_surer_where_no_weekday_speaks_for_its_date() -> None:
    accounts = [account("undated", ""), account("first", "2015-06-02", "", " One."), account("next", "2015-06-03")]
    assert dates_at(0.9, accounts[:2]) == {}
    assert dates_at(0.99, accounts[:2]) == {"undated": "2015-06-02"}
    assert dates_at(0.9, accounts).keys() == {"undated"}
    assert dates_at(0.9, [account("undated", "", " on Tuesday"), accounts[1]]) == {"undated": "2015-06-02"}


def dates_at(chance: float, accounts: list[Account]) -> dict[str, str]:
    index = build(accounts, map(profile, accounts))
    ids = sorted(one.id for one in accounts)
    chances = {(other, "undated"): chance for other in ids if other != "undated"}
    return {one: found.date for one, found in inferred(index, [ids], chances).items()}


def test_witnesses_far_apart_leave_the_article_undated() -> None:
    first, last = account("first", "2015-06-02", "", " One."), account("last", "2015-06-30", "", " Two.")
    assert date_of(account("undated", ""), first, last) is None


def test_a_dated_article_keeps_its_date() -> None:
    assert weave([account("one", "2015-06-02"), account("two", "2015-06-04")]).dates == {}
