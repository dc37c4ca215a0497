"""Tables for other programs: CSV on standard output, or a spreadsheet in a file."""

from __future__ import annotations

import csv
import io
import sys
from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from pathlib import Path
from typing import TypeAlias

from mahdar.errors import UsageError

Cell: TypeAlias = "str | int | float | None"
Row: TypeAlias = Mapping[str, Cell]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDEST = 60
_LONGEST = 32_767
"""Characters that a cell of a spreadsheet holds."""


def print_csv(columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Print rows as CSV in UTF-8 with the mark by which spreadsheets know it.

    A text that a spreadsheet would take for a formula gets an apostrophe before it.
    """
    written = io.StringIO()
    table = csv.writer(written, lineterminator="\n")
    table.writerow(columns)
    table.writerows([_harmless(row.get(column)) for column in columns] for row in rows)
    sys.stdout.buffer.write(written.getvalue().encode("utf-8-sig", "replace"))
    sys.stdout.buffer.flush()


def write_xlsx(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write rows into the one sheet of a new spreadsheet, from right to left, the same for the same rows.

    Raises UsageError where the file cannot be written.
    """
    import xlsxwriter  # noqa: PLC0415 - only for spreadsheets
    from xlsxwriter.exceptions import FileCreateError  # noqa: PLC0415

    book = xlsxwriter.Workbook(path, {"strings_to_formulas": False, "strings_to_urls": False})
    book.set_properties({"created": datetime(2000, 1, 1)})
    sheet = book.add_worksheet()
    sheet.right_to_left()
    sheet.freeze_panes(1, 0)
    sheet.write_row(0, 0, columns, book.add_format({"bold": True}))
    widths = [len(column) for column in columns]
    for at, row in enumerate(rows, 1):
        cells = [row.get(column) for column in columns]
        sheet.write_row(at, 0, [cell[:_LONGEST] if isinstance(cell, str) else cell for cell in cells])
        widths = [max(width, len(str(cell or ""))) for width, cell in zip(widths, cells, strict=True)]
    for column, width in enumerate(widths):
        sheet.set_column(column, column, min(width + 2, _WIDEST))
    try:
        book.close()
    except FileCreateError as error:
        raise UsageError(f"{path}: {error}") from error


def _harmless(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell
