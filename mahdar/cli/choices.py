"""The arguments and options that commands share, each with its help."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final, Literal

from cyclopts import Parameter

DEFAULT_RECORD: Final = Path("mahdar.db")
DEFAULT_MAX_BYTES: Final = 20_000_000
Bidi = Literal["auto", "on", "off"]

Paths = Annotated[
    str,
    Parameter(name="PATH", allow_leading_hyphen=True, help="Files, folders, globs or archives; `-` is standard input."),
]
Workers = Annotated[int | None, Parameter(help="Processes to use; without it, one for each processor.")]
MaxBytes = Annotated[int, Parameter(help="Refuse documents larger than this, also after unpacking.")]
Fields = Annotated[
    tuple[str, ...],
    Parameter(
        name="--field",
        negative="",
        show_default=False,
        help="Name under which rows keep a field, as `OURS=THEIRS`; ours are id, source, url, title, text, published.",
    ),
]
Quiet = Annotated[
    bool, Parameter(negative="", show_default=False, help="No progress and no summary; errors are still reported.")
]
RecordFile = Annotated[Path, Parameter(help="The file of the record.")]
BidiChoice = Annotated[
    Bidi,
    Parameter(
        help="Arabic on the terminal: `on` shapes and orders it here, `off` leaves that to the terminal, "
        "`auto` decides by the terminal."
    ),
]
Limit = Annotated[int, Parameter(help="How many facts of a kind to show.")]
AsJson = Annotated[
    bool, Parameter(name="--json", negative="", show_default=False, help="Print JSON, for other programs.")
]
Name = Annotated[str | None, Parameter(name="NAME", help="A name, or any part of one.")]
GoldFolder = Annotated[Path, Parameter(name="FOLDER", help="The folder with the documents and their annotations.")]
MostErrors = Annotated[int, Parameter(help="List so many errors of each kind.")]
Port = Annotated[int, Parameter(help="The port to listen on; 0 for any that is free.")]
ReadOnly = Annotated[
    bool, Parameter(negative="", show_default=False, help="Let nobody change the record from the page.")
]
QueryWords = Annotated[str, Parameter(name="QUERY", allow_leading_hyphen=True, help="Words, phrases and filters.")]
Exact = Annotated[bool, Parameter(negative="", show_default=False, help="Find every word only as it is written.")]
Hits = Annotated[int, Parameter(help="How many documents to show.")]
AsCsv = Annotated[
    bool,
    Parameter(name="--csv", negative="", show_default=False, help="Print CSV, for other programs."),
]
AsXlsx = Annotated[Path | None, Parameter(help="Write a spreadsheet into this file.")]
