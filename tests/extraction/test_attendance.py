"""Attendance: who was there, told by the side they came from, by the meeting itself, and where that ends."""

import pytest

from tests.extraction.records import contacts, line


@pytest.mark.parametrize(
    "text",
    [
        "التقى سيرغي لافروف جون كيري. ومن الجانب المصري، حضر اللقاء سامح شكري.",
        "التقى سيرغي لافروف جون كيري. وذكر المكتب أن اللقاء عقد في الفندق بحضور سامح شكري.",
        "التقى سيرغي لافروف جون كيري بحضور سامح شكري وصرح أحمد أبو الغيط بأن الحوار مستمر.",
    ],
)
def test_who_was_there(text: str) -> None:
    assert contacts(line(text)) == [("meeting", {"سيرغي لافروف", "جون كيري", "سامح شكري"})]


@pytest.mark.parametrize(
    "text",
    [
        "جرت في مسقط محادثات بين إيران والولايات المتحدة. ويقود الوفد الإيراني {} فيما يترأس الوفد الأمريكي {}.",
        "عقدت في مسقط مشاورات بين إيران والولايات المتحدة. ومثل إيران فيها {} ورأس الجانب الأمريكي {}.",
    ],
)
def test_who_heads_a_side_is_there_and_not_the_side(text: str) -> None:
    told = contacts(line(text.format("عباس عراقجي", "ستيف ويتكوف")))
    assert told == [("meeting", {"عباس عراقجي", "ستيف ويتكوف"})]


def test_who_was_at_a_session_told_before() -> None:
    text = "اجتمع مجلس الجامعة العربية في القاهرة أمس. وشارك في الاجتماع سامح شكري وأيمن الصفدي."
    assert contacts(line(text)) == [("meeting", {"مجلس الجامعة العربية", "سامح شكري", "أيمن الصفدي"})]


def test_who_was_there_held_no_conference_besides() -> None:
    text = "خلال لقاء سيرغي لافروف مع جون كيري في إطار فعاليات منتدى للشباب بحضور سامح شكري وأحمد أبو الغيط."
    assert [kind for kind, _ in contacts(line(text))] == ["meeting"]
