"""One document's record as rows."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from apsw import Connection

from mahdar.arabic import fold
from mahdar.identity import Appearance, Mark, appearances, first_place, marks
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
    rules = _Rules(connection)
    blocks = ((number, at, b.kind, b.start, b.end, rules[b.rule]) for at, b in enumerate(record.blocks))
    _rows(connection, "block_rows", blocks)
    told = appearances(record)
    _insert_entities(connection, number, record.entities, told, rules)
    insert_marks(connection, number, record.entities, told)
    _Facts(connection, number, rules).insert(record)


def folded_name(name: str) -> str:
    """Give a name in the form under which names are compared: every word folded, one space between words."""
    return " ".join(filter(None, map(fold, name.split())))


class _Rules(dict[str, int]):
    """The numbers of rules by their ids, each looked up once for a document."""

    def __init__(self, connection: Connection) -> None:
        super().__init__()
        self.connection = connection

    def __missing__(self, rule: str) -> int:
        self[rule] = number = _number(self.connection, "rules", rule=rule)
        return number


def _number(connection: Connection, table: str, **words: Any) -> int:
    """Give the number under which words are kept, now if not before."""
    same = " AND ".join(f"{column} IS :{column}" for column in words)
    kept = connection.execute(f"SELECT number FROM {table} WHERE {same}", words).get
    if kept is not None:
        return int(kept)
    return _row(connection, f"{table} ({', '.join(words)})", tuple(words.values()))


def _insert_entities(
    connection: Connection, document: int, entities: Sequence[Entity], told: Sequence[Appearance], rules: _Rules
) -> None:
    rows, mentions = [], []
    for at, (entity, appearance) in enumerate(zip(entities, told, strict=True)):
        place, key = first_place(entity), appearance.known_as or appearance.member
        rows.append((document, entity.id, at, _label(connection, entity), key, place.start, place.end))
        for refers, places in ((0, entity.mentions), (1, entity.references)):
            mentions += [(entity.id, refers, place.start, place.end, rules[place.rule]) for place in places]
    _rows(connection, "entity_rows", rows)
    _rows(connection, "mention_rows", ((document, at, *mention) for at, mention in enumerate(mentions)))


def _label(connection: Connection, entity: Entity) -> int:
    words = {"type": entity.type, "name": entity.name, "name_en": entity.name_en, "known_as": entity.known_as}
    return _number(connection, "labels", **words, folded=folded_name(entity.name))


def insert_marks(connection: Connection, document: int, entities: Sequence[Entity], told: Sequence[Appearance]) -> None:
    """Write what the entities of a document are known again by; what bears the same marks is to be resolved anew."""
    both = zip(entities, told, strict=True)
    found = [(entity.id, mark) for entity, appearance in both for mark in marks(appearance)]
    _rows(connection, "marked", ((document, entity, _mark(connection, mark)) for entity, mark in found))
    stale = [(mark.name,) for _, mark in found]
    connection.executemany("INSERT OR IGNORE INTO stale VALUES (?)", stale)


def _mark(connection: Connection, mark: Mark) -> int:
    return _number(connection, "marks", name=mark.name, evidence=mark.evidence, bits=mark.bits)


class _Facts:
    """Writes the facts of one document."""

    def __init__(self, connection: Connection, document: int, rules: _Rules) -> None:
        self.connection = connection
        self.document = document
        self.rules = rules

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
        row = (self.document, kind, at, self.rules[fact.rule])
        number = _row(self.connection, "fact_rows (document, kind, position, rule)", row)
        _rows(self.connection, "evidence", ((number, n, span.start, span.end) for n, span in enumerate(evidence)))
        return number


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
