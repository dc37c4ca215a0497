"""Scores of records that differ from the annotation in one known way."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from msgspec.structs import replace

from mahdar.evaluation import Counts, Gold, Score, load, score
from mahdar.evaluation.tally import KINDS
from mahdar.record import DocumentRecord, Participant, Span
from tests.evaluation.records import FOLDER, first, perfect

GOLD = {gold.document.id: gold for gold in load(FOLDER)}
CAIRO, SKHIRAT = GOLD["cairo"], GOLD["skhirat"]
Change = Callable[[DocumentRecord], dict[str, Any]]


def spoiled(gold: Gold, change: Change) -> Score:
    """Score the perfect record of a document with some fields changed."""
    record = perfect(gold)
    return score([(gold, replace(record, **change(record)))])


def one(kind: str, number: int = 0, /, **fields: Any) -> Change:
    """Change fields of one of several facts."""

    def change(record: DocumentRecord) -> dict[str, Any]:
        facts = getattr(record, kind)
        return {kind: (*facts[:number], replace(facts[number], **fields), *facts[number + 1 :])}

    return change


def none(kind: str) -> Change:
    return lambda _: {kind: ()}


def twice(kind: str) -> Change:
    return lambda record: {kind: 2 * getattr(record, kind)}


def counts(found: Score, kind: str) -> tuple[int, int, int]:
    seen = found.tally.counts[kind]
    return seen.right, seen.wrong, seen.missed


def test_a_record_that_says_what_the_annotation_says_is_perfect() -> None:
    found = score((gold, perfect(gold)) for gold in GOLD.values())
    assert [counts(found, kind)[1:] for kind in KINDS] == [(0, 0)] * len(KINDS)
    assert counts(found, "mentions") == (13, 0, 0)
    assert counts(found, "noise") == (9, 0, 0)
    assert (found.record, found.tally.identity, set(found.accuracy.values())) == (1, (1, 1, 1), {1})
    assert (found.documents, found.tally.errors) == (2, {})


@pytest.mark.parametrize(
    ("change", "kind", "expected"),
    [
        pytest.param(none("blocks"), "noise", (0, 0, 9), id="noise not put aside"),
        pytest.param(none("entities"), "mentions", (0, 0, 10), id="no names"),
        pytest.param(one("entities", 3, type="place"), "mentions", (9, 1, 1), id="other type"),
        pytest.param(none("offices"), "offices", (0, 0, 2), id="no offices"),
        pytest.param(one("offices", person="e2"), "offices", (1, 1, 1), id="other holder"),
        pytest.param(one("offices", organisation="e5"), "offices", (1, 1, 1), id="other body"),
        pytest.param(one("offices", 1, title="وزير"), "offices", (2, 0, 0), id="most of a title"),
        pytest.param(one("offices", title="رئيس"), "offices", (1, 1, 1), id="other title"),
        pytest.param(one("dates", value="2023-01"), "dates", (0, 1, 1), id="other value"),
        pytest.param(twice("dates"), "dates", (1, 1, 0), id="a date twice"),
        pytest.param(twice("contacts"), "contacts", (1, 1, 0), id="a contact twice"),
        pytest.param(one("contacts", evidence=(Span(0, 9),)), "contacts", (0, 1, 1), id="told elsewhere"),
        pytest.param(one("contacts", topics=("sport",)), "contact topics", (0, 1, 1), id="other topic"),
        pytest.param(one("statements", speaker="e1"), "statements", (0, 1, 1), id="other speaker"),
        pytest.param(one("statements", speaker="e1"), "statement spans", (1, 0, 0), id="same words"),
        pytest.param(one("statements", start=0, end=9), "statement spans", (0, 1, 1), id="other words"),
    ],
)
def test_a_fault_is_counted_once(change: Change, kind: str, expected: tuple[int, int, int]) -> None:
    assert counts(spoiled(CAIRO, change), kind) == expected


@pytest.mark.parametrize(
    ("change", "detail"),
    [
        (one("contacts", kind="visit"), "contact kind"),
        (one("contacts", status="announced"), "contact status"),
        (one("contacts", place=None), "contact place"),
        (one("contacts", date=None), "contact date"),
        (one("statements", act="warn"), "statement act"),
    ],
)
def test_a_wrong_detail_leaves_the_fact_right(change: Change, detail: str) -> None:
    found = spoiled(CAIRO, change)
    assert {name for name, part in found.accuracy.items() if part < 1} == {detail}
    assert found.record == 1


@pytest.mark.parametrize(("entities", "right"), [(("e1", "e2", "e5"), 1), (("e1",), 1), (("e1", "e4", "e5"), 0)])
def test_half_of_the_company_makes_a_contact(entities: tuple[str, ...], right: int) -> None:
    company = tuple(Participant(entity, "attendee") for entity in entities)
    found = spoiled(CAIRO, one("contacts", participants=company))
    assert counts(found, "contacts") == (right, 1 - right, 1 - right)


def test_half_of_a_thing_is_enough_and_less_is_not() -> None:
    def cut(words: str) -> Score:
        start, _ = first("القرار 2259", SKHIRAT)
        mention = replace(perfect(SKHIRAT).entities[4].mentions[0], start=start, end=start + len(words))
        return spoiled(SKHIRAT, one("entities", 4, mentions=(mention,)))

    assert counts(cut("القرار"), "titles of things") == (3, 0, 0)
    assert counts(cut("القر"), "titles of things") == (2, 1, 1)


@pytest.mark.parametrize(("phrase", "wrong"), [("الخبر", 0), ("المصري", 0), ("الشراكة", 1)])
def test_a_mention_in_noise_or_at_a_reference_is_neither_right_nor_wrong(phrase: str, wrong: int) -> None:
    named = perfect(CAIRO).entities[0].mentions
    start, end = first(phrase, CAIRO)
    found = spoiled(CAIRO, one("entities", mentions=(*named, replace(named[0], start=start, end=end))))
    assert counts(found, "mentions") == (10, wrong, 0)


def test_one_person_taken_for_two_costs_completeness_and_two_for_one_purity() -> None:
    def split(record: DocumentRecord) -> dict[str, Any]:
        person, *rest = record.entities
        halves = (replace(person, mentions=person.mentions[:1]), replace(person, id="e9", mentions=person.mentions[1:]))
        return {"entities": (*halves, *rest)}

    def join(record: DocumentRecord) -> dict[str, Any]:
        one, two, *rest = record.entities
        return {"entities": (replace(one, mentions=one.mentions + two.mentions), *rest)}

    assert spoiled(CAIRO, split).tally.identity[:2] == pytest.approx((1, (1 / 2 + 1 / 2 + 8) / 10))
    assert spoiled(CAIRO, join).tally.identity[:2] == pytest.approx(((2 * 2 / 5 + 3 * 3 / 5 + 5) / 10, 1))


def test_agreements_are_compared_by_instrument_and_status() -> None:
    found = spoiled(SKHIRAT, one("agreements", 1, status="planned"))
    assert (counts(found, "agreements"), found.accuracy["agreement status"]) == ((2, 0, 0), 0.5)
    found = spoiled(SKHIRAT, one("agreements", 1, instrument="e1"))
    assert counts(found, "agreements") == (1, 1, 1)


def test_errors_say_document_fact_and_fault() -> None:
    found = spoiled(CAIRO, lambda _: {"offices": (), "statements": ()})
    assert found.tally.errors == {
        "offices": ["cairo: missed «الرئيس» of عبد الفتاح السيسي", "cairo: missed «وزير الخارجية» of أنتوني بلينكن"],
        "statements": ["cairo: missed «أهمية الشراكة بين الولايات المتحدة ومصر»"],
    }


def test_nothing_found_is_no_division_by_zero() -> None:
    empty = Counts()
    assert (empty.precision, empty.recall, empty.f1) == (0, 0, 0)
    assert score([]).record == 0
