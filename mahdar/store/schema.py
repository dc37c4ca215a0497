"""The tables of a record file: one statement an entry, in the order they are made.

``documents`` hold what was read, ``entities`` and ``mentions`` who the text names. Every other fact is a row of
``facts`` with its fields in the table of its kind, and points at the text through ``evidence``, one stretch or several.
``units`` remembers which input has been read with which content, ``runs`` and ``errors`` are the log.

What most rows are of is in :mod:`mahdar.store.rows`.

``documents.copy_of`` is the id of the first of a group of near-identical reports, its own id where there is no other.

``entities.key`` is one value for what is taken to be one thing across documents: the id of an entry of the knowledge, a
name that is a mark, or the place where the entity is named first; empty where a person said that it is no name.
``marked`` says what bears which mark, ``variants`` are the names that can be one person's, ``name_keys`` what they are
found by; ``stale`` names what a change of documents or judgements touched and nobody resolved since, ``resolved``
the version of the program that resolved last. ``judgements``
is the log of what people decided.

``corrections`` are the facts that people judged wrong, with the right speaker where a statement only has another one;
the views ``told`` and ``said`` give facts and statements without what is wrong and without copies. ``events`` are what
the reports of ``tellings`` tell of together, one contact or one agreement; ``id`` is the anchor of the earliest report,
``day`` the place in time. ``parts`` name who took part, each participant (``part``) by its own ``key`` and by those of
what it serves; ``event_places`` name the place and what it lies in; ``first`` and ``last`` are the days, counted from
the year 1, on which a report may have meant it to be. ``stale_events`` lost a report since events were last told.
All of it follows from the other tables.
"""

from __future__ import annotations

from typing import Final

from mahdar.store.rows import ROWS, VIEWS, WORDS

APPLICATION_ID: Final = 0x4D484452
"""``MHDR``: tells our files from other programs' SQLite files."""
VERSION: Final = 6
"""The version of the tables below, kept in ``PRAGMA user_version``."""

NEVER: Final = "never"
"""What ``resolved.version`` says of a record whose entities have no marks yet."""

MARKS: Final = (
    """
    CREATE TABLE marks (
        number INTEGER PRIMARY KEY,
        name TEXT NOT NULL,
        evidence TEXT NOT NULL,
        bits REAL NOT NULL
    )
    """,
    "CREATE INDEX marks_name ON marks (name)",
    """
    CREATE TABLE marked (
        document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
        entity TEXT NOT NULL,
        mark INTEGER NOT NULL REFERENCES marks,
        PRIMARY KEY (document, entity, mark)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX marked_mark ON marked (mark)",
)
"""What entities are known again by."""

IDENTITY: Final = (
    *MARKS,
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
"""Who is who."""

STANDING: Final = (
    """
    CREATE VIEW told AS
    SELECT facts.number, facts.document, facts.kind, facts.position, facts.rule FROM facts
    JOIN documents ON documents.number = facts.document AND documents.copy_of = documents.id
    WHERE NOT EXISTS (SELECT 1 FROM corrections WHERE corrections.fact = facts.number AND speaker IS NULL)
    """,
    """
    CREATE VIEW said AS
    SELECT statements.fact, coalesce(corrections.speaker, statements.speaker) AS speaker, quoted, act
    FROM statements LEFT JOIN corrections ON corrections.fact = statements.fact
    """,
)
"""Facts and statements without what is wrong."""

EVENTS: Final = (
    """
    CREATE TABLE corrections (
        fact INTEGER PRIMARY KEY REFERENCES fact_rows ON DELETE CASCADE,
        speaker TEXT
    )
    """,
    *STANDING,
    """
    CREATE TABLE events (
        number INTEGER PRIMARY KEY,
        id TEXT NOT NULL UNIQUE,
        family TEXT NOT NULL CHECK (family IN ('contact', 'agreement')),
        kind TEXT NOT NULL,
        status TEXT NOT NULL,
        date TEXT,
        day TEXT NOT NULL,
        reports INTEGER NOT NULL,
        first INTEGER,
        last INTEGER
    )
    """,
    "CREATE INDEX events_day ON events (family, day)",
    """
    CREATE TABLE tellings (
        fact INTEGER PRIMARY KEY REFERENCES fact_rows ON DELETE CASCADE,
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
    "CREATE TABLE stale_events (event INTEGER PRIMARY KEY REFERENCES events ON DELETE CASCADE)",
)
"""What people corrected, and what several documents tell together."""

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
"""The text comes last, so that nobody reads through it to what stands behind it."""

TABLES: Final = (
    *DOCUMENTS,
    *WORDS,
    *ROWS,
    *VIEWS,
    *IDENTITY,
    """
    CREATE TABLE offices (
        fact INTEGER PRIMARY KEY REFERENCES fact_rows ON DELETE CASCADE,
        person TEXT NOT NULL,
        title TEXT NOT NULL,
        organisation TEXT
    )
    """,
    """
    CREATE TABLE dates (
        fact INTEGER PRIMARY KEY REFERENCES fact_rows ON DELETE CASCADE,
        value TEXT,
        calendar TEXT NOT NULL
    )
    """,
    """
    CREATE TABLE contacts (
        fact INTEGER PRIMARY KEY REFERENCES fact_rows ON DELETE CASCADE,
        kind TEXT NOT NULL,
        status TEXT NOT NULL,
        date TEXT,
        place TEXT,
        occasion TEXT
    )
    """,
    """
    CREATE TABLE participants (
        fact INTEGER NOT NULL REFERENCES fact_rows ON DELETE CASCADE,
        position INTEGER NOT NULL,
        entity TEXT NOT NULL,
        role TEXT NOT NULL,
        PRIMARY KEY (fact, position)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE statements (
        fact INTEGER PRIMARY KEY REFERENCES fact_rows ON DELETE CASCADE,
        speaker TEXT NOT NULL,
        quoted INTEGER NOT NULL,
        act TEXT NOT NULL,
        cue_start INTEGER NOT NULL,
        cue_end INTEGER NOT NULL
    )
    """,
    """
    CREATE TABLE agreements (
        fact INTEGER PRIMARY KEY REFERENCES fact_rows ON DELETE CASCADE,
        instrument TEXT NOT NULL,
        kind TEXT NOT NULL,
        status TEXT NOT NULL,
        date TEXT
    )
    """,
    """
    CREATE TABLE parties (
        fact INTEGER NOT NULL REFERENCES fact_rows ON DELETE CASCADE,
        position INTEGER NOT NULL,
        entity TEXT NOT NULL,
        PRIMARY KEY (fact, position)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE topics (
        fact INTEGER NOT NULL REFERENCES fact_rows ON DELETE CASCADE,
        position INTEGER NOT NULL,
        topic TEXT NOT NULL,
        PRIMARY KEY (fact, position)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE units (
        source TEXT PRIMARY KEY,
        digest TEXT NOT NULL,
        documents INTEGER NOT NULL
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE runs (
        number INTEGER PRIMARY KEY,
        version TEXT NOT NULL,
        started TEXT NOT NULL,
        finished TEXT,
        added INTEGER NOT NULL DEFAULT 0,
        replaced INTEGER NOT NULL DEFAULT 0,
        unchanged INTEGER NOT NULL DEFAULT 0
    )
    """,
    """
    CREATE TABLE errors (
        number INTEGER PRIMARY KEY,
        run INTEGER NOT NULL REFERENCES runs ON DELETE CASCADE,
        source TEXT NOT NULL,
        kind TEXT NOT NULL,
        reason TEXT NOT NULL
    )
    """,
    "CREATE INDEX errors_run ON errors (run)",
    *EVENTS,
)
