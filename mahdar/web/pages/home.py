"""The first page: what the record holds and what is new in it."""

from __future__ import annotations

from typing import NamedTuple

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from mahdar.store import Actor, Counts, Network, Record, Trend, View
from mahdar.web.asking import Connections, Kept, Reading
from mahdar.web.rendering import render

router = APIRouter()


class _Totals(NamedTuple):
    """What is counted over the whole record."""

    counts: Counts
    trend: Trend
    pairs: Network
    organisations: list[Actor]


@router.get("/")
def home(request: Request, reader: Reading, kept: Kept, records: Connections) -> HTMLResponse:
    """Show counts, the latest contacts, when contacts took place on which topics, and who is most active."""
    contacts, totals = kept.latest_contacts(60), records.once(kept, "home", _totals)
    return render(
        request,
        reader,
        "home.html",
        counts=totals.counts,
        contacts=[contact for contact in contacts if contact.status == "held"][:8],
        announced=[contact for contact in contacts if contact.status == "announced"][:6],
        trend=totals.trend,
        pairs=totals.pairs,
        organisations=totals.organisations,
    )


def _totals(kept: Record) -> _Totals:
    pairs = kept.network(View(bodies=True, limit=10))
    return _Totals(kept.count(), kept.trend(), pairs, kept.active_organisations(12))
