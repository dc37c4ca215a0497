"""How answers leave: as a table for people, as JSON, as CSV, or as a spreadsheet."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

from cyclopts import Parameter

from mahdar.cli.choices import DEFAULT_RECORD, AsCsv, AsJson, AsXlsx, BidiChoice, RecordFile
from mahdar.errors import UsageError

if TYPE_CHECKING:
    from mahdar.exchange import Row


@dataclass(frozen=True, kw_only=True)
class Output:
    """The options of every command that answers with a table."""

    record: RecordFile = DEFAULT_RECORD
    json: AsJson = False
    csv: AsCsv = False
    xlsx: AsXlsx = None
    bidi: BidiChoice = "auto"

    def __post_init__(self) -> None:
        if self.json + self.csv + (self.xlsx is not None) > 1:
            raise UsageError("--json, --csv and --xlsx cannot be combined")

    def write(self, answer: object, rows: Sequence[Row], shown: Sequence[str], note: str = "") -> int:
        """Write an answer: the whole of it as JSON, its rows as a table, for people those columns of it that are shown.

        ``note`` is said to people after the table. Gives the exit code: 1 where there are no rows.
        """
        from mahdar.cli.screen import Screen, print_json  # noqa: PLC0415 - help needs none of these
        from mahdar.cli.tables import print_csv, write_xlsx  # noqa: PLC0415

        columns = list(rows[0]) if rows else list(shown)
        if self.json:
            print_json(answer)
        elif self.csv:
            print_csv(columns, rows)
        elif self.xlsx is not None:
            write_xlsx(self.xlsx, columns, rows)
        else:
            screen = Screen(sys.stdout, self.bidi)
            if rows:
                screen.print_table(shown, [[str(row[column] or "") for column in shown] for row in rows])
            screen.print(note or ("" if rows else "Nothing in the record fits."), "dim")
        return 0 if rows else 1


Out = Annotated[Output | None, Parameter(name="*")]
