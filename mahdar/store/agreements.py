"""Agreements asked for from many sides: whose, of which kind, how far they came; all reports of one together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import msgspec
from apsw import Connection

from mahdar.store.details import Details, listed
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
    SELECT tellings.event, facts.number, documents.copy_of, documents.published, facts.rule,
           instruments.name, instruments.key, agreements.kind, agreements.status, agreements.date, agreements.instrument
    FROM json_each(?) AS asked CROSS JOIN tellings ON tellings.event = asked.value
    CROSS JOIN agreements ON agreements.fact = tellings.fact CROSS JOIN facts ON facts.number = tellings.fact
    CROSS JOIN documents ON documents.number = facts.document
    LEFT JOIN entities AS instruments
        ON instruments.document = facts.document AND instruments.id = agreements.instrument
    ORDER BY documents.published IS NULL, documents.published, documents.id <> copy_of, documents.id, facts.position"""


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
    return Agreements(tuple(_agreements(connection, numbers)), total, cursor)


def agreement(connection: Connection, anchor: str) -> AgreementView | None:
    """Give the agreement of which the report with an anchor tells, together with all other reports of it."""
    event = event_of(connection, anchor, "agreement")
    return None if event is None else next(_agreements(connection, [event]))


class _Row(NamedTuple):
    """A row of ``_TELLINGS``."""

    fact: int
    copy_of: str
    published: str | None
    rule: str
    name: str | None
    key: str | None
    kind: str
    status: str
    date: str | None
    instrument: str


def _agreements(connection: Connection, events: Sequence[int]) -> Iterator[AgreementView]:
    """Put agreements together out of what their reports tell; of copies the first speaks for all."""
    reports: defaultdict[int, dict[object, _Row]] = defaultdict(dict)
    for event, *columns in connection.execute(_TELLINGS, (listed(events),)):
        row = _Row(*columns)
        reports[event].setdefault((row.copy_of, row.instrument, row.kind, row.status, row.date), row)
    details = Details(connection, (row.fact for rows in reports.values() for row in rows.values()))
    for event in events:
        query = "SELECT id, kind, status, date, day, reports FROM events WHERE number = ?"
        yield _agreement(connection.execute(query, (event,)).get, list(reports[event].values()), details)


def _agreement(event: tuple[Any, ...], rows: Sequence[_Row], details: Details) -> AgreementView:
    identity, kind, status, date, day, reports = event
    tellings = tuple(_telling(row, details) for row in rows)
    (name, key), _ = Counter((row.name, row.key) for row in rows).most_common(1)[0]
    parties = {key: (name, key) for telling in tellings for name, key in telling.parties}
    return AgreementView(
        identity, name or "", key or "", kind, status, date, day, tuple(parties.values()), reports, tellings
    )


def _telling(row: _Row, details: Details) -> AgreementTelling:
    parties, evidence = tuple(details.parties[row.fact]), tuple(details.evidence[row.fact])
    anchor = details.anchors[row.fact]
    return AgreementTelling(anchor, row.kind, row.status, row.date, row.published, parties, row.rule, evidence)
