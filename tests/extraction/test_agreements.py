"""Agreements: how instruments stand, between whom and since when; signings, conferences and occasions as contacts."""

from __future__ import annotations

import pytest

from mahdar.record import DocumentRecord
from tests.extraction.records import article, contacts, line, name, references


def standing(text: str) -> list[tuple[str | None, str, str]]:
    record = line(text)
    return [(name(record, one.instrument), one.kind, one.status) for one in record.agreements]


def parties(record: DocumentRecord) -> list[set[str | None]]:
    return [{name(record, party) for party in one.parties} for one in record.agreements]


STANDING = [
    ("أنهى اتفاق الطائف الحرب.", ("اتفاق الطائف", "treaty", "mentioned")),
    ("وقعت مصر وإسرائيل اتفاق الإسكندرية عام 1995.", ("اتفاق الإسكندرية", "treaty", "signed")),
    ("وقع الرئيسان في القاهرة، مساء الأحد، اتفاق الخرطوم.", ("اتفاق الخرطوم", "treaty", "signed")),
    ("جاء ذلك بعد التوقيع على اتفاق أديس أبابا.", ("اتفاق أديس أبابا", "treaty", "signed")),
    ("رحب بالاتفاق النووي الذي أبرمته إيران مع فرنسا.", ("الاتفاق النووي", "treaty", "signed")),
    ("تبنى مجلس الأمن القرار 1325 بالإجماع.", ("القرار 1325", "resolution", "adopted")),
    ("صدر التنظيم وفقا لقرار مجلس الوزراء رقم 55.", ("قرار مجلس الوزراء رقم 55", "resolution", "adopted")),
    ("دعا المندوب إلى تنفيذ القرار 1325.", ("القرار 1325", "resolution", "mentioned")),
    ("تواصل المنظمة تنفيذ خطة العمل المشتركة.", ("خطة العمل المشتركة", "plan", "in_force")),
    (
        "أطلقت الحكومة الاستراتيجية الوطنية لمكافحة الفساد.",
        ("الاستراتيجية الوطنية لمكافحة الفساد", "strategy", "in_force"),
    ),
    ("صادق البرلمان على اتفاق الخرطوم.", ("اتفاق الخرطوم", "treaty", "adopted")),
    ("دعا الرئيس البرلمان للمصادقة على اتفاق الخرطوم.", ("اتفاق الخرطوم", "treaty", "mentioned")),
    ("يدرس النواب الذين يدرسون التصديق على اتفاق الخرطوم نصه.", ("اتفاق الخرطوم", "treaty", "mentioned")),
    ("عاد الهدوء بعد أن أقر البرلمان اتفاق الخرطوم.", ("اتفاق الخرطوم", "treaty", "adopted")),
    ("رحب بالاتفاق الروسي الأمريكي الذي أقر وقف القتال.", ("الاتفاق الروسي الأمريكي", "treaty", "mentioned")),
    ("رحب بالاتفاق الروسي الأمريكي الذي أقره البرلمان.", ("الاتفاق الروسي الأمريكي", "treaty", "adopted")),
    ("زار الوزير باريس لبحث تفعيل خطة العمل المشتركة.", ("خطة العمل المشتركة", "plan", "mentioned")),
    (
        "اعتمد مجلس الأمن، بأغلبية عشرة أصوات وامتناع دولتين عن التصويت، القرار 1325.",
        ("القرار 1325", "resolution", "adopted"),
    ),
    ("مجلس الأمن يعتمد القرار 1325.", ("القرار 1325", "resolution", "adopted")),
    ("أقر القادة في ختام أعمالهم إعلان الخرطوم.", ("إعلان الخرطوم", "communique", "adopted")),
    ("انطلقت مفاوضات اتفاق الخرطوم.", ("اتفاق الخرطوم", "treaty", "planned")),
    ("سيوقع الوزيران غدا اتفاق الخرطوم.", ("اتفاق الخرطوم", "treaty", "planned")),
    ("دخل اتفاق الخرطوم بين مصر والسودان حيز التنفيذ.", ("اتفاق الخرطوم", "treaty", "in_force")),
    ("نشر اتفاق الخرطوم بين مصر والسودان وحيز التنفيذ ضيق.", ("اتفاق الخرطوم", "treaty", "mentioned")),
    ("رفض الحزب التوقيع على بيان.\nوعدم توقيع اتفاق الخرطوم خسارة.\n", ("اتفاق الخرطوم", "treaty", "mentioned")),
]


@pytest.mark.parametrize(("text", "expected"), STANDING)
def test_how_an_instrument_stands(text: str, expected: tuple[str, str, str]) -> None:
    assert standing(text) == [expected]


def test_one_agreement_an_instrument_by_the_best_that_is_said_of_it() -> None:
    record = line("تمسك النواب باتفاق الخرطوم.\nوكان الطرفان قد وقعا اتفاق الخرطوم عام 1997.\n")
    assert [(one.status, one.rule, one.date) for one in record.agreements] == [
        ("signed", "agr-verb-sign-perfect", "1997")
    ]
    evidence = record.agreements[0].evidence[0]
    assert record.text[evidence.start : evidence.end].startswith("وكان الطرفان")


def test_the_body_dates_what_the_title_tells() -> None:
    record = article("وقعت مصر وإسرائيل في 28 سبتمبر 1995 اتفاق الإسكندرية.", "مصر وإسرائيل توقعان اتفاق الإسكندرية")
    assert [(one.status, one.date) for one in record.agreements] == [("signed", "1995-09-28")]


PARTIES = [
    ("وقعت مصر وإسرائيل اتفاق الإسكندرية.", {"مصر", "إسرائيل"}),
    ("انتقد الاتفاق النووي الذي أبرمته إيران مع فرنسا.", {"إيران", "فرنسا"}),
    ("انتقد الاتفاق النووي الذي توصلت إليه إيران مع فرنسا.", {"إيران", "فرنسا"}),
    ("جاء توقيع اتفاق الخرطوم بين طهران وفرنسا، وعادت إيران إلى السوق.", {"إيران", "فرنسا"}),
    ("جاء توقيع اتفاق الخرطوم، وتحسن العلاقة مع فرنسا.", set()),
    ("وقع وزير خارجية مصر سامح شكري ووزير خارجية السودان إبراهيم غندور اتفاق الخرطوم.", {"مصر", "السودان"}),
    ("وقعت حركة فتح وحركة حماس إعلان الجزائر.", {"حركة فتح", "حركة حماس"}),
    ("كتب عن اتفاق الإسكندرية بين مصر وإسرائيل.", {"مصر", "إسرائيل"}),
    ("ناقش المجلس الاتفاق النووي الإيراني.", {"إيران"}),
    ("ذكر اتفاق الطائف، ثم تحدث عن زيارة فرنسا.", set()),
]


@pytest.mark.parametrize(("text", "expected"), PARTIES)
def test_parties(text: str, expected: set[str]) -> None:
    assert parties(line(text)) == [expected]


UNNAMED: list[tuple[str, list[tuple[str, str, set[str]]]]] = [
    (
        "وقعت تركيا والسويد وفنلندا مذكرة ثلاثية في مدريد.",
        [("مذكرة ثلاثية", "memorandum", {"تركيا", "السويد", "فنلندا"})],
    ),
    ("جرى توقيع اتفاقية تعاون أمني بين العراق وإيران.", [("اتفاقية تعاون أمني", "treaty", {"العراق", "إيران"})]),
    (
        "وقع الرئيس التركي رجب طيب أردوغان والرئيس المصري عبد الفتاح السيسي إعلانا مشتركا.",
        [("إعلانا مشتركا", "communique", {"تركيا", "مصر"})],
    ),
    # more than one, what was told before, one side alone, nothing signed
    ("وقعت تركيا ومصر اتفاقيات عدة.", []),
    ("وقعت تركيا ومصر الاتفاقية.", []),
    ("وقعت تركيا مذكرة تفاهم.", []),
    ("تدرس تركيا ومصر توقيع مذكرة تفاهم.", []),
]


@pytest.mark.parametrize(("text", "told"), UNNAMED)
def test_what_two_sign_needs_no_name(text: str, told: list[tuple[str, str, set[str]]]) -> None:
    record = line(text)
    signed = [(name(record, one.instrument), one.kind) for one in record.agreements]
    assert list(zip(signed, parties(record), strict=True)) == [((noun, kind), sides) for noun, kind, sides in told]


def test_what_is_named_in_the_text_is_signed_once() -> None:
    body = "وقعت تركيا ومصر اتفاق الإسكندرية عام 1995. ووقعت تركيا ومصر اتفاقا في القاهرة."
    assert [one.status for one in line(body).agreements] == ["signed"]


def test_a_noun_stands_for_the_instrument_named_before() -> None:
    record = line("ذكر الكاتب اتفاق الطائف.\nوقال إن الاتفاق الذي جرى توقيعه أنهى الحرب.\nوتم الاتفاق على اللقاء.\n")
    assert references(record) == [("الاتفاق", "اتفاق الطائف")]
    assert [one.status for one in record.agreements] == ["signed"]


def test_a_title_behind_the_noun_it_entitles() -> None:
    record = line('وقع سامح شكري وأيمن الصفدي الاتفاق الذي يحمل عنوان "خارطة الطريق للتعاون" أمس.')
    assert [(one.kind, one.status) for one in record.agreements] == [("plan", "signed")]


SHUKRI, SAFADI = "سامح شكري", "أيمن الصفدي"

CONTACTS = [
    (
        "وقع وزير الخارجية المصري سامح شكري ونظيره الأردني أيمن الصفدي في القاهرة، اليوم الثلاثاء، مذكرة تفاهم.",
        [("ceremony", {SHUKRI, SAFADI})],
    ),
    ("جرى في الرباط التوقيع على عشرين اتفاقية بين المغرب وإسبانيا.", [("ceremony", {"المغرب", "إسبانيا"})]),
    ("دعا الأمين العام إلى توقيع اتفاقية بين المغرب وإسبانيا.", []),
    ("سيتم توقيع اتفاقية بين المغرب وإسبانيا.", []),
    (
        "تعمل الأمم المتحدة بالتعاون مع نيجيريا على تنظيم القمة الإفريقية لمكافحة الإرهاب.",
        [("conference", {"الأمم المتحدة", "نيجيريا"})],
    ),
    ("انعقدت القمة الخليجية الأمريكية في الرياض بمشاركة باراك أوباما.", [("conference", {"باراك أوباما"})]),
    # who speaks there alone met nobody whom the text names
    ("قال سامح شكري، في كلمته خلال مؤتمر ميونيخ للأمن، إن الحوار ضروري.", []),
    (
        "قال سامح شكري، في كلمته خلال مؤتمر ميونيخ للأمن، إن الحوار ضروري. من جانبه، قال أيمن الصفدي إنه متفائل.",
        [("conference", {SHUKRI, SAFADI})],
    ),
    # who organises it besides those who take part, and no patron
    (
        "تنظم المنظمة العربية للسياحة، بمشاركة جامعة الدول العربية، مؤتمر الأمن السياحي الأول.",
        [("conference", {"المنظمة العربية للسياحة", "جامعة الدول العربية"})],
    ),
    ("برعاية سامح شكري تنظم جامعة الدول العربية مؤتمر الأمن العربي الأول.", [("conference", {"جامعة الدول العربية"})]),
    # who opens it is there, its venue is nobody; a state is not there besides its president
    (
        "قال سامح شكري خلال افتتاحه مؤتمر الأمن العربي، بحضور أحمد أبو الغيط، إن الحوار ضروري.",
        [("conference", {SHUKRI, "أحمد أبو الغيط"})],
    ),
    (
        "تستضيف مصر مؤتمر الأمن العربي، بمشاركة عبدالفتاح السيسي وأيمن الصفدي.",
        [("conference", {"عبدالفتاح السيسي", SAFADI})],
    ),
    # the head of a body signs with somebody the text does not name
    ("وقع الأمين العام لجامعة الدول العربية أحمد أبو الغيط في مقر جامعة الدول العربية اتفاقية مع إحدى الشركات.", []),
    ("قال سامح شكري إن نتائج مؤتمر ميونيخ للأمن مهمة.", []),
]


@pytest.mark.parametrize(("text", "expected"), CONTACTS)
def test_signings_and_conferences(text: str, expected: list[tuple[str, set[str]]]) -> None:
    assert contacts(line(text)) == expected


def occasions(text: str) -> list[str | None]:
    record = line(text)
    return [name(record, one.occasion) for one in record.contacts]


def test_the_gathering_beside_a_meeting_is_its_occasion() -> None:
    assert occasions("التقى سامح شكري مع أيمن الصفدي على هامش مؤتمر ميونيخ للأمن.") == ["مؤتمر ميونيخ للأمن"]
    assert occasions("التقى سامح شكري مع أيمن الصفدي وبحثا نتائج مؤتمر ميونيخ للأمن.") == [None]


def test_a_conference_is_its_own_occasion() -> None:
    assert occasions("انعقدت القمة الخليجية الأمريكية في الرياض بمشاركة باراك أوباما.") == ["القمة الخليجية الأمريكية"]
