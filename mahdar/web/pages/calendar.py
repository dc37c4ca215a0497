"""What took place and what was announced, day by day."""

from __future__ import annotations

from itertools import groupby
from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from mahdar.web.asking import Kept, Reading
from mahdar.web.rendering import render

router = APIRouter()

_MOST = 500


@router.get("/calendar")
def calendar(
    request: Request,
    reader: Reading,
    kept: Kept,
    month: Annotated[str | None, Query(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")] = None,
) -> HTMLResponse:
    """Show the contacts of a month by their days; without one, the month that has the most of the latest three."""
    months = kept.months()
    latest = max(months[-3:], key=lambda counted: counted[1], default=None)
    chosen = month or (latest[0] if latest else None)
    contacts = kept.contacts_in(chosen, _MOST) if chosen else []
    days = [(day or "", list(told)) for day, told in groupby(contacts, key=lambda contact: contact.date)]
    before = [other for other, _ in months if chosen and other < chosen]
    after = [other for other, _ in months if chosen and other > chosen]
    return render(
        request,
        reader,
        "calendar.html",
        month=chosen,
        months=months,
        days=days,
        before=before[-1] if before else None,
        after=after[0] if after else None,
    )
