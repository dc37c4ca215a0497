"""Contacts and statements as sentences."""

from typing import Any

import msgspec
import pytest

from mahdar.cli.sentences import contact_sentence, statement_sentence
from mahdar.store import ContactView, Part, Quote, StatementView

ALBUDAIWI, GUTERRES, OMAN = "جاسم محمد البديوي", "أنطونيو غوتيريش", "سلطنة عمان"
QUOTE = Quote("الشراكة\nمهمة", "d", None, None, None, None, 0, 12)
MEETING = ContactView("meeting", "held", (), None, None, None, (), "rule", (QUOTE,), 1)


def parties(**roles: str) -> tuple[Part, ...]:
    return tuple(Part(name, "person", name, role) for role, name in roles.items())


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        (
            {"participants": parties(host=ALBUDAIWI, guest=GUTERRES), "place": "الرياض", "date": "2024-05-01"},
            "عُقد اجتماع بين جاسم محمد البديوي وأنطونيو غوتيريش في الرياض، 1 مايو 2024.",
        ),
        (
            {"kind": "visit", "participants": parties(guest=GUTERRES, host=ALBUDAIWI), "place": "الرياض"},
            "جرت زيارة أنطونيو غوتيريش إلى الرياض باستضافة جاسم محمد البديوي.",
        ),
        (
            {"kind": "message", "participants": parties(sender=GUTERRES, recipient=ALBUDAIWI), "date": "2024-05"},
            "وُجّهت رسالة من أنطونيو غوتيريش إلى جاسم محمد البديوي، مايو 2024.",
        ),
        (
            {"kind": "conference", "status": "announced", "participants": parties(attendee=GUTERRES), "place": "جنيف"},
            "يُنتظر عقد مؤتمر بمشاركة أنطونيو غوتيريش في جنيف.",
        ),
        (
            {"status": "cancelled", "participants": parties(host=ALBUDAIWI, guest=GUTERRES, mediator=OMAN)},
            "أُلغي اجتماع بين جاسم محمد البديوي وأنطونيو غوتيريش بوساطة سلطنة عمان.",
        ),
        ({"kind": "call", "occasion": "قمة الرياض"}, "جرى اتصال ضمن قمة الرياض."),
    ],
)
def test_a_contact_is_told_from_its_fields(fields: dict[str, Any], expected: str) -> None:
    assert contact_sentence(msgspec.structs.replace(MEETING, **fields)) == expected


def test_topics_are_named_in_arabic() -> None:
    told = contact_sentence(msgspec.structs.replace(MEETING, topics=("counter_terrorism", "unheard_of")))
    assert told == "عُقد اجتماع، حول مكافحة الإرهاب وunheard_of."


@pytest.mark.parametrize(("quoted", "words"), [(True, "«الشراكة مهمة»"), (False, "الشراكة مهمة")])
def test_a_statement_names_act_and_speaker(quoted: bool, words: str) -> None:
    statement = StatementView(GUTERRES, "warn", quoted, (), "rule", QUOTE)
    assert statement_sentence(statement) == f"تحذير، أنطونيو غوتيريش: {words}"
