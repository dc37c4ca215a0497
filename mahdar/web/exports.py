"""What a page shows, to take away: tables as CSV, the network as GraphML."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Query
from fastapi.responses import Response

from mahdar.exchange import Row, contact_row, csv_lines, graphml, statement_row
from mahdar.store import Page
from mahdar.web.asking import Kept, missing
from mahdar.web.pages.network import Asked

router = APIRouter(prefix="/api", tags=["export"])

_MOST = 5000
Month = Annotated[str | None, Query(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]


@router.get("/contacts.csv", response_class=Response)
def contacts(kept: Kept, key: str | None = None, month: Month = None) -> Response:
    """Give the contacts of a thing, or of a month, as a table."""
    if key is None and month is None:
        raise missing()
    found = kept.contacts_in(month, _MOST) if key is None and month else _page(kept, key or "").contacts
    return _table("contacts", map(contact_row, found))


@router.get("/statements.csv", response_class=Response)
def statements(kept: Kept, key: str) -> Response:
    """Give the statements of a thing, and of those who hold its offices, as a table."""
    return _table("statements", map(statement_row, _page(kept, key).statements))


@router.get("/network.graphml", response_class=Response)
def network(kept: Kept, asked: Asked) -> Response:
    """Give a network for programs of network analysis."""
    return _file(graphml(kept.network(asked)), "application/graphml+xml", "network.graphml")


def _page(kept: Kept, key: str) -> Page:
    actor = kept.actor(key)
    if actor is None:
        raise missing()
    return kept.page(actor, _MOST)


def _table(name: str, rows: Iterable[Row]) -> Response:
    return _file("".join(csv_lines(rows)).encode(), "text/csv; charset=utf-8", f"{name}.csv")


def _file(content: bytes, kind: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(content, media_type=kind, headers=headers)
