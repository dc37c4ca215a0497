"""Who is named: the things of one document with their keys, one thing by its key, and whom it deals with."""

from __future__ import annotations

import msgspec
from apsw import Connection

from mahdar.store.details import ACTING, around, names_of
from mahdar.store.views import Actor, Quote

_PARTNERS = """
    WITH mine AS (
        SELECT event, part FROM parts JOIN events ON events.number = parts.event AND events.family = 'contact'
        WHERE key = :key
    )
    SELECT parts.key, (SELECT type FROM entities WHERE entities.key = parts.key LIMIT 1),
           count(DISTINCT parts.event) AS times
    FROM (SELECT DISTINCT event FROM mine) AS met JOIN parts ON parts.event = met.event AND parts.key = parts.part
    WHERE NOT EXISTS (SELECT 1 FROM mine WHERE mine.event = parts.event AND mine.part = parts.part)
    GROUP BY parts.key ORDER BY times DESC, parts.key LIMIT :limit"""

_TOPICS = f"""
    WITH {ACTING}, about AS (
        SELECT topics.topic, 'e' || parts.event AS act FROM parts JOIN tellings ON tellings.event = parts.event
        JOIN topics ON topics.fact = tellings.fact WHERE parts.key = :key
        UNION
        SELECT topics.topic, 's' || told.number FROM acting
        CROSS JOIN told ON told.document = acting.document AND told.kind = 'statement'
        JOIN said ON said.fact = told.number AND said.speaker = acting.id
        JOIN topics ON topics.fact = told.number
    )
    SELECT topic, count(*) AS times FROM about GROUP BY topic ORDER BY times DESC, topic LIMIT :limit"""


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
    first, last = around(text, start, end, _AROUND)
    quote = Quote(text[first:last], document, title, source, url, published, start, end)
    return Appearance(f"{document}#{start}-{end}", name, quote)


def actor(connection: Connection, key: str) -> Actor | None:
    """Give the thing with a key, counted by documents, or None."""
    row = connection.execute(
        """SELECT type, count(DISTINCT document), max(name_en) FROM entity_rows CROSS JOIN labels ON number = label
           WHERE key = ? GROUP BY type ORDER BY 2 DESC""",
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
