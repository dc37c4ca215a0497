"""``mahdar show``: what the record holds, in all or on one name."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from mahdar.cli.choices import DEFAULT_RECORD, AsJson, BidiChoice, Limit, Name, RecordFile
from mahdar.errors import UsageError

if TYPE_CHECKING:
    from mahdar.store import Record


def show(
    name: Name = None,
    /,
    *,
    record: RecordFile = DEFAULT_RECORD,
    limit: Limit = 10,
    json: AsJson = False,
    bidi: BidiChoice = "auto",
) -> int:
    """Show what the record holds; with a NAME, all it knows of that person, organisation, state or place.

    A name is found under any spelling and by any part of it, in Arabic or English. Reports that copy one another count
    once. Ends with 1 where nothing has the name.

    For example:

    ```
    mahdar show
    mahdar show "البديوي"
    mahdar show "مجلس التعاون" --record gulf.db --limit 50 --json
    ```
    """
    from mahdar.store import open_record  # noqa: PLC0415 - help needs none of it

    if limit < 1:
        raise UsageError("--limit must be at least 1")
    with open_record(record, create=False) as kept:
        if json:
            return _print_json(kept, name, limit)
        return _print(kept, name, limit, bidi)


def _print_json(kept: Record, name: str | None, limit: int) -> int:
    from mahdar.cli.pages import overview_data, page_data  # noqa: PLC0415 - help needs none of these
    from mahdar.cli.screen import print_json  # noqa: PLC0415

    found = overview_data(kept, limit) if name is None else page_data(kept, name, limit)
    print_json(found)
    return 1 if found is None else 0


def _print(kept: Record, name: str | None, limit: int, bidi: BidiChoice) -> int:
    from mahdar.cli.pages import overview_lines, page_lines  # noqa: PLC0415 - help needs none of these
    from mahdar.cli.screen import Screen  # noqa: PLC0415

    lines = overview_lines(kept, limit) if name is None else page_lines(kept, name, limit)
    screen = Screen(sys.stdout, bidi)
    for line in lines:
        screen.print(line)
    if not lines:
        Screen(sys.stderr, bidi).print(f"mahdar: nothing in the record has the name «{name}»")
    return 0 if lines else 1
