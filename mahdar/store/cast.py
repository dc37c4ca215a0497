"""Who is named: the things of one document with their keys, one thing by its key, and whom it deals with."""

from __future__ import annotations

from typing import Any

import msgspec
from apsw import Connection

from mahdar.store.questions import ACTING, names_of
from mahdar.store.views import Actor, Quote


class Instrument(msgspec.Struct, frozen=True):
    """What one document says of an agreement; ``start`` and ``end`` are where it says so first."""

    name: str
    key: str
    kind: str
    status: str
    date: str | None
    document: str
    published: str | None
    parties: tuple[tuple[str, str], ...]
    text: str
    start: int
    end: int


_PARTNERS = f"""
    WITH {ACTING}, mine AS (
        SELECT DISTINCT participants.fact, facts.document FROM participants
        JOIN facts ON facts.number = participants.fact
        JOIN documents ON documents.number = facts.document AND documents.copy_of = documents.id
        JOIN acting ON acting.document = facts.document AND acting.id = participants.entity
    )
    SELECT entities.key, entities.type, count(DISTINCT mine.fact) AS times FROM mine
    JOIN participants ON participants.fact = mine.fact
    JOIN entities ON entities.document = mine.document AND entities.id = participants.entity
    WHERE NOT EXISTS (SELECT 1 FROM acting WHERE acting.document = mine.document AND acting.id = participants.entity)
    GROUP BY entities.key ORDER BY times DESC, entities.key LIMIT :limit"""

_TOPICS = f"""
    WITH {ACTING}
    SELECT topic, count(DISTINCT facts.number) AS times FROM facts
    JOIN documents ON documents.number = facts.document AND documents.copy_of = documents.id
    JOIN topics ON topics.fact = facts.number
    LEFT JOIN participants ON participants.fact = facts.number
    LEFT JOIN statements ON statements.fact = facts.number
    JOIN acting ON acting.document = facts.document AND acting.id IN (participants.entity, statements.speaker)
    WHERE facts.document IN (SELECT document FROM own)
    GROUP BY topic ORDER BY times DESC, topic LIMIT :limit"""

_AGREEMENTS = """
    WITH own AS MATERIALIZED (SELECT document, id FROM entities WHERE key = :key)
    SELECT DISTINCT facts.number, facts.document, instruments.name, instruments.key, agreements.kind, agreements.status,
           agreements.date, documents.id, documents.published, documents.text
    FROM own CROSS JOIN facts ON facts.document = own.document AND facts.kind = 'agreement'
    CROSS JOIN agreements ON agreements.fact = facts.number
    JOIN documents ON documents.number = facts.document AND documents.copy_of = documents.id
    JOIN entities AS instruments ON instruments.document = facts.document AND instruments.id = agreements.instrument
    WHERE own.id = agreements.instrument
        OR own.id IN (SELECT entity FROM parties WHERE parties.fact = facts.number)
    ORDER BY coalesce(agreements.date, documents.published, '') DESC, facts.number LIMIT :limit"""


class Appearance(msgspec.Struct, frozen=True):
    """A thing as one document names it; ``member`` is what a judgement calls it, ``quote`` the words around it."""

    member: str
    name: str
    quote: Quote


_AROUND = 100
"""Characters of text shown on each side of a name."""


def appearances(connection: Connection, key: str, limit: int) -> list[Appearance]:
    """Give the documents that name a thing, the earliest first, each with the words around the name."""
    rows = connection.execute(
        """SELECT entities.name, text, entities.start, entities."end", documents.id, title, source, url, published
           FROM entities JOIN documents ON documents.number = entities.document
           WHERE key = ? ORDER BY coalesce(published, ''), documents.number LIMIT ?""",
        (key, limit),
    )
    return [_appearance(*row) for row in rows]


def _appearance(name: str, text: str, start: int, end: int, document: str, *about: str | None) -> Appearance:
    title, source, url, published = about
    words = text[max(0, start - _AROUND) : end + _AROUND]
    quote = Quote(words, document, title, source, url, published, start, end)
    return Appearance(f"{document}#{start}-{end}", name, quote)


def actor(connection: Connection, key: str) -> Actor | None:
    """Give the thing with a key, counted by documents, or None."""
    row = connection.execute(
        "SELECT type, count(DISTINCT document), max(name_en) FROM entities WHERE key = ? GROUP BY type ORDER BY 2 DESC",
        (key,),
    ).fetchone()
    return None if row is None else Actor(key, row[0], names_of(connection, key)[0][0], row[1], row[2])


def keys(connection: Connection, document: str) -> dict[str, str]:
    """Give for each entity of a document, by its id there, the key by which it is known across documents."""
    query = """SELECT entities.id, key FROM entities JOIN documents ON documents.number = entities.document
        WHERE documents.id = ?"""
    return dict(connection.execute(query, (document,)))


def partners(connection: Connection, key: str, limit: int) -> list[Actor]:
    """Give whom a thing, or who holds its offices, had contacts with; ``count`` is of contacts."""
    rows = connection.execute(_PARTNERS, {"key": key, "limit": limit})
    return [Actor(other, kind, names_of(connection, other)[0][0], times) for other, kind, times in rows]


def topics(connection: Connection, key: str, limit: int) -> list[tuple[str, int]]:
    """Give the topics of a thing's contacts and statements, the most frequent first."""
    return list(connection.execute(_TOPICS, {"key": key, "limit": limit}))


def agreements(connection: Connection, key: str, limit: int) -> list[Instrument]:
    """Give what documents say of agreements that a thing is or to which it is a party, the latest first."""
    rows = list(connection.execute(_AGREEMENTS, {"key": key, "limit": limit}))
    return [_instrument(connection, fact, document, *fields) for fact, document, *fields in rows]


def _instrument(connection: Connection, fact: int, document: int, *fields: Any) -> Instrument:
    name, key, kind, status, date, identity, published, text = fields
    evidence = 'SELECT start, "end" FROM evidence JOIN spans ON number = span WHERE fact = ? ORDER BY position'
    start, end = connection.execute(evidence, (fact,)).fetchone() or (0, 0)
    parties = """SELECT name, key FROM parties JOIN entities ON entities.document = ? AND entities.id = parties.entity
        WHERE fact = ? ORDER BY parties.position"""
    told = tuple(connection.execute(parties, (document, fact)))
    said = text[start:end]
    return Instrument(name, key, kind, status, date, identity, published, told, said, start, end)
