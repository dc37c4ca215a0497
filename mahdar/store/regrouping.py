"""Events told anew where documents changed, and nowhere else; the result is that of telling all of them anew.

A group never reaches beyond a chain of reports that are akin (:func:`mahdar.identity.akin`). So only such chains are
grouped again as hold a report that changed, or one that was in a group with a changed or lost report. What a lost
report was akin to in other groups stays: groups only grow, and that it did not come into them changed nothing.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable

from apsw import Connection

from mahdar.identity import days_of
from mahdar.store.events import FAMILIES, Family, Told, tell, write

_UNTOLD = """
    SELECT DISTINCT document FROM {family}s AS untold JOIN facts ON facts.number = untold.fact
    WHERE untold.fact NOT IN (SELECT fact FROM tellings) AND untold.fact NOT IN (SELECT fact FROM corrections)"""
_LEFT = """
    SELECT number FROM stale_events JOIN events ON number = event WHERE family = :family
    UNION SELECT event FROM changed CROSS JOIN facts ON facts.document = changed.document AND kind = :family
    CROSS JOIN tellings ON tellings.fact = facts.number"""
_NEAR = """
    SELECT DISTINCT parts.event FROM parts JOIN events ON events.number = parts.event
    WHERE parts.key = ? AND family = ? AND kind = ? AND first <= ? AND last >= ?"""
_IN = "SELECT event FROM tellings WHERE fact = ?"
_OF = "SELECT fact, document FROM tellings JOIN facts ON facts.number = fact WHERE event = ?"
_SUBJECTS = """
    SELECT tellings.event FROM entities
    CROSS JOIN facts ON facts.document = entities.document AND facts.kind = 'agreement'
    CROSS JOIN agreements ON agreements.fact = facts.number AND agreements.instrument = entities.id
    CROSS JOIN tellings ON tellings.fact = facts.number WHERE entities.key = ?"""


def lose_reports(connection: Connection, document: int) -> None:
    """Note what a document told of before it goes; the caller holds the transaction."""
    connection.execute(
        """INSERT OR IGNORE INTO stale_events
           SELECT event FROM facts JOIN tellings ON tellings.fact = facts.number WHERE document = ?""",
        (document,),
    )


def regroup_events(connection: Connection, documents: Collection[int]) -> None:
    """Tell anew what documents tell, what was not told yet, and what lost a report; the caller holds the transaction.

    ``documents`` are those in which an entity goes by another key or a fact is judged in another way.
    """
    for family in FAMILIES:
        untold = {number for (number,) in connection.execute(_UNTOLD.format(family=family.name))}
        _Regrouping(connection, family).regroup(untold.union(documents))
    connection.execute("DELETE FROM stale_events")


class _Regrouping:
    """What is told anew of one family."""

    def __init__(self, connection: Connection, family: Family) -> None:
        self.connection = connection
        self.family = family
        self.told: dict[int, Told] = {}
        """What the documents tell that were looked at, by fact, but for what is wrong."""
        self.documents: set[int] = set()
        self.facts: dict[int, set[int]] = {}
        """Those facts by the event they are in."""

    def regroup(self, changed: set[int]) -> None:
        left = self._left(changed)
        self._load(changed)
        self._open(left)
        begun = {fact for fact, one in self.told.items() if one.document in changed}
        again = self._chains(begun | self._facts(left))
        events = left | {event for fact in again for event in self._events(_IN, fact)}
        self.connection.executemany("DELETE FROM events WHERE number = ?", [(event,) for event in events])
        write(self.connection, self.family, (self.told[fact] for fact in sorted(again)))

    def _left(self, changed: Iterable[int]) -> set[int]:
        """Give the events that changed documents told of, and those that lost a report."""
        self.connection.execute("CREATE TEMP TABLE IF NOT EXISTS changed (document INTEGER PRIMARY KEY)")
        self.connection.execute("DELETE FROM temp.changed")
        self.connection.executemany("INSERT INTO temp.changed VALUES (?)", [(number,) for number in changed])
        return {event for (event,) in self.connection.execute(_LEFT, {"family": self.family.name})}

    def _chains(self, facts: set[int]) -> set[int]:
        """Give facts with all that are joined to them by chains of akin ones."""
        reached: set[int] = set()
        ahead = facts
        while ahead:
            reached |= ahead
            near = {fact: self._near(fact) for fact in ahead}
            self._open({event for events in near.values() for event in events})
            ahead = {
                other
                for fact, events in near.items()
                for other in self._facts(events) - reached
                if self.family.akin(self.told[fact].report, self.told[other].report)
            }
        return reached

    def _near(self, fact: int) -> set[int]:
        """Give the events that may tell of what is akin to what a fact tells."""
        report, found = self.told[fact].report, set[int]()
        days = days_of(report)
        if days:
            for name in {key for taker in report.takers for key in (taker.key, *taker.serves)}:
                found |= self._events(_NEAR, name, self.family.name, report.kind, days[1] + 1, days[0] - 1)
        if report.subject and self.family.name == "agreement":
            found |= self._events(_SUBJECTS, report.subject)
        return found

    def _events(self, query: str, *values: str | int) -> set[int]:
        return {event for (event,) in self.connection.execute(query, values)}

    def _facts(self, events: Iterable[int]) -> set[int]:
        return {fact for event in events for fact in self.facts[event]}

    def _open(self, events: Collection[int]) -> None:
        """Look at what documents tell of events."""
        rows = {event: list(self.connection.execute(_OF, (event,))) for event in events if event not in self.facts}
        self._load({document for listed in rows.values() for _, document in listed})
        for event, listed in rows.items():
            self.facts[event] = {fact for fact, _ in listed if fact in self.told}

    def _load(self, documents: set[int]) -> None:
        new = documents - self.documents
        self.documents |= new
        self.told |= {one.fact: one for one in tell(self.connection, self.family, new)}
