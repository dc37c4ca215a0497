"""From one document to its record. Pure: no store, no engine, no clock."""

from __future__ import annotations

from mahdar.extraction import find_facts
from mahdar.reading import signature
from mahdar.record import Document, DocumentRecord


def extract(document: Document) -> DocumentRecord:
    """Say everything one document holds, as the record that every later stage consumes.

    The same document gives the same record, byte for byte, anywhere and at any time.
    """
    facts = find_facts(document)
    return DocumentRecord(
        id=document.id,
        source=document.source,
        url=document.url,
        title=document.title,
        published=document.published,
        text=document.text,
        signature=signature(document),
        blocks=document.blocks,
        entities=facts.entities,
        offices=facts.offices,
        dates=facts.dates,
        contacts=facts.contacts,
        statements=facts.statements,
        agreements=facts.agreements,
    )
