"""Tokens: their kinds, and that their offsets lead back to the text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.arabic import NUMBER, PUNCT, WORD, fold
from mahdar.arabic.letters import INVISIBLE, MARKS
from mahdar.arabic.words import tokenise

TEXT = st.text() | st.text(st.sampled_from('أبت وليـَّ ًة١2.,،/«»"()\n \u200f\u200cab_-…%'))


def norms(text: str) -> list[str]:
    return [token.norm for token in tokenise(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("للأمم المتحدة، 2015م", ["للامم", "المتحده", "،", "2015", "م"]),
        ("قال: «نعم»", ["قال", ":", "«", "نعم", "»"]),
        ("10.100.000 دولار", ["10.100.000", "دولار"]),
        ("٣٫٥٪", ["3.5", "٪"]),
        ("24/10/2017", ["24", "/", "10", "/", "2017"]),
        ("مُحَمَّد", ["محمد"]),
        ("كورونا-19", ["كورونا", "-", "19"]),
        ("ـ دولة المقر ـ", ["-", "دوله", "المقر", "-"]),
        ("ثم... قال", ["ثم", "...", "قال"]),
        ("محمد_علي", ["محمد", "_", "علي"]),
        ("الـ15", ["ال", "15"]),
        ("", []),
        (" \n\t", []),
    ],
)
def test_tokens(text: str, expected: list[str]) -> None:
    assert norms(text) == expected


def test_kinds() -> None:
    assert [token.kind for token in tokenise("عام 2015، انتهى.")] == [WORD, NUMBER, PUNCT, WORD, PUNCT]


def test_a_control_inside_a_word_does_not_cut_it() -> None:
    assert norms("می\u200cخواهم") == ["ميخواهم"]


@given(TEXT)
def test_tokens_are_in_order_and_map_back(text: str) -> None:
    end = 0
    for token in tokenise(text):
        assert end <= token.start < token.end <= len(text)
        assert token.norm
        folded = fold(text[token.start : token.end]) or "-"
        assert token.norm == {",": "،", ";": "؛"}.get(folded, folded)
        end = token.end


@given(TEXT)
def test_every_visible_character_belongs_to_a_token(text: str) -> None:
    covered = {place for token in tokenise(text) for place in range(token.start, token.end)}
    left = [char for place, char in enumerate(text) if place not in covered]
    assert all(char.isspace() or char in INVISIBLE or char in MARKS for char in left)
