"""What ties the archive together, with the curator's word over it."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivist.errors import Refused
from archivist.model import Account
from archivist.relations import relate

# Invented.
STORM = Account("storm", "Storm closes the harbour of Port Ambrose", "A storm closed the harbour of Port Ambrose. " * 3)
CHESS = Account("chess", "Schoolgirl wins the chess cup", "Ana Belling of Quebradilla won the chess cup. " * 3)


def test_articles_that_share_nothing_stay_apart(tmp_path: Path) -> None:
    assert relate([STORM, CHESS], [], tmp_path).links.stories == ()


def test_a_ruling_in_an_articles_own_header_joins_two(tmp_path: Path) -> None:
    ruled = relate([STORM, CHESS], [], tmp_path, [("same_story", "storm", "chess")])
    assert [set(story.members) for story in ruled.links.stories] == [{"storm", "chess"}]


def test_a_ruling_in_the_file_joins_two_and_a_stranger_is_named(tmp_path: Path) -> None:
    (tmp_path / "links.toml").write_text('same_story = [["storm", "chess"]]\nlink = [["storm", "gone"]]\n')
    ruled = relate([STORM, CHESS], [], tmp_path)
    assert len(ruled.links.stories) == 1
    assert ruled.strangers == ("gone",)


def test_a_headline_that_a_page_pointed_to_is_found_again(tmp_path: Path) -> None:
    found = relate(
        [STORM, CHESS], ["Storm closes the harbour of Port Ambrose", "Something else entirely"], tmp_path
    ).found
    assert found == {"Storm closes the harbour of Port Ambrose": "storm"}


def test_a_mistake_in_the_curators_file_is_named(tmp_path: Path) -> None:
    (tmp_path / "links.toml").write_text("same_stroy = []\n")
    with pytest.raises(Refused, match=r"links\.toml.*same_stroy"):
        relate([STORM], [], tmp_path)
