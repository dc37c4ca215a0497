"""Rows as files: CSV, a spreadsheet, JSON Lines. The same rows give the same bytes."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, Final, NamedTuple, TypeAlias

import msgspec

Cell: TypeAlias = "str | int | float | None"
Row: TypeAlias = Mapping[str, Cell]

_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")
_WIDEST: Final = 60
_LONGEST: Final = 32_767
"""Characters that a cell of a spreadsheet holds."""


class Table(NamedTuple):
    """Rows under a name, in the order of the columns; what a row does not have is an empty cell."""

    name: str
    columns: Sequence[str]
    rows: Iterable[Row]


def csv_file(table: Table) -> bytes:
    r"""Write a table as CSV (RFC 4180) in UTF-8 with the mark by which spreadsheets know it.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.

    >>> csv_file(Table("t", ("a", "b"), [{"a": "=1+1", "b": -1}])).decode("utf-8-sig")
    "a,b\r\n'=1+1,-1\r\n"
    """
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(table.columns)
    lines.writerows([_harmless(row.get(column)) for column in table.columns] for row in table.rows)
    return written.getvalue().encode("utf-8-sig", "replace")


def xlsx_file(tables: Iterable[Table], *, rtl: bool = True) -> bytes:
    """Write a spreadsheet with a sheet for each table, from right to left unless told otherwise.

    What looks like a formula, a number or an address stays the text it is.
    """
    import xlsxwriter  # noqa: PLC0415 - only for spreadsheets

    written = io.BytesIO()
    kept_as_text = {"strings_to_formulas": False, "strings_to_urls": False, "in_memory": True}
    book = xlsxwriter.Workbook(written, kept_as_text)
    book.set_properties({"created": datetime(2000, 1, 1)})
    bold = book.add_format({"bold": True})
    for table in tables:
        sheet = book.add_worksheet(table.name)
        if rtl:
            sheet.right_to_left()
        sheet.freeze_panes(1, 0)
        sheet.write_row(0, 0, table.columns, bold)
        _fill(sheet, table)
    book.close()
    return written.getvalue()


def json_lines_file(values: Iterable[object]) -> bytes:
    r"""Write values one a line, as JSON in UTF-8.

    >>> json_lines_file([{"name": "جنيف"}, {"name": None}]).decode()
    '{"name":"جنيف"}\n{"name":null}\n'
    """
    encoder = msgspec.json.Encoder()
    return b"".join(encoder.encode(value) + b"\n" for value in values)


def _fill(sheet: Any, table: Table) -> None:
    widths = [len(column) for column in table.columns]
    for at, row in enumerate(table.rows, 1):
        cells = [row.get(column) for column in table.columns]
        sheet.write_row(at, 0, [cell[:_LONGEST] if isinstance(cell, str) else cell for cell in cells])
        widths = [max(width, len(str(cell or ""))) for width, cell in zip(widths, cells, strict=True)]
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(width + 2, _WIDEST))


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
