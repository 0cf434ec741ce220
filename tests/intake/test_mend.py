"""Mending is only asked for where ftfy could find something to mend."""

from __future__ import annotations

from ftfy.badness import is_bad

from archivist.intake import mend


def test_no_line_that_ftfy_would_take_for_mojibake_is_passed_over() -> None:
    for code in (*range(0x80, 0x600), *range(0x2000, 0x2700)):
        sign = chr(code)
        line = f'a {sign} b{sign}c D{sign}, {sign} A{sign}1 .{sign}\' "{sign}" ${sign}-{sign}?'
        assert mend._PAIRED.search(line) or not is_bad(line), hex(code)  # noqa: SLF001 - the filter itself


def test_nothing_that_is_repaired_is_printable() -> None:
    codes = range(0x110000)
    assert not [hex(code) for code in codes if chr(code).isprintable() and mend._REPAIRED.match(chr(code))]  # noqa: SLF001 - lines that are printable are not searched
