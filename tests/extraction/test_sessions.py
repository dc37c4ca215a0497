"""Sessions: who presides, attends, briefs or speaks before a council, committee or parliament."""

import pytest

from tests.extraction.records import contacts, line

COUNCIL, GUTERRES, PEDERSEN, LAVROV = "مجلس الأمن", "أنطونيو غوتيريش", "غير بيدرسون", "سيرغي لافروف"

TOLD: list[tuple[str, set[str]]] = [
    ("وفي إحاطته أمام مجلس الأمن، قال غير بيدرسون إن الوضع في سوريا مقلق.", {COUNCIL, PEDERSEN}),
    ("وقال أنطونيو غوتيريش لمجلس الأمن إن الوضع في سوريا مقلق.", {COUNCIL, GUTERRES}),
    ("وقال غير بيدرسون في ختام جلسة مجلس الأمن إن الوضع في سوريا مقلق.", {COUNCIL, PEDERSEN}),
    (
        "قال أنطونيو غوتيريش لمجلس الأمن إن الوضع مقلق. من جانبه، أكد سيرغي لافروف أن الهدنة صامدة.",
        {COUNCIL, GUTERRES, LAVROV},
    ),
    ("يعقد مجلس الأمن اجتماعا طارئا غدا.", {COUNCIL}),
    ("أشرف الوزير سيرغي لافروف، أمس، على اجتماع مجلس الأمن بحضور غير بيدرسون.", {COUNCIL, LAVROV, PEDERSEN}),
    ("عقد مجلس الأمن، اليوم الثلاثاء، جلسة مفتوحة ترأسها سيرغي لافروف.", {COUNCIL, LAVROV}),
    ("واستمع مجلس الأمن إلى إحاطة من غير بيدرسون.", {COUNCIL, PEDERSEN}),
    ("اختتم مجلس الأمن أعماله اليوم بحضور أنطونيو غوتيريش.", {COUNCIL, GUTERRES}),
    ("قدم غير بيدرسون إحاطة إلى مجلس الأمن عن الوضع في سوريا.", {COUNCIL, PEDERSEN}),
]

NOTHING_TOLD = [
    "أكد أنطونيو غوتيريش أن قرارات مجلس الأمن ملزمة.",
    "قال أنطونيو غوتيريش إن مجلس الأمن مسؤول عن السلم.",
    "دعا سيرغي لافروف مجلس الأمن إلى التحرك.",
    "قدم سيرغي لافروف شكوى إلى مجلس الأمن.",
    "واستمع مجلس الأمن إلى الشهود عن غير بيدرسون.",
    "قال سيرغي لافروف إن الشكوى أمام مجلس الأمن.",
    "يعقد المجلس البلدي العزم على ترميم السوق.",
    "أكد سيرغي لافروف أن الهدنة صامدة، مبينا أن روسيا تنتظر جلسة خاصة لمجلس الأمن.",
]


@pytest.mark.parametrize(("text", "parties"), TOLD)
def test_sessions(text: str, parties: set[str]) -> None:
    assert contacts(line(text)) == [("meeting", parties)]


def test_a_session_that_is_to_come() -> None:
    (contact,) = line("يشارك سيرغي لافروف في اجتماعات مجلس الأمن، التي ستعقد غدا، برئاسة غير بيدرسون.").contacts
    assert contact.status == "announced"


def test_a_meeting_with_the_members_of_a_body_is_its_session() -> None:
    text = (
        "قال غير بيدرسون في ختام جلسة مجلس الأمن إن الوضع مقلق. "
        "وأكد غير بيدرسون خلال اجتماعه مع ممثلي دول مجلس الأمن أن الهدنة صامدة."
    )
    assert contacts(line(text)) == [("meeting", {COUNCIL, PEDERSEN})]


@pytest.mark.parametrize("text", NOTHING_TOLD)
def test_no_sessions(text: str) -> None:
    assert contacts(line(text)) == []


@pytest.mark.parametrize(
    ("text", "parties"),
    [
        ("شدد اجتماع وزراء خارجية الاتحاد الأوروبي في بروكسل على الحل.", {"الاتحاد الأوروبي"}),
        ("وعقد وزراء خارجية دول مجلس التعاون اجتماعا تنسيقيا في الدوحة.", {"مجلس التعاون"}),
        ("سيقدم هانس غروندبرغ إحاطة لمجلس الأمن.", {"مجلس الأمن", "هانس غروندبرغ"}),
        ("أبلغ المبعوث الخاص هانس غروندبرغ مجلس الأمن أنه يعتزم التنحي.", {"مجلس الأمن", "هانس غروندبرغ"}),
        ("ألقى أنطونيو غوتيريش كلمة أمام مجلس الأمن.", {"مجلس الأمن", "أنطونيو غوتيريش"}),
        ("ندد أنطونيو غوتيريش الثلاثاء أمام مجلس الأمن بالوضع في غزة.", {"مجلس الأمن", "أنطونيو غوتيريش"}),
        ("وقال هانس غروندبرغ، أمام مجلس الأمن أمس، إن الهدنة صامدة.", {"مجلس الأمن", "هانس غروندبرغ"}),
        ("اجتمع أعضاء مجلس الأمن أمس لإجراء مشاورات مغلقة.", {"مجلس الأمن"}),
        ("وكان هانس غروندبرغ قد قدم أولى إحاطاته إلى مجلس الأمن.", {"مجلس الأمن", "هانس غروندبرغ"}),
    ],
)
def test_the_ministers_of_a_body_sit(text: str, parties: set[str]) -> None:
    assert contacts(line(text)) == [("meeting", parties)]


def test_ministers_of_a_body_who_only_speak_do_not_sit() -> None:
    assert contacts(line("قال وزراء خارجية الاتحاد الأوروبي إن الحل قريب.")) == []


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("عقد مجلس الأمن أمس جلسة طارئة بشأن ليبيا، قدم خلالها هانس غروندبرغ إحاطة.", {"هانس غروندبرغ"}),
        ("أحاط المبعوث الخاص هانس غروندبرغ مجلس الأمن علما بنتائج جولته.", {"هانس غروندبرغ"}),
        (
            "استمع مجلس الأمن اليوم، برئاسة سامح شكري، إلى إحاطتين. وقالت ناتاليا غيرمان إن الخطر قائم.",
            {"سامح شكري", "ناتاليا غيرمان"},
        ),
    ],
)
def test_who_briefs_and_speaks(text: str, people: set[str]) -> None:
    assert contacts(line(text)) == [("meeting", {"مجلس الأمن", *people})]


def test_a_session_is_told_once() -> None:
    text = "ترأس أيمن الصفدي اجتماع اللجنة العليا لمكافحة الإرهاب بحضور سامح شكري."
    assert [kind for kind, _ in contacts(line(text))] == ["meeting"]
