"""Facts as rows of a table: one a line, with the words that state them and where they stand."""

from __future__ import annotations

from typing import Final

from mahdar.exchange.tables import Cell
from mahdar.store import AgreementView, ContactView, Quote, StatementView

BETWEEN: Final = "; "
"""Stands between several things in one cell."""


def contact_row(contact: ContactView) -> dict[str, Cell]:
    """Give a contact as a row; several parties, roles and keys stand in one order, parted by semicolons."""
    return {
        "id": contact.id,
        "kind": contact.kind,
        "status": contact.status,
        "date": contact.date or "",
        "parties": BETWEEN.join(part.name for part in contact.participants),
        "roles": BETWEEN.join(part.role for part in contact.participants),
        "keys": BETWEEN.join(part.key for part in contact.participants),
        "place": contact.place or "",
        "occasion": contact.occasion or "",
        "topics": BETWEEN.join(contact.topics),
        "reports": contact.reports,
        "disputed": BETWEEN.join(contact.disputed),
        **_source(contact.evidence[0], contact.rule),
    }


def statement_row(said: StatementView) -> dict[str, Cell]:
    """Give a statement as a row."""
    return {
        "id": said.fact,
        "speaker": said.speaker,
        "key": said.speaker_key or "",
        "act": said.act,
        "quoted": "yes" if said.quoted else "no",
        "topics": BETWEEN.join(said.topics),
        **_source(said.content, said.rule),
    }


def agreement_row(agreement: AgreementView) -> dict[str, Cell]:
    """Give an agreement as a row, with the words of its earliest report."""
    first = agreement.tellings[0]
    return {
        "id": agreement.id,
        "agreement": agreement.name,
        "key": agreement.key,
        "kind": agreement.kind,
        "status": agreement.status,
        "day": agreement.day,
        "parties": BETWEEN.join(name for name, _ in agreement.parties),
        "keys": BETWEEN.join(key for _, key in agreement.parties),
        "reports": agreement.reports,
        **(_source(first.evidence[0], first.rule) if first.evidence else {}),
    }


def _source(place: Quote, rule: str) -> dict[str, Cell]:
    return {
        "text": " ".join(place.text.split()),
        "published": place.published or "",
        "source": place.url or place.source or "",
        "document": place.document,
        "start": place.start,
        "end": place.end,
        "rule": rule,
    }
