"""The curator's outlets: folders of seeds, checked with exact messages."""

from __future__ import annotations

import pytest

from archivist.errors import Refused
from archivist.intake.outlets import outlet_of, parse

FILE = "content/curation/outlets.toml"
TWO = """
[[outlet]]
name = "The Northlight"
folder = "northlight/"
date_order = "mdy"

[[outlet]]
name = "Northlight Sport"
folder = "northlight/sport"
"""


def test_the_nearest_folder_names_the_outlet() -> None:
    folders = parse(TWO, FILE).folders
    assert outlet_of("northlight/2018/a.txt", folders) == "The Northlight"
    assert outlet_of("northlight/sport/a.txt", folders) == "Northlight Sport"
    assert outlet_of("elsewhere/a.txt", folders) == ""
    assert outlet_of("a.txt", folders) == ""


def test_the_order_of_dates_is_the_outlets() -> None:
    assert parse(TWO, FILE).date_order == {"The Northlight": "mdy"}


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("[[outlet]]\nfolder = 'a'", "an outlet has no `name`"),
        ("[[outlet]]\nname = 'A'\nfolders = 'a'", "`folders` of the outlet `A` is no key"),
        ("[[outlet]]\nname = 'A'\ndate_order = 'ymd'", "the date_order of `A` is neither mdy nor dmy"),
        ("[[outlet]]\nname = 'A'\nfolder = 'a'\n[[outlet]]\nname = 'B'\nfolder = 'a'", "`a` is given to two outlets"),
        ("[[outlet]", "is not TOML"),
    ],
)
def test_a_mistake_is_named(text: str, reason: str) -> None:
    with pytest.raises(Refused) as caught:
        parse(text, FILE)
    assert reason in str(caught.value)
    assert FILE in str(caught.value)
