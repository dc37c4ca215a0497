"""Statements asked for from many sides: of whom, about whom, what they do, when, on which topic."""

from __future__ import annotations

from typing import NamedTuple

import msgspec
from apsw import Connection

from mahdar.store.details import Details, named
from mahdar.store.views import Statements, StatementView
from mahdar.store.wanted import Wanted

_CHOSEN = """
    SELECT told.number, told.document, told.position, told.rule, said.speaker, said.act, said.quoted"""
_ANYBODY = f"chosen AS ({_CHOSEN} FROM told JOIN said ON said.fact = told.number)"
_BY = f"""
    own AS MATERIALIZED (SELECT document, id FROM entities WHERE key = :by), acting AS MATERIALIZED (
        SELECT document, id FROM own
        UNION
        SELECT own.document, offices.person FROM own
        CROSS JOIN facts ON facts.document = own.document AND facts.kind = 'office'
        CROSS JOIN offices ON offices.fact = facts.number AND offices.organisation = own.id
    ), chosen AS MATERIALIZED ({_CHOSEN}
        FROM acting CROSS JOIN told ON told.document = acting.document AND told.kind = 'statement'
        CROSS JOIN said ON said.fact = told.number AND said.speaker = acting.id)"""
_ABOUT = """
    named AS MATERIALIZED (
        SELECT DISTINCT evidence.fact FROM entities
        CROSS JOIN mentions ON mentions.document = entities.document AND mentions.entity = entities.id
        CROSS JOIN facts ON facts.document = entities.document AND facts.kind = 'statement'
        CROSS JOIN evidence ON evidence.fact = facts.number
        WHERE entities.key = :about AND mentions.start >= evidence.start AND mentions."end" <= evidence."end")"""
_TOUCHED = "EXISTS (SELECT 1 FROM topics WHERE topics.fact = chosen.number AND topic = :topic)"
_DAY, _PLACE = "coalesce(published, '')", "documents.id || '#' || printf('%06d', chosen.position)"


class StatementQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which statements: ``by`` the key of a speaker or of what it speaks for, ``about`` that of whom it names."""

    by: str | None = None
    about: str | None = None
    topic: str | None = None
    act: str | None = None
    since: str | None = None
    until: str | None = None
    source: str | None = None
    limit: int = 20
    cursor: str | None = None


def statements(connection: Connection, asked: StatementQuery) -> Statements:
    """Give the statements that were asked for, the latest published first."""
    wanted = Wanted("1")
    wanted.marks |= {name: key for name, key in (("by", asked.by), ("about", asked.about)) if key}
    wanted.add("chosen.number IN (SELECT fact FROM named)" if asked.about else None)
    wanted.add_with(_TOUCHED, topic=asked.topic)
    wanted.equal(act=asked.act)
    wanted.within("documents.published", asked.since, asked.until)
    wanted.from_source(asked.source)
    tables = f"WITH {_BY if asked.by else _ANYBODY}{f', {_ABOUT}' if asked.about else ''}"
    behind = Wanted("1")
    behind.after("(day < :day OR day = :day AND place > :last)", asked.cursor)
    query = f"""{tables}, found AS (
            SELECT {_DAY} AS day, {_PLACE} AS place, chosen.*, count(*) OVER () AS total
            FROM chosen JOIN documents ON documents.number = chosen.document WHERE {wanted})
        SELECT day, place, total, number, document, rule, speaker, act, quoted
        FROM found WHERE {behind} ORDER BY day DESC, place LIMIT :limit"""
    rows = list(connection.execute(query, {**wanted.marks, **behind.marks, "limit": asked.limit + 1}))
    cursor = "|".join(rows[asked.limit - 1][:2]) if len(rows) > asked.limit else None
    total = rows[0][2] if rows else 0
    shown = [_Row(*row[3:]) for row in rows[: asked.limit]]
    details = Details(connection, (row.fact for row in shown))
    return Statements(tuple(_statement(connection, row, details) for row in shown), total, cursor)


class _Row(NamedTuple):
    """A statement as it was chosen."""

    fact: int
    document: int
    rule: str
    speaker: str
    act: str
    quoted: int


def _statement(connection: Connection, row: _Row, details: Details) -> StatementView:
    name, key = named(connection, row.document, row.speaker)
    topics, content, anchor = tuple(details.topics[row.fact]), details.evidence[row.fact][0], details.anchors[row.fact]
    return StatementView(name or row.speaker, row.act, bool(row.quoted), topics, row.rule, content, key, anchor)
