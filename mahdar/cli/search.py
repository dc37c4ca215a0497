"""``mahdar search``: documents of the record by their words and by what it knows of them."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

from mahdar.cli.choices import DEFAULT_RECORD, AsCsv, AsJson, AsXlsx, BidiChoice, Exact, Hits, QueryWords, RecordFile
from mahdar.errors import UsageError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from rich.text import Text

    from mahdar.exchange import Row
    from mahdar.store import Found, Hit

_COLUMNS = ("document", "title", "source", "url", "published", "snippet", "copies")
_HEADING, _SOURCE, _FOUND = "bold", "dim", "bold yellow"


def search(
    query: QueryWords,
    /,
    *,
    record: RecordFile = DEFAULT_RECORD,
    exact: Exact = False,
    limit: Hits = 20,
    json: AsJson = False,
    csv: AsCsv = False,
    xlsx: AsXlsx = None,
    bidi: BidiChoice = "auto",
) -> int:
    """Search the texts of the record, best first; every form of a word finds every other.

    All words must be there. `"…"` or `«…»` is a phrase, `word*` the beginning of a word, `=word` the word exactly as
    written, `-word` leaves out, `OR` gives a choice, brackets group, and `NEAR(a b, 5)` wants words close together.

    Filters: `person:`, `org:`, `state:` and `place:` ask for a name, `topic:` for what contacts and statements are
    about, `kind:` for a kind of fact (office, date, contact, statement, agreement) or of contact (meeting, visit, call,
    conference, ceremony, message), `source:` for a part of the source or address, `after:` and `before:` for the day of
    publication (from that day on, and before that day). A `-` before a filter turns it round.

    Copies of one report are one hit. Ends with 1 where nothing is found.

    For example:

    ```
    mahdar search "اتفاق نووي"
    mahdar search '"مجلس الأمن" -روسيا after:2024-05' --limit 50
    mahdar search 'person:البديوي kind:meeting' --xlsx meetings.xlsx
    ```
    """
    from mahdar.store import open_record  # noqa: PLC0415 - help needs none of it

    if limit < 1:
        raise UsageError("--limit must be at least 1")
    if json + csv + (xlsx is not None) > 1:
        raise UsageError("--json, --csv and --xlsx cannot be combined")
    with open_record(record, create=False) as kept:
        found = kept.search(query, limit, exact=exact)
    if json:
        _print_json(found)
    elif csv or xlsx is not None:
        _write_table(found, xlsx)
    else:
        _print(found, bidi)
    return 0 if found.total else 1


def _print_json(found: Found) -> None:
    from mahdar.cli.screen import print_json  # noqa: PLC0415 - help needs none of it

    print_json(found)


def _write_table(found: Found, xlsx: Path | None) -> None:
    from mahdar.cli.tables import print_csv, write_xlsx  # noqa: PLC0415 - help needs none of it

    rows = map(_row, found.hits)
    if xlsx is None:
        print_csv(_COLUMNS, rows)
    else:
        write_xlsx(xlsx, _COLUMNS, rows)


def _row(hit: Hit) -> Row:
    told = {name: getattr(hit, name) for name in _COLUMNS[:-1]}
    return {**told, "copies": len(hit.copies)}


def _print(found: Found, bidi: BidiChoice) -> None:
    from mahdar.cli.screen import Screen  # noqa: PLC0415 - help needs none of it

    screen = Screen(sys.stdout, bidi)
    for line in _lines(found):
        screen.print(line)
    if not found.total:
        errors = Screen(sys.stderr, bidi)
        errors.print("mahdar: nothing in the record fits")
        for other in found.suggestions:
            errors.print(f"mahdar: did you mean {other}")


def _lines(found: Found) -> Iterator[Text]:
    from rich.text import Text  # noqa: PLC0415 - help needs none of it

    if found.total:
        yield Text(f"{found.total:,} documents, the best {len(found.hits):,} of them:")
    for hit in found.hits:
        yield Text()
        yield Text(hit.title or hit.document, _HEADING)
        yield _shown(hit)
        copies = f"{len(hit.copies):,} copies" if hit.copies else None
        told = (hit.published, hit.url or hit.source or hit.document, copies)
        yield Text("    " + ", ".join(filter(None, told)), _SOURCE)


def _shown(hit: Hit) -> Text:
    """Give the snippet on one line, with the words that were looked for marked."""
    from rich.text import Text  # noqa: PLC0415 - help needs none of it

    line = Text("".join(" " if char.isspace() else char for char in hit.snippet))
    for span in hit.spans:
        line.stylize(_FOUND, span.start - hit.start, span.end - hit.start)
    return line
