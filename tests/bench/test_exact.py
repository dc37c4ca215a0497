"""What is promised of every record holds for the examples, and each promise can be seen to break."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import msgspec
import pytest

from bench.corpus import examples
from bench.exact import check, examine
from bench.guarantees import GUARANTEES
from mahdar.pipeline import extract
from mahdar.reading import Raw, parse
from mahdar.record import Block, Contact, Document, DocumentRecord, Participant, Span

TEXT = (
    "وزير الخارجية المصري يزور الرياض\n\n"
    "القاهرة 5 مايو 2024\n"
    "التقى وزير الخارجية المصري سامح شكري، في الرياض أمس، الأمين العام لمجلس التعاون جاسم محمد البديوي. "
    "وأكد شكري أهمية مكافحة الإرهاب. وقال البديوي إن التعاون مستمر.\n"
    "اقرأ أيضا: القمة العربية\n"
)


def record() -> DocumentRecord:
    """Give an honest record that holds something of every kind but agreements."""
    (document,) = parse(Raw("here", "rows", {"text": TEXT, "published": "2024-05-06"}))
    assert isinstance(document, Document)
    found = extract(document)
    assert found.contacts
    assert found.dates
    assert found.offices
    assert found.statements
    return found


def changed(kind: str, **fields: Any) -> DocumentRecord:
    """Give the record with fields of its first fact of a kind changed."""
    whole = record()
    first, *rest = getattr(whole, kind)
    return msgspec.structs.replace(whole, **{kind: (msgspec.structs.replace(first, **fields), *rest)})


def reread(**fields: Any) -> DocumentRecord:
    return msgspec.structs.replace(record(), **fields)


def with_mention(start: int, end: int) -> DocumentRecord:
    mention = msgspec.structs.replace(record().entities[0].mentions[0], start=start, end=end)
    return changed("entities", mentions=(mention,))


def broken(guarantee: str) -> DocumentRecord:
    """Give a record that breaks one guarantee."""
    whole = record()
    contact: Contact = whole.contacts[0]
    said = whole.statements[0]
    makers: dict[str, Callable[[], DocumentRecord]] = {
        "every_span_lies_in_the_text": lambda: changed("dates", end=10_000),
        "every_span_holds_whole_words": lambda: with_mention(34, 37),
        "blocks_cover_the_text": lambda: reread(blocks=whole.blocks[1:]),
        "every_fact_stands_in_the_article": lambda: reread(blocks=(Block("repeat", 0, len(TEXT), "here"),)),
        "mentions_do_not_overlap": lambda: changed("entities", mentions=2 * whole.entities[0].mentions),
        "spans_stand_in_order": lambda: reread(dates=whole.dates[::-1]),
        "entities_are_numbered_by_appearance": lambda: reread(entities=whole.entities[::-1]),
        "every_entity_has_evidence": lambda: changed("entities", mentions=(), references=()),
        "ids_refer_to_entities": lambda: changed("statements", speaker="e99"),
        "dates_are_iso": lambda: changed("dates", value="2015-02-30"),
        "contacts_and_agreements_have_evidence": lambda: changed("contacts", evidence=()),
        "a_cue_is_no_content": lambda: changed("statements", cue=Span(said.start, said.start + 1)),
        "every_fact_names_its_rule": lambda: changed("offices", rule=" "),
        "topics_are_known": lambda: changed("contacts", topics=("football",)),
        "a_record_survives_its_json": lambda: changed(
            "contacts",
            participants=(Participant(contact.participants[0].entity, "loser"),),  # type: ignore[arg-type]
        ),
    }
    return makers[guarantee]()


def test_the_examples_keep_every_promise_in_every_run() -> None:
    report = examine(examples())
    assert report.kept, "\n".join(report.lines)
    assert report.documents >= 20
    assert report.errors == 0


def test_an_honest_record_keeps_every_promise() -> None:
    assert not [found for guarantee in GUARANTEES for found in guarantee(record())]


@pytest.mark.parametrize("guarantee", GUARANTEES, ids=lambda guarantee: guarantee.__name__)
def test_a_breach_is_seen(guarantee: Callable[[DocumentRecord], object]) -> None:
    assert list(guarantee(broken(guarantee.__name__)))  # type: ignore[call-overload]


def test_a_document_on_which_extraction_fails_is_a_breach() -> None:
    nothing = Document("a", None, None, None, None, None, ())  # type: ignore[arg-type]
    found, breaches = check(nothing)
    assert found is None
    assert [name for name, _ in breaches] == ["no_exception"]
