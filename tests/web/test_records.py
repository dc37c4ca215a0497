"""Connections lent to requests."""

import shutil
from pathlib import Path

import pytest

from mahdar.errors import StoreError
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
        assert records.once(before, "counts", before.count).documents == 5
    shutil.copy(kept, tmp_path / "other.db")
    (tmp_path / "other.db").rename(path)
    with records.one() as after:
        assert after is not before
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
