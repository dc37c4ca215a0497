"""Records that say exactly what an annotation says, to be spoiled one fact at a time."""

from __future__ import annotations

from pathlib import Path

from mahdar.evaluation import Gold
from mahdar.evaluation.places import Place, anywhere
from mahdar.record import (
    Agreement,
    Block,
    Contact,
    DateExpression,
    DocumentRecord,
    Entity,
    Mention,
    Office,
    Participant,
    Span,
    Statement,
)

FOLDER = Path(__file__).parent / "gold"
RULE = "annotated"


def first(phrase: str, gold: Gold) -> Place:
    """Give where a phrase first stands in a document."""
    return anywhere(phrase, gold.text)[0]


def perfect(gold: Gold) -> DocumentRecord:
    """Give the record that an annotation describes."""
    document = gold.document
    return DocumentRecord(
        id=document.id,
        source=document.source,
        url=None,
        title=document.title,
        published=document.published,
        text=document.text,
        signature="",
        blocks=tuple(Block("furniture", *place, RULE) for place in gold.noise),
        entities=_entities(gold),
        offices=tuple(
            Office(office.person, office.title, office.of, *first(office.title, gold), RULE)
            for office in gold.annotation.offices
        ),
        dates=tuple(DateExpression(*place, value, "gregorian", RULE) for place, value in gold.dates()),
        contacts=_contacts(gold),
        statements=tuple(
            Statement(said.speaker, *first(said.content, gold), False, said.act, (), Span(0, 1), RULE)
            for said in gold.annotation.statements
        ),
        agreements=_agreements(gold),
    )


def _entities(gold: Gold) -> tuple[Entity, ...]:
    return tuple(
        Entity(
            entity.id,
            entity.type,
            entity.name,
            None,
            None,
            tuple(Mention(*place, RULE) for place, named in gold.mentions.items() if named is entity),
            tuple(Mention(*place, RULE) for place, named in gold.references if named is entity),
        )
        for entity in gold.annotation.entities
    )


def _contacts(gold: Gold) -> tuple[Contact, ...]:
    return tuple(
        Contact(
            contact.kind,
            contact.status,
            tuple(Participant(entity, "attendee") for entity in contact.participants),
            contact.date,
            contact.place,
            contact.occasion,
            contact.topics,
            (Span(*first(contact.evidence, gold)),),
            RULE,
        )
        for contact in gold.annotation.contacts
    )


def _agreements(gold: Gold) -> tuple[Agreement, ...]:
    return tuple(
        Agreement(agreement.instrument, agreement.kind, agreement.status, (), None, (Span(0, 5),), RULE)
        for agreement in gold.annotation.agreements
        if agreement.kind is not None and agreement.status is not None
    )
