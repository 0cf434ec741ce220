"""Bytes become lines of text: no word is lost, and each repair is told."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archivist.errors import Refused
from archivist.intake.decode import MAX_BYTES, MAX_LINES, decode

TEXT = "Cancillería de Perú: “una visión” – café €\n\nAljovín señaló “sí”, según el ministro."
LINES = tuple(TEXT.split("\n"))


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
def test_unicode_is_read_with_and_without_a_mark(encoding: str) -> None:
    decoded = decode(TEXT.encode(encoding), "a.txt")
    assert decoded.lines == LINES
    assert decoded.repairs == ()


@pytest.mark.parametrize("mark", [b"\xfe\xff", b"\x00\x00\xfe\xff"])
def test_marks_for_the_big_end_first_are_read_too(mark: bytes) -> None:
    name = "utf-16-be" if len(mark) == 2 else "utf-32-be"
    assert decode(mark + TEXT.encode(name), "a.txt").lines == LINES


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        (TEXT, "cp1252"),
        (TEXT, "mac_roman"),
        ("„Wir müssen größer denken“, sagte Müller – für 5 €.", "cp1252"),
        ("Élection à l’Élysée : « c’est ça », où ?", "cp1252"),
        ("Příliš žluťoučký kůň úpěl ďábelské ódy, řekl ministr včera", "cp1250"),
        ("Президент России прибыл сегодня в столицу на переговоры", "cp1251"),
        ("Президент России прибыл сегодня в столицу на переговоры", "koi8_r"),
        ("ペルーと米国の外相会談がリマで行われた", "cp932"),
    ],
)
def test_encodings_from_before_unicode_are_told_apart(text: str, encoding: str) -> None:
    decoded = decode(text.encode(encoding), "a.txt")
    assert "\n".join(decoded.lines) == text
    assert decoded.repairs == (f"Not UTF-8: read as {decoded.encoding}.",)


def test_a_stray_byte_in_utf8_does_not_spoil_the_rest() -> None:
    decoded = decode(TEXT.encode() + b" caf\xe9", "a.txt")
    assert decoded.lines == (*LINES[:-1], LINES[-1] + " café")
    assert decoded.encoding == "utf-8"
    assert len(decoded.repairs) == 1


def test_surrogates_written_as_characters_are_joined() -> None:
    assert decode(b"A \xed\xa0\xbd\xed\xb8\x80 B \xed\xa0\xbd C", "a.txt").lines == ("A 😀 B \ufffd C",)


def test_a_cut_utf16_file_keeps_what_is_whole() -> None:
    decoded = decode(TEXT.encode("utf-16")[:-1], "a.txt")
    assert decoded.lines[0] == LINES[0]
    assert "damaged" in decoded.repairs[0]


@pytest.mark.parametrize("times", [1, 2])
def test_mojibake_is_put_right_and_quotes_stay_as_printed(times: int) -> None:
    mangled = TEXT
    for _ in range(times):
        mangled = mangled.encode().decode("cp1252", "replace") if times == 1 else mangled.encode().decode("latin-1")
    decoded = decode(mangled.encode(), "a.txt")
    assert decoded.lines[2].replace("\ufffd", "”") == LINES[2]
    assert "mojibake" in decoded.repairs[0]


@pytest.mark.parametrize(
    "prose",
    [
        "“curly” ‘quotes’ and \"straight\" 'ones'",
        "AT&amp;T &lt;b&gt;",
        "ﬁne ﬂow",
        "Ｗｉｄｅ",
        "SÃO PAULO é a maior",
        "ÅÄÖ",
        "naïve café",
    ],
)
def test_what_is_not_surely_mojibake_is_left_alone(prose: str) -> None:
    decoded = decode(prose.encode(), "a.txt")
    assert decoded.lines == (prose,)
    assert decoded.repairs == ()


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\n\r", "\v", "\f", "\x85", "\u2028", "\u2029"])
@pytest.mark.parametrize("final", [True, False])
def test_every_line_end_ends_a_line(end: str, final: bool) -> None:  # noqa: FBT001 - a parameter of the table
    text = end.join(["A title", "", "Voilà é", "", "The end."]) + end * final
    decoded = decode(text.encode(), "a.txt")
    assert decoded.lines == ("A title", "", "Voilà é", "", "The end.")
    assert bool(decoded.repairs) == (end not in {"\n", "\r\n", "\r", "\n\r"})


def test_line_numbers_are_those_of_an_editor() -> None:
    assert decode(b"one\r\n\r\nthree\rfour\n\n\nseven", "a.txt").lines == ("one", "", "three", "four", "", "", "seven")


@pytest.mark.parametrize(
    ("dirty", "clean", "word"),
    [
        ("Minis\x00ters", "Ministers", "control"),
        ("a\x02b\x03c\x1b[0m", "abc[0m", "control"),
        ("meet\x1dStatus: draft", "meet Status: draft", "separator"),
        ("it\x92s \x93so\x94", "it’s “so”", "wrong encoding"),
        ("it\x92s “so” — Łódź", "it’s “so” — Łódź", "Windows-1252"),
        ("A\x80\x81B", "AB", "Windows-1252"),
        ("A\ufffe\uffff\ufdd0\U0010ffffB", "A\ufffd\ufffd\ufffd\ufffdB", "no characters"),
        ("\u200bIn\u00advisible\ufeff", "Invisible", "invisible"),
        ("user \u202e nimda \u2066// if\u2069 \u2067x", "user  nimda // if x", "direction"),
        ("never closed \u2067x", "never closed x", "direction"),
    ],
)
def test_characters_that_are_no_text_are_taken_away_and_told(dirty: str, clean: str, word: str) -> None:
    decoded = decode(f"A title\n{dirty}".encode(), "a.txt")
    assert decoded.lines == ("A title", clean)
    assert word in " ".join(decoded.repairs)
    assert decoded.repairs[-1].startswith("Line 2: ")


@pytest.mark.parametrize(
    "text", ["\u2067שלום\u2069 said", "\u200fשלום\u200e", "می‌خواهم", "a 👨‍👩‍👧", "one\u00a0two", "a\tb"]
)
def test_invisible_characters_that_words_need_stay(text: str) -> None:
    assert decode(text.encode(), "a.txt").lines == (text,)


@pytest.mark.parametrize(
    ("raw", "reason"),
    [
        (b"", "is empty"),
        (b"\xef\xbb\xbf", "holds no words"),
        (b" \n\t\r\n ... \n", "holds no words"),
        (b"%PDF-1.4 x", "is a PDF document"),
        (b"\x89PNG\r\n\x1a\n....", "is a PNG picture"),
        (b"\x1f\x8b\x08x", "is a gzip archive"),
        (b"PK\x03\x04 word", "ZIP archive"),
        (bytes(range(256)) * 4, "is binary data"),
        (b"a" + b"\0" * 99, "is binary data"),
        (b"x" * (MAX_BYTES + 1), "is too large"),
        (b"x\n" * (MAX_LINES + 1), "is too long"),
    ],
)
def test_what_is_no_article_is_refused_with_a_remedy(raw: bytes, reason: str) -> None:
    with pytest.raises(Refused) as refusal:
        decode(raw, "peru/a.txt")
    assert reason in refusal.value.reason
    assert str(refusal.value).startswith("peru/a.txt:")
    assert refusal.value.remedy


@given(st.binary(max_size=300))
@settings(max_examples=300)
def test_any_bytes_are_read_the_same_way_twice_or_refused(raw: bytes) -> None:
    try:
        decoded = decode(raw, "a.txt")
    except Refused:
        return
    assert decoded == decode(raw, "a.txt")
    for line in decoded.lines:
        line.encode("utf-8")  # no lone surrogate
        assert line.splitlines() in ([line], [])
        assert not set(line) & set("\x00\x02\x03\x1b\ufffe\u202e")


@given(
    st.text(st.characters(codec="utf-8", exclude_categories=["Cs", "Cc", "Cf", "Cn", "Co", "Zl", "Zp"]), max_size=80)
)
@settings(max_examples=200)
def test_clean_text_comes_out_as_it_went_in_unless_a_repair_says_otherwise(text: str) -> None:
    decoded = decode(f"word {text}".encode(), "a.txt")
    assert decoded.repairs or decoded.lines == (f"word {text}",)
