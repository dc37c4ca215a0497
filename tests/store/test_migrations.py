"""Records that older versions made open, and say who is who as if this one had made them."""

from __future__ import annotations

import gzip
from pathlib import Path

import msgspec
import pytest
from apsw import Connection

from mahdar.store import ContactQuery, Unit, open_record
from tests.store.samples import ONE_MEETING

FIRST = Path(__file__).parent / "files" / "version-1.db.gz"
"""Two reports, kept by the first version of the tables."""
SECOND = FIRST.with_name("version-2.db.gz")
"""Four reports, two of one meeting, kept by the second version and resolved, with a judgement."""
THIRD = FIRST.with_name("version-3.db.gz")
"""Those reports and one more, with a fact judged wrong, kept by the third version."""
FOURTH = FIRST.with_name("version-4.db.gz")
"""The first two examples as the fourth version read them, with a contact judged wrong."""
FIFTH = FIRST.with_name("version-5.db.gz")
"""The same as the fifth version read and judged it."""
VORONKOV = "ashgabat#11-27"
"""Where the second report names him, misspelt."""


WORDY = (
    ("blocks", "*"),
    ("entities", 'document, position, id, type, name, name_en, known_as, folded, key, start, "end"'),
    ("mentions", "*"),
    ("facts", "*"),
)
"""What the fifth version keeps as numbers, and shows as before."""


def tables(path: Path) -> dict[str, object]:
    """Give the columns and foreign keys of every table and view, and what makes every index."""
    connection = Connection(str(path))
    names = [str(name) for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type <> 'index'")]
    indices: dict[str, object] = dict(connection.execute("SELECT name, sql FROM sqlite_master WHERE type = 'index'"))
    asked = ("table_info", "foreign_key_list")
    return indices | {
        name: [sorted(connection.execute(f"PRAGMA {pragma}({name})"), key=repr) for pragma in asked] for name in names
    }


@pytest.fixture
def old(tmp_path: Path) -> Path:
    path = tmp_path / "old.db"
    path.write_bytes(gzip.decompress(FIRST.read_bytes()))
    return path


@pytest.mark.parametrize("create", [True, False])
def test_a_record_of_the_first_version_opens_and_keeps_everything(old: Path, create: bool) -> None:
    with open_record(old, create=create) as record:
        assert [document.id for document in record.documents()] == ["riyadh", "ashgabat"]
        assert record.count().contacts == 1
        assert record.search("الشراكة").total == 1


def test_the_next_run_says_who_is_who_in_it(old: Path) -> None:
    with open_record(old, create=True) as record:
        record.resolve("2")
        assert record.identities()[VORONKOV] == "p-vladimir-voronkov"


def test_so_does_the_first_judgement(old: Path) -> None:
    with open_record(old, create=True) as record:
        record.judge("unsure", [VORONKOV, "riyadh#0-5"], author="Huda", at="2024-01-01")
        assert record.identities()[VORONKOV] == "p-vladimir-voronkov"


@pytest.mark.parametrize("create", [True, False])
def test_reports_that_the_second_version_kept_are_told_together(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "second.db"
    path.write_bytes(gzip.decompress(SECOND.read_bytes()))
    with open_record(path, create=create) as record:
        assert [document.id for document in record.documents()] == ["riyadh", "ashgabat", "brussels", "manama"]
        found = record.contacts(ContactQuery(between=("gcc", "un")))
        assert [(contact.id, contact.reports) for contact in found.contacts] == [("riyadh#contact:0-178", 2)]
        assert record.standing()[0].author == "Huda"


def test_documents_of_the_third_version_keep_all_that_hangs_on_them(tmp_path: Path) -> None:
    path = tmp_path / "third.db"
    path.write_bytes(gzip.decompress(THIRD.read_bytes()))
    with open_record(path, create=True) as record:
        assert record.document("a") == ONE_MEETING
        assert record.faults() == []
        assert record.contacts(ContactQuery()).total == 3
        assert record.search("الشراكة").total == 1
        run = record.start_run("2", "2024-01-03")
        assert record.write(run, "2", [Unit("m", "d2", (ONE_MEETING,), ())]).unchanged == 1
        again = msgspec.structs.replace(ONE_MEETING, url="https://example.org/a")
        assert record.write(run, "2", [Unit("m", "d3", (again,), ())]).replaced == 1
        assert record.search("الشراكة").total == 1


@pytest.fixture
def fourth(tmp_path: Path) -> Path:
    path = tmp_path / "fourth.db"
    path.write_bytes(gzip.decompress(FOURTH.read_bytes()))
    return path


def test_rows_of_the_fourth_version_say_the_same_with_their_words_kept_once(fourth: Path) -> None:
    with Connection(str(fourth)) as old:
        before = {table: list(old.execute(f"SELECT {columns} FROM {table} ORDER BY 1, 2")) for table, columns in WORDY}
        marks = set(old.execute("SELECT document, name, evidence, bits FROM marks"))
        spans = """SELECT fact, position, start, "end" FROM evidence JOIN spans ON number = span ORDER BY 1, 2"""
        evidence = list(old.execute(spans))
    with open_record(fourth, create=True) as record:
        assert record.faults() == []
        assert record.contacts(ContactQuery()).total == 1
    with Connection(str(fourth)) as new:
        after = {table: list(new.execute(f"SELECT {columns} FROM {table} ORDER BY 1, 2")) for table, columns in WORDY}
        joined = "SELECT document, name, evidence, bits FROM marked JOIN marks ON number = mark"
        assert set(new.execute(joined)) == marks
        assert list(new.execute("SELECT * FROM evidence ORDER BY 1, 2")) == evidence
    assert after == before


def test_a_record_brought_up_to_date_has_the_tables_of_a_new_one(fourth: Path, tmp_path: Path) -> None:
    new = tmp_path / "new.db"
    for path in (fourth, new):
        open_record(path, create=True).close()
    assert tables(fourth) == tables(new)


def test_events_of_the_fifth_version_are_told_anew_with_their_days(tmp_path: Path) -> None:
    path = tmp_path / "fifth.db"
    path.write_bytes(gzip.decompress(FIFTH.read_bytes()))
    with open_record(path, create=True) as record:
        assert record.faults() == []
        before = record.contacts(ContactQuery())
        assert before.total == 1
        again = msgspec.structs.replace(list(record.documents())[1], url="https://example.org/a")
        version = record.runs(1)[0].version
        record.write(1, version, [Unit("m", "d", (again,), ())])
        record.resolve(version)
        assert [contact.id for contact in record.contacts(ContactQuery()).contacts] == [before.contacts[0].id]
    open_record(tmp_path / "new.db", create=True).close()
    assert tables(path) == tables(tmp_path / "new.db")


def test_a_name_of_the_fourth_version_is_found_again_by_its_marks(fourth: Path) -> None:
    with open_record(fourth, create=True) as record:
        before = record.identities()
        again = msgspec.structs.replace(next(record.documents()), url="https://example.org/a")
        version = record.runs(1)[0].version
        record.write(1, version, [Unit("m", "d", (again,), ())])
        record.resolve(version)
        assert record.identities() == before
