from __future__ import annotations

from pathlib import Path

from archivist import memory
from archivist.model import Seed


def asked(file: Path | None, words: list[str]) -> tuple[tuple[int, ...], list[str]]:
    """Recall the lengths of words; give them, and the words that had to be measured."""
    measured: list[str] = []

    def measure(positions: list[int]) -> list[int]:
        measured.extend(words[at] for at in positions)
        return [len(words[at]) for at in positions]

    return memory.recall(file, [memory.key(word) for word in words], measure), measured


def test_what_is_remembered_is_not_worked_out_again(tmp_path: Path) -> None:
    file = tmp_path / "deep" / "lengths.db"
    assert asked(file, ["kettle", "tin"]) == ((6, 3), ["kettle", "tin"])
    assert asked(file, ["tin", "spoon", "kettle"]) == ((3, 5, 6), ["spoon"])


def test_without_a_file_everything_is_worked_out() -> None:
    assert asked(None, ["kettle"]) == asked(None, ["kettle"]) == ((6,), ["kettle"])


def test_a_memory_that_cannot_be_read_or_written_costs_time_and_nothing_else(tmp_path: Path) -> None:
    file = tmp_path / "lengths.db"
    file.write_bytes(b"this is no database, and long enough to be seen as none" * 40)
    assert asked(file, ["kettle"]) == ((6,), ["kettle"])
    assert asked(file / "below a file", ["kettle"]) == ((6,), ["kettle"])


def test_what_nobody_asks_for_any_more_is_forgotten(tmp_path: Path) -> None:
    file = tmp_path / "lengths.db"
    asked(file, [f"word {number}" for number in range(9)])
    asked(file, ["tin"])
    assert asked(file, ["word 1"])[1] == ["word 1"]
    assert asked(file, ["tin"])[1] == []


def test_a_key_goes_by_values_not_by_objects() -> None:
    name, same = "kettle", "KETTLE".lower()
    assert memory.key(Seed("a.txt", "00", (name, name))) == memory.key(Seed("a.txt", "00", (name, same)))
    assert memory.key(Seed("a.txt", "00", ("x",))) != memory.key(Seed("a.txt", "00", ("y",)))
