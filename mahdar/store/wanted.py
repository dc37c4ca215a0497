"""Conditions of a question as SQL, and pages of its answer."""

from __future__ import annotations

from typing import Any

from apsw import Connection

from mahdar.errors import UsageError
from mahdar.store.filters import from_source

_TOLD_IN = """events.number IN (SELECT tellings.event FROM tellings JOIN facts ON facts.number = tellings.fact
    JOIN documents ON documents.number = facts.document WHERE {})"""


class Wanted:
    """Conditions in SQL with the values of their marks."""

    def __init__(self, first: str) -> None:
        self.clauses = [first]
        self.marks: dict[str, Any] = {}

    def __str__(self) -> str:
        return " AND ".join(self.clauses)

    def add(self, clause: str | None) -> None:
        """Add a condition, if there is one."""
        self.clauses += [clause] if clause else []

    def add_with(self, clause: str, **marks: str | None) -> None:
        """Add a condition whose marks have values; leave it out where they have none."""
        if None not in marks.values():
            self.clauses.append(clause)
            self.marks |= marks

    def equal(self, **columns: str | None) -> None:
        """Have columns equal values; those without one may be anything."""
        for column, value in columns.items():
            mark = column.rpartition(".")[2]
            self.add_with(f"{column} = :{mark}", **{mark: value})

    def within(self, column: str, since: str | None, until: str | None) -> None:
        """``since`` 2015-08 begins with that month, and ``until`` 2015-08 ends with it."""
        self.add_with(f"{column} >= :since", since=since)
        self.add_with(f"{column} <> '' AND substr({column}, 1, length(:until)) <= :until", until=until)

    def from_source(self, source: str | None, clause: str = "{}") -> None:
        """Have documents of a source; ``clause`` is what their condition stands in."""
        if source:
            condition, marks = from_source(source, "source")
            self.clauses.append(clause.format(condition))
            self.marks |= marks

    def told_in(self, source: str | None) -> None:
        """Have events of which a document of a source tells."""
        self.from_source(source, _TOLD_IN)

    def after(self, clause: str, cursor: str | None) -> None:
        """Go on behind a cursor: what it names is a day and what comes on it."""
        if cursor is not None:
            day, last = place(cursor)
            self.add_with(clause, day=day, last=last)

    def events(self, connection: Connection, limit: int, cursor: str | None) -> tuple[int, list[int], str | None]:
        """Give how many events fit, the numbers of the latest behind a cursor, and the cursor of what follows."""
        total = connection.execute(f"SELECT count(*) FROM events WHERE {self}", self.marks).get
        self.after("(events.day < :day OR events.day = :day AND events.id > :last)", cursor)
        query = f"SELECT number, day, id FROM events WHERE {self} ORDER BY day DESC, id LIMIT :limit"
        rows = list(connection.execute(query, {**self.marks, "limit": limit + 1}))
        following = "|".join(rows[limit - 1][1:]) if len(rows) > limit else None
        return total, [number for number, *_ in rows[:limit]], following


def place(cursor: str) -> tuple[str, str]:
    """Read a place in the order of days: a day, and what comes last on it; raises UsageError where it is none."""
    day, stroke, last = cursor.partition("|")
    if not stroke:
        raise UsageError(f"'{cursor}' is no cursor of an answer")
    return day, last
