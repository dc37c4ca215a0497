"""``mahdar read``: documents into the record on disk."""

from __future__ import annotations

import os

from mahdar.cli.choices import DEFAULT_MAX_BYTES, DEFAULT_RECORD, Fields, MaxBytes, Paths, Quiet, RecordFile, Workers
from mahdar.cli.inputs import chosen_options, chosen_workers, inputs

_NICE = 5
"""How far reading steps back behind other programs, of 19."""


def read(
    *paths: Paths,
    record: RecordFile = DEFAULT_RECORD,
    workers: Workers = None,
    max_bytes: MaxBytes = DEFAULT_MAX_BYTES,
    field: Fields = (),
    quiet: Quiet = False,
) -> int:
    """Read documents into the record, a single file that is made where it is missing.

    Reading the same documents again changes nothing and costs little; a document that has changed replaces what it
    said before. A run that was interrupted goes on where it stopped when it is started again. Reading gives way to
    other programs (nice 5), so that `mahdar serve` answers meanwhile.

    For example:

    ```
    mahdar read articles/
    mahdar read articles/ --record gulf.db --workers 4
    mahdar show --record gulf.db
    ```
    """
    from mahdar.cli.monitor import Monitor  # noqa: PLC0415 - help needs none of these
    from mahdar.engine import keep  # noqa: PLC0415
    from mahdar.store import open_record  # noqa: PLC0415

    _give_way()
    options = chosen_options(max_bytes, field)
    items, processes = inputs(paths, options), chosen_workers(workers)
    with open_record(record, create=True) as kept, Monitor(quiet=quiet) as monitor:
        for result in keep(items, kept, options, processes):
            monitor.add(result)
    return monitor.exit_code


def _give_way() -> None:
    """Let whoever waits for an answer go first: reading takes the time that others leave.

    The processes that read inherit it.
    """
    if hasattr(os, "setpriority"):
        os.setpriority(os.PRIO_PROCESS, 0, max(_NICE, os.getpriority(os.PRIO_PROCESS, 0)))
