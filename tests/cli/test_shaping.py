"""Letters join as Arabic does."""

import unicodedata

import pytest

from mahdar.cli.shaping import shape


def forms(text: str) -> str:
    """Give the forms of a text by their first letters: i(solated), s(tart), m(iddle), f(inal), - taken in, . itself."""
    names = {"<isolated>": "i", "<initial>": "s", "<medial>": "m", "<final>": "f"}
    shaped = shape(text)
    return "".join(names.get(unicodedata.decomposition(char).split(" ")[0], ".") if char else "-" for char in shaped)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("محضر", "smmf"),
        ("دور", "iii"),
        ("بيان", "smfi"),
        ("قمة", "smf"),
        ("سلام", "sf-i"),
        ("الأمم", "ii-sf"),
        ("كـم", "s.f"),
        ("مَدّ", "s.f."),
        ("UN، 5", "....."),
        ("بيت UN", "smf..."),
        ("ماء", "sfi"),
    ],
)
def test_each_letter_takes_the_form_of_its_place(text: str, expected: str) -> None:
    assert forms(text) == expected


def test_forms_spell_the_letters_they_stand_for() -> None:
    text = "استقبل الأمين العام لمجلس التعاون رئيس الوزراء"
    assert unicodedata.normalize("NFKC", "".join(shape(text))) == text
