"""From the tables of an older version to those of the next, a step for each version.

A step changes the tables and fills what follows from the rows that are there. Once a version is out, the step to it is
never changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from apsw import Connection

from mahdar.store.schema import DOCUMENTS, EVENTS, IDENTITY, NEVER, TOLD


def _know_again(connection: Connection) -> None:
    """Version 2: who is who across documents, and what people decide of it."""
    for column in ("start", '"end"'):
        connection.execute(f"ALTER TABLE entities ADD COLUMN {column} INTEGER NOT NULL DEFAULT 0")
    connection.execute("""
        UPDATE entities SET (start, "end") = (
            SELECT start, "end" FROM mentions
            WHERE mentions.document = entities.document AND mentions.entity = entities.id
            ORDER BY kind, start, "end" LIMIT 1)""")
    for statement in IDENTITY:
        connection.execute(statement)
    connection.execute("INSERT INTO resolved VALUES (?)", (NEVER,))


def _tell_together(connection: Connection) -> None:
    """Version 3: reports of one occasion together; whoever opens the record fills the tables."""
    for statement in EVENTS:
        connection.execute(statement)


def _put_text_last(connection: Connection) -> None:
    """Version 4: documents with their text behind all else, and digests as bytes; the search index is made anew."""
    connection.execute("DROP VIEW told")
    connection.execute("DROP TABLE IF EXISTS search")
    connection.execute("ALTER TABLE documents RENAME TO old_documents")
    connection.execute("DROP INDEX documents_copy_of")
    for statement in DOCUMENTS:
        connection.execute(statement)
    connection.execute("""
        INSERT INTO documents
        SELECT number, id, source, url, title, published, copy_of, version, unhex(content), unhex(signature), text
        FROM old_documents""")
    connection.execute("DROP TABLE old_documents")
    connection.execute(TOLD)


STEPS: Final[Mapping[int, Callable[[Connection], None]]] = {1: _know_again, 2: _tell_together, 3: _put_text_last}
"""What leads from a version to the next; foreign keys are not enforced meanwhile."""
