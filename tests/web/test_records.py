"""Connections lent to requests."""

import shutil
import threading
import time
from pathlib import Path

import pytest

from mahdar.errors import StoreError
from mahdar.store import Record, open_record
from mahdar.web.records import Records
from tests.web.samples import keep


def test_a_connection_is_used_again_and_never_twice_at_once(kept: Path) -> None:
    records = Records(kept)
    with records.one() as first, records.one() as second:
        assert first is not second
    with records.one() as third:
        assert third in (first, second)
    records.close()


def test_a_file_in_the_place_of_another_is_noticed(tmp_path: Path, kept: Path) -> None:
    path = keep(tmp_path / "record.db")
    records = Records(path)
    with records.one() as before:
        assert records.once(before, "counts", Record.count).documents == 5
    shutil.copy(kept, tmp_path / "other.db")
    (tmp_path / "other.db").rename(path)
    with records.one() as after:
        assert after is not before
    records.close()


def add_run(path: Path) -> None:
    with open_record(path, create=True) as writer:
        writer.start_run("1", "2024-05-05T10:00:00+00:00")


def test_what_is_slow_to_count_is_given_as_it_was_and_counted_anew_meanwhile(tmp_path: Path) -> None:
    path, going_on = keep(tmp_path / "record.db"), threading.Event()
    records = Records(path)

    def slowly(record: Record) -> int:
        assert going_on.wait(10)
        return len(record.runs(9))

    going_on.set()
    with records.one() as record:
        assert records.once(record, "runs", slowly) == 1
    going_on.clear()
    add_run(path)
    with records.one() as record:
        assert records.once(record, "runs", slowly) == 1
        assert records.outdated(record) == ("runs",)
    going_on.set()
    with records.one() as record:
        assert records.once(record, "runs", slowly) == 2
        assert not records.outdated(record)
    records.close()


def test_what_is_renewed_is_not_given_as_it_was(tmp_path: Path) -> None:
    path = keep(tmp_path / "record.db")
    records = Records(path)

    def slowly(record: Record) -> int:
        time.sleep(0.2)
        return len(record.runs(9))

    records.renew("runs", slowly)
    with records.one() as record:
        assert records.once(record, "runs", slowly) == 1
    add_run(path)
    with records.one() as record:
        assert records.once(record, "runs", slowly) == 1
    add_run(path)
    records.renew("runs", slowly)
    with records.one() as record:
        assert records.once(record, "runs", slowly) == 3
    records.close()


def test_a_request_sees_one_state_of_the_record(tmp_path: Path) -> None:
    path = keep(tmp_path / "record.db")
    records = Records(path)
    with records.one() as record:
        before = record.revision()
        add_run(path)
        assert record.revision() == before
    with records.one() as record:
        assert record.revision() != before
    records.close()


def test_what_failed_is_not_lent_again(kept: Path) -> None:
    records = Records(kept)
    with pytest.raises(KeyError), records.one() as lent:
        raise KeyError
    with records.one() as other:
        assert other is not lent
    records.close()


def test_without_a_file_nothing_is_lent(tmp_path: Path) -> None:
    with pytest.raises(StoreError), Records(tmp_path / "none.db").one():
        pass


def test_what_depends_on_the_end_of_a_run_is_not_counted_anew_for_every_document(tmp_path: Path) -> None:
    path = keep(tmp_path / "record.db")
    records, counted = Records(path), []

    def count(record: Record) -> int:
        counted.append(record.settled())
        return len(counted)

    def asked() -> int:
        with records.one() as record:
            return records.once(record, "events", count, Record.settled)

    assert asked() == 1
    add_run(path)
    assert asked() == 1
    with open_record(path, create=True) as writer:
        writer.finish_run(writer.runs(1)[0].number, "2024-05-05T11:00:00+00:00")
    assert asked() == 2
    records.close()
