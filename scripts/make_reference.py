"""Writes the generated parts of ``docs/reference/``: the command line, errors, record file and JSON Schemas.

Run it as ``python -m scripts.make_reference``; a test says when a file is out of date.
"""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path
from tempfile import TemporaryDirectory
from types import ModuleType
from typing import Any

import msgspec

from mahdar import errors
from mahdar.knowledge import schema, speech_schema, word_schema
from mahdar.record import DocumentRecord
from mahdar.store import open_record
from mahdar.store.schema import VERSION

REFERENCE = Path(__file__).resolve().parent.parent / "docs" / "reference"
ERROR_PAGE = """\
# Errors

Everything Mahdar raises on purpose is a `MahdarError`; catching it catches no programming error.

```
{tree}
```

A `ReadingError` names the file (and the member and line in it) and the reason, and stops nothing: commands report it on
standard error and go on, `mahdar.read` hands it to `errors`. A run's summary counts them by kind:

| error | kind | what it means |
| --- | --- | --- |
{rows}

Commands end with 0 where at least one document was read, with 1 where none was, and with 2 where they were called
wrongly (`UsageError`).
"""


STORE_PAGE = """\
# The record file

A record is one SQLite file, version {version} of these tables (`PRAGMA user_version`). Any SQLite tool opens it; only
Mahdar may write to it, and the search index (`search` and its tables) needs Mahdar's own tokenizer. Documents are
numbered in `documents.number`; entities go by an id that is their document's own, so that `document` and `entity`
belong together. A fact is a row of `facts`, with its fields in the table of its kind and its places in `evidence`.
`entities`, `mentions`, `facts` and `blocks` are views of the tables `*_rows`, where the words that many rows say are
numbers: a name of `labels`, a rule of `rules`. A search by `key` or `document` is as quick in the view.

With thousands of documents the file takes less than three times the bytes of its texts, with the search index and the
events; `python -m bench serve` prints how much.

{tables}"""
TABLE = """\
## {name}

{holds}

| column | type | |
| --- | --- | --- |
{rows}
"""


def command_line() -> str:
    """Give the page of the command line, from the commands' own help.

    The generator puts a command's name before the usage that the command sets itself, which has it already, and the
    words it was started with into that of its own command.
    """
    from mahdar.cli.main import app  # noqa: PLC0415 - the heaviest import, only for this page

    pages = app.generate_docs(output_format="markdown", heading_level=1)
    pages = re.sub(r"^mahdar (\w+) \1 ", r"mahdar \1 ", pages, flags=re.MULTILINE)
    pages = re.sub(r"^(mahdar --install-completion) .*", r"\1 [OPTIONS]", pages, flags=re.MULTILINE)
    return "\n".join(line.rstrip() for line in pages.rstrip().splitlines()) + "\n"


def drawing(module: ModuleType) -> str:
    """Give the tree that the docstring of a module draws."""
    lines = (module.__doc__ or "").splitlines()
    return "\n".join(line for line in lines if line.startswith(("MahdarError", "├", "│", "└")))


def summary(error: type[errors.MahdarError]) -> str:
    """Give the first line of an error's docstring."""
    return (error.__doc__ or "").splitlines()[0]


def error_page() -> str:
    """Give the page of the errors: the tree, and the word under which a run counts each error of reading."""
    kinds = errors.ReadingError.__subclasses__()
    rows = "\n".join(f"| `{error.__name__}` | {error.kind} | {summary(error)} |" for error in kinds)
    return ERROR_PAGE.format(tree=drawing(errors), rows=rows)


def store_page() -> str:
    """Give the page of the record file, table by table, from an empty record and the schema's descriptions."""
    tables = []
    with TemporaryDirectory() as folder, open_record(Path(folder) / "r.db", create=True) as record:
        for table in record.tables():
            rows = "\n".join(f"| `{name}` | {kind} | {role} |" for name, kind, role in table.columns)
            tables.append(TABLE.format(name=table.name, holds=table.holds, rows=rows))
    return STORE_PAGE.format(version=VERSION, tables="\n".join(tables))


def knowledge_types() -> list[type[msgspec.Struct]]:
    """Give the types of knowledge files: those whose docstring says that they are a row or the whole of one."""
    found: list[type[msgspec.Struct]] = []
    for name, kind in (vars(schema) | vars(speech_schema) | vars(word_schema)).items():
        described = isinstance(kind, type) and (kind.__doc__ or "").startswith(("A row of", "The whole of"))
        if described and not name.startswith("_"):
            found.append(kind)
    return found


def json_schema(kind: type[Any]) -> str:
    """Give the JSON Schema of one of our types."""
    return json.dumps(msgspec.json.schema(kind), ensure_ascii=False, indent=2) + "\n"


def pages() -> dict[str, str]:
    """Give every generated file of the reference: its path below ``docs/reference/`` and its text."""
    kinds: list[type[msgspec.Struct]] = [DocumentRecord, *knowledge_types()]
    schemas = {f"schemas/{kind.__name__}.json": json_schema(kind) for kind in kinds}
    return {"command-line.md": command_line(), "errors.md": error_page(), "store.md": store_page(), **schemas}


def main() -> None:
    """Write the files that are out of date, and name them on standard output."""
    for name, text in pages().items():
        path = REFERENCE / name
        if not path.exists() or path.read_text(encoding="utf-8") != text:
            path.parent.mkdir(exist_ok=True)
            path.write_text(text, encoding="utf-8")
            sys.stdout.write(f"{name}\n")


if __name__ == "__main__":
    main()
