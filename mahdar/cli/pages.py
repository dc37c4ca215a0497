"""The pages of ``mahdar show``: as lines for people, as plain data for programs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec
from rich.text import Text

from mahdar.cli.sentences import contact_sentence, one_line, statement_sentence
from mahdar.store import Actor, ContactView, OfficeView, Page, Quote, Record, StatementView
from mahdar.wording import spoken_date

_HEADING, _SOURCE, _EVIDENCE = "bold", "dim", "italic"


def overview_data(record: Record, limit: int) -> dict[str, Any]:
    """Give counts, the latest contacts and the most active organisations as plain data."""
    return {
        "counts": msgspec.to_builtins(record.count()),
        "contacts": [_contact_data(contact) for contact in record.latest_contacts(limit)],
        "organisations": msgspec.to_builtins(record.active_organisations(limit)),
    }


def overview_lines(record: Record, limit: int) -> list[Text]:
    """Give counts, the latest contacts and the most active organisations, line by line."""
    counts = record.count()
    lines = [
        Text(f"{counts.documents:,} documents, {counts.copies:,} of them copies; {counts.entities:,} names"),
        Text(f"{counts.contacts:,} contacts, {counts.statements:,} statements, {counts.agreements:,} agreements, "
             f"{counts.offices:,} offices, {counts.dates:,} dates"),
    ]  # fmt: skip
    lines += section("Latest contacts", map(_contact_line, record.latest_contacts(limit)))
    active = (Text(f"{actor.name}: {actor.count:,}") for actor in record.active_organisations(limit))
    lines += section("Most active organisations, by contacts and statements", active)
    return lines


def page_data(record: Record, name: str, limit: int) -> dict[str, Any] | None:
    """Give all the record knows of a name as plain data, or None where it knows nothing of it."""
    found = record.find(name)
    if not found:
        return None
    page = record.page(found[0], limit)
    return {
        **msgspec.to_builtins(page),
        "contacts": [_contact_data(contact) for contact in page.contacts],
        "others": msgspec.to_builtins(found[1:]),
    }


def page_lines(record: Record, name: str, limit: int) -> list[Text]:
    """Give all the record knows of a name, line by line; nothing where it knows nothing of it."""
    found = record.find(name)
    return list(_page(record.page(found[0], limit), found[1:])) if found else []


def _page(page: Page, others: list[Actor]) -> Iterator[Text]:
    yield Text(page.actor.name, _HEADING)
    yield Text(f"{page.actor.type}, in {page.actor.count:,} documents", _SOURCE)
    if len(page.names) > 1:
        yield from section("Names", (Text(f"{name}: {documents:,}") for name, documents in page.names))
    yield from section("Offices", map(office_line, page.offices))
    yield from section("Contacts", (line for contact in page.contacts for line in _contact_lines(contact)))
    yield from section("Statements", (line for said in page.statements for line in _statement_lines(said)))
    yield from section(
        "Others with this name", (Text(f"{other.name} ({other.type}): {other.count:,}") for other in others)
    )


def section(heading: str, lines: Iterable[Text]) -> list[Text]:
    """Give lines under a heading; nothing where there are none."""
    body = list(lines)
    return [Text(), Text(heading, _HEADING), *body] if body else []


def office_line(office: OfficeView) -> Text:
    """Give an office with the time in which it is attested."""
    days = dict.fromkeys(spoken_date(day) for day in (office.first, office.last) if day)
    held = f"{office.person}: {office.title}" + (f"، {office.organisation}" if office.organisation else "")
    return Text(f"{held} ({' – '.join(days)})" if days else held)


def _contact_line(contact: ContactView) -> Text:
    return Text(contact_sentence(contact))


def _contact_lines(contact: ContactView) -> Iterator[Text]:
    yield _contact_line(contact)
    for quote in contact.evidence:
        yield Text(f"«{one_line(quote.text)}»", _EVIDENCE)
        yield _source_line(quote, contact.rule)


def _statement_lines(statement: StatementView) -> Iterator[Text]:
    yield Text(statement_sentence(statement))
    yield _source_line(statement.content, statement.rule)


def _source_line(quote: Quote, rule: str) -> Text:
    told = (quote.published, quote.url or quote.source or quote.document, f"rule {rule}")
    return Text("    " + ", ".join(filter(None, told)), _SOURCE)


def _contact_data(contact: ContactView) -> dict[str, Any]:
    return {"sentence": contact_sentence(contact), **msgspec.to_builtins(contact)}
