"""Only a record of Mahdar is opened, and only by a Mahdar that knows its tables."""

import os
import shutil
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from apsw import Connection

from mahdar.errors import StoreError
from mahdar.store import open_record
from mahdar.store.schema import VERSION


def test_a_missing_record_is_made_only_on_request(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    with pytest.raises(StoreError, match=r"new\.db: there is no record here"):
        open_record(path, create=False)
    assert not path.exists()
    open_record(path, create=True).close()
    with open_record(path, create=False) as record:
        assert record.count().documents == 0


def test_a_record_opened_for_reading_cannot_be_written(tmp_path: Path) -> None:
    open_record(tmp_path / "r.db", create=True).close()
    with open_record(tmp_path / "r.db", create=False) as record, pytest.raises(StoreError, match="readonly"):
        record.start_run("1", "2024-01-01")


@pytest.mark.parametrize("create", [True, False])
def test_a_newer_record_is_refused(tmp_path: Path, create: bool) -> None:
    path = tmp_path / "newer.db"
    open_record(path, create=True).close()
    connection = Connection(str(path))
    connection.execute(f"PRAGMA user_version = {VERSION + 1}")
    connection.close()
    with pytest.raises(StoreError, match=r"newer\.db: this record was written by a newer Mahdar"):
        open_record(path, create=create)


@pytest.mark.parametrize("create", [True, False])
def test_a_file_of_another_program_is_refused_and_left_alone(tmp_path: Path, create: bool) -> None:
    text, other = tmp_path / "notes.txt", tmp_path / "other.db"
    text.write_text("ليست هذه قاعدة بيانات" * 100, encoding="utf-8")
    connection = Connection(str(other))
    connection.execute("CREATE TABLE theirs (x)")
    connection.close()
    for path in (text, other):
        before = path.read_bytes()
        with pytest.raises(StoreError, match="not a record of Mahdar"):
            open_record(path, create=create)
        assert path.read_bytes() == before


@pytest.fixture
def shelf() -> Iterator[Path]:
    """Give a folder with a record that this process may read and not write, even where it runs as root."""
    folder = Path(tempfile.mkdtemp())
    open_record(folder / "r.db", create=True).close()
    folder.chmod(0o555)
    root = os.geteuid() == 0
    if root:
        os.seteuid(65534)
    yield folder
    if root:
        os.seteuid(0)
    folder.chmod(0o755)
    shutil.rmtree(folder)


def test_a_record_on_a_shelf_nobody_may_write_to_can_be_read(shelf: Path) -> None:
    with open_record(shelf / "r.db", create=False) as record:
        assert record.count().documents == 0
    assert [file.name for file in shelf.iterdir()] == ["r.db"]


def test_records_made_at_once_are_made_once(tmp_path: Path) -> None:
    errors: list[StoreError] = []

    def make() -> None:
        try:
            with open_record(tmp_path / "r.db", create=True) as record:
                record.start_run("1", "2024-01-01")
        except StoreError as error:
            errors.append(error)

    threads = [threading.Thread(target=make) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert errors == []
    connection = Connection(str(tmp_path / "r.db"))
    assert connection.execute("SELECT count(*) FROM runs").fetchone() == (8,)
    connection.close()
