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
    ("سيرغي لافروف وجون كيري يلتقيان رجب طيب أردوغان في جنيف.", [{LAVROV, KERRY, ERDOGAN}]),
    ("التقى رجب طيب أردوغان مع سيرغي لافروف ثم مع جون كيري.", [{ERDOGAN, LAVROV}, {ERDOGAN, KERRY}]),
    ("عقدت في مسقط محادثات أمريكية إيرانية.", [{"الولايات المتحدة", "إيران"}]),
    ("لقاء روسي - سعودي - أمريكي في الدوحة.", [{"روسيا", "السعودية", "الولايات المتحدة"}]),
    ("أعلنت الوزارة تأجيل الاجتماع الأمريكي الإيراني.", [{"الولايات المتحدة", "إيران"}]),
]

NOTHING_TOLD = [
    "قال عبد الفتاح السيسي ورجب طيب أردوغان إن الحوار مستمر.",
    "تناولت المفاوضات الأمريكية الإيرانية ملفات عدة على مدى أعوام.",
    "عقدت في مسقط محادثات أمريكية.",
]


@pytest.mark.parametrize(("text", "parties"), TOLD)
def test_pairs(text: str, parties: list[set[str]]) -> None:
    assert contacts(line(text)) == [("meeting", each) for each in parties]


@pytest.mark.parametrize("text", NOTHING_TOLD)
def test_no_pairs(text: str) -> None:
    assert contacts(line(text)) == []
