"""Every table is described, and every description is of a table."""

from pathlib import Path

from apsw import Connection

from mahdar.store import open_record
from mahdar.store.descriptions import DESCRIPTIONS


def test_every_table_and_view_is_described(tmp_path: Path) -> None:
    with open_record(tmp_path / "r.db", create=True) as record:
        assert all(table.columns for table in record.tables())
    query = """SELECT name FROM sqlite_master WHERE type IN ('table', 'view')
        AND name NOT LIKE 'search%' AND name NOT LIKE 'sqlite%'"""
    assert set(DESCRIPTIONS) == {name for (name,) in Connection(str(tmp_path / "r.db")).execute(query)}
