"""The facts of one document in the form in which the record gives those of many, so that one card shows either."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from mahdar.identity import anchors
from mahdar.record import Agreement, Contact, DocumentRecord, Entity, Office, Span, Statement
from mahdar.store import ContactView, OfficeView, Part, Quote, StatementView


class Instrument(NamedTuple):
    """What one document says of an agreement; ``start`` and ``end`` are where it says so first."""

    name: str
    key: str
    kind: str
    status: str
    date: str | None
    document: str
    published: str | None
    parties: tuple[tuple[str, str], ...]
    text: str
    start: int
    end: int


class Cards(NamedTuple):
    """What one document says, each fact under the label that :func:`mahdar.wording.findings` gives it."""

    contacts: dict[str, ContactView]
    statements: dict[str, StatementView]
    agreements: dict[str, Instrument]
    offices: dict[str, OfficeView]
    anchors: dict[str, str]
    """What judgements call a fact, by its label."""


def cards(record: DocumentRecord, keys: Mapping[str, str]) -> Cards:
    """Put the facts of a document into cards; ``keys`` are those of its entities."""
    dealer, named = _Dealer(record, keys), _anchors(record)
    return Cards(
        {f"c{n}": dealer.contact(contact, named[f"c{n}"]) for n, contact in enumerate(record.contacts, 1)},
        {f"s{n}": dealer.statement(said, named[f"s{n}"]) for n, said in enumerate(record.statements, 1)},
        {f"a{n}": dealer.agreement(agreement) for n, agreement in enumerate(record.agreements, 1)},
        {f"o{n}": dealer.office(office) for n, office in enumerate(record.offices, 1)},
        named,
    )


def _anchors(record: DocumentRecord) -> dict[str, str]:
    """Give the anchor of every fact under its label."""
    firsts: dict[str, Iterable[Span]] = {
        "contact": (one.evidence[0] if one.evidence else Span(0, 0) for one in record.contacts),
        "statement": (Span(one.start, one.end) for one in record.statements),
        "agreement": (one.evidence[0] if one.evidence else Span(0, 0) for one in record.agreements),
        "office": (Span(one.start, one.end) for one in record.offices),
        "date": (Span(one.start, one.end) for one in record.dates),
    }
    return {
        f"{kind[0]}{n}": str(anchor)
        for kind, spans in firsts.items()
        for n, anchor in enumerate(anchors(record.id, kind, spans), 1)
    }


class _Dealer:
    def __init__(self, record: DocumentRecord, keys: Mapping[str, str]) -> None:
        self.record = record
        self.keys = keys
        self.entities = {entity.id: entity for entity in record.entities}

    def contact(self, contact: Contact, anchor: str) -> ContactView:
        parts = tuple(self._part(part.entity, part.role) for part in contact.participants)
        (place, place_key), (occasion, occasion_key) = self._named(contact.place), self._named(contact.occasion)
        evidence = tuple(self._quote(span) for span in contact.evidence)
        return ContactView(
            contact.kind,
            contact.status,
            parts,
            contact.date,
            place,
            occasion,
            contact.topics,
            contact.rule,
            evidence,
            1,
            place_key,
            occasion_key,
            anchor,
        )

    def statement(self, said: Statement, anchor: str) -> StatementView:
        name, key = self._named(said.speaker)
        words = self._quote(Span(said.start, said.end))
        return StatementView(name or said.speaker, said.act, said.quoted, said.topics, said.rule, words, key, anchor)

    def agreement(self, agreement: Agreement) -> Instrument:
        name, key = self._named(agreement.instrument)
        parties = tuple(
            (other.name, self.keys.get(other.id, "")) for other in map(self._entity, agreement.parties) if other
        )
        quote = self._quote(agreement.evidence[0] if agreement.evidence else Span(0, 0))
        return Instrument(
            name or agreement.instrument,
            key or "",
            agreement.kind,
            agreement.status,
            agreement.date,
            self.record.id,
            self.record.published,
            parties,
            quote.text,
            quote.start,
            quote.end,
        )

    def office(self, office: Office) -> OfficeView:
        (person, person_key), (body, body_key) = self._named(office.person), self._named(office.organisation)
        day = self.record.published
        return OfficeView(person or office.person, office.title, body, day, day, 1, person_key or "", body_key)

    def _part(self, identity: str, role: str) -> Part:
        entity = self._entity(identity)
        kind, name = (entity.type, entity.name) if entity else ("person", identity)
        return Part(self.keys.get(identity, ""), kind, name, role)

    def _quote(self, span: Span) -> Quote:
        record = self.record
        text = record.text[span.start : span.end]
        return Quote(text, record.id, record.title, record.source, record.url, record.published, span.start, span.end)

    def _entity(self, identity: str | None) -> Entity | None:
        return self.entities.get(identity or "")

    def _named(self, identity: str | None) -> tuple[str | None, str | None]:
        entity = self._entity(identity)
        return (None, None) if entity is None else (entity.name, self.keys.get(entity.id))
