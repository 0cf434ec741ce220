"""The curator's file is taken at its word, or refused with the line and the remedy."""

from __future__ import annotations

from pathlib import Path

import pytest

from archivist.errors import Refused
from archivist.links.names.curation import Curated, parse

SHIPPED = Path(__file__).parents[3] / "content" / "curation" / "names.toml"


def test_the_file_that_ships_is_right() -> None:
    assert parse(SHIPPED.read_text("utf-8")).names["Peru"] == Curated("Peru", "LOC", wikidata="Q419")


def test_an_empty_file_says_nothing() -> None:
    assert parse("").names == {}


def test_everything_a_curator_can_say() -> None:
    curation = parse(
        """
        block = ["Photo Gallery"]
        [[name]]
        name = "Quillfeather"
        kind = "LOC"
        aliases = ["Quill Feather"]
        wikidata = "Q1"
        coordinates = [1.5, -2]
        introduction = "A village."
        [[split]]
        form = "Quill"
        name = "Quill (river)"
        articles = ["a.txt", "b.txt"]
        """
    )
    assert curation.names["Quillfeather"] == Curated(
        "Quillfeather", "LOC", ("Quill Feather",), "Q1", (1.5, -2.0), "A village."
    )
    assert curation.forms() == {"Quill Feather": "Quillfeather", "Quillfeather": "Quillfeather"}
    assert curation.splits == {("a.txt", "Quill"): "Quill (river)", ("b.txt", "Quill"): "Quill (river)"}
    assert curation.blocks == {"Photo Gallery"}


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('[[name]]\nname = "A"\nkind = "MAN"', "names.toml:3: unknown kind `MAN` for A. Use PER, ORG or LOC."),
        ('[[name]]\nname = "A"', "names.toml:2: no `kind` for A. Use PER, ORG or LOC."),
        ('[[name]]\nkind = "PER"', 'names.toml:1: a [[name]] without `name`. Add name = "..." to it.'),
        (
            '[[name]]\nname = "A"\nkind = "PER"\nblock = ["x"]',
            "names.toml:4: unknown key `block` for A. Move it above the first [[name]].",
        ),
        (
            '[[name]]\nname = "A"\nkind = "LOC"\nwikidata = "419"',
            "names.toml:4: `419` is no Wikidata id. Write Q and digits, as in Q419.",
        ),
        (
            '[[name]]\nname = "A"\nkind = "LOC"\ncoordinates = [99, 0]',
            "names.toml:4: no coordinates for A. Write coordinates = [latitude, longitude] in degrees.",
        ),
        (
            '[[name]]\nname = "A"\nkind = "LOC"\naliases = ["C"]\n[[name]]\nname = "B"\nkind = "LOC"\naliases = ["C"]',
            "names.toml:4: `C` belongs to A and to B. Leave it in one place; use [[split]] where it means both.",
        ),
        (
            '[[name]]\nname = "A"\nkind = "PER"\n[[name]]\nkind = "PER"',
            'names.toml:4: a [[name]] without `name`. Add name = "..." to it.',
        ),
        ('[[split]]\nform = "A"', "names.toml:1: a [[split]] lacks something. Give it form, name and articles."),
        ("[[person]]", "names.toml:1: unknown table `person`. Use [[name]], [[split]] or block = [...]."),
        ('block = "x"', 'names.toml:1: `block` is not a list of strings. Write block = ["...", "..."].'),
        ('name = "x"', "names.toml:1: `name` is not a list of tables. Begin each entry with [[name]]."),
    ],
)
def test_a_mistake_is_named_with_its_line_and_what_to_do(text: str, message: str) -> None:
    with pytest.raises(Refused) as refused:
        parse(text, "names.toml")
    assert str(refused.value) == message


def test_a_file_that_is_no_toml_is_refused() -> None:
    with pytest.raises(Refused, match="not TOML"):
        parse("[[name")
