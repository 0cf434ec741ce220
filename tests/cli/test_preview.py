"""`archivist preview`: the effect of a rule over the whole archive, before it is saved and without writing."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivist.cli import main
from archivist.refresh import refresh

# Invented.
STORM = """Storm closes the harbour of Port Ambrose

LIMA, March 3, 2018

A storm closed the harbour of Port Ambrose on Saturday, the port authority said.

Fishermen tied their boats to the trees of the promenade and waited for the wind to turn.

Lantern readers meet on Fridays in the old customs house, all are welcome to join them.

The authority expects the first ferry on Monday, if the swell allows it.
"""
RULE = """[[rule]]
name = "own.lantern"
category = "promotion"
match = "start"
phrases = ["lantern readers meet"]
longest = 20
why = "The Lantern's own advertisement"
cuts = ["Lantern readers meet on Fridays"]
keeps = ["The Lantern's readers met"]
"""


@pytest.fixture
def work(tmp_path: Path) -> Path:
    (tmp_path / "seeds" / "lantern").mkdir(parents=True)
    (tmp_path / "seeds" / "lantern" / "storm.txt").write_text(STORM, encoding="utf-8")
    (tmp_path / "content" / "curation").mkdir(parents=True)
    (tmp_path / "rule.toml").write_text(RULE, encoding="utf-8")
    return tmp_path


def files(work: Path) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in sorted(work.rglob("*")) if path.is_file()}


def preview(work: Path, draft: str = "rule.toml", *options: str) -> int:
    places = ["--seeds", str(work / "seeds"), "--content", str(work / "content")]
    return main(["preview", str(work / draft), *places, *options])


def test_the_lines_it_would_take_are_shown_by_file_and_counted(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    before = files(work)
    assert preview(work) == 0
    told = capsys.readouterr().out
    assert "lantern/storm.txt\n  -    9  Lantern readers meet on Fridays" in told
    assert "[own.lantern]" in told
    assert "1 of 1 articles would change: 1 lines taken, 0 given back. Nothing was written." in told
    assert files(work) == before


def test_a_rule_that_is_saved_already_changes_nothing_more(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (work / "content" / "curation" / "boilerplate.toml").write_text(RULE, encoding="utf-8")
    assert preview(work) == 0
    assert capsys.readouterr().out.startswith("0 of 1 articles would change")


def test_a_rule_of_a_name_that_is_taken_stands_in_its_place(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (work / "content" / "curation" / "boilerplate.toml").write_text(RULE, encoding="utf-8")
    other = RULE.replace("lantern readers meet", "lantern readers eat").replace("readers meet on", "readers eat on")
    (work / "other.toml").write_text(other, encoding="utf-8")
    assert preview(work, "other.toml") == 0
    told = capsys.readouterr().out
    assert "  +    9  Lantern readers meet on Fridays" in told
    assert "0 lines taken, 1 given back" in told


def test_an_outlet_shows_which_facts_would_change(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (work / "outlet.toml").write_text('[[outlet]]\nname = "The Lantern"\nfolder = "lantern"\n', encoding="utf-8")
    assert preview(work, "outlet.toml") == 0
    assert "  Category: (none) -> The Lantern" in capsys.readouterr().out


def test_an_article_with_a_curators_edit_is_marked(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    refresh(work / "seeds", work / "content")
    edition = work / "content" / "articles" / "lantern" / "storm.md"
    edition.write_text(edition.read_text(encoding="utf-8").replace("Fishermen", "The fishermen"), encoding="utf-8")
    assert preview(work) == 0
    assert "you edited this text: it stays" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[sport]\n", "holds no rule, outlet, name or link. Begin an entry with [[rule]], [[outlet]]"),
        ("[[rule]\n", "is not TOML"),
        ('[[name]]\nname = "Seville"\n', "no `kind` for Seville"),
        ('link = [["one"]]\n', "does not name two different articles"),
        ('[[rule]]\nname = "x"\n', "rule x has no `category`"),
        ("[[outlet]]\n", "an outlet has no `name`"),
    ],
)
def test_a_draft_that_is_no_good_is_refused_with_the_reason(
    work: Path, capsys: pytest.CaptureFixture[str], text: str, said: str
) -> None:
    (work / "bad.toml").write_text(text, encoding="utf-8")
    assert preview(work, "bad.toml") == 1
    assert said in capsys.readouterr().err


def test_a_draft_that_is_not_there_is_named(work: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert preview(work, "nowhere.toml") == 1
    assert "nowhere.toml: cannot be read" in capsys.readouterr().err


@pytest.fixture
def harbours(work: Path) -> Path:
    """Two more articles, of which each writes the port in its own way."""
    for name, port in (("a", "Port Ambrose"), ("b", "Puerto Ambrosio"), ("c", "Puerto Ambrosio")):
        text = (
            f"The {name} ferry returns\n\nThe ferry {name} came back to {port} on Friday. Crews in {port} rest now.\n"
        )
        (work / "seeds" / f"{name}.txt").write_text(text, encoding="utf-8")
    return work


def test_a_name_shows_which_pages_would_change(harbours: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (harbours / "content" / "curation" / "names.toml").write_text(
        '[[name]]\nname = "Puerto Ambrosio"\nkind = "LOC"\n', encoding="utf-8"
    )
    draft = '[[name]]\nname = "Port Ambrose"\nkind = "LOC"\naliases = ["Puerto Ambrosio"]\n'
    (harbours / "names.toml").write_text(draft, encoding="utf-8")
    before = files(harbours)
    assert preview(harbours, "names.toml") == 0
    told = capsys.readouterr().out
    assert "Port Ambrose (LOC): 2 articles -> 4 articles\n  articles: +the-b-ferry-returns +the-c-ferry-returns" in told
    assert "Puerto Ambrosio (LOC): 2 articles -> no page\n" in told
    assert "2 names and " in told
    assert "of 4 articles would change. Nothing was written" in told
    assert files(harbours) == before


def test_a_link_shows_which_articles_would_change(harbours: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = 'never_link = [["the-a-ferry-returns", "the-b-ferry-returns"]]\n'
    (harbours / "content" / "curation" / "links.toml").write_text(draft, encoding="utf-8")
    (harbours / "links.toml").write_text(draft.replace("never_link", "link").replace("]]", '], ["x", "y"]]'))
    assert preview(harbours, "links.toml") == 0
    told = capsys.readouterr().out
    assert "the-a-ferry-returns\n  linked: +the-b-ferry-returns" in told
    assert "`x` is no article of the archive" in told


def test_rulings_that_are_saved_already_change_nothing_more(harbours: Path, capsys: pytest.CaptureFixture[str]) -> None:
    draft = 'same_story = [["the-a-ferry-returns", "the-b-ferry-returns"]]\n'
    (harbours / "content" / "curation" / "links.toml").write_text(draft, encoding="utf-8")
    (harbours / "links.toml").write_text(draft, encoding="utf-8")
    assert preview(harbours, "links.toml") == 0
    assert capsys.readouterr().out.startswith("0 names and 0 of 4 articles would change")
