"""Everything a record says of a document as one list: what was found, by which rule, on which characters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from mahdar.record import Agreement, Block, Contact, DateExpression, DocumentRecord, Entity, Office, Span, Statement


class Evidence(msgspec.Struct, frozen=True):
    """The characters that state a finding, and the rule that found it there."""

    start: int
    end: int
    text: str
    rule: str


class Finding(msgspec.Struct, frozen=True):
    """One thing that was found: its label in the marked text, its kind, what it says in one line, where it stands."""

    label: str
    kind: str
    says: str
    evidence: tuple[Evidence, ...]


def findings(record: DocumentRecord) -> list[Finding]:
    """List the parts of a document that are not body, then its names, then its facts kind by kind."""
    return list(_Lister(record).list())


class _Lister:
    """Puts facts into words, with names in the place of entity ids."""

    def __init__(self, record: DocumentRecord) -> None:
        self.record = record
        self.names = {entity.id: entity.name for entity in record.entities}

    def list(self) -> Iterator[Finding]:
        record = self.record
        parts = (block for block in record.blocks if block.kind != "body")
        yield from (self._block(f"b{n}", block) for n, block in enumerate(parts, 1))
        yield from map(self._entity, record.entities)
        yield from (self._office(f"o{n}", office) for n, office in enumerate(record.offices, 1))
        yield from (self._date(f"d{n}", date) for n, date in enumerate(record.dates, 1))
        yield from (self._contact(f"c{n}", contact) for n, contact in enumerate(record.contacts, 1))
        yield from (self._statement(f"s{n}", statement) for n, statement in enumerate(record.statements, 1))
        yield from (self._agreement(f"a{n}", agreement) for n, agreement in enumerate(record.agreements, 1))

    def _block(self, label: str, block: Block) -> Finding:
        return self._finding(label, "block", block.kind, [Span(block.start, block.end)], block.rule)

    def _entity(self, entity: Entity) -> Finding:
        places = sorted((*entity.mentions, *entity.references))
        evidence = tuple(self._evidence(place.start, place.end, place.rule) for place in places)
        says = _joined(entity.type, entity.name, entity.name_en, entity.known_as)
        return Finding(entity.id, "entity", says, evidence)

    def _office(self, label: str, office: Office) -> Finding:
        says = _joined(self._name(office.person), office.title, self._name(office.organisation))
        return self._finding(label, "office", says, [Span(office.start, office.end)], office.rule)

    def _date(self, label: str, date: DateExpression) -> Finding:
        says = _joined(date.value or "no date without a date of publication", date.calendar)
        return self._finding(label, "date", says, [Span(date.start, date.end)], date.rule)

    def _contact(self, label: str, contact: Contact) -> Finding:
        parties = (f"{self._name(part.entity)} ({part.role})" for part in contact.participants)
        where = (self._name(contact.place), self._name(contact.occasion))
        says = _joined(contact.kind, contact.status, *parties, contact.date, *where, *contact.topics)
        return self._finding(label, "contact", says, contact.evidence, contact.rule)

    def _statement(self, label: str, statement: Statement) -> Finding:
        quoted = "quoted" if statement.quoted else None
        says = _joined(self._name(statement.speaker), statement.act, quoted, *statement.topics)
        spans = [Span(statement.start, statement.end), statement.cue]
        return self._finding(label, "statement", says, spans, statement.rule)

    def _agreement(self, label: str, agreement: Agreement) -> Finding:
        parties = map(self._name, agreement.parties)
        says = _joined(self._name(agreement.instrument), agreement.kind, agreement.status, *parties, agreement.date)
        return self._finding(label, "agreement", says, agreement.evidence, agreement.rule)

    def _finding(self, label: str, kind: str, says: str, spans: Sequence[Span], rule: str) -> Finding:
        return Finding(label, kind, says, tuple(self._evidence(span.start, span.end, rule) for span in spans))

    def _evidence(self, start: int, end: int, rule: str) -> Evidence:
        return Evidence(start, end, self.record.text[start:end], rule)

    def _name(self, entity: str | None) -> str | None:
        return None if entity is None else self.names.get(entity, entity)


def _joined(*words: str | None) -> str:
    return ", ".join(filter(None, words))
