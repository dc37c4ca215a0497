"""Welcomes: who waits for a guest, and whom somebody receives."""

import pytest

from tests.extraction.records import contacts, line

LAVROV, KERRY, SHOUKRY, ABOUL_GHEIT = "سيرغي لافروف", "جون كيري", "سامح شكري", "أحمد أبو الغيط"

RECEIVED: list[tuple[str, list[tuple[str, set[str]]]]] = [
    ("قال سامح شكري، لدى استقباله جون كيري في القاهرة، إن الحوار مستمر.", [("meeting", {SHOUKRY, KERRY})]),
    ("جاء ذلك خلال استقبال سامح شكري في مكتبه أمس جون كيري.", [("meeting", {SHOUKRY, KERRY})]),
    ("جاء ذلك عقب استقبال سامح شكري لجون كيري.", [("meeting", {SHOUKRY, KERRY})]),
    ("وأعرب جون كيري، لدى استقبال سامح شكري له، عن ارتياحه.", [("meeting", {SHOUKRY, KERRY})]),
    # by whom
    ("حظي جون كيري، أمس في القاهرة، باستقبال من طرف سامح شكري.", [("meeting", {SHOUKRY, KERRY})]),
    ("وصرح جون كيري عقب استقباله من قبل سامح شكري بأن الحل قريب.", [("meeting", {SHOUKRY, KERRY})]),
    ("تم أمس في القاهرة استقبال جون كيري من قبل سامح شكري.", [("meeting", {SHOUKRY, KERRY})]),
    ("استقبل جون كيري، أمس في القاهرة، من قبل سامح شكري.", [("meeting", {SHOUKRY, KERRY})]),
    ("استقبل جون كيري مهندسي المشروع المكلفين من قبل سامح شكري.", []),
    ("جرت مراسم استقبال جون كيري في المطار بحضور سامح شكري.", [("meeting", {SHOUKRY, KERRY})]),
    # whom a title speaks of within another was not received, nor whom somebody quotes before nameless people
    (
        "قال سامح شكري، خلال استقباله المبعوث الخاص لرئيس الصين، إن الحوار مستمر.",
        [("meeting", {SHOUKRY, "المبعوث الخاص لرئيس الصين"})],
    ),
    ('قال سامح شكري، لدى استقباله المواطنين أمس: "أنقل لكم تحيات الرئيس عبدالفتاح السيسي".', [("meeting", {SHOUKRY})]),
    ("طالب سامح شكري بمواصلة استقبال جون كيري.", []),
    # «كما كان في وداع سموه» goes on with whom was seen off before
    (
        "كان في وداع جون كيري في المطار الأمير فيصل بن خالد أمير منطقة عسير. كما كان في وداع سموه سامح شكري.",
        [("meeting", {KERRY, "فيصل بن خالد", SHOUKRY})],
    ),
    # nobody was seen off before; a speaker nobody knows is not who wrote the report
    ("كما كان في وداع سموه، سامح شكري وعمرو موسى.", []),
    ('عمرو موسى - القاهرة: بحث الوزير الملف.\nونوه "بن مساعد" لدى استقباله جون كيري بالعلاقات.', []),
    # a noun or another verb tells who receives whom, or sees him off; «ودعا» is another verb
    ("استقبال سامح شكري لجون كيري دليل على متانة العلاقات.", [("meeting", {SHOUKRY, KERRY})]),
    ("استقبل بقصر الاتحادية أمس سامح شكري جون كيري.", [("meeting", {SHOUKRY, KERRY})]),
    ("جاء ذلك خلال استقبال سامح شكري وفدا من حركة حماس.", [("meeting", {SHOUKRY, "حركة حماس"})]),
    ("وكان على رأس مستقبلي جون كيري في المطار سامح شكري.", [("meeting", {SHOUKRY, KERRY})]),
    ("ودع سامح شكري جون كيري في مطار القاهرة الدولي.", [("meeting", {SHOUKRY, KERRY})]),
    ("غادر جون كيري القاهرة، وودعه سامح شكري.", [("visit", {KERRY}), ("meeting", {SHOUKRY, KERRY})]),
    ("ودعا سامح شكري جون كيري إلى وقف القتال.", []),
    ("ودعت مصر عمرو موسى.", []),
    # all who came
    (
        "قام سامح شكري صباح أمس يرافقه أحمد أبو الغيط بجولة في المطار، وكان في استقبالهم جون كيري.",
        [("meeting", {SHOUKRY, ABOUL_GHEIT, KERRY})],
    ),
    # all who waited for one guest waited once
    (
        "وصل جون كيري إلى القاهرة. وكان في استقبال جون كيري سامح شكري. كما كان في استقبال جون كيري أحمد أبو الغيط.",
        [("visit", {KERRY}), ("meeting", {KERRY, SHOUKRY, ABOUL_GHEIT})],
    ),
]


@pytest.mark.parametrize(("text", "told"), RECEIVED)
def test_who_is_received(text: str, told: list[tuple[str, set[str]]]) -> None:
    assert contacts(line(text)) == told
