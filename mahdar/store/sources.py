"""What was read, from where, and what could not be read."""

from __future__ import annotations

import msgspec
from apsw import Connection


class DocumentLine(msgspec.Struct, frozen=True):
    """A document in a list; ``facts`` counts its contacts, statements and agreements.

    ``copy_of`` is the id of the first of a group of near-identical reports, its own where there is no other.
    """

    number: int
    id: str
    source: str | None
    url: str | None
    title: str | None
    published: str | None
    copy_of: str
    facts: int


class Failure(msgspec.Struct, frozen=True):
    """An input that gave no document."""

    number: int
    source: str
    kind: str
    reason: str


class Run(msgspec.Struct, frozen=True):
    """One call of the program that read; ``finished`` is None where it was interrupted or goes on."""

    number: int
    version: str
    started: str
    finished: str | None
    added: int
    replaced: int
    unchanged: int
    errors: int


_LINE = """
    SELECT documents.number, id, source, url, title, published, copy_of,
           (SELECT count(*) FROM facts WHERE document = documents.number
            AND facts.kind IN ('contact', 'statement', 'agreement'))
    FROM documents"""


def revision(connection: Connection) -> str:
    """Give a value that changes whenever what the record answers may have changed."""
    query = """SELECT coalesce(max(number), 0), count(finished), total(added), total(replaced), total(unchanged),
               (SELECT count(*) FROM errors), (SELECT count(*) FROM judgements) FROM runs"""
    return "-".join(str(int(part)) for part in connection.execute(query).fetchone() or ())


def settled(connection: Connection) -> str:
    """Give a value that changes whenever events are told together anew: at the end of a run, and with a judgement."""
    query = "SELECT count(finished), (SELECT count(*) FROM judgements) FROM runs"
    return "settled-{}-{}".format(*connection.execute(query).get)


def documents(connection: Connection, after: int, limit: int) -> list[DocumentLine]:
    """Give documents in the order they were first read, from behind the one numbered ``after``."""
    rows = connection.execute(f"{_LINE} WHERE documents.number > ? ORDER BY documents.number LIMIT ?", (after, limit))
    return [DocumentLine(*row) for row in rows]


def documents_behind(connection: Connection, identity: str, limit: int) -> list[DocumentLine]:
    """Give documents in the order of their ids, from behind one."""
    rows = connection.execute(f"{_LINE} WHERE documents.id > ? ORDER BY documents.id LIMIT ?", (identity, limit))
    return [DocumentLine(*row) for row in rows]


def copies_of(connection: Connection, identity: str) -> list[DocumentLine]:
    """Give the other documents of the group of near-identical reports to which a document belongs."""
    rows = connection.execute(
        f"""{_LINE} WHERE copy_of = (SELECT copy_of FROM documents WHERE id = :id) AND id <> :id
            ORDER BY published, documents.number""",
        {"id": identity},
    )
    return [DocumentLine(*row) for row in rows]


def runs(connection: Connection, limit: int, before: int | None) -> list[Run]:
    """Give the latest runs, or those before one, the latest first."""
    rows = connection.execute(
        """SELECT number, version, started, finished, added, replaced, unchanged,
                  (SELECT count(*) FROM errors WHERE run = runs.number) FROM runs WHERE number < ?
           ORDER BY number DESC LIMIT ?""",
        (2**63 - 1 if before is None else before, limit),
    )
    return [Run(*row) for row in rows]


def failures(connection: Connection, run: int, after: int, limit: int) -> list[Failure]:
    """Give what could not be read in a run, from behind the failure numbered ``after``."""
    rows = connection.execute(
        "SELECT number, source, kind, reason FROM errors WHERE run = ? AND number > ? ORDER BY number LIMIT ?",
        (run, after, limit),
    )
    return [Failure(*row) for row in rows]
