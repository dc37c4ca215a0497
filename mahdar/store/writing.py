"""One document's record as rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from apsw import Connection

from mahdar.arabic import fold
from mahdar.identity import Appearance, appearances, first_place, marks
from mahdar.record import Agreement, Contact, DateExpression, DocumentRecord, Entity, Office, Span, Statement

Fact = Office | DateExpression | Contact | Statement | Agreement


def insert(connection: Connection, record: DocumentRecord, content: bytes, version: str) -> None:
    """Write a document that the record does not hold yet, with all its facts; the caller holds the transaction.

    ``content`` is the digest of the record, ``version`` the version of the program that made it.
    """
    given = (record.id, record.source, record.url, record.title, record.published, record.id)
    number = _row(
        connection,
        "documents (id, source, url, title, published, copy_of, version, content, signature, text)",
        (*given, version, content, bytes.fromhex(record.signature), record.text),
    )
    _rows(connection, "blocks", ((number, at, b.kind, b.start, b.end, b.rule) for at, b in enumerate(record.blocks)))
    told = appearances(record)
    _insert_entities(connection, number, record.entities, told)
    insert_marks(connection, number, told)
    _Facts(connection, number).insert(record)


def folded_name(name: str) -> str:
    """Give a name in the form under which names are compared: every word folded, one space between words."""
    return " ".join(filter(None, map(fold, name.split())))


def _insert_entities(
    connection: Connection, document: int, entities: Sequence[Entity], told: Sequence[Appearance]
) -> None:
    rows, mentions = [], []
    for at, (entity, appearance) in enumerate(zip(entities, told, strict=True)):
        place, key = first_place(entity), appearance.known_as or appearance.member
        named = (entity.id, entity.type, entity.name, entity.name_en, entity.known_as, folded_name(entity.name))
        rows.append((document, at, *named, key, place.start, place.end))
        for kind, places in (("name", entity.mentions), ("reference", entity.references)):
            mentions += [(entity.id, kind, place.start, place.end, place.rule) for place in places]
    _rows(connection, "entities", rows)
    _rows(connection, "mentions", ((document, at, *mention) for at, mention in enumerate(mentions)))


def insert_marks(connection: Connection, document: int, told: Sequence[Appearance]) -> None:
    """Write what the entities of a document are known again by; what bears the same marks is to be resolved anew."""
    found = [(at, mark) for at, appearance in enumerate(told) for mark in marks(appearance)]
    _rows(connection, "marks", ((document, at, mark.name, mark.evidence, mark.bits) for at, mark in found))
    stale = [(mark.name,) for _, mark in found]
    connection.executemany("INSERT OR IGNORE INTO stale VALUES (?)", stale)


class _Facts:
    """Writes the facts of one document, each span once."""

    def __init__(self, connection: Connection, document: int) -> None:
        self.connection = connection
        self.document = document
        self.spans: dict[Span, int] = {}

    def insert(self, record: DocumentRecord) -> None:
        for at, office in enumerate(record.offices):
            self._insert_office(at, office)
        for at, date in enumerate(record.dates):
            fact = self._fact("date", at, date, [Span(date.start, date.end)])
            _rows(self.connection, "dates", [(fact, date.value, date.calendar)])
        for at, contact in enumerate(record.contacts):
            self._insert_contact(at, contact)
        for at, statement in enumerate(record.statements):
            self._insert_statement(at, statement)
        for at, agreement in enumerate(record.agreements):
            self._insert_agreement(at, agreement)

    def _insert_office(self, at: int, office: Office) -> None:
        fact = self._fact("office", at, office, [Span(office.start, office.end)])
        _rows(self.connection, "offices", [(fact, office.person, office.title, office.organisation)])

    def _insert_contact(self, at: int, contact: Contact) -> None:
        fact = self._fact("contact", at, contact, contact.evidence)
        row = (fact, contact.kind, contact.status, contact.date, contact.place, contact.occasion)
        _rows(self.connection, "contacts", [row])
        parts = ((fact, n, part.entity, part.role) for n, part in enumerate(contact.participants))
        _rows(self.connection, "participants", parts)
        self._insert_topics(fact, contact.topics)

    def _insert_statement(self, at: int, statement: Statement) -> None:
        fact = self._fact("statement", at, statement, [Span(statement.start, statement.end)])
        cue = statement.cue
        row = (fact, statement.speaker, int(statement.quoted), statement.act, cue.start, cue.end)
        _rows(self.connection, "statements", [row])
        self._insert_topics(fact, statement.topics)

    def _insert_agreement(self, at: int, agreement: Agreement) -> None:
        fact = self._fact("agreement", at, agreement, agreement.evidence)
        row = (fact, agreement.instrument, agreement.kind, agreement.status, agreement.date)
        _rows(self.connection, "agreements", [row])
        _rows(self.connection, "parties", ((fact, n, party) for n, party in enumerate(agreement.parties)))

    def _insert_topics(self, fact: int, topics: Sequence[str]) -> None:
        _rows(self.connection, "topics", ((fact, n, topic) for n, topic in enumerate(topics)))

    def _fact(self, kind: str, at: int, fact: Fact, evidence: Sequence[Span]) -> int:
        row = (self.document, kind, at, fact.rule)
        number = _row(self.connection, "facts (document, kind, position, rule)", row)
        _rows(self.connection, "evidence", ((number, n, self._span(span)) for n, span in enumerate(evidence)))
        return number

    def _span(self, span: Span) -> int:
        if span not in self.spans:
            row = (self.document, span.start, span.end)
            self.spans[span] = _row(self.connection, 'spans (document, start, "end")', row)
        return self.spans[span]


def _row(connection: Connection, table: str, values: Sequence[Any]) -> int:
    """Insert one row and give its number."""
    marks = ", ".join("?" * len(values))
    connection.execute(f"INSERT INTO {table} VALUES ({marks})", values)
    return connection.last_insert_rowid()


def _rows(connection: Connection, table: str, rows: Iterable[Sequence[Any]]) -> None:
    """Insert whole rows, every column in the order of the schema."""
    listed = list(rows)
    if listed:
        marks = ", ".join("?" * len(listed[0]))
        connection.executemany(f"INSERT INTO {table} VALUES ({marks})", listed)
