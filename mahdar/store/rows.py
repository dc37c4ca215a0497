"""The rows of which a record has by far the most, with what they say in words kept once.

The ids of rules are in ``rules``, what entities are called in ``labels``. The rows that point there are in
``entity_rows``, ``mention_rows``, ``fact_rows`` and ``block_rows``; the views ``entities``, ``mentions``, ``facts`` and
``blocks`` have the words in them. Each view takes its rows from one table and looks words up only where they are asked
for, so that it costs no more than the table, joined to whatever. What looks for names looks through ``labels``.
"""

from __future__ import annotations

from typing import Final

WORDS: Final = (
    "CREATE TABLE rules (number INTEGER PRIMARY KEY, rule TEXT NOT NULL UNIQUE)",
    """
    CREATE TABLE labels (
        number INTEGER PRIMARY KEY,
        type TEXT NOT NULL,
        name TEXT NOT NULL,
        name_en TEXT,
        known_as TEXT,
        folded TEXT NOT NULL
    )
    """,
    "CREATE INDEX labels_name ON labels (name)",
)
"""What many rows say."""

ROWS: Final = (
    """
    CREATE TABLE block_rows (
        document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
        position INTEGER NOT NULL,
        kind TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        rule INTEGER NOT NULL REFERENCES rules,
        PRIMARY KEY (document, position)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE entity_rows (
        document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
        id TEXT NOT NULL,
        position INTEGER NOT NULL,
        label INTEGER NOT NULL REFERENCES labels,
        key TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        PRIMARY KEY (document, id)
    ) WITHOUT ROWID
    """,
    "CREATE INDEX entity_rows_key ON entity_rows (key, label)",
    "CREATE INDEX entity_rows_label ON entity_rows (label)",
    """
    CREATE TABLE mention_rows (
        document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
        position INTEGER NOT NULL,
        entity TEXT NOT NULL,
        refers INTEGER NOT NULL CHECK (refers IN (0, 1)),
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        rule INTEGER NOT NULL REFERENCES rules,
        PRIMARY KEY (document, position)
    ) WITHOUT ROWID
    """,
    """
    CREATE TABLE fact_rows (
        number INTEGER PRIMARY KEY,
        document INTEGER NOT NULL REFERENCES documents ON DELETE CASCADE,
        kind TEXT NOT NULL CHECK (kind IN ('office', 'date', 'contact', 'statement', 'agreement')),
        position INTEGER NOT NULL,
        rule INTEGER NOT NULL REFERENCES rules
    )
    """,
    "CREATE INDEX fact_rows_document ON fact_rows (document, kind, position)",
    """
    CREATE TABLE evidence (
        fact INTEGER NOT NULL REFERENCES fact_rows ON DELETE CASCADE,
        position INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL,
        PRIMARY KEY (fact, position)
    ) WITHOUT ROWID
    """,
)
"""The rows of which most records have by far the most."""

VIEWS: Final = (
    """
    CREATE VIEW blocks AS
    SELECT document, position, kind, start, "end", (SELECT rules.rule FROM rules WHERE number = block_rows.rule) AS rule
    FROM block_rows
    """,
    """
    CREATE VIEW entities AS
    SELECT document, position, id,
           (SELECT type FROM labels WHERE number = label) AS type,
           (SELECT name FROM labels WHERE number = label) AS name,
           (SELECT name_en FROM labels WHERE number = label) AS name_en,
           (SELECT known_as FROM labels WHERE number = label) AS known_as,
           (SELECT folded FROM labels WHERE number = label) AS folded, key, start, "end"
    FROM entity_rows
    """,
    """
    CREATE VIEW mentions AS
    SELECT document, position, entity, iif(refers, 'reference', 'name') AS kind, start, "end",
           (SELECT rules.rule FROM rules WHERE number = mention_rows.rule) AS rule
    FROM mention_rows
    """,
    """
    CREATE VIEW facts AS
    SELECT number, document, kind, position,
           (SELECT rules.rule FROM rules WHERE rules.number = fact_rows.rule) AS rule
    FROM fact_rows
    """,
)
"""Those rows with the words in them."""
