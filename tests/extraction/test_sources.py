"""Sources: on whose word a sentence stands in which nobody speaks."""

import pytest

from tests.extraction.records import line, said

Said = tuple[str, str]

WHO, OBSERVATORY = "منظمة الصحة العالمية", "المرصد السوري لحقوق الإنسان"

VOUCHED: list[tuple[str, list[Said]]] = [
    # with a verb that tells, its pronoun or its ما, and by itself
    ("ارتفع عدد الإصابات إلى مئة، وفق ما أعلنته منظمة الصحة العالمية.", [(WHO, "ارتفع عدد الإصابات إلى مئة")]),
    ("ارتفع عدد الإصابات إلى مئة، على ما أفادت منظمة الصحة العالمية.", [(WHO, "ارتفع عدد الإصابات إلى مئة")]),
    ("قتل عشرة مدنيين أمس حسبما أفاد المرصد السوري لحقوق الإنسان.", [(OBSERVATORY, "قتل عشرة مدنيين أمس")]),
    ("قتل عشرة مدنيين في الغارة، كما ذكر المرصد السوري لحقوق الإنسان.", [(OBSERVATORY, "قتل عشرة مدنيين في الغارة")]),
    ("ستقام القمة في بغداد، على ما أعلن وزير الخارجية سيرغي لافروف.", [("سيرغي لافروف", "ستقام القمة في بغداد")]),
    # without one: the body itself, and what it issued
    ("ارتفع عدد الإصابات إلى مئة، وفقا لمنظمة الصحة العالمية.", [(WHO, "ارتفع عدد الإصابات إلى مئة")]),
    ("ارتفع عدد الإصابات إلى مئة، بحسب بيان لمنظمة الصحة العالمية.", [(WHO, "ارتفع عدد الإصابات إلى مئة")]),
    # who arrives vouches for nothing
    ("وتكفل القوانين حرية الصحافة في البلاد، كما وصل سيرغي لافروف.", []),
    # a law, an article and a plan are none, nor is who goes on to say something else
    ("يعقد المجلس جلسة طارئة غدا، وفقا للقانون.", []),
    ("يعقد المجلس جلسة طارئة غدا، وفقا للمادة الثالثة من الدستور.", []),
    ("نفذ الجيش العملية بنجاح، وفق خطة وضعتها القيادة.", []),
    # where somebody speaks, a newspaper only prints it
    ("أكد سيرغي لافروف أن الوضع خطير، وفق ما نقلته وكالة رويترز.", [("سيرغي لافروف", "الوضع خطير")]),
    # who tells keeps the floor, a newspaper does not
    (
        "ارتفع عدد الإصابات إلى مئة، حسبما أفادت منظمة الصحة العالمية. وأضافت أن اللقاح متاح.",
        [(WHO, "ارتفع عدد الإصابات إلى مئة"), (WHO, "اللقاح متاح")],
    ),
    (
        "ارتفع عدد الإصابات إلى مئة، حسبما ذكرت وكالة رويترز. وأضافت أن اللقاح متاح.",
        [("وكالة رويترز", "ارتفع عدد الإصابات إلى مئة")],
    ),
]


@pytest.mark.parametrize(("text", "expected"), VOUCHED)
def test_who_vouches_for_a_sentence(text: str, expected: list[Said]) -> None:
    assert said(line(text)) == expected
