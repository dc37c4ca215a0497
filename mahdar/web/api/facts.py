"""Contacts, statements and agreements, by what is asked for, and one by its anchor."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from mahdar.errors import UsageError
from mahdar.identity import parse_anchor
from mahdar.record import Act, AgreementKind, AgreementStatus, ContactKind, ContactStatus
from mahdar.store import (
    AgreementQuery,
    AgreementView,
    ContactQuery,
    ContactView,
    StatementQuery,
    StatementView,
    topic_id,
)
from mahdar.web.api.answers import AgreementList, ContactList, StatementList
from mahdar.web.api.asked import (
    Anchor,
    Cursor,
    Day,
    Limit,
    Named,
    Source,
    Topic,
    answer,
    following,
    meant,
    opened,
    sealed,
)
from mahdar.web.api.described import says
from mahdar.web.asking import Kept, existing
from mahdar.web.cards import cards
from mahdar.web.problems import Fault, Misasked

router = APIRouter(tags=["facts"])


@router.get("/contacts", responses=says(ContactList))
def contacts(
    request: Request,
    kept: Kept,
    *,
    one: Named = None,
    other: Named = None,
    place: Named = None,
    topic: Topic = None,
    kind: ContactKind | None = None,
    status: ContactStatus | None = None,
    since: Day = None,
    until: Day = None,
    dated: bool = False,
    source: Source = None,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Response:
    """List contacts of one side, or between two; `dated` leaves out those of which no date is told."""
    found = meant(kept, one=one, other=other, place=place)
    asked = ContactQuery(
        between=tuple(found[side].key for side in ("one", "other") if side in found),
        place=found["place"].key if "place" in found else None,
        topic=known_topic(topic),
        kind=kind,
        status=status,
        since=since,
        until=until,
        dated=dated,
        source=source,
        limit=limit,
        cursor=opened(cursor),
    )
    told = kept.contacts(asked)
    return answer(request, ContactList(told.contacts, told.total, found, following(request, sealed(told.cursor))))


@router.get("/contact", responses=says(ContactView))
def contact(request: Request, kept: Kept, fact: Anchor) -> Response:
    """Give the contact that a report tells of, with all its reports side by side."""
    return answer(request, existing(kept.contact(fact)))


@router.get("/statements", responses=says(StatementList))
def statements(
    request: Request,
    kept: Kept,
    *,
    by: Named = None,
    about: Named = None,
    topic: Topic = None,
    act: Act | None = None,
    since: Day = None,
    until: Day = None,
    source: Source = None,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Response:
    """List what was said, by whom and about whom."""
    found = meant(kept, by=by, about=about)
    asked = StatementQuery(
        by=found["by"].key if "by" in found else None,
        about=found["about"].key if "about" in found else None,
        topic=known_topic(topic),
        act=act,
        since=since,
        until=until,
        source=source,
        limit=limit,
        cursor=opened(cursor),
    )
    told = kept.statements(asked)
    return answer(request, StatementList(told.statements, told.total, found, following(request, sealed(told.cursor))))


@router.get("/statement", responses=says(StatementView))
def statement(request: Request, kept: Kept, fact: Anchor) -> Response:
    """Give one statement."""
    place = parse_anchor(fact)
    record = existing(kept.document(place.document) if place else None)
    said = cards(record, kept.keys(record.id)).statements.values()
    return answer(request, existing(next((one for one in said if one.fact == fact), None)))


@router.get("/agreements", responses=says(AgreementList))
def agreements(
    request: Request,
    kept: Kept,
    *,
    of: Named = None,
    kind: AgreementKind | None = None,
    status: AgreementStatus | None = None,
    since: Day = None,
    until: Day = None,
    source: Source = None,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Response:
    """List agreements, all or those of a party."""
    found = meant(kept, of=of)
    asked = AgreementQuery(
        of=found["of"].key if "of" in found else None,
        kind=kind,
        status=status,
        since=since,
        until=until,
        source=source,
        limit=limit,
        cursor=opened(cursor),
    )
    told = kept.agreements(asked)
    return answer(request, AgreementList(told.agreements, told.total, found, following(request, sealed(told.cursor))))


@router.get("/agreement", responses=says(AgreementView))
def agreement(request: Request, kept: Kept, fact: Anchor) -> Response:
    """Give the agreement that a report tells of, with all its reports."""
    return answer(request, existing(kept.agreement(fact)))


def known_topic(name: str | None) -> str | None:
    """Give the id of a topic; raises Misasked where there is none."""
    try:
        return None if name is None else topic_id(name)
    except UsageError as error:
        raise Misasked(Fault("topic", str(error))) from error
