"""The first page: what the record holds and what is new in it."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from mahdar.store import View
from mahdar.web.asking import Connections, Kept, Reading
from mahdar.web.rendering import render

router = APIRouter()


@router.get("/")
def home(request: Request, reader: Reading, kept: Kept, records: Connections) -> HTMLResponse:
    """Show counts, the latest contacts, when contacts took place on which topics, and who is most active."""
    contacts = kept.latest_contacts(60)
    return render(
        request,
        reader,
        "home.html",
        counts=records.once(kept, "counts", kept.count),
        contacts=[contact for contact in contacts if contact.status == "held"][:8],
        announced=[contact for contact in contacts if contact.status == "announced"][:6],
        trend=records.once(kept, "trend", kept.trend),
        pairs=records.once(kept, "pairs", lambda: kept.network(View(bodies=True, limit=10))),
        organisations=records.once(kept, "organisations", lambda: kept.active_organisations(12)),
    )
