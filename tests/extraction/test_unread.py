"""Names that nobody read: who is told by a title before one takes part in nothing."""

import pytest

from tests.extraction.records import contacts, line, said

LAVROV, KERRY, ABOUL_GHEIT = "سيرغي لافروف", "جون كيري", "أحمد أبو الغيط"


@pytest.mark.parametrize(
    "text",
    [
        "التقى سيرغي لافروف سفير جمهورية باكستان لدى المملكة منظور الحق.",
        "قال الأمير محمد بن سلمان إن الحوار مستمر. وعقد الملك عبد الله اجتماعا معه، نقل فيه تحيات جون كيري.",
    ],
)
def test_whoever_it_is_meets_nobody(text: str) -> None:
    assert contacts(line(text)) == []


@pytest.mark.parametrize(
    "text",
    [
        "التقى سيرغي لافروف وزير الخارجية اليمني صباح اليوم.",
        "التقى سيرغي لافروف وزير الخارجية اليمني لبحث التعاون.",
        "التقى سيرغي لافروف وزير الخارجية اليمني، وبحث معه الأزمة.",
        "التقى سيرغي لافروف وزير الخارجية اليمني بعد لقاء رسمي.",
    ],
)
def test_what_else_stands_behind_a_title_is_no_name(text: str) -> None:
    assert contacts(line(text)) == [("meeting", {LAVROV, "وزير الخارجية اليمني"})]


def test_who_is_there_by_title_alone_is_left_out_where_nobody_read_his_name() -> None:
    record = line(
        "التقى سيرغي لافروف جون كيري. وحضر اللقاء أحمد أبو الغيط، وسفير جمهورية باكستان لدى المملكة منظور الحق، "
        "وعدد من المسؤولين."
    )
    assert contacts(record) == [("meeting", {LAVROV, KERRY, ABOUL_GHEIT})]
    record = line("التقى سيرغي لافروف جون كيري. وحضر اللقاء أحمد أبو الغيط، وسفير جمهورية باكستان لدى المملكة.")
    assert contacts(record) == [("meeting", {LAVROV, KERRY, ABOUL_GHEIT, "سفير جمهورية باكستان لدى المملكة"})]


@pytest.mark.parametrize(
    "text",
    [
        "صرح المتحدث الرسمي بـ",
        "أكد المتحدث بعد وصول جون كيري إلى القاهرة",
        "ووقع الرئيسان إعلانا مشتركا من",
        "أكد المتحدث الفاتيكان دفاع الأمير مولاي رشيد و",
    ],
)
def test_a_text_may_end_before_what_a_preposition_leads_to(text: str) -> None:
    assert said(line(text)) == []
