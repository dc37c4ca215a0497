"""Who meets where neither «بين» nor «مع» says it of single names."""

import pytest

from tests.extraction.records import contacts, line

LAVROV, KERRY, SISI, ERDOGAN = "سيرغي لافروف", "جون كيري", "عبد الفتاح السيسي", "رجب طيب أردوغان"

TOLD: list[tuple[str, list[set[str]]]] = [
    ("جرت محادثات بين رئيسي مصر عبد الفتاح السيسي وتركيا رجب طيب أردوغان.", [{SISI, ERDOGAN}]),
    ("اتفق عبد الفتاح السيسي ورجب طيب أردوغان، خلال اجتماع عقد في القاهرة، على الحوار.", [{SISI, ERDOGAN}]),
    (
        "اتفق رئيسا مصر عبد الفتاح السيسي وتركيا رجب طيب أردوغان، خلال اجتماع عقد في القاهرة، على الحوار.",
        [{SISI, ERDOGAN}],
    ),
    ("عقد وزيرا خارجية مصر سامح شكري والأردن أيمن الصفدي اجتماعا في القاهرة.", [{"سامح شكري", "أيمن الصفدي"}]),
    ("جمعت قمة ثلاثية عقدت في طهران عبد الفتاح السيسي ورجب طيب أردوغان.", [{SISI, ERDOGAN}]),
    ("وكانت لرجب طيب أردوغان محادثات ثنائية مع عبد الفتاح السيسي.", [{SISI, ERDOGAN}]),
    ("سيرغي لافروف وجون كيري يلتقيان رجب طيب أردوغان في جنيف.", [{LAVROV, KERRY, ERDOGAN}]),
    ("التقى سيرغي لافروف جون كيري ونائبه أنتوني بلينكن.", [{LAVROV, KERRY, "أنتوني بلينكن"}]),
    ("التقى رجب طيب أردوغان مع سيرغي لافروف ثم مع جون كيري.", [{ERDOGAN, LAVROV}, {ERDOGAN, KERRY}]),
    ("عقدت في مسقط محادثات أمريكية إيرانية.", [{"الولايات المتحدة", "إيران"}]),
    ("لقاء روسي - سعودي - أمريكي في الدوحة.", [{"روسيا", "السعودية", "الولايات المتحدة"}]),
    ("أعلنت الوزارة تأجيل الاجتماع الأمريكي الإيراني.", [{"الولايات المتحدة", "إيران"}]),
]

NOTHING_TOLD = [
    "قال عبد الفتاح السيسي ورجب طيب أردوغان إن الحوار مستمر.",
    "تناولت المفاوضات الأمريكية الإيرانية ملفات عدة على مدى أعوام.",
    "عقدت في مسقط محادثات أمريكية.",
    "كشف عبد الفتاح السيسي لرجب طيب أردوغان محادثات المجلس.",
]


@pytest.mark.parametrize(("text", "parties"), TOLD)
def test_pairs(text: str, parties: list[set[str]]) -> None:
    assert contacts(line(text)) == [("meeting", each) for each in parties]


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("دعا سيرغي لافروف جون كيري خلال اتصال هاتفي إلى ضبط النفس.", [{LAVROV, KERRY}]),
        ("دعا سيرغي لافروف إلى لقاء جون كيري خلال اتصال هاتفي.", []),
    ],
)
def test_who_is_told_something_in_the_course_of_a_call(text: str, parties: list[set[str]]) -> None:
    assert contacts(line(text)) == [("call", each) for each in parties]


def test_the_two_leaders_named_before() -> None:
    told = contacts(
        line(
            "يقوم الرئيس التركي رجب طيب أردوغان بزيارة إلى كازاخستان بدعوة من الرئيس قاسم جومارت توكاييف. "
            "ومن المنتظر أن يعقد الزعيمان مباحثات."
        )
    )
    assert ("meeting", {ERDOGAN, "قاسم جومارت توكاييف"}) in told


@pytest.mark.parametrize("text", NOTHING_TOLD)
def test_no_pairs(text: str) -> None:
    assert contacts(line(text)) == []
