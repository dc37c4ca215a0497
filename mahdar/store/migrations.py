"""From the tables of an older version to those of the next, a step for each version.

A step changes the tables and fills what follows from the rows that are there. Once a version is out, the step to it is
never changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from apsw import Connection

from mahdar.store.formerly import DOCUMENTS, EVENTS, IDENTITY, TOLD
from mahdar.store.rows import ROWS, VIEWS, WORDS
from mahdar.store.schema import MARKS, NEVER, STANDING


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


_WORDS_ONCE = (
    """
    INSERT INTO rules (rule) SELECT rule FROM old_blocks UNION SELECT rule FROM old_mentions
    UNION SELECT rule FROM old_fact_rows""",
    """
    INSERT INTO labels (type, name, name_en, known_as, folded)
    SELECT DISTINCT type, name, name_en, known_as, folded FROM old_entities""",
    "INSERT INTO marks (name, evidence, bits) SELECT DISTINCT name, evidence, bits FROM old_marks",
    """
    INSERT INTO block_rows SELECT document, position, kind, start, "end", rules.number
    FROM old_blocks JOIN rules USING (rule)""",
    """
    INSERT INTO entity_rows SELECT document, id, position, labels.number, key, start, "end"
    FROM old_entities AS old CROSS JOIN labels ON labels.name = old.name AND labels.type = old.type
        AND labels.name_en IS old.name_en AND labels.known_as IS old.known_as AND labels.folded = old.folded""",
    """
    INSERT INTO mention_rows SELECT document, position, entity, kind = 'reference', start, "end", rules.number
    FROM old_mentions JOIN rules USING (rule)""",
    """
    INSERT INTO fact_rows SELECT old.number, document, kind, position, rules.number
    FROM old_fact_rows AS old JOIN rules USING (rule)""",
    """
    INSERT INTO marked SELECT old.document, old_entities.id, marks.number
    FROM old_marks AS old JOIN old_entities USING (document, position)
    JOIN marks ON marks.name = old.name AND marks.evidence = old.evidence AND marks.bits = old.bits""",
    """
    INSERT INTO evidence SELECT fact, position, start, "end"
    FROM old_evidence JOIN spans ON spans.number = old_evidence.span""",
)
"""Moves the rows of the fourth version into the tables of the fifth."""


def _say_words_once(connection: Connection) -> None:
    """Version 5: what many rows say stands once, and evidence has its places itself."""
    for view in ("told", "said"):
        connection.execute(f"DROP VIEW {view}")
    for index in ("facts_document", "entities_id", "entities_key", "marks_name", "evidence_span"):
        connection.execute(f"DROP INDEX {index}")
    connection.execute("PRAGMA legacy_alter_table = OFF")
    connection.execute("ALTER TABLE facts RENAME TO fact_rows")  # and so it is called where other tables point at it
    connection.execute("PRAGMA legacy_alter_table = ON")
    moved = ("marks", "evidence", "mentions", "entities", "blocks", "fact_rows")
    for table in moved:
        connection.execute(f"ALTER TABLE {table} RENAME TO old_{table}")
    for statement in (*WORDS, *ROWS, *VIEWS, *MARKS, *STANDING, *_WORDS_ONCE):
        connection.execute(statement)
    for table in (*(f"old_{table}" for table in moved), "spans"):
        connection.execute(f"DROP TABLE {table}")


def _tell_anew_what_changed(connection: Connection) -> None:
    """Version 6: events know the days they may have been on, keys their labels; whoever opens the record fills in."""
    for statement in (
        "ALTER TABLE events ADD COLUMN first INTEGER",
        "ALTER TABLE events ADD COLUMN last INTEGER",
        "CREATE TABLE stale_events (event INTEGER PRIMARY KEY REFERENCES events ON DELETE CASCADE)",
        "DROP INDEX entity_rows_key",
        "CREATE INDEX entity_rows_key ON entity_rows (key, label)",
    ):
        connection.execute(statement)


STEPS: Final[Mapping[int, Callable[[Connection], None]]] = {
    1: _know_again,
    2: _tell_together,
    3: _put_text_last,
    4: _say_words_once,
    5: _tell_anew_what_changed,
}
"""What leads from a version to the next; foreign keys are not enforced meanwhile."""
