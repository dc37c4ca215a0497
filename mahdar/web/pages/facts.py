"""One contact, statement or agreement, by the place in a document that states it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from mahdar.record import DocumentRecord, Entity
from mahdar.store import ContactView, OfficeView, Quote, Record
from mahdar.web.asking import Kept, Place, Reading, existing, missing
from mahdar.web.cards import Cards, cards
from mahdar.web.members import shown
from mahdar.web.rendering import render

router = APIRouter()

_SPEAKERS = ("person", "organisation", "state")
_CONTEXT = 300
"""How many characters around a quotation are shown with it."""


@router.get("/contact")
def contact(request: Request, reader: Reading, kept: Kept, document: str, at: Place, kind: str) -> HTMLResponse:
    """Show the contacts of a kind that a stretch of a document states, with who took part in which office."""
    told, record = _document(kept, document)
    found = [
        one
        for one in told.contacts.values()
        if one.kind == kind and any((quote.start, quote.end) == (at.start, at.end) for quote in one.evidence)
    ]
    if not found:
        raise missing()
    offices = [office for office in told.offices.values() if _took_part(office, found)]
    return render(
        request,
        reader,
        "contact.html",
        contacts={view.id: view for view in (kept.contact(one.id) or one for one in found)}.values(),
        offices=offices,
        context=_context(record.text, found[0].evidence[0]),
        place=found[0].evidence[0],
        judged=kept.corrections(document),
    )


@router.get("/statement")
def statement(request: Request, reader: Reading, kept: Kept, document: str, at: Place) -> HTMLResponse:
    """Show what was said at a stretch of a document, with the text around it."""
    told, record = _document(kept, document)
    for said in told.statements.values():
        if (said.content.start, said.content.end) == (at.start, at.end):
            offices = [office for office in told.offices.values() if office.person_key == said.speaker_key]
            return render(
                request,
                reader,
                "statement.html",
                said=said,
                offices=offices,
                context=_context(record.text, said.content),
                judged=kept.corrections(document).get(said.fact, ()),
                shown=lambda member: shown(kept, reader.language, member),
                speakers=[
                    (_member(record, entity), reader.name(entity.name, entity.known_as))
                    for entity in record.entities
                    if _can_speak(entity)
                ],
            )
    raise missing()


@router.get("/agreement")
def agreement(request: Request, reader: Reading, kept: Kept, fact: str) -> HTMLResponse:
    """Show all that is told of an agreement, by the anchor of any of its reports, and how far it came when."""
    told = existing(kept.agreement(fact))
    return render(request, reader, "agreement.html", told=told)


def _document(kept: Record, identity: str) -> tuple[Cards, DocumentRecord]:
    record = existing(kept.document(identity))
    return cards(record, kept.keys(identity)), record


def _can_speak(entity: Entity) -> bool:
    return entity.type in _SPEAKERS and bool(entity.mentions)


def _member(record: DocumentRecord, entity: Entity) -> str:
    """Give what a judgement calls an entity: where it is named first."""
    return f"{record.id}#{entity.mentions[0].start}-{entity.mentions[0].end}"


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
