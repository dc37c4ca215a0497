"""Rites: who was at an opening, a graduation or another ceremony that is no signing."""

import pytest

from tests.extraction.records import contacts, line

RITES: list[tuple[str, set[str]]] = [
    (
        "شهد عبد الفتاح السيسي والرئيس الفرنسي فرنسوا هولاند حفل تخريج دفعة من الكلية البحرية.",
        {"عبد الفتاح السيسي", "فرنسوا هولاند"},
    ),
    (
        "بحضور الرئيس الفرنسي فرنسوا هولاند، شهد عبد الفتاح السيسي حفل تخريج طلاب الكلية. وحضر الحفل رئيس الوزراء "
        "المصري إبراهيم محلب.",
        {"عبد الفتاح السيسي", "فرنسوا هولاند", "إبراهيم محلب"},
    ),
    (
        "رعى رئيس الوزراء المصري إبراهيم محلب حفل تكريم الأطباء. ويشهد الاحتفال وزير الخارجية سامح شكري.",
        {"إبراهيم محلب", "سامح شكري"},
    ),
    (
        "ترأس عبد الفتاح السيسي وفرنسوا هولاند أمس مراسم تبادل مذكرات التفاهم.",
        {"عبد الفتاح السيسي", "فرنسوا هولاند"},
    ),
    (
        "افتتح عبد الفتاح السيسي، بمشاركة فرنسوا هولاند، المقر الجديد للسفارة.",
        {"عبد الفتاح السيسي", "فرنسوا هولاند"},
    ),
    (
        "افتتح عبد الفتاح السيسي قناة السويس الجديدة، بحضور فرنسوا هولاند.",
        {"عبد الفتاح السيسي", "فرنسوا هولاند"},
    ),
]


@pytest.mark.parametrize(("text", "present"), RITES)
def test_who_was_there(text: str, present: set[str]) -> None:
    assert contacts(line(text)) == [("ceremony", present)]


NO_RITES = [
    # one alone, nobody of note, and a party that was not told of
    "شهد عبد الفتاح السيسي حفل تخريج دفعة من الكلية البحرية.",
    "افتتح المهندس ماركو بولوني المعرض بحضور المهندس جورج سمعان.",
    "وحضر الحفل سامح شكري وعمرو موسى.",
    # what somebody opened alone, in a report of others
    "افتتح عبد الفتاح السيسي مصنعا. وتحدث عنه سامح شكري.",
]


@pytest.mark.parametrize("text", NO_RITES)
def test_no_rites(text: str) -> None:
    assert contacts(line(text)) == []
