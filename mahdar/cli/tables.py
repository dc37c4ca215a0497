"""Tables for other programs: CSV on standard output, or a spreadsheet in a file."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Sequence
from pathlib import Path

from mahdar.errors import UsageError
from mahdar.exchange import Row, Table, csv_file, xlsx_file

_SHEET = "Mahdar"


def print_csv(columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Print rows as CSV that spreadsheets open as it is."""
    sys.stdout.buffer.write(csv_file(Table(_SHEET, columns, rows)))
    sys.stdout.buffer.flush()


def write_xlsx(path: Path, columns: Sequence[str], rows: Iterable[Row]) -> None:
    """Write rows into the one sheet of a new spreadsheet; raises UsageError where the file cannot be written."""
    book = xlsx_file([Table(_SHEET, columns, rows)])
    try:
        path.write_bytes(book)
    except OSError as error:
        raise UsageError(f"{path}: {error.strerror}") from error
