"""Tables as older versions made them: what the steps of :mod:`mahdar.store.migrations` create on the way."""

from __future__ import annotations

from typing import Final

IDENTITY: Final = (
    """
    CREATE TABLE marks (
        document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
        position INTEGER NOT NULL,
        name TEXT NOT NULL,
        evidence TEXT NOT NULL,
        bits REAL NOT NULL,
        PRIMARY KEY (document, position, name, evidence)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX marks_name ON marks (name)",
    "CREATE TABLE names (name TEXT PRIMARY KEY) WITHOUT ROWID",
    """
    CREATE TABLE name_keys (
        key TEXT NOT NULL,
        name TEXT NOT NULL,
        PRIMARY KEY (key, name)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE variants (
        one TEXT NOT NULL,
        other TEXT NOT NULL,
        score REAL NOT NULL,
        bits REAL NOT NULL,
        shorter TEXT,
        PRIMARY KEY (one, other)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX variants_other ON variants (other)",
    "CREATE TABLE stale (node TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE resolved (version TEXT NOT NULL)",
    """
    CREATE TABLE judgements (
        number INTEGER PRIMARY KEY,
        verdict TEXT NOT NULL,
        undoes INTEGER REFERENCES judgements,
        author TEXT NOT NULL,
        at TEXT NOT NULL,
        reason TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE judged (
        judgement INTEGER NOT NULL REFERENCES judgements,
        position INTEGER NOT NULL,
        member TEXT NOT NULL,
        PRIMARY KEY (judgement, position)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE judgement_evidence (
        judgement INTEGER NOT NULL REFERENCES judgements,
        position INTEGER NOT NULL,
        text TEXT NOT NULL,
        PRIMARY KEY (judgement, position)
    ) WITHOUT ROWID
    """,
)
"""The tables of who is who, as the second version made them."""

TOLD: Final = """
    CREATE VIEW told AS
    SELECT facts.number, facts.document, facts.kind, facts.position, facts.rule FROM facts
    JOIN documents ON documents.number = facts.document AND documents.copy_of = documents.id
    WHERE NOT EXISTS (SELECT 1 FROM corrections WHERE corrections.fact = facts.number AND speaker IS NULL)
    """
EVENTS: Final = (
    """
    CREATE TABLE corrections (
        fact INTEGER PRIMARY KEY REFERENCES facts ON DELETE CASCADE,
        speaker TEXT
    )
    """,
    TOLD,
    """
    CREATE VIEW said AS
    SELECT statements.fact, coalesce(corrections.speaker, statements.speaker) AS speaker, quoted, act
    FROM statements LEFT JOIN corrections ON corrections.fact = statements.fact
    """,
    """
    CREATE TABLE events (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        family TEXT NOT NULL CHECK (family IN ('contact', 'agreement')),
        kind TEXT NOT NULL,
        status TEXT NOT NULL,
        date TEXT,
        day TEXT NOT NULL,
        reports INTEGER NOT NULL
    )
    """,
    "CREATE INDEX events_day ON events (family, day)",
    """
    CREATE TABLE tellings (
        fact INTEGER PRIMARY KEY REFERENCES facts ON DELETE CASCADE,
        event INTEGER NOT NULL REFERENCES events ON DELETE CASCADE
    )
    """,
    "CREATE INDEX tellings_event ON tellings (event)",
    """
    CREATE TABLE parts (
        key TEXT NOT NULL,
        event INTEGER NOT NULL REFERENCES events ON DELETE CASCADE,
        part TEXT NOT NULL,
        PRIMARY KEY (key, event, part)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX parts_event ON parts (event)",
    """
    CREATE TABLE event_places (
        key TEXT NOT NULL,
        event INTEGER NOT NULL REFERENCES events ON DELETE CASCADE,
        PRIMARY KEY (key, event)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX event_places_event ON event_places (event)",
)
"""The tables of events, as the third version made them."""

DOCUMENTS: Final = (
    """
    CREATE TABLE documents (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        source TEXT,
        url TEXT,
        title TEXT,
        published TEXT,
        copy_of TEXT NOT NULL,
        version TEXT NOT NULL,
        content BLOB NOT NULL,
        signature BLOB NOT NULL,
        text TEXT NOT NULL
    )
    """,
    "CREATE INDEX documents_copy_of ON documents (copy_of)",
)
"""The documents, as the fourth version made them."""
