"""Agreements asked for from many sides: whose, of which kind, how far they came; all reports of one together."""

from __future__ import annotations

from collections import Counter
from typing import Any, NamedTuple

import msgspec
from apsw import Connection

from mahdar.store.details import anchor_of, evidence_of, named
from mahdar.store.judging import event_of
from mahdar.store.views import Agreements, AgreementTelling, AgreementView
from mahdar.store.wanted import Wanted

_OF = """events.number IN (
    SELECT event FROM parts WHERE key = :of UNION
    SELECT tellings.event FROM entities
    CROSS JOIN facts ON facts.document = entities.document AND facts.kind = 'agreement'
    CROSS JOIN agreements ON agreements.fact = facts.number AND agreements.instrument = entities.id
    CROSS JOIN tellings ON tellings.fact = facts.number WHERE entities.key = :of)"""
_TELLINGS = """
    SELECT facts.number, facts.document, documents.copy_of, documents.published, facts.rule, agreements.instrument,
           agreements.kind, agreements.status, agreements.date
    FROM tellings JOIN agreements ON agreements.fact = tellings.fact JOIN facts ON facts.number = tellings.fact
    JOIN documents ON documents.number = facts.document
    WHERE tellings.event = ?
    ORDER BY documents.published IS NULL, documents.published, documents.id <> copy_of, documents.id, facts.position"""
_PARTIES = """
    SELECT name, key FROM parties JOIN entities ON entities.document = ? AND entities.id = parties.entity
    WHERE fact = ? ORDER BY parties.position"""


class AgreementQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which agreements: ``of`` is the key of the instrument, or of a party; ``since`` and ``until`` as for contacts."""

    of: str | None = None
    kind: str | None = None
    status: str | None = None
    since: str | None = None
    until: str | None = None
    source: str | None = None
    limit: int = 20
    cursor: str | None = None


def agreements(connection: Connection, asked: AgreementQuery) -> Agreements:
    """Give the agreements that were asked for, the latest first."""
    wanted = Wanted("events.family = 'agreement'")
    wanted.add_with(_OF, of=asked.of)
    wanted.equal(**{"events.kind": asked.kind, "events.status": asked.status})
    wanted.within("events.day", asked.since, asked.until)
    wanted.told_in(asked.source)
    total, numbers, cursor = wanted.events(connection, asked.limit, asked.cursor)
    return Agreements(tuple(_agreement(connection, number) for number in numbers), total, cursor)


def agreement(connection: Connection, anchor: str) -> AgreementView | None:
    """Give the agreement of which the report with an anchor tells, together with all other reports of it."""
    event = event_of(connection, anchor, "agreement")
    return None if event is None else _agreement(connection, event)


class _Row(NamedTuple):
    """A row of ``_TELLINGS``."""

    fact: int
    document: int
    copy_of: str
    published: str | None
    rule: str
    instrument: str
    kind: str
    status: str
    date: str | None


def _agreement(connection: Connection, event: int) -> AgreementView:
    """Put one agreement together out of what its reports tell; of copies the first speaks for all."""
    query = "SELECT id, kind, status, date, day, reports FROM events WHERE number = ?"
    identity, kind, status, date, day, reports = connection.execute(query, (event,)).get
    rows: dict[tuple[str, Any], _Row] = {}
    for row in map(_Row._make, connection.execute(_TELLINGS, (event,))):
        rows.setdefault((row.copy_of, row[5:]), row)
    tellings = tuple(_telling(connection, row) for row in rows.values())
    names = Counter(named(connection, row.document, row.instrument) for row in rows.values())
    (name, key), _ = names.most_common(1)[0]
    parties = {key: (name, key) for telling in tellings for name, key in telling.parties}
    return AgreementView(
        identity, name or "", key or "", kind, status, date, day, tuple(parties.values()), reports, tellings
    )


def _telling(connection: Connection, row: _Row) -> AgreementTelling:
    parties = tuple(connection.execute(_PARTIES, (row.document, row.fact)))
    anchor, evidence = anchor_of(connection, row.fact), tuple(evidence_of(connection, row.fact))
    return AgreementTelling(anchor, row.kind, row.status, row.date, row.published, parties, row.rule, evidence)
