"""The record on disk gives back what it was given, whatever the order, and however often."""

import tempfile
import threading
from collections.abc import Sequence
from pathlib import Path

import msgspec
import pytest
from apsw import Connection
from hypothesis import given, settings
from hypothesis import strategies as st

from mahdar.errors import Broken, StoreError
from mahdar.record import DocumentRecord
from mahdar.store import Record, Unit, What, Written, open_record
from tests.store.samples import RECORDS, meeting

ONE, OTHER, THIRD = "0123456789abcdef" * 32, "fedcba9876543210" * 32, "02468ace13579bdf" * 32


def units(documents: Sequence[DocumentRecord]) -> list[Unit]:
    return [Unit(f"file:{n}", "digest", (document,), ()) for n, document in enumerate(documents)]


def contents(path: Path) -> list[tuple[object, ...]]:
    """Give every row of every table and view but the log, the search index, what is yet to be resolved, and numbers."""
    connection = Connection(str(path))
    tables = connection.execute(
        "SELECT name FROM sqlite_master WHERE type IN ('table', 'view') AND name NOT LIKE 'search%'"
    ).get
    rows = [
        (table, *row)
        for table in sorted(set(tables) - {"runs", "errors", "stale", "rules", "labels", "marks", "marked"})
        if not table.endswith("_rows")
        for row in connection.execute(f"SELECT * FROM {table} ORDER BY 1")
    ]
    connection.close()
    return rows


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "record.db"


@settings(max_examples=40)
@given(st.lists(RECORDS, min_size=1, max_size=4, unique_by=lambda record: record.id))
def test_what_is_written_comes_back_equal(records: list[DocumentRecord]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "r.db", create=True) as record:
        record.write(record.start_run("1", "2024-01-01"), "1", units(records))
        assert list(record.documents()) == records
        assert all(record.document(one.id) == one for one in records)


def told(records: list[DocumentRecord], what: What) -> dict[str, What]:
    return dict.fromkeys((record.id for record in records), what)


@settings(max_examples=20)
@given(st.lists(RECORDS, min_size=1, max_size=4, unique_by=lambda record: record.id))
def test_writing_again_changes_nothing(records: list[DocumentRecord]) -> None:
    with tempfile.TemporaryDirectory() as folder, open_record(Path(folder) / "r.db", create=True) as record:
        run = record.start_run("1", "2024-01-01")
        assert record.write(run, "1", units(records)) == Written(added=len(records), documents=told(records, "added"))
        before = contents(record.path)
        assert record.write(run, "1", units(records)) == Written(
            unchanged=len(records), documents=told(records, "unchanged")
        )
        assert contents(record.path) == before


@settings(max_examples=20)
@given(RECORDS, RECORDS)
def test_other_content_under_an_id_replaces_the_document_whole(first: DocumentRecord, then: DocumentRecord) -> None:
    then = msgspec.structs.replace(then, id=first.id, text=first.text + "!")
    with tempfile.TemporaryDirectory() as folder:
        with open_record(Path(folder) / "both.db", create=True) as both:
            run = both.start_run("1", "2024-01-01")
            both.write(run, "1", units([first]))
            assert both.write(run, "1", units([then])) == Written(replaced=1, documents={then.id: "replaced"})
            assert list(both.documents()) == [then]
        with open_record(Path(folder) / "then.db", create=True) as alone:
            alone.write(alone.start_run("1", "2024-01-01"), "1", units([then]))
        assert contents(both.path) == contents(alone.path)


def test_a_copy_of_the_file_elsewhere_changes_nothing(path: Path) -> None:
    document = meeting("a", "2024-05-01", ONE, "2024-05-01")
    elsewhere = msgspec.structs.replace(document, source="copy.txt")
    with open_record(path, create=True) as record:
        record.write(record.start_run("1", "2024-01-01"), "1", units([document]))
        assert record.write(1, "1", [Unit("copy", "d", (elsewhere,), ())]) == Written(
            unchanged=1, documents={elsewhere.id: "unchanged"}
        )
        assert record.document("a") == document


def test_a_batch_is_written_whole_or_not_at_all(path: Path) -> None:
    document = meeting("a", "2024-05-01", ONE, "2024-05-01")
    broken = msgspec.structs.replace(document, id="b", text=None)
    with open_record(path, create=True) as record:
        run = record.start_run("1", "2024-01-01")
        before = contents(path)
        with pytest.raises(StoreError):
            record.write(run, "1", units([document, broken]))
        assert contents(path) == before


def test_a_unit_is_known_by_source_and_content_unless_it_gave_an_error(path: Path) -> None:
    document = meeting("a", "2024-05-01", ONE, "2024-05-01")
    with open_record(path, create=True) as record:
        run = record.start_run("1", "2024-01-01")
        record.write(run, "1", [Unit("x", "d1", (document,), ()), Unit("y", "d2", (), (Broken("y", "cut off"),))])
        assert record.documents_of("x", "d1") == 1
        assert record.documents_of("x", "d2") is None
        assert record.documents_of("y", "d2") is None
        assert record.errors(run) == [("y", "broken", "cut off")]


def test_readers_see_the_last_batch_while_a_writer_writes(path: Path) -> None:
    def read() -> None:
        with open_record(path, create=False) as reader:
            while not done.is_set():
                seen.append(reader.count().documents)

    seen: list[int] = []
    done = threading.Event()
    with open_record(path, create=True) as writer:
        run = writer.start_run("1", "2024-01-01")
        readers = [threading.Thread(target=read) for _ in range(3)]
        for reader in readers:
            reader.start()
        for n in range(20):
            pair = [meeting(f"{n}-{half}", "2024-05-01", ONE, None) for half in "ab"]
            writer.write(run, "1", units(pair))
        done.set()
        for reader in readers:
            reader.join()
        assert writer.count().documents == 40
    assert seen
    assert all(count % 2 == 0 for count in seen)


def test_groups_of_copies_do_not_depend_on_the_order(tmp_path: Path) -> None:
    documents = [meeting("b", "2024-05-01", ONE, None), meeting("a", "2024-05-02", ONE, None)]
    documents.append(meeting("c", "2024-05-02", OTHER, None))
    found = []
    for n, order in enumerate((documents, documents[::-1])):
        with open_record(tmp_path / f"{n}.db", create=True) as record:
            record.write(record.start_run("1", "2024-01-01"), "1", units(order))
            record.group_copies()
            found.append(record.copies())
    assert found == [{"b": "a"}] * 2


@pytest.fixture
def record(path: Path) -> Record:
    record = open_record(path, create=True)
    record.write(
        record.start_run("1", "2024-01-01"),
        "1",
        units(
            [
                meeting("first", "2024-05-02", ONE, "2024-05-01"),
                meeting("copy", "2024-05-02", ONE, "2024-05-01"),
                meeting("later", "2024-05-03", OTHER, "2024-05-01"),
                meeting("undated", "2023-01-01", THIRD, None),
            ]
        ),
    )
    record.group_copies()
    record.resolve("1")
    return record


def test_the_latest_contacts_tell_one_meeting_once(record: Record) -> None:
    with record:
        told, undated = record.latest_contacts(10)
        assert (told.date, told.place, told.reports) == ("2024-05-01", "الرياض", 2)
        assert [(part.name, part.role) for part in told.participants] == [
            ("جاسم محمد البديوي", "host"),
            ("أنطونيو غوتيريش", "guest"),
        ]
        assert told.evidence[0].text.startswith("استقبل الأمين العام")
        assert (undated.date, undated.evidence[0].document) == (None, "undated")
        assert record.latest_contacts(1) == [told]


def test_organisations_are_as_active_as_their_officers(record: Record) -> None:
    with record:
        active = [(actor.name, actor.count) for actor in record.active_organisations(10)]
    assert active == [("مجلس التعاون", 5), ("الأمم المتحدة", 2)]


@pytest.mark.parametrize("query", ["البديوي", "البديوى", "جاسم  محمد", "بديوي"])
def test_a_person_is_found_under_any_spelling(record: Record, query: str) -> None:
    with record:
        assert [actor.name for actor in record.find(query)] == ["جاسم محمد البديوي"]


@pytest.mark.parametrize("query", ["", "  ", "%", "_", "شولتنبرغ", "\\"])
def test_what_is_not_there_is_not_found(record: Record, query: str) -> None:
    with record:
        assert record.find(query) == []


def test_a_page_holds_offices_contacts_and_statements(record: Record) -> None:
    with record:
        person, organisation = (record.page(record.find(name)[0], 10) for name in ("البديوي", "مجلس التعاون"))
    assert person.names == (("جاسم محمد البديوي", 4),)
    (office,) = person.offices
    assert (office.title, office.organisation, office.first, office.last, office.reports) == (
        "الأمين العام",
        "مجلس التعاون",
        "2023-01-01",
        "2024-05-03",
        3,
    )
    assert len(person.contacts) == 2
    assert [said.content.text for said in person.statements] == ["أهمية الشراكة"] * 3
    assert (organisation.offices, organisation.contacts) == (person.offices, person.contacts)


def test_counts_are_those_of_lists(record: Record) -> None:
    with record:
        counts = record.count()
    assert (counts.documents, counts.copies, counts.entities, counts.offices) == (4, 1, 5, 6)
    assert (counts.dates, counts.contacts, counts.statements, counts.agreements) == (0, 2, 3, 0)


def pieces(path: Path) -> int:
    """Count the pieces that the index of words is in."""
    connection = Connection(str(path))
    found = connection.execute("SELECT count(DISTINCT segid) FROM search_idx").get
    connection.close()
    return int(found)


def test_a_run_that_brings_most_of_the_documents_packs_the_file(path: Path) -> None:
    with open_record(path, create=True) as record, open_record(path, create=False) as reader, reader.snapshot():
        before = reader.count()
        run = record.start_run("1", "2024-01-01")
        for number in range(12):
            record.write(
                run, "1", [Unit(f"file:{number}", "digest", (meeting(f"d{number}", "2024-01-01", ONE, None),), ())]
            )
        held, several = contents(path), pieces(path)
        record.finish_run(run, "2024-01-02")
        assert pieces(path) == 1 < several
        assert contents(path) == held
        assert reader.count() == before
        few = record.start_run("1", "2024-01-03")
        record.write(few, "1", [Unit("file:later", "digest", (meeting("later", "2024-01-02", OTHER, None),), ())])
        record.finish_run(few, "2024-01-04")
        assert pieces(path) == 2
