"""``mahdar extract``: documents in, their records out."""

from __future__ import annotations

import sys

from mahdar.cli.choices import DEFAULT_MAX_BYTES, Fields, MaxBytes, Paths, Quiet, Workers
from mahdar.cli.inputs import chosen_options, chosen_workers, inputs


def extract(
    *paths: Paths,
    workers: Workers = None,
    max_bytes: MaxBytes = DEFAULT_MAX_BYTES,
    field: Fields = (),
    quiet: Quiet = False,
) -> int:
    """Print the record of every document, one JSON object a line.

    Reads text, HTML, JSON, JSON Lines, CSV, Parquet, RSS and Atom, WARC, PDF and Word files, gzip and zip archives of
    them, and folders of all these. Inputs that give no document are reported on standard error, and the others go on.
    Ends with 0 where at least one document was read, with 1 where none was.

    For example:

    ```
    mahdar extract articles/ > records.jsonl
    mahdar extract dump.jsonl.gz --field text=content --field published=date
    curl -s https://example.org/news.html | mahdar extract -
    ```
    """
    import msgspec  # noqa: PLC0415 - help needs none of these

    from mahdar.cli.monitor import Monitor  # noqa: PLC0415
    from mahdar.engine import run  # noqa: PLC0415
    from mahdar.record import DocumentRecord  # noqa: PLC0415

    options = chosen_options(max_bytes, field)
    items, encoder, output = inputs(paths, options), msgspec.json.Encoder(), sys.stdout.buffer
    with Monitor(quiet=quiet) as monitor:
        for result in run(items, options, chosen_workers(workers)):
            monitor.add(result)
            if isinstance(result, DocumentRecord):
                output.write(encoder.encode(result) + b"\n")
        output.flush()
    return monitor.exit_code
