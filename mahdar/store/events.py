"""Events: the reports of one contact and of one agreement together, told anew whenever a run or a judgement ends.

What counts as one is :mod:`mahdar.identity.occasions`; here it gets the reports out of the tables and is written down.
What is told anew where only some documents changed is :mod:`mahdar.store.regrouping`.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from itertools import groupby
from typing import Final, NamedTuple

from apsw import Connection

from mahdar.identity import (
    Report,
    Taker,
    akin,
    akin_instruments,
    anchors,
    around,
    days_of,
    home_of,
    instruments,
    occasions,
)
from mahdar.record import Span

_FACTS = """
    SELECT facts.number, documents.number, documents.id, documents.copy_of, documents.published, {fields},
           EXISTS (SELECT 1 FROM corrections WHERE corrections.fact = facts.number),
           coalesce(evidence.start, 0), coalesce(evidence."end", 0)
    FROM sought CROSS JOIN facts ON facts.document = sought.document AND facts.kind = '{family}'
    JOIN {family}s AS told ON told.fact = facts.number
    JOIN documents ON documents.number = facts.document
    LEFT JOIN evidence ON evidence.fact = facts.number AND evidence.position = 0
    LEFT JOIN entities AS places ON places.document = facts.document AND places.id = {place}
    LEFT JOIN entities AS subjects ON subjects.document = facts.document AND subjects.id = {subject}
    ORDER BY documents.id, facts.position"""
_TAKERS = """
    SELECT takers.fact, entities.document, entities.id, entities.key, {leads}, {visits}
    FROM sought CROSS JOIN facts ON facts.document = sought.document AND facts.kind = '{family}'
    JOIN {table} AS takers ON takers.fact = facts.number
    JOIN entities ON entities.document = facts.document AND entities.id = takers.entity
    WHERE entities.key <> '' ORDER BY takers.fact, takers.position"""
_LEADS = """takers.role IN ('host', 'guest', 'sender', 'recipient') OR NOT EXISTS (
    SELECT 1 FROM participants AS others
    WHERE others.fact = takers.fact AND others.role IN ('host', 'guest', 'sender', 'recipient'))"""
_SERVED = """
    SELECT facts.document, offices.person, entities.key
    FROM sought CROSS JOIN facts ON facts.document = sought.document AND facts.kind = 'office'
    JOIN offices ON offices.fact = facts.number
    JOIN entities ON entities.document = facts.document AND entities.id = offices.organisation
    WHERE entities.key <> '' AND facts.number NOT IN (SELECT fact FROM corrections)"""
_FURTHEST: Final = ("held", "cancelled", "announced", "in_force", "signed", "adopted", "planned", "mentioned")
"""What is told of one event in several ways went as far as the first of these."""
_DAY, _MONTH = len("2015-08-03"), len("2015-08")


class Family(NamedTuple):
    """A kind of fact that several documents may tell of together: how its reports are asked for and become groups.

    ``akin`` joins what a group cannot reach beyond.
    """

    name: str
    facts: str
    takers: str
    group: Callable[[Iterable[Report]], list[tuple[str, ...]]]
    akin: Callable[[Report, Report], bool]


FAMILIES: Final = (
    Family(
        "contact",
        _FACTS.format(
            fields="told.kind, told.status, told.date, places.key, subjects.key",
            family="contact",
            place="told.place",
            subject="told.occasion",
        ),
        _TAKERS.format(family="contact", table="participants", leads=_LEADS, visits="role = 'guest'"),
        occasions,
        akin,
    ),
    Family(
        "agreement",
        _FACTS.format(
            fields="told.kind, told.status, told.date, NULL, subjects.key",
            family="agreement",
            place="NULL",
            subject="told.instrument",
        ),
        _TAKERS.format(family="agreement", table="parties", leads="1", visits="0"),
        instruments,
        akin_instruments,
    ),
)


class Told(NamedTuple):
    """What one fact tells: a row of ``_FACTS``, as far as it is written into events."""

    fact: int
    document: int
    copy_of: str
    status: str
    report: Report


def group_events(connection: Connection) -> None:
    """Write all events anew; the caller holds the transaction."""
    for table in ("tellings", "parts", "event_places", "stale_events", "events"):
        connection.execute(f"DELETE FROM {table}")
    documents = [number for (number,) in connection.execute("SELECT number FROM documents")]
    for family in FAMILIES:
        write(connection, family, tell(connection, family, documents))


def count_reports(connection: Connection, documents: Iterable[str]) -> None:
    """Count anew the reports of the events that documents tell of, by their ids: other ones may be copies now."""
    connection.executemany(
        """UPDATE events SET reports = (
               SELECT count(DISTINCT copy_of) FROM tellings JOIN facts ON facts.number = tellings.fact
               JOIN documents ON documents.number = facts.document WHERE tellings.event = events.number)
           WHERE number IN (
               SELECT event FROM documents CROSS JOIN facts ON facts.document = documents.number
               CROSS JOIN tellings ON tellings.fact = facts.number WHERE documents.id = ?)""",
        [(identity,) for identity in documents],
    )


def tell(connection: Connection, family: Family, documents: Iterable[int]) -> list[Told]:
    """Give what documents tell of one family, in the order of the documents' ids, but for what is wrong."""
    connection.execute("CREATE TEMP TABLE IF NOT EXISTS sought (document INTEGER PRIMARY KEY)")
    connection.execute("DELETE FROM temp.sought")
    connection.executemany("INSERT INTO temp.sought VALUES (?)", [(number,) for number in documents])
    return list(_told(connection, family))


def _told(connection: Connection, family: Family) -> Iterator[Told]:
    found = _Takers(connection, family.takers)
    for document, rows in groupby(connection.execute(family.facts), key=lambda row: row[1]):
        listed = list(rows)
        named = anchors(listed[0][2], family.name, (Span(*row[-2:]) for row in listed))
        for anchor, (fact, _, identity, copy_of, published, *told, is_wrong, _, _) in zip(named, listed, strict=True):
            if not is_wrong:
                what, status, date, place, subject = told
                places = around(place) if place else frozenset[str]()
                shared = subject if subject and "#" not in subject else None
                report = Report(str(anchor), identity, what, found.of(fact), date, published, places, shared)
                yield Told(fact, document, copy_of, status, report)


class _Takers:
    """Who took part in the facts of one kind, and whom they serve in the document that says so."""

    def __init__(self, connection: Connection, query: str) -> None:
        self.connection = connection
        self.by_fact: defaultdict[int, dict[str, Taker]] = defaultdict(dict)
        for fact, document, entity, key, leads, visits in connection.execute(query):
            bodies = (key, *self.served.get((document, entity), ()))
            serves = {*bodies, *filter(None, map(home_of, bodies))} - {key}
            known = self.by_fact[fact].get(key, Taker(key, leads=False))
            self.by_fact[fact][key] = Taker(
                key, known.serves | serves, known.leads or bool(leads), known.visits or bool(visits)
            )

    @cached_property
    def served(self) -> Mapping[tuple[int, str], list[str]]:
        """Give for the persons of each document the keys of whose offices they hold there."""
        served: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
        for document, person, key in self.connection.execute(_SERVED):
            served[document, person].append(key)
        return served

    def of(self, fact: int) -> tuple[Taker, ...]:
        return tuple(self.by_fact.get(fact, {}).values())


def write(connection: Connection, family: Family, told: Iterable[Told]) -> None:
    """Write what facts tell as events; none of them is told of yet."""
    by_anchor = {one.report.anchor: one for one in told}
    for anchors_of_one in family.group(one.report for one in by_anchor.values()):
        _write_one(connection, family.name, [by_anchor[anchor] for anchor in anchors_of_one])


def _write_one(connection: Connection, family: str, tellings: Sequence[Told]) -> None:
    reports = sorted((one.report for one in tellings), key=lambda report: (report.published or "~", report.anchor))
    first = reports[0]
    date = _agreed(report.date for report in reports)
    day = date if date and _tells_month(date) else first.published or date or ""
    kind = Counter(report.kind for report in reports).most_common(1)[0][0]
    status = min((one.status for one in tellings), key=_FURTHEST.index)
    spans = list(filter(None, map(days_of, reports)))
    span = (min(begin for begin, _ in spans), max(end for _, end in spans)) if spans else (None, None)
    row = (None, first.anchor, family, kind, status, date, day, len({one.copy_of for one in tellings}), *span)
    connection.execute("INSERT INTO events VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)
    number = connection.last_insert_rowid()
    takers = (taker for report in reports for taker in report.takers)
    parts = sorted({(key, number, taker.key) for taker in takers for key in (taker.key, *taker.serves)})
    places = sorted({(key, number) for report in reports for key in report.places})
    connection.executemany("INSERT INTO tellings VALUES (?, ?)", [(one.fact, number) for one in tellings])
    connection.executemany("INSERT INTO parts VALUES (?, ?, ?)", parts)
    connection.executemany("INSERT INTO event_places VALUES (?, ?)", places)


def _agreed(dates: Iterable[str | None]) -> str | None:
    """Give the date that most reports tell among those that tell it best: days, then months, then the rest."""
    counted = Counter(filter(None, dates))
    return min(counted, key=lambda date: (len(date) != _DAY, len(date) != _MONTH, -counted[date], date), default=None)


def _tells_month(date: str) -> bool:
    return len(date) >= _MONTH and date[5:7].isdecimal()
