"""Numbers in words, written out by a speller of the test's own and read back."""

import pytest

from mahdar.arabic import fold
from mahdar.arabic.numbers import read_number

UNITS = {
    "masculine": ["واحد", "اثنان", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة", "عشرة"],
    "feminine": ["واحدة", "اثنتان", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع", "عشر"],
}
BEFORE_TEN = {
    "masculine": ["أحد", "اثنا", "ثلاثة", "أربعة", "خمسة", "ستة", "سبعة", "ثمانية", "تسعة"],
    "feminine": ["إحدى", "اثنتي", "ثلاث", "أربع", "خمس", "ست", "سبع", "ثماني", "تسع"],
}
TENS = {
    "masculine": ["عشرون", "ثلاثون", "أربعون", "خمسون", "ستون", "سبعون", "ثمانون", "تسعون"],
    "feminine": ["عشرين", "ثلاثين", "أربعين", "خمسين", "ستين", "سبعين", "ثمانين", "تسعين"],
}
ORDINALS = ["الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع", "العاشر"]


def below_hundred(number: int, style: str) -> str:
    if number <= 10:
        return UNITS[style][number - 1]
    if number < 20:
        return f"{BEFORE_TEN[style][number - 11]} {'عشر' if style == 'masculine' else 'عشرة'}"
    tens = TENS[style][number // 10 - 2]
    return f"{UNITS[style][number % 10 - 1]} و{tens}" if number % 10 else tens


def hundreds(number: int, style: str) -> str:
    if number == 1:
        return {"masculine": "مئة", "feminine": "مائة"}[style]
    if number == 2:
        return {"masculine": "مئتان", "feminine": "مائتين"}[style]
    unit = UNITS["feminine"][number - 1]
    return {"masculine": unit + "مئة", "feminine": unit + " مائة"}[style]


def thousands(number: int, style: str) -> str:
    if number == 1:
        return "ألف"
    if number == 2:
        return {"masculine": "ألفان", "feminine": "ألفين"}[style]
    return UNITS["masculine"][number - 1] + " آلاف"


def spell(number: int, style: str) -> str:
    parts = []
    if number >= 1000:
        parts.append(thousands(number // 1000, style))
    if number % 1000 >= 100:
        parts.append(hundreds(number % 1000 // 100, style))
    if number % 100:
        parts.append(below_hundred(number % 100, style))
    return " و".join(parts)


@pytest.mark.parametrize("style", ["masculine", "feminine"])
def test_every_number_to_9999_is_read_back(style: str) -> None:
    wrong = []
    for number in range(1, 10_000):
        norms = [fold(word) for word in spell(number, style).split()]
        if read_number([*norms, "رجل"], 0) != (number, len(norms), False):
            wrong.append(number)
    assert wrong == []


def ordinal(number: int) -> str:
    if number <= 10:
        return ORDINALS[number - 1]
    unit = "الحادي" if number % 10 == 1 else ORDINALS[number % 10 - 1]
    if number < 20:
        return f"{unit} عشر"
    tens = "ال" + TENS["feminine"][number // 10 - 2]
    return f"{unit} و{tens}" if number % 10 else tens


def test_every_ordinal_to_99_is_read_back() -> None:
    for number in range(1, 100):
        norms = [fold(word) for word in ordinal(number).split()]
        assert read_number(norms, 0) == (number, len(norms), True), number


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("الثامنة والسبعين", (78, 2, True)),
        ("الحادية عشرة", (11, 2, True)),
        ("الخامسة والسبعون بعد المئة", (175, 4, True)),
        ("ثلاثة و عشرين", (23, 3, False)),
        ("ثلاثة وأربعة", (3, 1, False)),
        ("عشرين وثلاثين", (20, 1, False)),
        ("مئة وخمسة آلاف", (105_000, 3, False)),
        ("خمسة عشر ألفا ومئتين", (15_200, 4, False)),
        ("ثلاثة ملايين وخمسمئة ألف", (3_500_000, 4, False)),
        ("ألف وتسعمائة وثمانية وأربعين", (1948, 4, False)),
        ("ألفين وألف", (2000, 1, False)),
        ("المئة", (100, 1, True)),
    ],
)
def test_reads(text: str, expected: tuple[int, int, bool]) -> None:
    assert read_number([fold(word) for word in text.split()], 0) == expected


@pytest.mark.parametrize("text", ["و", "الأمين العام", "والعشرين", "بعد", ""])
def test_reads_nothing(text: str) -> None:
    assert read_number([fold(word) for word in text.split()], 0) is None
