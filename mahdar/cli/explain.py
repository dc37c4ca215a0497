"""``mahdar explain``: a document with all that was found in it, and why."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from mahdar.cli.choices import DEFAULT_MAX_BYTES, AsJson, BidiChoice, Fields, MaxBytes, Paths
from mahdar.cli.inputs import chosen_options, inputs

if TYPE_CHECKING:
    from mahdar.cli.screen import Screen
    from mahdar.record import DocumentRecord


def explain(
    *paths: Paths,
    max_bytes: MaxBytes = DEFAULT_MAX_BYTES,
    field: Fields = (),
    json: AsJson = False,
    bidi: BidiChoice = "auto",
) -> int:
    """Show a document with everything that was found in it: each fact, its evidence, and the rule that made it.

    Names stand in `[e1 …]`; contacts, statements, agreements, offices, dates and the parts of the page that are not
    the article in `[c1 … c1]`, `[s1 … s1]` and so on. The list below the text says what each of them is.

    For example:

    ```
    mahdar explain article.html
    mahdar explain article.html --json
    ```
    """
    import msgspec  # noqa: PLC0415 - help needs none of these

    from mahdar.cli.monitor import Monitor  # noqa: PLC0415
    from mahdar.cli.screen import Screen, print_json  # noqa: PLC0415
    from mahdar.engine import run  # noqa: PLC0415
    from mahdar.record import DocumentRecord  # noqa: PLC0415
    from mahdar.wording import findings  # noqa: PLC0415

    options = chosen_options(max_bytes, field)
    monitor, screen = Monitor(quiet=True), Screen(sys.stdout, bidi)
    for result in run(inputs(paths, options), options, workers=1):
        monitor.add(result)
        if isinstance(result, DocumentRecord) and json:
            found = msgspec.to_builtins(findings(result))
            print_json({"id": result.id, "source": result.source, "text": result.text, "findings": found})
        elif isinstance(result, DocumentRecord):
            _print(result, screen)
    return monitor.exit_code


def _print(record: DocumentRecord, screen: Screen) -> None:
    from mahdar.cli.marks import listing, marked  # noqa: PLC0415
    from mahdar.wording import findings  # noqa: PLC0415 - help needs none of these

    found = findings(record)
    screen.print(record.source or record.id, style="bold")
    screen.print(marked(record.text, found))
    screen.print()
    for line in listing(found):
        screen.print(line)
    screen.print()
