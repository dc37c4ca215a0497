"""The questions people ask the record. Copies of one report count once everywhere."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import msgspec
from apsw import Connection, Cursor

from mahdar.store.views import Actor, ContactView, Counts, OfficeView, Page, Part, Quote, StatementView
from mahdar.store.writing import folded_name

_KINDS = ("office", "date", "contact", "statement", "agreement")

ACTING = """
    own AS (SELECT document, id FROM entities WHERE key = :key),
    acting AS (
        SELECT document, id FROM own
        UNION
        SELECT own.document, offices.person FROM own
        JOIN facts ON facts.document = own.document AND facts.kind = 'office'
        JOIN offices ON offices.fact = facts.number AND offices.organisation = own.id
    )"""
"""Whoever acts for the thing with a key: itself, and in each document the persons who hold its offices."""

CONTACT = """
    SELECT facts.number, facts.document, facts.rule, contacts.kind, contacts.status, contacts.date, contacts.place,
           contacts.occasion
    FROM facts JOIN contacts ON contacts.fact = facts.number
    JOIN documents ON documents.number = facts.document AND documents.copy_of = documents.id"""
LATEST_FIRST = """
    ORDER BY coalesce(CASE WHEN contacts.date GLOB '????-[0-9]*' THEN contacts.date END, documents.published,
                      contacts.date, '') DESC, facts.number"""
"""A date that gives no more than the year, or a week, does not tell its place among months and days."""

_ACTIVE = """
    WITH serving AS MATERIALIZED (
        SELECT document, id AS entity, key FROM entities WHERE type = 'organisation'
        UNION
        SELECT facts.document, offices.person, entities.key FROM offices
        JOIN facts ON facts.number = offices.fact
        JOIN entities ON entities.document = facts.document AND entities.id = offices.organisation
        WHERE entities.type = 'organisation'
    ), acts AS (SELECT fact, entity FROM participants UNION ALL SELECT fact, speaker FROM statements)
    SELECT serving.key, 'organisation', count(DISTINCT acts.fact) AS times
    FROM acts CROSS JOIN facts ON facts.number = acts.fact
    JOIN documents ON documents.number = facts.document AND documents.copy_of = documents.id
    JOIN serving ON serving.document = facts.document AND serving.entity = acts.entity
    GROUP BY serving.key ORDER BY times DESC, serving.key LIMIT ?"""
"""Whoever serves an organisation acts for it: itself, and in each document the persons who hold its offices."""

_NAMED = {
    "arabic": "SELECT DISTINCT key FROM entities WHERE instr(folded, :folded) UNION SELECT :query",
    "latin": "SELECT +key FROM entities WHERE name_en LIKE :latin ESCAPE '\\' UNION SELECT :query",
}
"""The plus keeps SQLite from walking the index of keys for a column that it does not hold."""
_FOUND = """
    WITH named (key) AS MATERIALIZED ({named})
    SELECT entities.key, type, count(DISTINCT document) AS documents,
           max(instr(' ' || folded || ' ', ' ' || :folded || ' ') > 0) AS whole
    FROM named CROSS JOIN entities ON entities.key = named.key AND named.key <> ''
    GROUP BY entities.key ORDER BY whole DESC, documents DESC, entities.key LIMIT :limit"""

_OFFICES = """
    WITH own AS MATERIALIZED (SELECT document, id FROM entities WHERE key = :key)
    SELECT max(persons.name), offices.title, max(organisations.name), min(documents.published),
           max(documents.published), count(DISTINCT documents.number) AS reports, persons.key, organisations.key
    FROM own CROSS JOIN facts ON facts.document = own.document AND facts.kind = 'office'
    CROSS JOIN offices ON offices.fact = facts.number AND own.id IN (offices.person, offices.organisation)
    CROSS JOIN documents ON documents.number = facts.document AND documents.copy_of = documents.id
    CROSS JOIN entities AS persons ON persons.document = facts.document AND persons.id = offices.person
    LEFT JOIN entities AS organisations
        ON organisations.document = facts.document AND organisations.id = offices.organisation
    GROUP BY persons.key, offices.title, organisations.key ORDER BY reports DESC, 4, 1, 2, 3 LIMIT :limit"""
"""CROSS JOIN keeps SQLite from walking all entities in the order of their keys."""

_STATEMENTS = f"""
    WITH {ACTING}
    SELECT facts.number, facts.document, facts.rule, statements.speaker, statements.act, statements.quoted
    FROM statements JOIN facts ON facts.number = statements.fact
    JOIN documents ON documents.number = facts.document AND documents.copy_of = documents.id
    WHERE EXISTS (SELECT 1 FROM acting WHERE acting.document = facts.document AND acting.id = statements.speaker)
    ORDER BY coalesce(documents.published, '') DESC, facts.number LIMIT :limit"""


def count(connection: Connection) -> Counts:
    """Count what the record holds, every document and fact, copies too."""
    documents, firsts = connection.execute("SELECT count(*), count(DISTINCT copy_of) FROM documents").get
    entities = connection.execute("SELECT count(DISTINCT key) FROM entities").get
    facts = dict(connection.execute("SELECT kind, count(*) FROM facts GROUP BY kind"))
    return Counts(documents, documents - firsts, entities, *(facts.get(kind, 0) for kind in _KINDS))


def latest_contacts(connection: Connection, limit: int) -> list[ContactView]:
    """Give the latest contacts, by their own date, else by the publication of the report."""
    rows = connection.execute(f"{CONTACT} {LATEST_FIRST}")
    return distinct_contacts(connection, rows, limit)


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


def page(connection: Connection, actor: Actor, limit: int) -> Page:
    """Give what the record knows of an actor, at most ``limit`` of each kind of fact, the latest first."""
    marks = {"key": actor.key, "limit": limit}
    offices = connection.execute(_OFFICES, marks)
    contacts = connection.execute(
        f"""WITH {ACTING} {CONTACT} WHERE EXISTS (
            SELECT 1 FROM participants JOIN acting ON acting.id = participants.entity
            WHERE participants.fact = facts.number AND acting.document = facts.document) {LATEST_FIRST}""",
        marks,
    )
    return Page(
        actor,
        tuple(names_of(connection, actor.key)),
        tuple(OfficeView(*row) for row in offices),
        tuple(distinct_contacts(connection, contacts, limit)),
        tuple(_statements(connection, marks)),
    )


def _literally(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")


def names_of(connection: Connection, key: str) -> list[tuple[str, int]]:
    """Give the names of a thing with the number of documents that use each, the most used first."""
    query = "SELECT name, count(*) AS documents FROM entities WHERE key = ? GROUP BY name ORDER BY documents DESC, name"
    return list(connection.execute(query, (key,)))


def distinct_contacts(connection: Connection, rows: Cursor, limit: int) -> list[ContactView]:
    """Take contacts from the top and tell as one what several documents tell: same kind, date and parties."""
    views: dict[object, ContactView] = {}
    for fact, document, rule, kind, status, *when_and_where in rows:
        date, place, occasion = when_and_where
        parts = tuple(_parts(connection, fact))
        same = (kind, status, date, frozenset(part.key for part in parts)) if date else fact
        if same in views:
            views[same] = _told_again(views[same], tuple(_evidence(connection, fact)))
        elif len(views) == limit:
            break
        else:
            topics, evidence = _topics(connection, fact), tuple(_evidence(connection, fact))
            (where, at), (within, on) = (_named(connection, document, entity) for entity in (place, occasion))
            views[same] = ContactView(kind, status, parts, date, where, within, topics, rule, evidence, 1, at, on)
    return list(views.values())


def _told_again(view: ContactView, evidence: tuple[Quote, ...]) -> ContactView:
    told = (*view.evidence, *evidence)
    return msgspec.structs.replace(view, evidence=told, reports=len({quote.document for quote in told}))


def _statements(connection: Connection, marks: dict[str, Any]) -> Iterator[StatementView]:
    for fact, document, rule, speaker, act, quoted in connection.execute(_STATEMENTS, marks):
        name, key = _named(connection, document, speaker)
        content = next(_evidence(connection, fact))
        yield StatementView(name or speaker, act, bool(quoted), _topics(connection, fact), rule, content, key)


def _parts(connection: Connection, fact: int) -> Iterator[Part]:
    query = """SELECT key, type, name, role FROM participants JOIN facts ON facts.number = participants.fact
        JOIN entities ON entities.document = facts.document AND entities.id = participants.entity
        WHERE fact = ? ORDER BY participants.position"""
    return (Part(*row) for row in connection.execute(query, (fact,)))


def _evidence(connection: Connection, fact: int) -> Iterator[Quote]:
    query = """SELECT text, documents.id, title, source, url, published, start, "end" FROM evidence
        JOIN spans ON spans.number = evidence.span JOIN documents ON documents.number = spans.document
        WHERE fact = ? ORDER BY position"""
    for text, *document_and_place in connection.execute(query, (fact,)):
        yield Quote(text[slice(*document_and_place[-2:])], *document_and_place)


def _topics(connection: Connection, fact: int) -> tuple[str, ...]:
    rows = connection.execute("SELECT topic FROM topics WHERE fact = ? ORDER BY position", (fact,))
    return tuple(topic for (topic,) in rows)


def _named(connection: Connection, document: int, entity: str | None) -> tuple[str | None, str | None]:
    """Give the name and the key of an entity of a document."""
    query = "SELECT name, key FROM entities WHERE document = ? AND id = ?"
    row = connection.execute(query, (document, entity)).fetchone()
    return (None, None) if row is None else (str(row[0]), str(row[1]))
