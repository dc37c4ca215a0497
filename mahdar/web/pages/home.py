"""The first page: what the record holds and what is new in it."""

from __future__ import annotations

from typing import NamedTuple

from fastapi import APIRouter, Request
from fastapi.responses import HTMLResponse

from mahdar.store import Actor, ContactView, Counts, Network, Record, Trend, View
from mahdar.web.asking import Connections, Kept, Reading
from mahdar.web.records import Records
from mahdar.web.rendering import render

router = APIRouter()


class _Totals(NamedTuple):
    """What is counted over the whole record."""

    counts: Counts
    trend: Trend
    pairs: Network
    organisations: list[Actor]


class Told(NamedTuple):
    """What the first page tells: the latest contacts, those that are announced, and what is counted."""

    held: tuple[ContactView, ...]
    announced: tuple[ContactView, ...]
    totals: _Totals


@router.get("/")
def home(request: Request, reader: Reading, kept: Kept, records: Connections) -> HTMLResponse:
    """Show counts, the latest contacts, when contacts took place on which topics, and who is most active."""
    told = home_of(kept, records)
    return render(
        request,
        reader,
        "home.html",
        counts=told.totals.counts,
        contacts=told.held,
        announced=told.announced,
        trend=told.totals.trend,
        pairs=told.totals.pairs,
        organisations=told.totals.organisations,
    )


def home_of(kept: Record, records: Records) -> Told:
    """Give what the first page tells."""
    contacts, counts = kept.latest_contacts(60), records.once(kept, "counts", Record.count)
    totals = _Totals(counts, *records.once(kept, "home", _settled, Record.settled))
    held = [contact for contact in contacts if contact.status == "held"][:8]
    announced = [contact for contact in contacts if contact.status == "announced"][:6]
    return Told(tuple(held), tuple(announced), totals)


def _settled(kept: Record) -> tuple[Trend, Network, list[Actor]]:
    """Count what does not change with each document that is read."""
    return kept.trend(), kept.network(View(bodies=True, limit=10)), kept.active_organisations(12)
