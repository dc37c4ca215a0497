"""Meetings that a noun or a light verb tells: rounds of talks, those of two sides, and those «بـ» somebody."""

import pytest

from tests.extraction.records import article, contacts, line

LAVROV, KERRY, SAFADI, KING = "سيرغي لافروف", "جون كيري", "أيمن الصفدي", "عبدالله الثاني"
USA, IRAN, EGYPT, SUDAN = "الولايات المتحدة", "إيران", "مصر", "السودان"

MET: list[tuple[str, set[str]]] = [
    # talks of a sort, a round of many, and talks that a noun in the dual tells
    ("انطلقت في إسطنبول مفاوضات مباشرة بين روسيا وأوكرانيا.", {"روسيا", "أوكرانيا"}),
    ("استضافت روما أمس الجولة الثانية من المحادثات غير المباشرة بين الولايات المتحدة وإيران.", {USA, IRAN}),
    ("عقدت أمس جولة الحوار الاستراتيجي بين مصر والولايات المتحدة.", {EGYPT, USA}),
    ("بحثت الأزمة في محادثات بين حكومتي مصر والسودان.", {EGYPT, SUDAN}),
    ("بحثت الأزمة في محادثات بين وزيري خارجية مصر والسودان.", {EGYPT, SUDAN}),
    ("انعقد الاجتماع الثلاثي بين مصر والأردن والعراق في بغداد.", {EGYPT, "الأردن", "العراق"}),
    # who goes on with them
    ("تستأنف الولايات المتحدة وإيران محادثاتهما في مسقط.", {USA, IRAN}),
    ("واصلت مصر والسودان مفاوضاتهما في الخرطوم.", {EGYPT, SUDAN}),
    # whom somebody's meeting is with
    ("قال سيرغي لافروف خلال اللقاء بعبدالله الثاني إن الهدنة صامدة.", {LAVROV, KING}),
    ("كشفت وثيقة عن اجتماع سيرغي لافروف بجون كيري في جنيف.", {LAVROV, KERRY}),
    ("تناول جون كيري العشاء مع سيرغي لافروف في جنيف.", {LAVROV, KERRY}),
    ("زار سيرغي لافروف عمان في مايو 2024، والتقى حينها أيمن الصفدي.", {LAVROV, SAFADI}),
    ("وكان سيرغي لافروف استقبل أيمن الصفدي في موسكو.", {LAVROV, SAFADI}),
    # officials of a state
    ("زار أيمن الصفدي القاهرة والتقى عددا من كبار المسؤولين المصريين.", {SAFADI, EGYPT}),
    ("عرض أيمن الصفدي المقترح خلال لقائه المسؤولين الأمريكيين.", {SAFADI, USA}),
    ("يزور أيمن الصفدي موسكو لإجراء محادثات مع المسؤولين الروس.", {SAFADI, "روسيا"}),
    # two sides
    ("يبحث اتفاق مصر والسودان. ويعقد الطرفان جولة جديدة من المحادثات في الخرطوم.", {EGYPT, SUDAN}),
    ("اجتمع الطرفان في جنيف في إطار الحوار بين مصر والسودان.", {EGYPT, SUDAN}),
]


APART: list[tuple[str, list[set[str]]]] = [
    (
        "وكان سيرغي لافروف استقبل أيمن الصفدي وجون كيري كلا على حدة.",
        [{LAVROV, SAFADI}, {LAVROV, KERRY}],
    ),
    (
        "عقد أيمن الصفدي لقاءات مع سيرغي لافروف في موسكو ومع جون كيري في جنيف.",
        [{SAFADI, LAVROV}, {SAFADI, KERRY}],
    ),
]


@pytest.mark.parametrize(("text", "parties"), APART)
def test_each_is_met_apart(text: str, parties: list[set[str]]) -> None:
    assert contacts(line(text)) == [("meeting", each) for each in parties]


@pytest.mark.parametrize(("text", "parties"), MET)
def test_meetings(text: str, parties: set[str]) -> None:
    assert [one for one in contacts(line(text)) if one[0] != "visit"] == [("meeting", parties)]


@pytest.mark.parametrize(
    "text",
    [
        "عقد الاجتماع لبحث العلاقات بين مصر والسودان.",
        "عقد لقاء لدراسة الحدود بين مصر والسودان.",
        "زار أيمن الصفدي القاهرة لإجراء فحوص طبية مع جون كيري.",
        "قال سيرغي لافروف إن المسؤولين الأمريكيين متفائلون.",
        "تناول سيرغي لافروف ملف الهدنة مع الصحف.",
    ],
)
def test_no_meeting(text: str) -> None:
    assert [one for one in contacts(line(text)) if one[0] != "visit"] == []


def test_the_meeting_somebody_holds_behind_another() -> None:
    text = "وعقد سيرغي لافروف بعد لقائه بعبدالله الثاني اجتماعا موسعا مع أيمن الصفدي."
    assert contacts(line(text)) == [("meeting", {LAVROV, SAFADI}), ("meeting", {LAVROV, KING})]


def test_meetings_by_twos() -> None:
    text = "عقد أيمن الصفدي لقاءات منفصلة مع سيرغي لافروف وجون كيري."
    assert contacts(line(text)) == [("meeting", {SAFADI, LAVROV}), ("meeting", {SAFADI, KERRY})]


def test_who_was_brought_together_far_apart() -> None:
    text = "تطرقوا إلى نتائج اللقاء الذي جمع أيمن الصفدي في نيويورك على هامش أسبوع الأمم المتحدة بسيرغي لافروف."
    assert contacts(line(text)) == [("meeting", {SAFADI, LAVROV})]


def test_a_meeting_of_states_that_has_been() -> None:
    text = "تكرس الزيارة ما أطلقه الاجتماع رفيع المستوى المغربي الإسباني المنعقد بالرباط."
    assert contacts(line(text)) == [("meeting", {"المغرب", "إسبانيا"})]


def test_what_was_to_be_and_is_called_off() -> None:
    record = line("كان من المقرر أن يلتقي سيرغي لافروف جون كيري في جنيف، لكن القمة ألغيت.")
    assert [contact.status for contact in record.contacts] == ["cancelled"]


def test_rounds_by_their_dates() -> None:
    text = (
        "12 أبريل: التقى سيرغي لافروف جون كيري في جنيف. 19 أبريل: استضافت فيينا الجولة الثانية من المحادثات بين "
        "روسيا والولايات المتحدة. 26 أبريل: التقى سيرغي لافروف جون كيري في جنيف."
    )
    told = article(text, published="2015-08-03").contacts
    assert [contact.date for contact in told] == ["2015-04-12", "2015-04-19", "2015-04-26"]


def test_talks_that_were_held_and_those_to_come() -> None:
    text = "بدأت في جدة محادثات بين مصر والسودان. ومن المقرر أن يواصل الوفدان محادثاتهما الأسبوع المقبل."
    assert [contact.status for contact in line(text).contacts] == ["held", "announced"]
    text = "وقع الهجوم قبل بدء جولة جديدة من محادثات السلام بين مصر والسودان."
    assert [contact.status for contact in line(text).contacts] == ["announced"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("وجه عبدالله الثاني رسالة إلى سيرغي لافروف.", [("message", {KING, LAVROV})]),
        ("هنأ عبدالله الثاني سيرغي لافروف في برقية بعيد بلاده.", [("message", {KING, LAVROV})]),
        ("أبلغ جون كيري سيرغي لافروف في مكالمة هاتفية أن الهدنة صامدة.", [("call", {KERRY, LAVROV})]),
        ("أبلغ جون كيري سيرغي لافروف أن الهدنة صامدة.", []),
        ("هنأ عبدالله الثاني سيرغي لافروف بعيد بلاده.", []),
    ],
)
def test_messages_and_calls(text: str, told: list[tuple[str, set[str]]]) -> None:
    assert contacts(line(text)) == told


def test_whoever_is_sent_meets_and_not_who_sent_him() -> None:
    text = "أوفد الملك عبدالله الثاني أيمن الصفدي إلى القاهرة حيث التقى سامح شكري."
    assert contacts(line(text)) == [("meeting", {"أيمن الصفدي", "سامح شكري"}), ("visit", {"أيمن الصفدي"})]
