"""The visual order of lines, checked against the algorithm's own definitions by hand."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mahdar.cli.bidi import is_right_to_left, visual

LINES = st.text('ابتلامنو أإةdefg 0123,.%-/:()[]«»"!؟،\u064b\u0651٣٤\u200f\u202b\u202c', max_size=30)


def printed(line: str) -> str:
    """Give a line in visual order with its letters back in their plain forms."""
    chars = visual(line, right_to_left=is_right_to_left(line))
    return unicodedata.normalize("NFKC", "".join(char for char, _ in chars))


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("NATO 2024", "NATO 2024"),
        ("قمة", "ةمق"),
        ("قمة حلف NATO في لاهاي", "ياهلا يف NATO فلح ةمق"),
        ("عام 2017.", ".2017 ماع"),
        ("القرار 2216 (2015)", "(2015) 2216 رارقلا"),
        ("بلغت 3.5% و1,000", "1,000و %3.5 تغلب"),
        ("يوم 24/10/2017", "24/10/2017 موي"),
        ("طائرات F-16 و C-130", "C-130 و F-16 تارئاط"),
        ("the UN secretariat (الأمم المتحدة) said", "the UN secretariat (ةدحتملا مملأا) said"),
        ("قال: «نعم».", ".«معن» :لاق"),
    ],
)
def test_lines_come_in_visual_order(line: str, expected: str) -> None:
    assert printed(line) == expected


def test_brackets_face_what_they_hold() -> None:
    shown = "".join(char for char, _ in visual("(نعم)", right_to_left=True))
    assert (shown[0], shown[-1]) == ("(", ")")
    assert "".join(char for char, _ in visual("(yes)", right_to_left=False)) == "(yes)"


def test_marks_stay_with_their_letter() -> None:
    assert [at for _, at in visual("مَدّ", right_to_left=True)] == [2, 3, 0, 1]


def test_white_space_at_the_end_stays_at_the_end_of_the_paragraph() -> None:
    assert [at for _, at in visual("UN ", right_to_left=True)] == [2, 0, 1]


def test_directional_controls_are_not_printed() -> None:
    assert "".join(char for char, _ in visual("a\u202bb\u202c", right_to_left=False)) == "ab"


@pytest.mark.parametrize(
    ("line", "right"),
    [("", False), ("12", False), ("(قمة", True), ("UN قمة", True), ("NATO (قمة)", False), ("٣ أ", True)],
)
def test_the_direction_of_most_letters_decides(line: str, right: bool) -> None:
    assert is_right_to_left(line) is right


@given(LINES, st.booleans())
def test_every_character_is_printed_once_or_taken_into_another(line: str, right: bool) -> None:
    places = [at for _, at in visual(line, right_to_left=right)]
    assert len(places) == len(set(places))
    lost = [line[at] for at in range(len(line)) if at not in places]
    assert set(lost) <= set("\u200f\u202b\u202cاأإآ")
