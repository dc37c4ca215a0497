"""``mahdar search`` as people and programs use it."""

import csv
import io
import json
import zipfile
from pathlib import Path

import msgspec
import pytest

from mahdar.cli.tables import write_xlsx
from mahdar.errors import UsageError
from mahdar.store import Unit, open_record
from tests.cli.running import mahdar, on_terminal
from tests.store.samples import ONE_MEETING, TEXT


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    path = tmp_path / "record.db"
    copy = msgspec.structs.replace(ONE_MEETING, id="b")
    with open_record(path, create=True) as record:
        units = [Unit(one.id, "digest", (one,), ()) for one in (ONE_MEETING, copy)]
        record.write(record.start_run("1", "2024-01-01"), "1", units)
        record.group_copies()
    return path


def test_search_prints_titles_snippets_and_sources(kept: Path) -> None:
    done = mahdar("search", "«الأمم المتحدة»", "--record", kept)
    assert done.returncode == 0
    assert done.stdout.decode().splitlines() == [
        "1 documents, the best 1 of them:",
        "",
        "لقاء",
        TEXT,
        "    2024-05-02, example.txt, 1 copies",
    ]


def test_search_marks_what_it_found(kept: Path) -> None:
    code, printed = on_terminal("search", "أكد", "--record", kept, "--bidi", "off")
    assert code == 0
    assert "\x1b[1;33mوأكد\x1b[0m" in printed


def test_search_asks_back_where_a_word_is_mistyped(kept: Path) -> None:
    done = mahdar("search", "البديوى الشراكا", "--record", kept)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines() == [
        "mahdar: nothing in the record fits",
        "mahdar: did you mean البديوى الشراكة",
    ]


def test_search_tells_what_is_wrong_with_a_query(kept: Path) -> None:
    done = mahdar("search", "who:me", "--record", kept)
    assert (done.returncode, done.stdout) == (2, b"")
    assert "there is no filter 'who:'" in done.stderr.decode()


def test_search_speaks_json_and_csv(kept: Path) -> None:
    found = json.loads(mahdar("search", "-روسيا person:البديوي", "--json", "--record", kept).stdout)
    (hit,) = found["hits"]
    assert (found["total"], found["suggestions"], hit["document"], hit["copies"]) == (1, [], "a", ["b"])
    printed = mahdar("search", "الرياض", "--csv", "--record", kept).stdout.decode("utf-8-sig")
    (row,) = csv.DictReader(io.StringIO(printed))
    assert (row["document"], row["snippet"], row["copies"]) == ("a", TEXT, "1")


def test_search_writes_a_spreadsheet_the_same_each_time(kept: Path, tmp_path: Path) -> None:
    for name in ("one.xlsx", "two.xlsx"):
        assert mahdar("search", "الرياض", "--xlsx", tmp_path / name, "--record", kept).returncode == 0
    assert (tmp_path / "one.xlsx").read_bytes() == (tmp_path / "two.xlsx").read_bytes()
    with zipfile.ZipFile(tmp_path / "one.xlsx") as book:
        assert TEXT in book.read("xl/sharedStrings.xml").decode()
        assert b'rightToLeft="1"' in book.read("xl/worksheets/sheet1.xml")


def test_a_spreadsheet_nobody_may_write_is_a_wrong_call(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match=r"none/a\.xlsx"):
        write_xlsx(tmp_path / "none" / "a.xlsx", ("name",), [])
