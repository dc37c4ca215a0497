"""Contacts asked for from many sides: between whom, when, where, on which topic.

Answers come in pages, the latest first; the cursor of a page says where the next begins, whatever is read meanwhile.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

import msgspec
from apsw import Connection

from mahdar.errors import UsageError
from mahdar.identity import around
from mahdar.store.details import anchor_of, evidence_of, parts_of, topics_of
from mahdar.store.judging import event_of
from mahdar.store.views import Contacts, ContactView, Telling
from mahdar.store.wanted import Wanted

_BETWEEN = """events.number IN (SELECT one.event FROM parts AS one
    JOIN parts AS other ON other.event = one.event AND other.key = :other AND other.part <> one.part
    WHERE one.key = :one)"""
_WITH = "events.number IN (SELECT event FROM parts WHERE key = :one)"
_ON = """events.number IN (SELECT tellings.event FROM tellings JOIN topics ON topics.fact = tellings.fact
    WHERE topics.topic = :topic)"""
_IN = "events.number IN (SELECT event FROM event_places WHERE key = :place)"
_TELLINGS = """
    SELECT facts.number, documents.copy_of, facts.rule, contacts.status, contacts.date, places.name, places.key,
           occasions.name, occasions.key
    FROM tellings JOIN contacts ON contacts.fact = tellings.fact JOIN facts ON facts.number = tellings.fact
    JOIN documents ON documents.number = facts.document
    LEFT JOIN entities AS places ON places.document = facts.document AND places.id = contacts.place
    LEFT JOIN entities AS occasions ON occasions.document = facts.document AND occasions.id = contacts.occasion
    WHERE tellings.event = ?
    ORDER BY documents.published IS NULL, documents.published, documents.id <> copy_of, documents.id, facts.position"""


class ContactQuery(msgspec.Struct, frozen=True, kw_only=True):
    """Which contacts: ``between`` one or two keys, of persons or of what they serve.

    ``since`` and ``until`` are ISO dates of any precision, both ends within; what has no date counts by its first
    report, unless only what is ``dated`` is asked for. ``place`` is a key, and a state's takes in what lies there.
    """

    between: tuple[str, ...] = ()
    since: str | None = None
    until: str | None = None
    source: str | None = None
    topic: str | None = None
    kind: str | None = None
    status: str | None = None
    place: str | None = None
    dated: bool = False
    limit: int = 20
    cursor: str | None = None


def contacts(connection: Connection, asked: ContactQuery) -> Contacts:
    """Give the contacts that were asked for, one for each event, the latest first."""
    if len(asked.between) > 2:
        raise UsageError("contacts are asked for between two sides at most")
    wanted = Wanted("events.family = 'contact'")
    for name, key in zip(("one", "other"), asked.between, strict=False):
        wanted.marks[name] = key
    wanted.add(_BETWEEN if len(asked.between) > 1 else _WITH if asked.between else None)
    wanted.add("events.day = events.date" if asked.dated else None)
    wanted.within("events.day", asked.since, asked.until)
    wanted.equal(**{"events.kind": asked.kind, "events.status": asked.status})
    wanted.add_with(_ON, topic=asked.topic)
    wanted.add_with(_IN, place=asked.place)
    wanted.told_in(asked.source)
    total, numbers, cursor = wanted.events(connection, asked.limit, asked.cursor)
    return Contacts(tuple(_contact(connection, number) for number in numbers), total, cursor)


def contact(connection: Connection, anchor: str) -> ContactView | None:
    """Give the contact of which the report with an anchor tells, together with all other reports of it."""
    event = event_of(connection, anchor, "contact")
    return None if event is None else _contact(connection, event)


class _Row(NamedTuple):
    """A row of ``_TELLINGS``."""

    fact: int
    copy_of: str
    rule: str
    status: str
    date: str | None
    place: str | None
    place_key: str | None
    occasion: str | None
    occasion_key: str | None


def _contact(connection: Connection, event: int) -> ContactView:
    """Put one event together out of what its reports tell; of copies the first speaks for all."""
    query = "SELECT id, kind, status, date, reports FROM events WHERE number = ?"
    identity, kind, status, date, reports = connection.execute(query, (event,)).get
    rows: dict[str, _Row] = {}
    for row in map(_Row._make, connection.execute(_TELLINGS, (event,))):
        rows.setdefault(row.copy_of, row)
    tellings = [_telling(connection, row) for row in rows.values()]
    fullest = max(tellings, key=lambda telling: len(telling.participants))
    topics = Counter(topic for row in rows.values() for topic in topics_of(connection, row.fact))
    place, place_key = _most((row.place, row.place_key) for row in rows.values())
    occasion, occasion_key = _most((row.occasion, row.occasion_key) for row in rows.values())
    return ContactView(
        kind,
        status,
        fullest.participants,
        date,
        place,
        occasion,
        tuple(topics),
        fullest.rule,
        tuple(quote for telling in tellings for quote in telling.evidence),
        reports,
        place_key,
        occasion_key,
        identity,
        tuple(tellings),
        tuple(_disputed(tellings, {row.place_key for row in rows.values() if row.place_key})),
    )


def _telling(connection: Connection, row: _Row) -> Telling:
    parts, evidence = tuple(parts_of(connection, row.fact)), tuple(evidence_of(connection, row.fact))
    return Telling(anchor_of(connection, row.fact), row.status, row.date, row.place, parts, row.rule, evidence)


def _most(named_things: Iterable[tuple[str | None, str | None]]) -> tuple[str | None, str | None]:
    """Give what most reports tell, with the first of its names."""
    told = [thing for thing in named_things if thing[0]]
    keys = Counter(key for _, key in told)
    return max(told, key=lambda thing: keys[thing[1]], default=(None, None))


def _disputed(tellings: Sequence[Telling], places: set[str]) -> Iterator[str]:
    """Name what reports tell differently; a vague date and a city's country contradict no day and no city."""
    if len({telling.status for telling in tellings}) > 1:
        yield "status"
    if len({telling.date for telling in tellings if telling.date and len(telling.date) == len("2015-08-03")}) > 1:
        yield "date"
    if any(one not in around(other) and other not in around(one) for one, other in combinations(places, 2)):
        yield "place"
