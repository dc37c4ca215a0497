from __future__ import annotations

import pytest

from mahdar.reading.language import arabic_share, is_arabic
from tests.reading.samples import BODY, SHORT


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        (SHORT, True),
        (BODY, True),
        (SHORT + " The Security Council adopted resolution 2254.", True),
        ("The Security Council adopted resolution 2254 (القرار) unanimously in New York.", False),
        ("قرار مجلس الأمن", False),
        ("Совет Безопасности принял резолюцию 2254 по Сирии в Нью-Йорке", False),
        ("安全理事会一致通过第2254号决议", False),
        ("1 2 3 4 5 6 7", False),
        ("", False),
    ],
)
def test_what_counts_as_arabic(text: str, answer: bool) -> None:
    assert is_arabic(text) is answer


def test_marks_and_presentation_forms_are_arabic() -> None:
    assert is_arabic("اِعْتَمَدَ مَجْلِسُ الأَمْنِ القَرارَ رَقْمَ")
    assert arabic_share("ﻛﻴﺮي وﻻﻓﺮوف ﻳﻌﻠﻨﺎن") == 1
