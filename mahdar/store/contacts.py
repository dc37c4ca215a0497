"""Contacts asked for from many sides: between whom, when, where, on which topic.

Answers come in pages, the latest first; the cursor of a page says where the next begins, whatever is read meanwhile.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations
from typing import Any, NamedTuple

import msgspec
from apsw import Connection

from mahdar.errors import UsageError
from mahdar.identity import around
from mahdar.store.details import Details, listed
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
    SELECT tellings.event, facts.number, documents.copy_of, facts.rule, contacts.status, contacts.date,
           places.name, places.key, occasions.name, occasions.key
    FROM json_each(?) AS asked CROSS JOIN tellings ON tellings.event = asked.value
    CROSS JOIN contacts ON contacts.fact = tellings.fact CROSS JOIN facts ON facts.number = tellings.fact
    CROSS JOIN documents ON documents.number = facts.document
    LEFT JOIN entities AS places ON places.document = facts.document AND places.id = contacts.place
    LEFT JOIN entities AS occasions ON occasions.document = facts.document AND occasions.id = contacts.occasion
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
    return Contacts(tuple(_contacts(connection, numbers)), total, cursor)


def contact(connection: Connection, anchor: str) -> ContactView | None:
    """Give the contact of which the report with an anchor tells, together with all other reports of it."""
    event = event_of(connection, anchor, "contact")
    return None if event is None else next(_contacts(connection, [event]))


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


def _contacts(connection: Connection, events: Sequence[int]) -> Iterator[ContactView]:
    """Put events together out of what their reports tell; of copies the first speaks for all."""
    reports: defaultdict[int, dict[str, _Row]] = defaultdict(dict)
    for event, *columns in connection.execute(_TELLINGS, (listed(events),)):
        row = _Row(*columns)
        reports[event].setdefault(row.copy_of, row)
    details = Details(connection, (row.fact for rows in reports.values() for row in rows.values()))
    for event in events:
        told = connection.execute("SELECT kind, status, date, reports, id FROM events WHERE number = ?", (event,)).get
        yield _contact(told, list(reports[event].values()), details)


def _contact(event: tuple[Any, ...], rows: Sequence[_Row], details: Details) -> ContactView:
    kind, status, date, reports, identity = event
    tellings = [_telling(row, details) for row in rows]
    fullest = max(tellings, key=lambda telling: len(telling.participants))
    topics = Counter(topic for row in rows for topic in details.topics[row.fact])
    place, place_key = _most((row.place, row.place_key) for row in rows)
    occasion, occasion_key = _most((row.occasion, row.occasion_key) for row in rows)
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
        tuple(_disputed(tellings, {row.place_key for row in rows if row.place_key})),
    )


def _telling(row: _Row, details: Details) -> Telling:
    parts, evidence = tuple(details.parts[row.fact]), tuple(details.evidence[row.fact])
    return Telling(details.anchors[row.fact], row.status, row.date, row.place, parts, row.rule, evidence)


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
