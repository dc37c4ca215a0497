"""What was read, by the record's own account."""

from pathlib import Path

import pytest

from mahdar.store import Record, open_record
from tests.web.samples import keep


@pytest.fixture
def record(tmp_path: Path) -> Record:
    return open_record(keep(tmp_path / "record.db"), create=True)


def test_documents_are_listed_in_the_order_they_were_read_page_by_page(record: Record) -> None:
    first = record.document_lines(0, 2)
    rest = record.document_lines(first[-1].number, 10)
    assert [line.id for line in first] == ["a", "b"]
    assert [line.id for line in rest][:2] == ["c", "charter"]
    assert [(line.facts, line.copy_of) for line in (*first, *rest)][:4] == [
        (2, "a"),
        (2, "b"),
        (2, "a"),
        (1, "charter"),
    ]


def test_copies_know_each_other(record: Record) -> None:
    assert [line.id for line in record.copies_of("a")] == ["c"]
    assert [line.id for line in record.copies_of("c")] == ["a"]
    assert record.copies_of("b") == []


def test_runs_and_what_failed_in_them(record: Record) -> None:
    (run,) = record.runs(5)
    assert (run.added, run.errors, run.finished) == (5, 1, "2024-05-04T10:00:05+00:00")
    (failure,) = record.failures(run.number, 0, 5)
    assert failure.kind == "broken"
    assert record.failures(run.number, failure.number, 5) == []


def test_every_change_gives_a_new_revision(record: Record) -> None:
    seen = [record.revision()]
    run = record.start_run("2", "2024-06-01")
    seen.append(record.revision())
    record.finish_run(run, "2024-06-02")
    seen.append(record.revision())
    record.judge("unsure", ["a#1-2", "b#1-2"], author="Huda", at="2024-06-03")
    seen.append(record.revision())
    assert len(set(seen)) == 4
