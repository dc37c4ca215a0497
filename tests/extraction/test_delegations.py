"""Delegations as parties: the body or state that sends them, or the person who leads them."""

import pytest

from tests.extraction.records import contacts, line, said

LAVROV, ABBAS, HANIYEH = "سيرغي لافروف", "محمود عباس", "إسماعيل هنية"

TOLD: list[tuple[str, str, set[str]]] = [
    ("التقى سيرغي لافروف في موسكو وفدا من حركة حماس.", "meeting", {LAVROV, "حركة حماس"}),
    ("التقى سيرغي لافروف بممثلين للاتحاد الأوروبي في موسكو.", "meeting", {LAVROV, "الاتحاد الأوروبي"}),
    ("استقبل محمود عباس وفدا فرنسيا رفيع المستوى.", "meeting", {ABBAS, "فرنسا"}),
    ("اجتمع وزراء خارجية دول مجلس التعاون مع سيرغي لافروف في الدوحة.", "meeting", {LAVROV, "مجلس التعاون"}),
    ("اجتمع وزراء خارجية مصر والأردن والعراق في القاهرة.", "meeting", {"مصر", "الأردن", "العراق"}),
    ("وصل سيرغي لافروف للقاء وزراء خارجية دول مجلس التعاون.", "meeting", {LAVROV, "مجلس التعاون"}),
    ("وقع وزراء داخلية فرنسا وألمانيا وإيطاليا اتفاقا في روما.", "ceremony", {"فرنسا", "ألمانيا", "إيطاليا"}),
    ("تمت زيارة وفد حركة حماس برئاسة إسماعيل هنية إلى روسيا.", "visit", {HANIYEH, "روسيا"}),
]


@pytest.mark.parametrize(("text", "kind", "parties"), TOLD)
def test_delegations(text: str, kind: str, parties: set[str]) -> None:
    assert contacts(line(text)) == [(kind, parties)]


@pytest.mark.parametrize(
    "text", ["التقى سيرغي لافروف أعضاء بارزين.", "التقى سيرغي لافروف مسؤولين.", "زار وفد من الأطباء القاهرة."]
)
def test_nobody_sends_them(text: str) -> None:
    assert contacts(line(text)) == []


def test_what_officials_say_is_nobodys_statement() -> None:
    assert said(line("قال مسؤولون في الاتحاد الأوروبي إن الهدنة صامدة.")) == []
