"""Search: names and texts."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from mahdar.errors import UsageError
from mahdar.record import Span
from mahdar.store import Actor, Found, Hit, Record
from mahdar.web.asking import Kept, Reading
from mahdar.web.rendering import render

router = APIRouter()

_STEP = 20


@router.get("/search")
def search(
    request: Request,
    reader: Reading,
    kept: Kept,
    q: str = "",
    exact: bool = False,
    limit: Annotated[int, Query(ge=1, le=200)] = _STEP,
) -> HTMLResponse:
    """Show the names and the documents that a query finds; what it cannot understand, it says."""
    typed = q.strip()
    names: list[Actor] = []
    found, problem = None, None
    if typed:
        found, problem = _texts(kept, typed, limit, exact)
        names = [] if ":" in typed else kept.find(typed, 8)
    return render(
        request,
        reader,
        "search.html",
        typed=typed,
        exact=exact,
        names=names,
        found=found,
        problem=problem and reader.reason(problem),
        limit=limit,
        step=_STEP,
        pieces=_pieces,
    )


def _texts(kept: Record, typed: str, limit: int, exact: bool) -> tuple[Found | None, str | None]:
    try:
        return kept.search(typed, limit, exact=exact), None
    except UsageError as error:
        return None, str(error)


def _pieces(hit: Hit) -> list[tuple[str, bool]]:
    """Cut a snippet into what was looked for and what stands between."""
    cut, at = [], hit.start
    for span in (*hit.spans, Span(hit.end, hit.end)):
        cut.append((hit.snippet[at - hit.start : span.start - hit.start], False))
        cut.append((hit.snippet[span.start - hit.start : span.end - hit.start], True))
        at = span.end
    return [(text, marked) for text, marked in cut if text]
