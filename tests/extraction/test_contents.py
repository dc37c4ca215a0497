"""Contents: where what is said begins, and where it ends."""

import pytest

from tests.extraction.records import line, said

LAVROV = "سيرغي لافروف"

BEGINNINGS: list[tuple[str, str]] = [
    # how it is said comes before the verb's own preposition
    ("ندد سيرغي لافروف بأشد العبارات بالهجوم على السفارة.", "بالهجوم على السفارة"),
    ("هدد سيرغي لافروف بالفعل برد حازم.", "برد حازم"),
    ("أدان سيرغي لافروف بشدة الهجوم على السفارة.", "الهجوم على السفارة"),
    # an event announced, and the participle's addressee
    ("أعلن سيرغي لافروف إلغاء اللقاء الذي كان مقررا أن يعقد غدا.", "إلغاء اللقاء الذي كان مقررا أن يعقد غدا"),
    ("استقبل سيرغي لافروف الوفد، داعيا الأطراف إلى وقف القتال.", "الأطراف إلى وقف القتال"),
    ("استقبل سيرغي لافروف الوفد، متمنيا له التوفيق.", "التوفيق"),
    ("قال سيرغي لافروف: «إن الحوار مستمر مع الأطراف».", "الحوار مستمر مع الأطراف"),
    # behind an apposition
    (
        "أكد سيرغي لافروف الوزير الروسي، على ضرورة ضبط النفس من منطلق أن الهدنة هشة.",
        "ضرورة ضبط النفس من منطلق أن الهدنة هشة",
    ),
    # the clause before «حسبما»
    ("كما أن الهدنة صامدة في الجنوب كله، حسبما أفاد سيرغي لافروف.", "الهدنة صامدة في الجنوب كله"),
    # to whom it is said
    ("أكد سيرغي لافروف للجميع أن الحوار مستمر.", "الحوار مستمر"),
]

ENDS: list[tuple[str, str]] = [
    # a prayer is no part of it
    ("أعرب سيرغي لافروف عن تعازيه لذوي الضحايا، سائلا الله أن يرحمهم.", "تعازيه لذوي الضحايا"),
    ("أكد سيرغي لافروف أن الهجوم جبان، داعيا المولى أن يحفظ الجميع.", "الهجوم جبان"),
    # nor is its source, or whom he turns to
    ("رحب سيرغي لافروف بالاتفاق، وفقا لما ذكره المتحدث.", "بالاتفاق"),
    ("أكد سيرغي لافروف أن الحوار مستمر، موجها الدعوة إلى الأطراف.", "الحوار مستمر"),
    # a verb of the other gender has its subject within the content
    (
        "أكد سيرغي لافروف أن بعثة المنظمة تتابع الوضع وتدعو إلى الهدوء.",
        "بعثة المنظمة تتابع الوضع وتدعو إلى الهدوء",
    ),
]


def test_a_participle_ends_what_is_said_before_it_without_a_mark() -> None:
    assert said(line("رحب سيرغي لافروف باللقاء منوها بدور الوسطاء.")) == [
        (LAVROV, "باللقاء"),
        (LAVROV, "بدور الوسطاء"),
    ]


def test_a_pronoun_may_be_what_is_described() -> None:
    text = "رحب سيرغي لافروف بالاتفاق، فيما وصفه جون كيري بأنه خطوة حاسمة."
    assert said(line(text)) == [(LAVROV, "بالاتفاق"), ("جون كيري", "بأنه خطوة حاسمة")]


def test_pupils_are_no_request() -> None:
    assert said(line("يشارك في الحفل سيرغي لافروف ومئة طالب وطالبة الجامعة.")) == []


@pytest.mark.parametrize(("text", "content"), [*BEGINNINGS, *ENDS])
def test_from_the_first_word_to_the_last(text: str, content: str) -> None:
    assert said(line(text)) == [(LAVROV, content)]
