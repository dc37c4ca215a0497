"""Genders: a verb without a subject goes on with nobody of the other gender."""

import pytest

from tests.extraction.records import line, said

LAVROV, ASHTON = "سيرغي لافروف", "كاثرين أشتون"

GENDERS: list[tuple[str, list[tuple[str, str]]]] = [
    # a verb of the other gender has another subject
    ("قال سيرغي لافروف إن الحوار مستمر. وأضافت أن البيت تهدم.", [(LAVROV, "الحوار مستمر")]),
    ("قالت كاثرين أشتون إن الحوار مستمر. وأضاف أن البيت تهدم.", [(ASHTON, "الحوار مستمر")]),
    (
        "قالت كاثرين أشتون إن الحوار مستمر. وأضافت أن الهدنة صامدة.",
        [(ASHTON, "الحوار مستمر"), (ASHTON, "الهدنة صامدة")],
    ),
    ("تحدثت رقية حداد عن السياحة. وأشار إلى أن الحوار مستمر.", []),
    # a noun of the other gender is called upon
    (
        "أعلنت وزارة الصحة الفرنسية أن الميناء مفتوح. وقال سيرغي لافروف إن الحوار مستمر. وحث الوزارة على الحضور.",
        [
            ("وزارة الصحة الفرنسية", "الميناء مفتوح"),
            (LAVROV, "الحوار مستمر"),
            (LAVROV, "الوزارة على الحضور"),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), GENDERS)
def test_a_verb_goes_on_with_its_own_gender(text: str, expected: list[tuple[str, str]]) -> None:
    assert said(line(text)) == expected
