"""The questions people ask the record. Copies of one report count once everywhere."""

from __future__ import annotations

from apsw import Connection

from mahdar.store.contacts import ContactQuery, contacts
from mahdar.store.details import names_of
from mahdar.store.statements import StatementQuery, statements
from mahdar.store.views import Actor, ContactView, Counts, OfficeView, Page
from mahdar.store.writing import folded_name

_KINDS = ("office", "date", "contact", "statement", "agreement")
_LEFT_OUT = """
    WITH copies AS MATERIALIZED (SELECT number FROM documents WHERE copy_of <> id), left_out AS (
        SELECT facts.kind, facts.number FROM copies CROSS JOIN facts ON facts.document = copies.number
        UNION SELECT kind, number FROM corrections JOIN facts ON number = fact WHERE speaker IS NULL)
    SELECT kind, count(*) FROM left_out GROUP BY kind"""

_ACTIVE = """
    WITH serving AS MATERIALIZED (
        SELECT document, id AS entity, key FROM entities WHERE type = 'organisation'
        UNION
        SELECT facts.document, offices.person, entities.key FROM offices
        JOIN facts ON facts.number = offices.fact
        JOIN entities ON entities.document = facts.document AND entities.id = offices.organisation
        WHERE entities.type = 'organisation'
    ), acts AS (SELECT fact, entity FROM participants UNION ALL SELECT fact, speaker FROM said)
    SELECT serving.key, 'organisation', count(DISTINCT coalesce(-tellings.event, acts.fact)) AS times
    FROM acts CROSS JOIN told AS facts ON facts.number = acts.fact
    LEFT JOIN tellings ON tellings.fact = acts.fact
    JOIN serving ON serving.document = facts.document AND serving.entity = acts.entity
    GROUP BY serving.key ORDER BY times DESC, serving.key LIMIT ?"""
"""Whoever serves an organisation acts for it: itself, and in each document the persons who hold its offices."""

_NAMED = {"arabic": "instr(folded, :folded)", "latin": "name_en LIKE :latin ESCAPE '\\'"}
_FOUND = """
    WITH named (key) AS MATERIALIZED (
        SELECT DISTINCT key FROM labels CROSS JOIN entity_rows ON entity_rows.label = labels.number WHERE {named}
        UNION SELECT :query)
    SELECT entities.key, type, count(DISTINCT document) AS documents,
           max(instr(' ' || folded || ' ', ' ' || :folded || ' ') > 0) AS whole
    FROM named CROSS JOIN entities ON entities.key = named.key AND named.key <> ''
    GROUP BY entities.key ORDER BY whole DESC, documents DESC, entities.key LIMIT :limit"""

_EXACT = """
    WITH named AS MATERIALIZED (
        SELECT DISTINCT key FROM labels CROSS JOIN entity_rows ON entity_rows.label = labels.number
        WHERE key <> '' AND (folded = :folded OR lower(name_en) = lower(:query))
        UNION SELECT :query)
    SELECT entities.key, max(type), count(DISTINCT document) AS documents
    FROM named CROSS JOIN entities ON entities.key = named.key
    GROUP BY entities.key ORDER BY documents DESC, entities.key LIMIT :limit"""

_OFFICES = """
    WITH own AS MATERIALIZED (SELECT document, id FROM entities WHERE key = :key)
    SELECT max(persons.name), offices.title, max(organisations.name), min(documents.published),
           max(documents.published), count(DISTINCT documents.number) AS reports, persons.key, organisations.key
    FROM own CROSS JOIN told AS facts ON facts.document = own.document AND facts.kind = 'office'
    CROSS JOIN offices ON offices.fact = facts.number AND own.id IN (offices.person, offices.organisation)
    CROSS JOIN documents ON documents.number = facts.document
    CROSS JOIN entities AS persons ON persons.document = facts.document AND persons.id = offices.person
    LEFT JOIN entities AS organisations
        ON organisations.document = facts.document AND organisations.id = offices.organisation
    GROUP BY persons.key, offices.title, organisations.key ORDER BY reports DESC, 4, 1, 2, 3 LIMIT :limit"""
"""CROSS JOIN keeps SQLite from walking all entities in the order of their keys."""


def count(connection: Connection) -> Counts:
    """Count what the record holds, as lists of it count."""
    documents, firsts = connection.execute("SELECT count(*), count(DISTINCT copy_of) FROM documents").get
    entities = connection.execute("SELECT count(DISTINCT key) FROM entities WHERE key <> ''").get
    left_out = dict(connection.execute(_LEFT_OUT))
    counted = dict(connection.execute("SELECT family, count(*) FROM events GROUP BY family"))
    for kind in ("office", "date", "statement"):
        counted[kind] = connection.execute(f"SELECT count(*) FROM {kind}s").get - left_out.get(kind, 0)
    return Counts(documents, documents - firsts, entities, *(counted.get(kind, 0) for kind in _KINDS))


def latest_contacts(connection: Connection, limit: int) -> list[ContactView]:
    """Give the latest contacts, by their own date, else by the publication of the report."""
    return list(contacts(connection, ContactQuery(limit=limit)).contacts)


def active_organisations(connection: Connection, limit: int) -> list[Actor]:
    """Give the organisations with the most contacts and statements, their own and those of their officers."""
    rows = connection.execute(_ACTIVE, (limit,))
    return [Actor(key, kind, names_of(connection, key)[0][0], acts) for key, kind, acts in rows]


def find(connection: Connection, query: str, limit: int) -> list[Actor]:
    """Give the things whose Arabic name holds ``query`` in any spelling, or whose English name does; best first.

    Names that hold it as whole words come before those that hold it inside a word.
    """
    folded = folded_name(query)
    if not folded:
        return []
    named = _NAMED["latin" if query.isascii() else "arabic"]
    marks = {"folded": folded, "latin": f"%{_literally(query.strip())}%", "query": query.strip(), "limit": limit}
    rows = connection.execute(_FOUND.format(named=named), marks)
    return [Actor(key, kind, names_of(connection, key)[0][0], documents) for key, kind, documents, _ in rows]


def named(connection: Connection, query: str, limit: int) -> list[Actor]:
    """Give the things one of whose names, or whose key, is ``query``, those that most documents tell of first."""
    names = {"folded": folded_name(query), "query": query.strip(), "limit": limit}
    rows = connection.execute(_EXACT, names)
    return [Actor(key, kind, names_of(connection, key)[0][0], documents) for key, kind, documents in rows]


def page(connection: Connection, actor: Actor, limit: int) -> Page:
    """Give what the record knows of an actor, at most ``limit`` of each kind of fact, the latest first."""
    return Page(
        actor,
        tuple(names_of(connection, actor.key)),
        tuple(offices(connection, actor.key, limit)),
        contacts(connection, ContactQuery(between=(actor.key,), limit=limit)).contacts,
        statements(connection, StatementQuery(by=actor.key, limit=limit)).statements,
    )


def offices(connection: Connection, key: str, limit: int) -> list[OfficeView]:
    """Give the offices that a thing holds or has, those that most documents name first."""
    return [OfficeView(*row) for row in connection.execute(_OFFICES, {"key": key, "limit": limit})]


def _literally(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
