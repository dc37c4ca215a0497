"""What a search can be narrowed to, with counts that hold, and pages of its answer that nothing is lost between."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mahdar.errors import UsageError
from mahdar.record import DocumentRecord
from mahdar.store import Facet, Narrowed, Record, SearchQuery, Unit, open_record
from tests.store.samples import ONE_MEETING, RECORDS, meeting

EVERYTHING = "-كلمة_لا_ترد"


def write(record: Record, documents: list[DocumentRecord]) -> None:
    run = record.start_run("1", "2024-01-01")
    record.write(run, "1", [Unit(one.id, "digest", (one,), ()) for one in documents])
    record.group_copies()
    record.resolve("1")


def values(record: Record, one: DocumentRecord) -> dict[str, set[str]]:
    """Tell by hand what a document can be found under."""
    keys = record.keys(one.id)
    facts: dict[str, tuple[object, ...]]
    facts = {"contact": one.contacts, "statement": one.statements, "agreement": one.agreements}
    kinds = {kind for kind, told in facts.items() if told} | {contact.kind for contact in one.contacts}
    topics = {topic for contact in one.contacts for topic in contact.topics}
    topics |= {topic for said in one.statements for topic in said.topics}

    def named(kind: str) -> set[str]:
        return {keys[entity.id] for entity in one.entities if entity.type == kind} - {""}

    return {"kind": kinds, "topic": topics, "org": named("organisation"), "person": named("person")}


def shown(facets: tuple[Facet, ...], field: str) -> dict[str, int]:
    return {choice.value: choice.count for facet in facets if facet.field == field for choice in facet.choices}


@settings(max_examples=25, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(documents=st.lists(RECORDS, unique_by=lambda one: one.id, min_size=1), copies=st.booleans())
def test_counts_are_those_of_the_documents(
    tmp_path_factory: pytest.TempPathFactory, documents: list[DocumentRecord], copies: bool
) -> None:
    if copies:
        documents = [msgspec.structs.replace(one, signature=documents[0].signature) for one in documents]
    with open_record(tmp_path_factory.mktemp("facets") / "r.db", create=True) as record:
        write(record, documents)
        found = record.texts(SearchQuery(typed=EVERYTHING, facets=1000))
        groups = {one.id: record.copies().get(one.id, one.id) for one in documents}
        assert found.total == len(set(groups.values()))
        for field in ("kind", "topic", "org", "person"):
            told = {(value, groups[one.id]) for one in documents for value in values(record, one)[field]}
            assert shown(found.facets, field) == Counter(value for value, _ in told)
        for facet in found.facets:
            for choice in facet.choices:
                narrowed = Narrowed(**{facet.field: (choice.value,)})
                assert record.texts(SearchQuery(typed=EVERYTHING, narrowed=narrowed)).total == choice.count


@pytest.fixture
def record(tmp_path: Path) -> Iterator[Record]:
    days = ("2023-12-31", "2024-05-02", "2024-05-03", "2024-06-01")
    with open_record(tmp_path / "r.db", create=True) as opened:
        write(opened, [meeting(f"m{n}", day, f"{n}" * 512, day) for n, day in enumerate(days)])
        yield opened


def test_times_are_years_then_months_then_days(record: Record) -> None:
    def times(*narrowed: str) -> dict[str, int]:
        asked = SearchQuery(typed="الشراكة", facets=9, narrowed=Narrowed(time=narrowed))
        return shown(record.texts(asked).facets, "time")

    assert times() == {"2024": 3, "2023": 1}
    assert list(times("2024").items()) == [("2024-06", 1), ("2024-05", 2)]
    assert times("2024-05") == {"2024-05-03": 1, "2024-05-02": 1}


def test_a_search_is_narrowed_by_all_of_its_values(record: Record) -> None:
    def total(**narrowed: tuple[str, ...]) -> int:
        return record.texts(SearchQuery(typed="الشراكة", narrowed=Narrowed(**narrowed))).total

    assert total(org=("gcc", "un"), kind=("meeting",), time=("2024",)) == 3
    assert total(org=("gcc", "nato")) == 0
    assert total(source=("'; DROP TABLE documents",)) == 0


def test_what_a_search_is_narrowed_by_is_offered_no_more(record: Record) -> None:
    asked = SearchQuery(typed="الشراكة", facets=9, narrowed=Narrowed(org=("gcc",)))
    assert set(shown(record.texts(asked).facets, "org")) == {"un"}


@pytest.mark.parametrize("latest", [True, False])
def test_pages_hold_while_documents_are_written(record: Record, latest: bool) -> None:
    seen: list[str] = []
    asked = SearchQuery(typed="الشراكة", latest=latest, limit=1)
    while True:
        found = record.texts(asked)
        seen += [hit.document for hit in found.hits]
        if found.cursor is None:
            break
        new = msgspec.structs.replace(ONE_MEETING, id=f"new{len(seen)}", published="2025-01-01", signature="f" * 512)
        write(record, [new] if latest or len(seen) < 3 else [])
        asked = msgspec.structs.replace(asked, cursor=found.cursor)
    assert len(seen) == len(set(seen))
    assert {"m0", "m1", "m2", "m3"} <= set(seen)


@pytest.mark.parametrize("latest", [True, False])
def test_a_cursor_that_is_none_is_told(record: Record, latest: bool) -> None:
    with pytest.raises(UsageError, match="no cursor"):
        record.texts(SearchQuery(typed="الشراكة", latest=latest, cursor="؟"))
