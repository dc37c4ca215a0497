"""``mahdar check``: whether a record is whole."""

from __future__ import annotations

import sys

from mahdar.cli.choices import DEFAULT_RECORD, AsJson, BidiChoice, RecordFile


def check(*, record: RecordFile = DEFAULT_RECORD, json: AsJson = False, bidi: BidiChoice = "auto") -> int:
    """Check a record: the file itself, that all its rows belong together, that every fact stands inside its text.

    Changes nothing. Ends with 1 where something is wrong, and says what.

    For example:

    ```
    mahdar check --record gulf.db
    ```
    """
    from mahdar.cli.screen import Screen, print_json  # noqa: PLC0415 - help needs none of these
    from mahdar.store import open_record  # noqa: PLC0415

    with open_record(record, create=False) as kept:
        faults = kept.faults()
    if json:
        print_json({"faults": faults})
    else:
        screen = Screen(sys.stdout, bidi)
        for fault in faults or [f"{record}: nothing is wrong"]:
            screen.print(fault)
    return 1 if faults else 0
