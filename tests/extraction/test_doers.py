"""Doers: who does what a contact verb says, and whom they met."""

import pytest

from tests.extraction.records import article, contacts, line, name

LAVROV, KERRY, SHOUKRY, ABOUL_GHEIT = "سيرغي لافروف", "جون كيري", "سامح شكري", "أحمد أبو الغيط"

MET: list[tuple[str, set[str]]] = [
    # a clause begins with whom it is about
    ("أعلنت ماريا زاخاروفا أن وزير الخارجية الروسي سيرغي لافروف، التقى أمس جون كيري.", {LAVROV, KERRY}),
    ('أفاد البيان أن سيرغي لافروف "التقى جون كيري".', {LAVROV, KERRY}),
    ("يذكر أن سيرغي لافروف كان قد التقى جون كيري.", {LAVROV, KERRY}),
    ("يجري الآن سامح شكري وأحمد أبو الغيط محادثات مع جون كيري.", {SHOUKRY, ABOUL_GHEIT, KERRY}),
    # what two sides take up together
    ("تداول سامح شكري اليوم مع أحمد أبو الغيط في الأزمة.", {SHOUKRY, ABOUL_GHEIT}),
    ("ترأس سامح شكري مناصفة مع أحمد أبو الغيط جلسة مباحثات.", {SHOUKRY, ABOUL_GHEIT}),
    ("ترأس سامح شكري اجتماعا أمنيا، شارك فيه وزير الخارجية أيمن الصفدي.", {SHOUKRY, "أيمن الصفدي"}),
    ("تحتضن عمان اجتماعا لوزراء خارجية الأردن أيمن الصفدي ومصر سامح شكري.", {"أيمن الصفدي", SHOUKRY}),
    ("ذكرت الوكالة أن سيرغي لافروف وجون كيري اجتمعا أمس.", {LAVROV, KERRY}),
    ("أعلنت الوزارة أن إيران والولايات المتحدة ستجتمعان في مسقط.", {"إيران", "الولايات المتحدة"}),
    ("يلتقي سيرغي لافروف بمبعوث الرئيس الأمريكي دونالد ترامب إلى المنطقة، ستيف ويتكوف.", {LAVROV, "ستيف ويتكوف"}),
    # by his office, however long it is
    (
        "أجرى وزير الشؤون الخارجية والجالية الوطنية بالخارج والشؤون الإفريقية، أحمد عطاف، محادثات مع جون كيري.",
        {"أحمد عطاف", KERRY},
    ),
    ("التقى رئيس الدبلوماسية المغربية ناصر بوريطة جون كيري.", {"ناصر بوريطة", KERRY}),
    ("وأوضح سامح شكري، عقب لقاء جمعه بجون كيري، أن الحل قريب.", {SHOUKRY, KERRY}),
    ("استهل سامح شكري يومه بلقاء جون كيري.", {SHOUKRY, KERRY}),
    # whom nobody names
    ("استقبل سامح شكري، أمس في مكتبه، عددا من المهنئين بالعيد.", {SHOUKRY}),
    # each of several, and styles
    ("التقى سامح شكري بكل من سيرغي لافروف وأحمد أبو الغيط في لقاء ثلاثي.", {SHOUKRY, LAVROV, ABOUL_GHEIT}),
    ("استقبل حضرة صاحب السمو الشيخ تميم بن حمد آل ثاني أمس جون كيري.", {"تميم بن حمد آل ثاني", KERRY}),
]


@pytest.mark.parametrize(("text", "parties"), MET)
def test_who_met_whom(text: str, parties: set[str]) -> None:
    assert contacts(line(text)) == [("meeting", parties)]


@pytest.mark.parametrize(
    "text",
    [
        "تطرق سامح شكري إلى الأزمة مع سيرغي لافروف.",
        "ترأس سامح شكري لجنة تضم، شارك فيه كل المواطنين، خبراء.",
        "استقبل سامح شكري بصدر رحب ما قيل عن المواطنين.",
        "تداول المغردون أمس صورة مع سيرغي لافروف.",
        "أوضح الأمين أن مجلس الوزراء، ناقش تقارير عن عودة النازحين مع جون كيري.",
    ],
)
def test_who_met_nobody(text: str) -> None:
    assert contacts(line(text)) == []


def test_whom_he_met_next() -> None:
    text = "التقى سامح شكري، فور وصوله، نظيره الروسي سيرغي لافروف، ثم الرئيس فلاديمير بوتين."
    assert contacts(line(text)) == [("meeting", {SHOUKRY, LAVROV}), ("meeting", {SHOUKRY, "فلاديمير بوتين"})]


def test_the_chief_of_diplomacy_is_no_president() -> None:
    text = "زار الوزير الروسي سيرغي لافروف والرئيس فلاديمير بوتين الصين. وقال رئيس الدبلوماسية الروسية إن الحل قريب."
    record = line(text)
    assert [name(record, one.speaker) for one in record.statements] == [LAVROV]


def test_whom_he_had_met_before_is_a_meeting_of_its_own() -> None:
    text = "التقى سامح شكري أمس في القاهرة جون كيري، الذي التقاه قبل أسبوعين في عمان."
    record = article(text, None, "2014-10-15")
    assert contacts(record) == [("meeting", {SHOUKRY, KERRY}), ("meeting", {SHOUKRY, KERRY})]
    assert [told.date for told in record.contacts] == ["2014-10-14", "2014-10-01"]


def test_whom_a_relative_clause_receives_is_its_antecedent() -> None:
    text = "التقى سامح شكري جون كيري، الذي استقبله أحمد أبو الغيط."
    assert contacts(line(text)) == [("meeting", {SHOUKRY, KERRY}), ("meeting", {ABOUL_GHEIT, KERRY})]
