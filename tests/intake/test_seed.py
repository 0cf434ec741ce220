"""A seed is its file: numbered lines and a fingerprint of the bytes."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from archivist.errors import Refused
from archivist.intake import seed

SEEDS = Path(__file__).parents[2] / "seeds"


@pytest.mark.parametrize("file", sorted(SEEDS.glob("*.txt")), ids=lambda file: file.stem[:3])
def test_the_real_seeds_need_no_repair(file: Path) -> None:
    raw = file.read_bytes()
    read = seed.read(raw, file.name)
    assert read.lines == tuple(raw.decode().splitlines())
    assert read.sha256 == hashlib.sha256(raw).hexdigest()
    assert (read.path, read.encoding, read.repairs) == (file.name, "utf-8", ())


def test_the_fingerprint_is_of_the_bytes_as_they_lie_on_disk() -> None:
    raw = "\ufeffPeru\r\n".encode("utf-16")
    assert seed.read(raw, "a.txt").sha256 == hashlib.sha256(raw).hexdigest()


def test_a_refusal_names_the_seed() -> None:
    with pytest.raises(Refused, match=r"^peru/a\.txt: is empty\. "):
        seed.read(b"", "peru/a.txt")
