"""Comparing contacts: who met, and what is told of the occasion."""

from __future__ import annotations

from collections.abc import Iterable

from mahdar.evaluation.annotation import AnnotatedContact
from mahdar.evaluation.case import Case
from mahdar.evaluation.places import anywhere, shared
from mahdar.evaluation.tally import Tally
from mahdar.record import Contact

_SAME_COMPANY = 0.5
"""Of all who are said to have taken part, on either side, this part has to be on both."""


def compare_contacts(case: Case, tally: Tally) -> None:
    """Count contacts: right with half of the participants and some of the evidence."""
    left = list(case.gold.annotation.contacts)
    for found in case.record.contacts:
        company = _company(case, found)
        hit = _nearest(case, found, company, left)
        if hit is None:
            what = f"spurious {found.kind} {_named(case, sorted(company))}"
            tally.add("contacts", wrong=1, error=case.error(what))
        else:
            left.remove(hit)
            tally.add("contacts", right=1)
            _judge(case, tally, found, hit)
    for contact in left:
        what = f"missed {contact.kind} {_named(case, contact.participants)}"
        tally.add("contacts", missed=1, error=case.error(what))


def _company(case: Case, found: Contact) -> set[str]:
    annotated = (case.entity(part.entity) for part in found.participants)
    return {entity for entity in annotated if entity is not None}


def _named(case: Case, entities: Iterable[str]) -> str:
    return "، ".join(case.gold.name(entity) for entity in entities)


def _nearest(case: Case, found: Contact, company: set[str], left: list[AnnotatedContact]) -> AnnotatedContact | None:
    """Give the annotated contact with the most similar company among those told of in the same place."""
    near = [contact for contact in left if _same_evidence(case, found, contact)]
    best = max(near, key=lambda contact: _likeness(company, contact), default=None)
    return best if best is not None and _likeness(company, best) >= _SAME_COMPANY else None


def _likeness(company: set[str], contact: AnnotatedContact) -> float:
    everybody = company | set(contact.participants)
    return len(company & set(contact.participants)) / len(everybody) if everybody else 0.0


def _same_evidence(case: Case, found: Contact, contact: AnnotatedContact) -> bool:
    places = anywhere(contact.evidence, case.gold.text)
    return any(shared((span.start, span.end), place) for span in found.evidence for place in places)


def _judge(case: Case, tally: Tally, found: Contact, contact: AnnotatedContact) -> None:
    """Judge the details of a contact as far as the annotation tells them."""
    tally.judge("contact kind", found.kind == contact.kind)
    tally.judge("contact status", found.status == contact.status)
    if contact.place:
        tally.judge("contact place", case.entity(found.place) == contact.place)
    if contact.occasion:
        tally.judge("contact occasion", case.entity(found.occasion) == contact.occasion)
    if contact.date:
        tally.judge("contact date", found.date == contact.date)
    ours, theirs = set(found.topics), set(contact.topics)
    right = len(ours & theirs)
    tally.add("contact topics", right=right, wrong=len(ours) - right, missed=len(theirs) - right)
