"""The cast: which names are one entity, and how it is called."""

import pytest

from mahdar.record import EntityType
from tests.extraction.records import cast, line

ONE_ENTITY: list[tuple[str, EntityType, str, str | None]] = [
    ("وصل وفد من السعودية، والمملكة العربية السعودية ترحب", "state", "المملكة العربية السعودية", "SAU"),
    ("تقرير للأمم المتحدة، وقد نشرته الأمم المتحدة أمس", "organisation", "الأمم المتحدة", "un"),
    (
        "مجلس التعاون الخليجي ومجلس التعاون لدول الخليج العربية",
        "organisation",
        "مجلس التعاون لدول الخليج العربية",
        "gcc",
    ),
    ("وصل أبوبكر بعد أن صرح الوزير بادارو أبوبكر", "person", "بادارو أبوبكر", None),
    ("رحب بالدعوة للحوار الوطني، وقال إن الحوار الوطني يبدأ غدا", "gathering", "الحوار الوطني", None),
    ("هيئة تنظيم الاتصالات قررت، وأعلنت هيئة تنظيم الاتصالات ذلك", "organisation", "هيئة تنظيم الاتصالات", None),
]


@pytest.mark.parametrize(("text", "kind", "name", "known"), ONE_ENTITY)
def test_names_of_one_entity(text: str, kind: EntityType, name: str, known: str | None) -> None:
    (entity,) = [one for one in line(text).entities if one.type == kind and one.mentions]
    assert len(entity.mentions) == 2
    assert entity.name == name
    assert entity.known_as is None if known is None else entity.known_as == known


def test_two_bodies_with_the_same_head_are_two() -> None:
    record = line("وزارة الدفاع الفرنسية ووزارة الدفاع الألمانية")
    assert [one.name for one in record.entities if one.type == "organisation"] == [
        "وزارة الدفاع الفرنسية",
        "وزارة الدفاع الألمانية",
    ]


def test_two_of_one_house_are_two() -> None:
    text = "حضر الأمير محمد بن نايف بن عبدالعزيز آل سعود، والأمير محمد بن متعب بن ثنيان آل سعود، الحفل"
    assert len([entity for entity in line(text).entities if entity.type == "person"]) == 2


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("قال رئيس اللجنة ذلك للجنة الوطنية لمكافحة المخدرات", "اللجنة الوطنية لمكافحة المخدرات"),
        ("وصل سعد الحريري رئيسا للبنان", "لبنان"),
        ("قال المتحدث الرسمي للخارجية المصرية ذلك", "الخارجية المصرية"),
        ("سلم الوزير التقرير للجنة التنمية الاجتماعية الأهلية", "لجنة التنمية الاجتماعية الأهلية"),
    ],
)
def test_what_lam_is_attached_to_has_the_article_it_would_have_alone(text: str, name: str) -> None:
    assert name in {entity.name for entity in line(text).entities}


def test_a_name_loses_its_clitic_and_lam_gives_the_article_back() -> None:
    record = line("تقرير للأمم المتحدة عن فرنسا وبألمانيا ولليمن")
    assert [one.name for one in record.entities] == ["الأمم المتحدة", "فرنسا", "ألمانيا", "اليمن"]


def test_entities_are_numbered_as_they_appear() -> None:
    record = line("بحث الوفد الروسي الملف مع مصر في جنيف")
    assert [(one.id, one.known_as) for one in record.entities] == [("e1", "RUS"), ("e2", "EGY"), ("e3", "pl-geneva")]


def test_what_the_knowledge_holds_has_its_english_name() -> None:
    record = line("زار أنطونيو غوتيريش مصر ومخيم مريجب الفهود")
    names = {one.name: one.name_en for one in record.entities if one.type != "place"}
    assert names == {"أنطونيو غوتيريش": "António Guterres", "مصر": "Egypt"}


def test_a_prince_is_not_the_king_he_is_the_son_of() -> None:
    record = line("رحب الملك سلمان بن عبدالعزيز بالضيوف. وقال الأمير سلطان بن سلمان إن الموسم ناجح.")
    assert cast(record) == [
        ("سلمان بن عبدالعزيز", ["سلمان بن عبدالعزيز"]),
        ("سلطان بن سلمان", ["سلطان بن سلمان"]),
    ]


def test_a_son_of_another_father_is_not_the_king() -> None:
    record = line(
        "كان في وداع الملك سلمان بن عبدالعزيز آل سعود الأمير سلمان بن سلطان بن عبدالعزيز، والأمير سلمان بن عبد العزيز."
    )
    assert cast(record) == [
        ("سلمان بن عبدالعزيز آل سعود", ["سلمان بن عبدالعزيز آل سعود", "سلمان بن عبد العزيز"]),
        ("سلمان بن سلطان بن عبدالعزيز", ["سلمان بن سلطان بن عبدالعزيز"]),
    ]


def test_a_state_loses_the_clitic_on_its_noun() -> None:
    record = line("وقعت مصر وجمهورية جزر فيجي بروتوكولا.")
    assert [one.name for one in record.entities if one.type == "state"] == ["مصر", "جمهورية جزر فيجي"]
