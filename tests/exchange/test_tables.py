"""Rows as files that other programs open."""

import csv
import io
import re
import zipfile

import pytest

from mahdar.exchange import Table, csv_file, xlsx_file

FORMULAS = ("=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", '=HYPERLINK("https://example.org")', "＝1+1")


def sheet(book: bytes, number: int = 1) -> str:
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        return parts.read(f"xl/worksheets/sheet{number}.xml").decode()


@pytest.mark.parametrize("text", FORMULAS)
def test_a_text_that_looks_like_a_formula_stays_a_text(text: str) -> None:
    table = Table("t", ("name", "count"), [{"name": text, "count": -1}])
    (row,) = csv.DictReader(io.StringIO(csv_file(table).decode("utf-8-sig"), newline=""))
    assert row == {"name": f"'{text}", "count": "-1"}
    assert "<f>" not in sheet(xlsx_file([table]))
    assert "<v>-1</v>" in sheet(xlsx_file([table]))


def test_what_is_no_formula_is_written_as_it_is() -> None:
    table = Table("t", ("a", "b", "c"), [{"a": 'قال: "نعم"، ثم\nمضى', "b": None}])
    (row,) = csv.reader(io.StringIO(csv_file(table).decode("utf-8-sig").partition("\n")[2], newline=""))
    assert row == ['قال: "نعم"، ثم\nمضى', "", ""]


def test_each_table_has_a_sheet() -> None:
    tables = [Table("contacts", ("kind",), [{"kind": "meeting"}]), Table("اتفاقات", ("kind",), [])]
    book = xlsx_file(tables)
    with zipfile.ZipFile(io.BytesIO(book)) as parts:
        named = re.findall(r'<sheet name="([^"]+)"', parts.read("xl/workbook.xml").decode())
    assert named == ["contacts", "اتفاقات"]
    assert 'rightToLeft="1"' in sheet(book, 2)
    assert "rightToLeft" not in sheet(xlsx_file(tables, rtl=False))


def test_the_same_rows_give_the_same_spreadsheet() -> None:
    table = Table("t", ("name",), [{"name": "\x00\x0b\ufffe" + "ا" * 40_000}])
    assert xlsx_file([table]) == xlsx_file([table])
