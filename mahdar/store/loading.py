"""Rows as the record of one document: what was written comes back equal."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Any

from apsw import Connection

from mahdar.record import (
    Agreement,
    Block,
    Contact,
    DateExpression,
    DocumentRecord,
    Entity,
    Mention,
    Office,
    Participant,
    Span,
    Statement,
)

_DOCUMENT = "SELECT number, id, source, url, title, published, text, lower(hex(signature)) FROM documents"
_LISTS = {
    "evidence": """
        SELECT fact, start, "end" FROM evidence JOIN facts ON facts.number = fact
        WHERE document = ? ORDER BY fact, evidence.position""",
    "participants": """
        SELECT fact, entity, role FROM participants JOIN facts ON facts.number = fact
        WHERE document = ? ORDER BY fact, participants.position""",
    "parties": """
        SELECT fact, entity FROM parties JOIN facts ON facts.number = fact
        WHERE document = ? ORDER BY fact, parties.position""",
    "topics": """
        SELECT fact, topic FROM topics JOIN facts ON facts.number = fact
        WHERE document = ? ORDER BY fact, topics.position""",
}


def load(connection: Connection, identity: str) -> DocumentRecord | None:
    """Give the record of the document with this id, or None where the record holds no such document."""
    row = connection.execute(f"{_DOCUMENT} WHERE id = ?", (identity,)).fetchone()
    return None if row is None else _assemble(connection, row)


def load_all(connection: Connection) -> Iterator[DocumentRecord]:
    """Give the records of all documents in the order they were first read."""
    return (record for _, record in load_numbered(connection))


def load_numbered(connection: Connection) -> Iterator[tuple[int, DocumentRecord]]:
    """Give the number and the record of each document in the order they were first read."""
    for row in connection.execute(f"{_DOCUMENT} ORDER BY number"):
        yield row[0], _assemble(connection, row)


def _assemble(connection: Connection, row: tuple[Any, ...]) -> DocumentRecord:
    number, identity, source, url, title, published, text, signature = row
    facts = _Facts(connection, number)
    blocks = connection.execute(
        'SELECT kind, start, "end", rule FROM blocks WHERE document = ? ORDER BY position', (number,)
    )
    return DocumentRecord(
        identity,
        source,
        url,
        title,
        published,
        text,
        signature,
        tuple(Block(*row) for row in blocks),
        tuple(_entities(connection, number)),
        tuple(facts.offices()),
        tuple(facts.dates()),
        tuple(facts.contacts()),
        tuple(facts.statements()),
        tuple(facts.agreements()),
    )


def _entities(connection: Connection, document: int) -> Iterator[Entity]:
    places: defaultdict[tuple[str, str], list[Mention]] = defaultdict(list)
    mentions = 'SELECT entity, kind, start, "end", rule FROM mentions WHERE document = ? ORDER BY position'
    for entity, kind, *place in connection.execute(mentions, (document,)):
        places[entity, kind].append(Mention(*place))
    rows = "SELECT id, type, name, name_en, known_as FROM entities WHERE document = ? ORDER BY position"
    for identity, kind, name, name_en, known_as in connection.execute(rows, (document,)):
        names, references = places[identity, "name"], places[identity, "reference"]
        yield Entity(identity, kind, name, name_en, known_as, tuple(names), tuple(references))


class _Facts:
    """Reads the facts of one document, kind by kind, in their order."""

    def __init__(self, connection: Connection, document: int) -> None:
        self.connection = connection
        self.document = document
        self.lists = {name: self._by_fact(query) for name, query in _LISTS.items()}

    def offices(self) -> Iterator[Office]:
        for fact, rule, person, title, organisation in self._rows("office", "offices"):
            span = self._span(fact)
            yield Office(person, title, organisation, span.start, span.end, rule)

    def dates(self) -> Iterator[DateExpression]:
        for fact, rule, value, calendar in self._rows("date", "dates"):
            span = self._span(fact)
            yield DateExpression(span.start, span.end, value, calendar, rule)

    def contacts(self) -> Iterator[Contact]:
        for fact, rule, kind, status, date, place, occasion in self._rows("contact", "contacts"):
            participants = tuple(Participant(*row) for row in self.lists["participants"][fact])
            topics = self._topics(fact)
            yield Contact(kind, status, participants, date, place, occasion, topics, self._evidence(fact), rule)

    def statements(self) -> Iterator[Statement]:
        for fact, rule, speaker, quoted, act, *cue in self._rows("statement", "statements"):
            span, topics = self._span(fact), self._topics(fact)
            yield Statement(speaker, span.start, span.end, bool(quoted), act, topics, Span(*cue), rule)

    def agreements(self) -> Iterator[Agreement]:
        for fact, rule, instrument, kind, status, date in self._rows("agreement", "agreements"):
            parties = tuple(entity for (entity,) in self.lists["parties"][fact])
            yield Agreement(instrument, kind, status, parties, date, self._evidence(fact), rule)

    def _rows(self, kind: str, table: str) -> list[tuple[Any, ...]]:
        """Give for each fact of a kind its number and rule, then the columns of its own table."""
        query = f"""SELECT facts.rule, {table}.* FROM facts JOIN {table} ON {table}.fact = facts.number
            WHERE document = ? AND facts.kind = ? ORDER BY facts.position"""
        rows = list(self.connection.execute(query, (self.document, kind)))
        return [(fact, rule, *columns) for rule, fact, *columns in rows]

    def _by_fact(self, query: str) -> defaultdict[int, list[tuple[Any, ...]]]:
        found: defaultdict[int, list[tuple[Any, ...]]] = defaultdict(list)
        for fact, *columns in self.connection.execute(query, (self.document,)):
            found[fact].append(tuple(columns))
        return found

    def _evidence(self, fact: int) -> tuple[Span, ...]:
        return tuple(Span(*row) for row in self.lists["evidence"][fact])

    def _span(self, fact: int) -> Span:
        return self._evidence(fact)[0]

    def _topics(self, fact: int) -> tuple[str, ...]:
        return tuple(topic for (topic,) in self.lists["topics"][fact])
