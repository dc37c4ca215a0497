from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.errors import NotText
from mahdar.reading.decode import declared_in, decode, detect
from tests.reading.samples import BODY, SHORT, TITLE

TEXTS = {
    "word": "السلام عليكم",
    "short": SHORT,
    "long": BODY * 40,
    "title": TITLE,
    "latin": f"UN: {SHORT} (Security Council) résumé",
}
ENCODINGS = ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1256", "iso8859_6"]


@pytest.mark.parametrize("encoding", ENCODINGS)
@pytest.mark.parametrize("name", [name for name in TEXTS if name != "latin"])
@pytest.mark.parametrize("declared", [None, "utf-8", "windows-1256", "iso-8859-6", "nonsense"])
def test_the_bytes_decide_whatever_is_declared(encoding: str, name: str, declared: str | None) -> None:
    assert decode(TEXTS[name].encode(encoding), "a", declared) == TEXTS[name]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "cp1256"])
def test_french_words_in_an_arabic_text_do_not_mislead(encoding: str) -> None:
    assert decode(TEXTS["latin"].encode(encoding), "a") == TEXTS["latin"]


def test_a_text_cut_inside_a_letter_keeps_a_mark_in_its_place() -> None:
    assert decode(SHORT.encode()[:-2], "a") == SHORT[:-2] + "\ufffd"


@pytest.mark.parametrize(
    "data", [bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", b"\x00\x01\x02\x03" * 50]
)
def test_binary_is_not_text(data: bytes) -> None:
    with pytest.raises(NotText):
        decode(data, "a")


def test_stray_control_characters_are_text() -> None:
    assert decode(f"\x1a {SHORT}\x07".encode(), "a") == f"\x1a {SHORT}\x07"


@pytest.mark.parametrize(
    ("head", "name"),
    [
        (b'<meta charset="windows-1256">', "windows-1256"),
        (b"<META http-equiv=Content-Type content='text/html; charset=ISO-8859-6'>", "ISO-8859-6"),
        (b'<?xml version="1.0" encoding="UTF-8"?>', "UTF-8"),
        (b"<p>charset</p>", None),
    ],
)
def test_declarations_are_found(head: bytes, name: str | None) -> None:
    assert declared_in(head) == name


@given(st.binary(max_size=300), st.sampled_from([None, "utf-8", "cp1256", "utf-16", "hex", "idna", ""]))
def test_any_bytes_have_a_codec_or_none(data: bytes, declared: str | None) -> None:
    encoding = detect(data, declared)
    assert encoding is None or isinstance(data.decode(encoding, "replace"), str)


@given(
    st.text(alphabet="ابتثجحخدذرزسشصضطظعغفقكلمنهويىةءأإآؤئ ،.0123456789\n", min_size=1).filter(
        lambda t: "\n" not in t[:1]
    )
)
def test_utf8_comes_back_to_the_letter(text: str) -> None:
    assert decode(text.encode(), "a") == text
