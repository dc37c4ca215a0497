"""Contents: where what is said begins, and where it ends."""

import pytest

from tests.extraction.records import line, said

LAVROV = "سيرغي لافروف"

BEGINNINGS: list[tuple[str, str]] = [
    # how it is said comes before the verb's own preposition
    ("ندد سيرغي لافروف بأشد العبارات بالهجوم على السفارة.", "بالهجوم على السفارة"),
    ("هدد سيرغي لافروف بالفعل برد حازم.", "برد حازم"),
    # to whom it is said
    ("أكد سيرغي لافروف للجميع أن الحوار مستمر.", "الحوار مستمر"),
]

ENDS: list[tuple[str, str]] = [
    # a prayer is no part of it
    ("أعرب سيرغي لافروف عن تعازيه لذوي الضحايا، سائلا الله أن يرحمهم.", "تعازيه لذوي الضحايا"),
    ("أكد سيرغي لافروف أن الهجوم جبان، داعيا المولى أن يحفظ الجميع.", "الهجوم جبان"),
    # a verb of the other gender has its subject within the content
    (
        "أكد سيرغي لافروف أن بعثة المنظمة تتابع الوضع وتدعو إلى الهدوء.",
        "بعثة المنظمة تتابع الوضع وتدعو إلى الهدوء",
    ),
]


@pytest.mark.parametrize(("text", "content"), [*BEGINNINGS, *ENDS])
def test_from_the_first_word_to_the_last(text: str, content: str) -> None:
    assert said(line(text)) == [(LAVROV, content)]
