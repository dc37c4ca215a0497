"""A record as a file: its tables, and what is wrong with them, if anything."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec
from apsw import Connection

from mahdar.store.descriptions import DESCRIPTIONS

_FACTS = "JOIN facts ON facts.number = fact"
_INSIDE = " UNION ALL ".join(
    f'SELECT \'{table}\', document, "{start}", "{end}" FROM {source}'
    for table, source, start, end in (
        ("blocks", "blocks", "start", "end"),
        ("entities", "entities", "start", "end"),
        ("mentions", "mentions", "start", "end"),
        ("evidence", f"evidence {_FACTS}", "start", "end"),
        ("statements", f"statements {_FACTS}", "cue_start", "cue_end"),
    )
)
_NAMED = (
    ("mentions", "entity", "mentions"),
    ("offices", "person", f"offices {_FACTS}"),
    ("participants", "entity", f"participants {_FACTS}"),
    ("parties", "entity", f"parties {_FACTS}"),
    ("statements", "speaker", f"statements {_FACTS}"),
    ("agreements", "instrument", f"agreements {_FACTS}"),
)
_ROWS = {
    "a mark of an entity that is not there": """
        SELECT count(*) FROM marked LEFT JOIN entities ON entities.document = marked.document AND id = entity
        WHERE id IS NULL""",
    "a copy of a document that is not there": """
        SELECT count(*) FROM documents WHERE copy_of NOT IN (SELECT id FROM documents)""",
    "a fact without its fields": """
        SELECT count(*) FROM facts WHERE number NOT IN (
            SELECT fact FROM offices UNION SELECT fact FROM dates UNION SELECT fact FROM contacts
            UNION SELECT fact FROM statements UNION SELECT fact FROM agreements)""",
    "an event that nothing tells of": """
        SELECT count(*) FROM events WHERE number NOT IN (SELECT event FROM tellings)""",
    "a name that waits to be resolved; 'mahdar read' does so": "SELECT count(*) FROM stale",
}


class Size(msgspec.Struct, frozen=True):
    """How many bytes the file of a record has, and the texts in it in UTF-8."""

    file: int
    texts: int


class Table(msgspec.Struct, frozen=True):
    """A table or view: what it holds, and for each column its name, its type, and what it is a key of."""

    name: str
    holds: str
    columns: tuple[tuple[str, str, str], ...]


def size(connection: Connection) -> Size:
    """Measure the file as it stands, with all that is kept beside the texts: facts, events, index, free pages."""
    texts = connection.execute("SELECT coalesce(sum(octet_length(text)), 0) FROM documents").get
    pages, page = (connection.execute(f"PRAGMA {name}").get for name in ("page_count", "page_size"))
    return Size(pages * page, texts)


def tables(connection: Connection) -> Iterator[Table]:
    """Give the tables and views in the order of their descriptions; those of the search index are SQLite's own."""
    for name, holds in DESCRIPTIONS.items():
        parents = {row[3]: row[2] for row in connection.execute(f"PRAGMA foreign_key_list({name})")}
        columns = [
            (column, kind or "", ", ".join(filter(None, (_role(never_null, key), _parent(parents.get(column))))))
            for _, column, kind, never_null, _, key in connection.execute(f"PRAGMA table_info({name})")
        ]
        yield Table(name, holds, tuple(columns))


def _role(never_null: int, key: int) -> str:
    return "primary key" if key else "" if never_null else "may be null"


def _parent(table: str | None) -> str:
    return f"a row of `{table}`" if table else ""


def faults(connection: Connection) -> Iterator[str]:
    """Tell what is wrong, a sentence each; nothing where all is well."""
    yield from (f"SQLite: {told}" for (told,) in connection.execute("PRAGMA integrity_check") if told != "ok")
    for table, row, parent, _ in connection.execute("PRAGMA foreign_key_check"):
        yield f"{table}: row {row} points at no row of {parent}"
    yield from _outside(connection)
    for table, column, rows in _NAMED:
        missing = f"SELECT document, {column} FROM {rows} EXCEPT SELECT document, id FROM entities ORDER BY 1, 2"
        for document, entity in connection.execute(missing):
            yield f"{table}: the document numbered {document} names no {entity}"
    for what, query in _ROWS.items():
        found = connection.execute(query).get
        if found:
            yield f"{found:,} times {what}"


def _outside(connection: Connection) -> Iterator[str]:
    """Name the places that are not inside the text of their document."""
    documents = connection.execute("SELECT number, id, text FROM documents")
    lengths = {number: (identity, len(text)) for number, identity, text in documents}
    for table, document, start, end in connection.execute(_INSIDE):
        identity, length = lengths[document]
        if not 0 <= start <= end <= length:
            yield f"{table}: {start}-{end} is not inside the {length} characters of {identity}"
