"""From the tables of an older version to those of the next, a step for each version.

A step changes the tables and fills what follows from the rows that are there. Once a version is out, the step to it is
never changed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Final

from apsw import Connection

from mahdar.store.schema import EVENTS, IDENTITY, NEVER


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


STEPS: Final[Mapping[int, Callable[[Connection], None]]] = {1: _know_again, 2: _tell_together}
"""What leads from a version to the next."""
