"""Records in plain values: what the tests of extraction read of a text, so that a table of texts is a test."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.arabic import analyse
from mahdar.extraction.dates import find_dates
from mahdar.pipeline import extract
from mahdar.reading.blocks import label
from mahdar.record import Block, Contact, Document, DocumentRecord, Entity, EntityType, Mention, Statement

PUBLISHED = "2019-05-15"  # a Wednesday, 10 Ramadan 1440


def dates(text: str, published: str | None = PUBLISHED) -> list[tuple[str, str | None]]:
    """Read the dates of a text with their values."""
    read = analyse(text)
    found = find_dates(read, published, [(0, len(read.tokens))])
    return [(text[each.start : each.end], each.value) for each in found]


def line(text: str) -> DocumentRecord:
    """Read a text that is all body, without a date."""
    block = Block("body", 0, len(text), "default")
    return extract(Document("d", None, None, None, None, text, (block,)))


def article(body: str, title: str | None = None, published: str | None = None) -> DocumentRecord:
    """Read an article as reading would hand it over: with title, dateline and furniture told apart."""
    text = f"{title}\n\n{body}" if title else body
    span = (0, len(title)) if title else None
    return extract(Document("d", None, None, title, published, text, label(text, span, ())))


def entity(record: DocumentRecord, ident: str) -> Entity:
    """Give the entity of a record's id."""
    return next(one for one in record.entities if one.id == ident)


def name(record: DocumentRecord, ident: str | None) -> str | None:
    """Give the name of a record's entity."""
    return None if ident is None else entity(record, ident).name


def _surfaces(record: DocumentRecord, places: Iterable[Mention]) -> list[str]:
    return [record.text[place.start : place.end] for place in places]


def mentions(record: DocumentRecord, kind: EntityType) -> list[str]:
    """Give what the text names entities of a kind by, in the order of the text."""
    found = [place for one in record.entities if one.type == kind for place in one.mentions]
    return _surfaces(record, sorted(found))


def known(record: DocumentRecord) -> dict[str, str | None]:
    """Give the knowledge id behind every mention."""
    return {surface: one.known_as for one in record.entities for surface in _surfaces(record, one.mentions)}


def references(record: DocumentRecord) -> list[tuple[str, str]]:
    """Give every reference with the name of what it stands for, in the order of the text."""
    found = sorted((place, one.name) for one in record.entities for place in one.references)
    return [(record.text[place.start : place.end], meant) for place, meant in found]


def cast(record: DocumentRecord) -> list[tuple[str, list[str]]]:
    """Give every person with all names the text has for him."""
    return [(one.name, _surfaces(record, one.mentions)) for one in record.entities if one.type == "person"]


def offices(record: DocumentRecord) -> list[tuple[str | None, str, str | None]]:
    """Give who holds which title of which body."""
    return [(name(record, one.person), one.title, name(record, one.organisation)) for one in record.offices]


def said(record: DocumentRecord) -> list[tuple[str | None, str]]:
    """Give who said what."""
    return [(name(record, one.speaker), content(record, one)) for one in record.statements]


def content(record: DocumentRecord, statement: Statement) -> str:
    """Give the text of a statement."""
    return record.text[statement.start : statement.end]


def party_names(record: DocumentRecord, contact: Contact) -> set[str | None]:
    """Give the names of those who took part."""
    return {name(record, one.entity) for one in contact.participants}


def contacts(record: DocumentRecord) -> list[tuple[str, set[str | None]]]:
    """Give the kind and the parties of every contact."""
    return [(one.kind, party_names(record, one)) for one in record.contacts]
