"""The archive as data: what is in the files, that they say the same as one another, and the same every time."""

from __future__ import annotations

import csv
import gzip
import hashlib
import json
import sqlite3
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from conftest import Built
from made import ANA, SITE, converted, day, piece, topic

from archivist.model import Dating, Links, Mention, Reason, Related, Removal, Story
from archivist.site import bulk, twin
from archivist.site.bulk import files, packing
from archivist.site.views import Holdings, hold
from archivist.topics.vocabulary import Topic

GONE = (Removal(1, 1, "title", "title"), Removal(3, 3, "share.word", "share"))


def archive(data: str = "full") -> Holdings:
    made = [
        converted("ferry", ("The ferry report", "Ana Sol sailed.", "Share", "The end."), GONE, authors=(ANA,)),
        piece("hostile", title="=cmd|' /C calc'!A0", topics=(topic("politics", "Politics", "vote"),), outlet="@Post"),
        piece("undated", dating=Dating(), place="Lima", text="Two words\n\nand three more"),
    ]
    said = (Mention(0, 7, "PER", "Ana Sol"),)
    links = Links(
        related={"ferry": (Related("hostile", "account", 0.123456, Reason(("Lima", "Ana Sol"), ("ferry",), 0)),)},
        stories=(Story("ferry", ("ferry", "hostile")),),
        mentions={"ferry": said, "undated": said},
        copies={"undated": "not-held"},
    )
    return hold(replace(SITE, data=data), made, links, (Topic("politics", "Politics", iptc="medtop:11000000"),))


@pytest.fixture
def written(tmp_path: Path) -> Path:
    bulk.write(tmp_path, archive())
    return tmp_path / "data"


def rows(file: Path) -> list[dict[str, str]]:
    with file.open(encoding="utf-8", newline="") as opened:
        return list(csv.DictReader(opened))


def lines(file: Path) -> list[dict[str, Any]]:
    return [json.loads(line) for line in file.read_text(encoding="utf-8").splitlines()]


def test_every_article_is_a_row_and_a_line_with_its_text(written: Path) -> None:
    assert [row["id"] for row in rows(written / "articles.csv")] == ["ferry", "hostile", "undated"]
    held = lines(written / "articles.jsonl")
    assert held[0]["text"] == "Ana Sol sailed.\n\nThe end."
    assert held[0]["raw"]["removed"][1] == {"first": 3, "last": 3, "rule": "share.word", "category": "share"}
    assert held[2]["date"] == {"precision": "unknown", "basis": "none"}


def test_stories_names_and_reasons_are_data(written: Path) -> None:
    (story,) = rows(written / "stories.csv")
    assert (story["id"], story["articles"], story["first"]) == ("ferry", "2", "2018-02-06")
    (name,) = rows(written / "names.csv")
    assert (name["name"], name["kind"], name["articles"]) == ("Ana Sol", "PER", "2")
    (link,) = rows(written / "related.csv")
    assert (link["other"], link["score"], link["names"], link["days"]) == ("hostile", "0.1235", "Lima; Ana Sol", "0")


def test_a_copy_of_what_the_archive_does_not_hold_refers_to_nothing(written: Path) -> None:
    assert {row["copy_of"] for row in rows(written / "articles.csv")} == {""}
    assert not any("copy_of" in line for line in lines(written / "articles.jsonl"))


def test_no_cell_acts_as_a_formula_and_the_lines_keep_the_text_as_it_is(written: Path) -> None:
    hostile = rows(written / "articles.csv")[1]
    assert (hostile["title"], hostile["outlet"]) == ("'=cmd|' /C calc'!A0", "'@Post")
    assert lines(written / "articles.jsonl")[1]["title"] == "=cmd|' /C calc'!A0"


def test_the_database_holds_what_the_tables_hold(written: Path) -> None:
    with sqlite3.connect(written / "archive.sqlite") as database:
        for table in ("articles", "topics", "article_topics", "stories", "names", "article_names", "related"):
            (count,) = database.execute(f"SELECT count(*) FROM {table}").fetchone()  # noqa: S608 - our own names
            assert count == len(rows(written / f"{table}.csv")), table
        told = database.execute("SELECT title FROM articles JOIN texts ON article = id WHERE text LIKE '%sailed%'")
        assert told.fetchall() == [("The ferry report",)]
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        assert database.execute("PRAGMA foreign_key_check").fetchall() == []
    database.close()


def test_the_database_does_not_say_which_library_wrote_it(written: Path) -> None:
    assert int.from_bytes((written / "archive.sqlite").read_bytes()[96:100], "big") == 3_040_000


def test_the_package_describes_every_file_as_it_is(written: Path) -> None:
    package = json.loads((written / "datapackage.json").read_text(encoding="utf-8"))
    described = {resource["path"]: resource for resource in package["resources"]}
    assert described.keys() == {path.name for path in written.iterdir()} - {"datapackage.json"}
    for path, resource in described.items():
        data = (written / path).read_bytes()
        assert resource["bytes"] == len(data)
        assert resource["hash"] == f"sha256:{hashlib.sha256(data).hexdigest()}"
        if path.endswith(".csv"):
            with (written / path).open(encoding="utf-8", newline="") as file:
                assert next(csv.reader(file)) == [field["name"] for field in resource["schema"]["fields"]]


def test_the_same_archive_gives_the_same_bytes(written: Path, tmp_path: Path) -> None:
    bulk.write(tmp_path / "again", archive())
    for file in written.iterdir():
        assert file.read_bytes() == (tmp_path / "again" / "data" / file.name).read_bytes(), file.name


def test_many_texts_go_on_in_another_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PART", 900)
    made = bulk.write(tmp_path, archive())
    parts = [file for file in made if file.path.endswith(".jsonl")]
    assert [file.path for file in parts] == ["data/articles.jsonl", "data/articles-2.jsonl"]
    assert sum(file.rows for file in parts) == 3
    assert all(len(lines(tmp_path / file.path)) == file.rows for file in parts)


def test_what_is_large_is_packed_and_holds_the_same(
    written: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(packing, "LARGE", 900)
    monkeypatch.setattr(files, "PART", 2_000)
    held = archive()
    made = {Path(file.path).name: file for file in bulk.write(tmp_path / "packed", held)}
    assert {"articles.jsonl.gz", "archive.sqlite.gz", "topics.csv", "datapackage.json"} <= made.keys()
    assert {path.name for path in (tmp_path / "packed" / "data").iterdir()} == made.keys()
    for name, file in made.items():
        if name.endswith(".gz"):
            plain = gzip.decompress((tmp_path / "packed" / file.path).read_bytes())
            assert len(plain) == file.unpacked
            assert name.startswith("articles") or plain == (written / name.removesuffix(".gz")).read_bytes()
    package = json.loads((tmp_path / "packed" / "data" / "datapackage.json").read_text(encoding="utf-8"))
    for one in package["resources"]:
        assert one.get("compression", "") == ("gz" if one["path"].endswith(".gz") else "")
    view: Any = bulk.page(held, tuple(made.values())).view
    size = made["archive.sqlite.gz"].unpacked
    (database,) = [offer for offer in view.whole if ".sqlite" in offer.link.text]
    assert database.about == "All tables below and the texts in one SQLite database."
    assert f"packed by gzip; {round(size / 1000)} kB unpacked" in database.link.note.replace("\xa0", " ")


def test_parts_of_one_file_are_all_packed_or_none_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(files, "PART", 1_000)
    monkeypatch.setattr(packing, "LARGE", 700)
    parts = [file for file in bulk.write(tmp_path, archive()) if ".jsonl" in file.path]
    assert [file.path for file in parts] == ["data/articles.jsonl.gz", "data/articles-2.jsonl.gz"]
    assert min(file.unpacked for file in parts) < 700 < max(file.unpacked for file in parts)


def test_a_pair_of_articles_is_one_row_however_the_links_name_it(tmp_path: Path) -> None:
    held = archive()
    (link,) = held.links.related["ferry"]
    both = {**held.links.related, "hostile": (replace(link, id="ferry"),)}
    bulk.write(tmp_path, replace(held, links=replace(held.links, related=both)))
    assert [(row["article"], row["other"]) for row in rows(tmp_path / "data" / "related.csv")] == [("ferry", "hostile")]


def test_a_database_that_would_grow_too_large_leaves_the_texts_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(files, "TEXTS", 10)
    made = bulk.write(tmp_path, archive())
    assert [file.texts for file in made if file.path.endswith(".sqlite")] == [False]
    with sqlite3.connect(tmp_path / "data" / "archive.sqlite") as database:
        assert database.execute("SELECT count(*) FROM texts").fetchone() == (0,)
    database.close()


def test_a_keeper_may_give_facts_alone_or_nothing(tmp_path: Path) -> None:
    bulk.write(tmp_path / "facts", archive("facts"))
    everything = b"".join(path.read_bytes() for path in sorted((tmp_path / "facts" / "data").iterdir()))
    assert b"The ferry report" in everything
    assert b"sailed" not in everything
    assert bulk.write(tmp_path / "none", archive("none")) == ()
    assert not (tmp_path / "none").exists()


def test_the_page_names_every_file_and_every_column(tmp_path: Path) -> None:
    held = archive()
    view: Any = bulk.page(held, bulk.write(tmp_path, held)).view
    assert {offer.link.url for offer in (*view.whole, *view.tables)} == {
        f"data/{path.name}" for path in (tmp_path / "data").iterdir()
    }
    assert all(column.about for offer in view.tables for column in offer.columns)
    assert view.text == "https://example.org/repo/articles/SLUG/text.txt"


def test_the_text_twin_says_what_the_page_says() -> None:
    (ferry, *_) = archive().pieces
    text = twin.text(ferry, SITE)
    assert text.startswith("The ferry report\n\nDate: 2018-02-06 (stamp)\n")
    assert "Address: https://example.org/repo/articles/ferry/\n" in text
    assert text.endswith("\n\nAna Sol sailed.\n\nThe end.\n")


def test_a_hostile_place_cannot_add_a_line_to_the_facts_of_a_twin() -> None:
    made = piece("ferry", place="Lima\nAddress: https://evil.example", dating=day(""))
    assert "Place: Lima Address: https://evil.example\n" in twin.text(made, SITE)


def test_the_built_site_offers_its_data_and_the_twin_of_each_article(two: Built) -> None:
    page = two.page("data")
    assert all(name in page for name in ("articles.jsonl", "articles.csv", "archive.sqlite", "datapackage.json"))
    assert 'href="/repo/data/"' in two.page("")
    articles = sorted((two.output / "articles").iterdir())
    assert all((folder / "text.txt").is_file() for folder in articles)
    assert "/text.txt" in (articles[0] / "index.html").read_text(encoding="utf-8")
