"""What was read, what could not be read, and when."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import HTMLResponse

from mahdar.store import Record
from mahdar.web.asking import Connections, Kept, Reading, Run
from mahdar.web.rendering import render

router = APIRouter()

_PAGE = 50
After = Annotated[int, Query(ge=0)]


@router.get("/sources")
def sources(request: Request, reader: Reading, kept: Kept, records: Connections, after: After = 0) -> HTMLResponse:
    """List documents, and the latest runs."""
    lines = kept.document_lines(after, _PAGE + 1)
    more = lines[_PAGE - 1].number if len(lines) > _PAGE else None
    counts = records.once(kept, "counts", Record.count)
    return render(
        request, reader, "sources.html", documents=lines[:_PAGE], more=more, runs=kept.runs(10), counts=counts
    )


@router.get("/failures")
def failures(request: Request, reader: Reading, kept: Kept, run: Run, after: After = 0) -> HTMLResponse:
    """List what could not be read in a run, and why."""
    lines = kept.failures(run, after, _PAGE + 1)
    more = lines[_PAGE - 1].number if len(lines) > _PAGE else None
    return render(request, reader, "failures.html", run=run, failures=lines[:_PAGE], more=more)
