"""A small record for the page: true public facts, and a document that attacks whoever shows it."""

from pathlib import Path

import msgspec

from mahdar.errors import Broken
from mahdar.record import (
    Agreement,
    Block,
    Contact,
    DateExpression,
    DocumentRecord,
    Entity,
    Mention,
    Office,
    Participant,
    Span,
    Statement,
)
from mahdar.store import Unit, open_record
from tests.store.samples import ONE_MEETING, at, meeting

SIGNATURES = ("0123456789abcdef" * 32, "fedcba9876543210" * 32, "02468ace13579bdf" * 32, "1" * 256 + "2" * 256)
ATTACKS = (
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "'><svg/onload=alert(1)>",
    "</title><script>alert(1)</script>",
    "</textarea><iframe src=javascript:alert(1)>",
    "javascript:alert(1)",
    "{{ 7 * 7 }}{% raw %}",
    '<a href="javascript:alert(1)">x</a>',
    "<style>*{display:none}</style>",
    "<!--",
    "]]>",
    "&lt;script&gt;alert(1)&lt;/script&gt;",
    "\u202egnp.exe\u202c",
    "<form action=//evil.example><input name=q>",
    "<base href=//evil.example>",
    "<meta http-equiv=refresh content=0;url=//evil.example>",
    "<template hx-get=/ hx-trigger=load></template>",
)
ALBUDAIWI, GUTERRES, GCC = "p-jasem-mohamed-al-budaiwi", "p-antonio-guterres", "gcc"
CHARTER = "instrument:نظام اساسي لمجلس تعاون|year:1981"
_POISON = " ".join(ATTACKS)


def hostile() -> DocumentRecord:
    """Give a document every field of which is an attack, and every kind of fact in it."""
    text = f"استقبل {_POISON} الوزير"
    whole = Span(0, len(text))
    thing = Entity("e1", "person", _POISON, _POISON, None, (Mention(0, len(text), _POISON),), ())
    place = msgspec.structs.replace(thing, id="e2", type="place")
    paper = msgspec.structs.replace(thing, id="e3", type="instrument", name="<b>ميثاق</b>")
    return DocumentRecord(
        f"../{_POISON}?#",
        _POISON,
        "javascript:alert(1)//https://example.org",
        _POISON,
        "2024-05-03",
        text,
        SIGNATURES[1],
        (Block("furniture", 0, 6, _POISON), Block("body", 7, len(text), _POISON)),
        (thing, place, paper),
        (Office("e1", _POISON, "e1", 0, len(text), _POISON),),
        (DateExpression(0, 6, "2024-05", "gregorian", _POISON),),
        (Contact("meeting", "held", (Participant("e1", "host"),), None, "e2", "e1", ("drugs",), (whole,), _POISON),),
        (Statement("e1", 0, len(text), True, "warn", (), Span(0, 6), _POISON),),
        (Agreement("e3", "treaty", "signed", ("e1",), None, (whole,), _POISON),),
    )


def agreement() -> DocumentRecord:
    """Give a document on the treaty that founded the Gulf Cooperation Council."""
    name = "النظام الأساسي لمجلس التعاون"
    text = f"وقّع قادة الدول الست في أبوظبي {name} في 25 مايو 1981."
    return DocumentRecord(
        "charter",
        "history.txt",
        "https://www.example.org/charter",
        "قيام مجلس التعاون",
        "1981-05-26",
        text,
        SIGNATURES[2],
        (Block("body", 0, len(text), "default"),),
        (
            Entity("e1", "instrument", name, "GCC Charter", None, (Mention(*at(name, text), "thing"),), ()),
            Entity("e2", "place", "أبوظبي", "Abu Dhabi", None, (Mention(*at("أبوظبي", text), "place"),), ()),
        ),
        (),
        (DateExpression(*at("25 مايو 1981", text), "1981-05-25", "gregorian", "day"),),
        (),
        (),
        (Agreement("e1", "treaty", "signed", (), "1981-05-25", (Span(0, len(text)),), "signed"),),
    )


def keep(path: Path) -> Path:
    """Write the record: a meeting told twice, a copy of it, an agreement, an attack, and an input that is broken."""
    again = meeting("b", "2024-05-03", SIGNATURES[3], "2024-05-01")
    copy = meeting("c", "2024-05-03", SIGNATURES[0], "2024-05-01")
    documents = (ONE_MEETING, again, copy, agreement(), hostile())
    with open_record(path, create=True) as record:
        run = record.start_run("1", "2024-05-04T10:00:00+00:00")
        record.write(run, "1", [Unit("a", "d", documents, (Broken(_POISON, _POISON),))])
        record.group_copies()
        record.resolve("1")
        record.finish_run(run, "2024-05-04T10:00:05+00:00")
    return path
