"""References: words that stand for somebody or something without naming it, and what they stand for."""

import pytest

from tests.extraction.records import line, references

REFERENCES: list[tuple[str, list[tuple[str, str]]]] = [
    # adjectives of states and bodies
    ("بحث الوفد السعودي والوفد التركي الملف", [("السعودي", "السعودية"), ("التركي", "تركيا")]),
    (
        "رحب المبعوث الأممي بالقرار في مقر الأمم المتحدة",
        [("المبعوث الأممي", "المبعوث الأممي"), ("الأممي", "الأمم المتحدة")],
    ),
    ("أكدت الحكومة اليمنية التزامها", [("اليمنية", "اليمن")]),
    # nouns that stand for a state the document names
    ("أعلنت السعودية دعمها للحل. وأكدت أن المملكة مستعدة", [("المملكة", "السعودية")]),
    ("عقد المغرب اللقاء في الرباط، وجدد موقف المملكة", [("المملكة", "المغرب")]),
    # titles alone
    (
        "قال وزير الخارجية الروسي سيرغي لافروف إن الوقت حان. وأضاف الوزير أن الحوار مستمر",
        [("الروسي", "روسيا"), ("الوزير", "سيرغي لافروف")],
    ),
    (
        "التقى الأمين العام للأمم المتحدة أنطونيو غوتيريش الوفد. وأكد الأمين العام دعمه",
        [("الأمين العام", "أنطونيو غوتيريش")],
    ),
    (
        "قال وزير الخارجية المصري سامح شكري إن نظيره الأردني أيمن الصفدي سيزور القاهرة. ورحب الوزير الأردني بالدعوة",
        [("المصري", "مصر"), ("الأردني", "الأردن"), ("الوزير الأردني", "أيمن الصفدي"), ("الأردني", "الأردن")],
    ),
    (
        "استقبل رئيس الوزراء العراقي محمد شياع السوداني الوفد. وقال رئيس الوزراء إن بغداد ترحب",
        [("العراقي", "العراق"), ("رئيس الوزراء", "محمد شياع السوداني")],
    ),
    # «ولي العهد» is not the king, and «الوزيرة» no man
    (
        "التقى الملك سلمان بن عبدالعزيز ولي العهد الأمير محمد بن سلمان. وأكد الملك دعمه، وشكره ولي العهد",
        [("الملك", "سلمان بن عبدالعزيز"), ("ولي العهد", "محمد بن سلمان")],
    ),
    (
        "بحث وزير الدفاع أشتون كارتر الملف مع وزيرة الدفاع أورزولا فون دير لاين. ورحبت الوزيرة بالحوار",
        [("الوزيرة", "أورزولا فون دير لاين")],
    ),
    # a body by its noun
    ("أصدرت هيئة تنظيم الاتصالات قرارا. وقالت الهيئة إنه نهائي", [("الهيئة", "هيئة تنظيم الاتصالات")]),
]

NOTHING_REFERRED_TO = [
    "بنى الملك المملكة على أساس متين",
    "قال الوزير إن المحادثات كانت مثمرة",
    "أكد الأمين العام أهمية الحوار",
    "قال المدير إن الهيئة جديدة",
]


@pytest.mark.parametrize(("text", "expected"), REFERENCES)
def test_references(text: str, expected: list[tuple[str, str]]) -> None:
    assert references(line(text)) == expected


@pytest.mark.parametrize("text", NOTHING_REFERRED_TO)
def test_what_nothing_in_the_text_explains_stays_open(text: str) -> None:
    assert references(line(text)) == []


def test_a_minister_the_text_never_names_is_one_person_throughout() -> None:
    record = line("قال وزير الخارجية الروسي إن الوقت حان. وجدد وزير الخارجية الروسي موقفه")
    (person,) = [one for one in record.entities if one.type == "person"]
    assert person.mentions == ()
    assert [record.text[one.start : one.end] for one in person.references] == ["وزير الخارجية الروسي"] * 2
