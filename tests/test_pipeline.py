"""From a document to its record: evidence for every fact, the same record every time, and no document too odd."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from time import process_time

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.errors import ReadingError
from mahdar.pipeline import extract
from mahdar.reading import read_paths
from mahdar.reading.blocks import label
from mahdar.record import Document, DocumentRecord, Span

EXAMPLES = Path(__file__).parents[1] / "examples"
DOCUMENTS = [found for found in read_paths([EXAMPLES]) if not isinstance(found, ReadingError)]
RECORDS = [extract(document) for document in DOCUMENTS]


def name(record: DocumentRecord) -> str:
    return f"{record.source}:{record.id}"


each_record = pytest.mark.parametrize("record", RECORDS, ids=name)


def document(text: str) -> Document:
    return Document("d", None, None, None, None, text, label(text))


def evidences(record: DocumentRecord) -> list[tuple[Span, ...]]:
    """Give the sentences behind every contact and agreement."""
    return [contact.evidence for contact in record.contacts] + [deal.evidence for deal in record.agreements]


def rules(record: DocumentRecord) -> list[str]:
    """Give the rule behind everything a record says."""
    found = [one.rule for entity in record.entities for one in (*entity.mentions, *entity.references)]
    found += [one.rule for one in record.blocks] + [one.rule for one in record.offices]
    found += [one.rule for one in record.dates] + [one.rule for one in record.statements]
    return found + [one.rule for one in record.contacts] + [one.rule for one in record.agreements]


def spans(record: DocumentRecord) -> Iterator[tuple[int, int]]:
    """Give the span of everything a record says."""
    for entity in record.entities:
        yield from ((one.start, one.end) for one in (*entity.mentions, *entity.references))
    yield from ((one.start, one.end) for one in record.blocks)
    yield from ((one.start, one.end) for one in record.offices)
    yield from ((one.start, one.end) for one in record.dates)
    for said in record.statements:
        yield from ((said.start, said.end), (said.cue.start, said.cue.end))
    for evidence in evidences(record):
        yield from ((one.start, one.end) for one in evidence)


def test_there_are_examples_with_every_kind_of_fact() -> None:
    assert len(RECORDS) >= 15
    for kind in ("entities", "offices", "dates", "contacts", "statements", "agreements"):
        assert any(getattr(record, kind) for record in RECORDS), kind


@each_record
def test_the_text_is_the_documents_own(record: DocumentRecord) -> None:
    document = next(one for one in DOCUMENTS if one.id == record.id)
    assert (record.text, record.title, record.published) == (document.text, document.title, document.published)


@each_record
def test_all_evidence_lies_in_the_text(record: DocumentRecord) -> None:
    for start, end in spans(record):
        assert 0 <= start < end <= len(record.text)
        assert record.text[start:end].strip() == record.text[start:end]


@each_record
def test_every_fact_has_evidence_and_a_rule(record: DocumentRecord) -> None:
    assert all(rules(record))
    assert all(evidences(record))
    assert all(entity.name for entity in record.entities)


@each_record
def test_facts_speak_of_entities_of_the_record(record: DocumentRecord) -> None:
    ids = [entity.id for entity in record.entities]
    assert len(ids) == len(set(ids))
    used = [office.person for office in record.offices] + [one.speaker for one in record.statements]
    used += [one.entity for contact in record.contacts for one in contact.participants]
    used += [party for agreement in record.agreements for party in (agreement.instrument, *agreement.parties)]
    used += [one for contact in record.contacts for one in (contact.place, contact.occasion) if one is not None]
    used += [office.organisation for office in record.offices if office.organisation is not None]
    assert set(used) <= set(ids)


@each_record
def test_no_fact_stands_in_furniture_or_a_repeat(record: DocumentRecord) -> None:
    shut = [(one.start, one.end) for one in record.blocks if one.kind in ("furniture", "repeat", "byline")]
    for entity in record.entities:
        for one in entity.mentions:
            assert not any(start <= one.start < end for start, end in shut)


@each_record
def test_mentions_do_not_overlap(record: DocumentRecord) -> None:
    found = sorted((one.start, one.end) for entity in record.entities for one in entity.mentions)
    assert all(before[1] <= after[0] for before, after in pairwise(found))


def test_two_runs_give_the_same_bytes() -> None:
    again = [extract(document) for document in DOCUMENTS]
    assert msgspec.json.encode(again) == msgspec.json.encode(RECORDS)


def test_a_record_survives_json() -> None:
    assert msgspec.json.decode(msgspec.json.encode(RECORDS), type=list[DocumentRecord]) == RECORDS


ODD = [
    "",
    " \n\n ",
    "سلام",
    "الوزير",
    "نائب وزير",
    "وزير الخارجية",
    "قال",
    "وأضاف",
    "التقى",
    "زيارة",
    "اتفاقية",
    "مؤتمر",
    "و",
    "ال",
    "لل",
    ":",
    "«",
    "»«",
    "() [] {} «» “” \" '",
    "،،،؛؛؛...؟؟؟",
    "The quick brown fox met the lazy dog in Geneva on 9 September 2016.",
    "قال:",
    "قال «",
    "قال إن",
    "التقى سيرغي لافروف",
    "لافروف:",
    "قال سيرغي لافروف إن",
    "وزير الخارجية الروسي سيرغي لافروف،",
    "\u200f\u202bقال\u202c سيرغي\u00a0لافروف إن\u200f الحوار\ufeff مستمر",
    "قَالَ سِيرْغِي لافْرُوف إِنَّ الحِوَارَ مُسْتَمِرٌّ",
    "١٢٣٤٥ ٢٠١٦/٩/٩",
    "😀 قال 😀 سيرغي لافروف 😀",
    "\x00\x01\x02 قال",
    "قال ا ا سيرغي لافروف",
    "قال عثمان بن عفان إن الحوار مستمر، وقال محمد بن إن الهدنة صامدة",
]


@pytest.mark.parametrize("text", ODD)
def test_odd_documents_are_read(text: str) -> None:
    record = extract(document(text))
    assert record.text == text
    assert all(0 <= start < end <= len(text) for start, end in spans(record))


VOCABULARY = """
قال أكد وأضاف أن إن إنه التقى استقبل زار زيارة لقائه اتصال رسالة وقع اتفاقية مؤتمر القمة وزير الخارجية الروسي نظيره
الوزير معالي الدكتور سيرغي لافروف محمد بن سلمان آل أبو الأمين العام للأمم المتحدة مجلس الأمن منظمة وزارة الدفاع
في من إلى مع على عن بين ، . : « » ( ) المملكة السعودية مصر القاهرة 9 سبتمبر 2016 هـ أمس المقبل حضر بحضور و ال
"""


@settings(max_examples=150)
@given(st.lists(st.sampled_from([*VOCABULARY.split(), "\n"]), max_size=25))
def test_any_jumble_of_its_words_is_read(words: list[str]) -> None:
    text = " ".join(words)
    record = extract(document(text))
    assert all(0 <= start < end <= len(text) for start, end in spans(record))


def test_a_text_may_end_behind_any_word() -> None:
    lines = {line for found in DOCUMENTS[:8] for line in found.text.splitlines()}
    for words in map(str.split, sorted(lines)):
        for count in range(1, min(len(words), 40)):
            text = " ".join(words[:count])
            assert all(0 <= start < end <= len(text) for start, end in spans(extract(document(text))))


SENTENCES = (
    "قال وزير الخارجية الروسي سيرغي لافروف إن الحوار مستمر، وأكد جون كيري أن الهدنة صامدة، "
    "ثم التقى سيرغي لافروف في جنيف جون كيري يوم 9 سبتمبر 2016 "
)
"""One line of this, without a full stop, has no end of a sentence to hold on to."""


def seconds(length: int) -> float:
    text = (SENTENCES * (length // len(SENTENCES) + 1))[:length]
    start = process_time()
    extract(document(text))
    return process_time() - start


def test_a_very_long_line_takes_time_in_proportion() -> None:
    seconds(5_000)
    short = min(seconds(25_000) for _ in range(2))
    assert seconds(200_000) < 8 * short * 4 + 0.5


@pytest.mark.parametrize("text", ["قال " * 50_000, "ا" * 200_000, "« " * 50_000, "سيرغي لافروف " * 15_000])
def test_endless_repetition_is_read_in_reasonable_time(text: str) -> None:
    start = process_time()
    extract(document(text))
    assert process_time() - start < 20
