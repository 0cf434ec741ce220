"""One order for a Pagefind index: whatever order Pagefind chose, the same bytes come out."""

from __future__ import annotations

import gzip
import json
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archivist.site import canonical

VALUES = st.recursive(
    st.integers(-(2**40), 2**40) | st.text(max_size=300), lambda inner: st.lists(inner, max_size=30), max_leaves=60
)


@given(VALUES)
def test_what_is_written_is_read_again(value: Any) -> None:
    data = canonical._encode(value)  # noqa: SLF001 - the round trip is the codec's whole contract
    assert canonical._decode(data, 0) == (value, len(data))  # noqa: SLF001 - likewise


def bundle(folder: Path, values: list[Any], filters: list[str]) -> Path:
    """Make an index as Pagefind leaves it, with its filters in a given order."""
    (folder / "filter").mkdir(parents=True)
    named = []
    for name in filters:
        data = b"pagefind_dcd" + canonical._encode([name, values])  # noqa: SLF001 - as Pagefind writes it
        (folder / "filter" / f"en_{name}{len(named)}.pf_filter").write_bytes(gzip.compress(data))
        named.append([name, f"en_{name}{len(named)}"])
    meta = b"pagefind_dcd" + canonical._encode(["1.5.2", [["en_1", 5]], [], named, [["date", [0]]], ["title"]])  # noqa: SLF001 - likewise
    (folder / "pagefind.en_first.pf_meta").write_bytes(gzip.compress(meta))
    entry = {"version": "1.5.2", "languages": {"en": {"hash": "en_first", "wasm": "en", "page_count": 1}}}
    (folder / "pagefind-entry.json").write_text(json.dumps(entry), encoding="utf-8")
    return folder


def files(folder: Path) -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_two_orders_give_the_same_bytes(tmp_path: Path) -> None:
    one = bundle(tmp_path / "one", [["Politics", [0]], ["Weather", [0]]], ["topic", "place"])
    other = bundle(tmp_path / "other", [["Weather", [0]], ["Politics", [0]]], ["place", "topic"])
    canonical.settle(one)
    canonical.settle(other)
    assert files(one) == files(other)
    assert "en_first" not in (one / "pagefind-entry.json").read_text(encoding="utf-8")


def test_what_is_not_as_expected_is_left_alone(tmp_path: Path) -> None:
    folder = bundle(tmp_path / "one", [], ["topic"])
    (folder / "pagefind.en_first.pf_meta").write_bytes(gzip.compress(b"something newer"))
    before = files(folder)
    canonical.settle(folder)
    assert {name: data for name, data in files(folder).items() if name != "pagefind-entry.json"} == {
        name: data for name, data in before.items() if name != "pagefind-entry.json"
    }


@pytest.mark.parametrize("width", [1, 23, 24, 255, 256, 65_535, 65_536])
def test_numbers_take_the_fewest_bytes(width: int) -> None:
    assert canonical._decode(canonical._encode(width), 0)[0] == width  # noqa: SLF001 - as above
