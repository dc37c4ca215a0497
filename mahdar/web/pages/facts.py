"""One contact, statement or agreement, by the place in a document that states it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from mahdar.store import ContactView, OfficeView, Quote, Record
from mahdar.web.asking import Kept, Place, Reading, missing
from mahdar.web.cards import Cards, cards
from mahdar.web.rendering import render

router = APIRouter()

_CONTEXT = 300
"""How many characters around a quotation are shown with it."""


@router.get("/contact")
def contact(request: Request, reader: Reading, kept: Kept, document: str, at: Place, kind: str) -> HTMLResponse:
    """Show the contacts of a kind that a stretch of a document states, with who took part in which office."""
    told, text = _document(kept, document)
    found = [
        one
        for one in told.contacts.values()
        if one.kind == kind and any((quote.start, quote.end) == (at.start, at.end) for quote in one.evidence)
    ]
    if not found:
        raise missing()
    offices = [office for office in told.offices.values() if _took_part(office, found)]
    context = _context(text, found[0].evidence[0])
    return render(request, reader, "contact.html", contacts=found, offices=offices, context=context)


@router.get("/statement")
def statement(request: Request, reader: Reading, kept: Kept, document: str, at: Place) -> HTMLResponse:
    """Show what was said at a stretch of a document, with the text around it."""
    told, text = _document(kept, document)
    for said in told.statements.values():
        if (said.content.start, said.content.end) == (at.start, at.end):
            offices = [office for office in told.offices.values() if office.person_key == said.speaker_key]
            context = _context(text, said.content)
            return render(request, reader, "statement.html", said=said, offices=offices, context=context)
    raise missing()


@router.get("/agreement")
def agreement(request: Request, reader: Reading, kept: Kept, fact: str) -> HTMLResponse:
    """Show all that is told of an agreement, by the anchor of any of its reports, and how far it came when."""
    told = kept.agreement(fact)
    if told is None:
        raise missing()
    return render(request, reader, "agreement.html", told=told)


def _document(kept: Record, identity: str) -> tuple[Cards, str]:
    record = kept.document(identity)
    if record is None:
        raise missing()
    return cards(record, kept.keys(identity)), record.text


def _took_part(office: OfficeView, contacts: list[ContactView]) -> bool:
    return any(part.key == office.person_key for contact in contacts for part in contact.participants)


def _context(text: str, quote: Quote) -> tuple[str, str, str]:
    """Give a quotation with some of the text before and after it, cut between words."""
    before = text[max(0, quote.start - _CONTEXT) : quote.start]
    after = text[quote.end : quote.end + _CONTEXT]
    if quote.start > _CONTEXT:
        before = "… " + before.partition(" ")[2]
    if quote.end + _CONTEXT < len(text):
        after = after.rpartition(" ")[0] + " …"
    return before, quote.text, after
