"""A person, an organisation, a state …: all the record knows of it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from mahdar.store import AgreementQuery
from mahdar.web.asking import Kept, Reading, existing
from mahdar.web.rendering import render

router = APIRouter()

_STEP = 20
_TOPICS = 6


@router.get("/entity")
def entity(
    request: Request, reader: Reading, kept: Kept, key: str, limit: Annotated[int, Query(ge=1, le=500)] = _STEP
) -> HTMLResponse:
    """Show names, offices, contacts, statements, agreements, and whom a thing deals with on what."""
    actor = existing(kept.actor(key))
    return render(
        request,
        reader,
        "entity.html",
        page=kept.page(actor, limit),
        partners=kept.partners(key, 12),
        topics=kept.topics(key, 12),
        agreements=kept.agreements(AgreementQuery(of=key, limit=limit)).agreements,
        trend=kept.trend(key, _TOPICS),
        limit=limit,
        step=_STEP,
    )
