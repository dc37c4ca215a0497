"""Facts as rows of a table: one a line, with the words that state them and where they stand."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Iterator

from mahdar.store import AgreementView, ContactView, Quote, StatementView

Row = dict[str, str]

_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_BETWEEN = "; "


def contact_row(contact: ContactView) -> Row:
    """Give a contact as a row; several parties, roles and keys stand in one order, parted by semicolons."""
    return {
        "id": contact.id,
        "kind": contact.kind,
        "status": contact.status,
        "date": contact.date or "",
        "parties": _BETWEEN.join(part.name for part in contact.participants),
        "roles": _BETWEEN.join(part.role for part in contact.participants),
        "keys": _BETWEEN.join(part.key for part in contact.participants),
        "place": contact.place or "",
        "occasion": contact.occasion or "",
        "topics": _BETWEEN.join(contact.topics),
        "reports": str(contact.reports),
        "disputed": _BETWEEN.join(contact.disputed),
        **_source(contact.evidence[0], contact.rule),
    }


def statement_row(said: StatementView) -> Row:
    """Give a statement as a row."""
    return {
        "id": said.fact,
        "speaker": said.speaker,
        "key": said.speaker_key or "",
        "act": said.act,
        "quoted": "yes" if said.quoted else "no",
        "topics": _BETWEEN.join(said.topics),
        **_source(said.content, said.rule),
    }


def agreement_row(agreement: AgreementView) -> Row:
    """Give an agreement as a row, with the words of its earliest report."""
    first = agreement.tellings[0]
    return {
        "id": agreement.id,
        "agreement": agreement.name,
        "key": agreement.key,
        "kind": agreement.kind,
        "status": agreement.status,
        "day": agreement.day,
        "parties": _BETWEEN.join(name for name, _ in agreement.parties),
        "keys": _BETWEEN.join(key for _, key in agreement.parties),
        "reports": str(agreement.reports),
        **(_source(first.evidence[0], first.rule) if first.evidence else {}),
    }


def csv_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Write rows as CSV, line by line, as spreadsheets take Arabic: with a byte order mark.

    What a spreadsheet would run as a formula, such as a name that begins with =, gets an apostrophe before it.
    """
    written = io.StringIO("\ufeff", newline="")
    written.seek(0, io.SEEK_END)
    table = None
    for row in rows:
        if table is None:
            table = csv.DictWriter(written, list(row))
            table.writeheader()
        table.writerow({name: f"'{value}" if value.startswith(_FORMULA) else value for name, value in row.items()})
        yield written.getvalue()
        written.seek(0)
        written.truncate()


def _source(place: Quote, rule: str) -> Row:
    return {
        "text": " ".join(place.text.split()),
        "published": place.published or "",
        "source": place.url or place.source or "",
        "document": place.document,
        "start": str(place.start),
        "end": str(place.end),
        "rule": rule,
    }
