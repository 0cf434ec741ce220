"""The review desk: what it names, what it tells to paste, and that it is quiet once a curator has ruled."""

from __future__ import annotations

from pathlib import Path

import pytest
from conftest import Built

from archivist import archive, rules
from archivist.cli import main
from archivist.model import Links
from archivist.refresh import Refreshed, outlook, refresh
from archivist.relations import Relations, relate
from archivist.review import Item, items
from archivist.site import desk
from archivist.site.views import hold
from archivist.site.views.piece import Site

# Invented.
BODIES = {
    "a": ("Ferry runs aground off Quebradilla", "A ferry ran aground off Quebradilla on Sunday, its captain said."),
    "b": ("Bakers of Port Ambrose win the cup", "Three bakers of Port Ambrose won the cup with a loaf of rye."),
    "c": ("Comet seen above the salt flats", "Herders on the salt flats saw a comet rise before the sun."),
}
SHARED = '"We did not expect it and we did not sleep," said Ines Quiroga, who lives across the street.'
MORE = (
    "Police counted {} onlookers before noon. The square was closed to cars until the evening.",
    'It cost the city {} thousand crowns, the treasurer said, "and not one of them was wasted".',
    "The council meets again in {} days and wants to hear three witnesses before it decides.",
    "Children were given {} paper flags. Their school had cancelled the last lesson of the day.",
)


def lay(seeds: Path, shared: str) -> None:
    """Write three articles of which each has words of its own around a line that all share."""
    for number, (name, (title, first)) in enumerate(BODIES.items(), 3):
        own = [line.format(number * 17) for line in MORE]
        text = "\n\n".join([title, first, *own[:2], shared, *own[2:]])
        (seeds / f"{name}.txt").write_text(f"{text}\n", encoding="utf-8")


@pytest.fixture
def work(tmp_path: Path) -> Path:
    """Three undated articles that share a line, and one with a date that can be read in two ways."""
    seeds = tmp_path / "seeds"
    seeds.mkdir()
    lay(seeds, SHARED)
    two = "Mayor opens a bridge\n\n2/6/2018\n\nThe mayor opened a bridge. It leads to the market.\n\nOne dog crossed.\n"
    (seeds / "d.txt").write_text(two, encoding="utf-8")
    return tmp_path


def found(done: Refreshed, work: Path) -> tuple[Item, ...]:
    return items(
        done,
        relate([archive.account(entry) for entry in done.entries], [], work / "content" / "curation"),
        work / "content",
    )


def review(work: Path) -> tuple[Item, ...]:
    return found(outlook(work / "seeds", work / "content"), work)


def leftovers(work: Path) -> list[Item]:
    """Give the suspected lines, with no two of the articles taken for copies of each other."""
    alone = Relations(Links(), (), {}, ())
    return [
        item
        for item in items(outlook(work / "seeds", work / "content"), alone, work / "content")
        if item.kind == "leftover"
    ]


def of(kind: str, file: str, work: Path) -> list[Item]:
    return [item for item in review(work) if (item.kind, item.file) == (kind, file)]


def head(work: Path, name: str, line: str) -> None:
    """Let a curator write one line into an edition's header, in place of the one with its key."""
    edition = work / "content" / "articles" / f"{name}.md"
    key = line.partition(":")[0]
    kept = [old for old in edition.read_text(encoding="utf-8").split("\n") if not old.startswith(f"{key}:")]
    edition.write_text("\n".join([line, *kept]), encoding="utf-8")


def test_looking_writes_nothing(work: Path) -> None:
    review(work)
    assert not (work / "content").exists()


def test_an_ambiguous_date_comes_with_both_readings_to_paste(work: Path) -> None:
    (item,) = of("date", "d.txt", work)
    assert item.paste == ("Date: 2018-02-06", "Date: 2018-06-02")
    assert (item.line, item.where) == (3, "d.txt:3")
    assert " content/articles/d.md, " in item.remedy, "the preview's bytes must not tell where the archive lies"


@pytest.mark.parametrize("line", ["Date: 2018-02-06", "Withdrawn: by request"])
def test_what_a_curator_has_settled_is_not_asked_again(work: Path, line: str) -> None:
    refresh(work / "seeds", work / "content")
    assert of("date", "d.txt", work)
    head(work, "d", line)
    assert not of("date", "d.txt", work)


def test_topics_are_asked_for_until_a_curator_gives_some_and_a_wrong_name_is_named(work: Path) -> None:
    refresh(work / "seeds", work / "content")
    doubtful = [item for item in review(work) if item.kind == "topic"]
    assert doubtful
    name = doubtful[0].file.removesuffix(".txt")
    assert doubtful[0].paste[0].startswith("Tags: ")
    head(work, name, "Tags: Politics; Poltics;")
    (item,) = of("topic", f"{name}.txt", work)
    assert "`Poltics` is no topic" in item.message
    assert item.paste == ('[poltics]\nname = "Poltics"',)


def test_a_line_that_articles_share_comes_with_a_rule_that_takes_it(work: Path) -> None:
    (item,) = leftovers(work)
    assert SHARED[:60] in item.message
    (rule,) = item.paste
    assert rules.parse(rule, "boilerplate.toml").find(SHARED)
    curation = work / "content" / "curation"
    curation.mkdir(parents=True)
    (curation / "boilerplate.toml").write_text(rule, encoding="utf-8")
    assert leftovers(work) == []


def test_a_line_that_no_rule_can_take_comes_without_one(work: Path) -> None:
    lay(work / "seeds", " ".join([SHARED] * 6))
    (item,) = leftovers(work)
    assert item.paste == ()
    assert "by hand" in item.told


def test_every_sentence_ends_once(work: Path) -> None:
    (work / "seeds" / "empty.txt").write_text("", encoding="utf-8")
    for item in review(work):
        assert item.told.endswith((".", ":"))
        assert ".." not in item.told.replace("...", "")
        assert item.told.endswith(":") == bool(item.paste)


def test_the_command_lists_one_kind_and_says_how_to_see_the_rest(
    work: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    places = ["--seeds", str(work / "seeds"), "--content", str(work / "content")]
    assert main(["check", *places, "--kind", "date", "--most", "1"]) == 0
    told = capsys.readouterr().out
    assert "Dates that are missing or ambiguous (4)" in told
    assert "... and 3 more: .venv/bin/archivist check --kind date --most 0" in told
    assert "Topics to confirm" not in told


def test_a_long_pile_is_cut_on_the_page_and_counted_whole() -> None:
    many = [Item("date", f"{n}.txt", "no date in the text", "Write one") for n in range(desk.MOST + 5)]
    page = desk.page(hold(Site("x"), []), many)
    (pile,) = page.view.piles  # type: ignore[attr-defined]
    assert (pile.count, len(pile.tasks)) == (desk.MOST + 5, desk.MOST)
    assert pile.more == ".venv/bin/archivist check --kind date --most 0"


def test_the_desk_is_a_page_of_the_preview_that_no_machine_is_led_to(demo: Built) -> None:
    page = demo.page("desk")
    assert '<meta name="robots" content="noindex">' in page
    assert "Date: " in page
    assert 'href="/desk/"' in demo.page("")
    assert "/desk/" not in (demo.output / "sitemap.xml").read_text(encoding="utf-8")
