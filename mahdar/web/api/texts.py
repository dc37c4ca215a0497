"""Documents: searched, listed, one by its id, and what was read when."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Query, Request
from fastapi.responses import Response

from mahdar.errors import UsageError
from mahdar.record import DocumentRecord
from mahdar.web.api.answers import AboutDocument, DocumentList, FailureList, HitList, RunList
from mahdar.web.api.asked import Cursor, Limit, answer, following, numbered, opened, paged, sealed
from mahdar.web.api.described import says
from mahdar.web.asking import Kept, Run, existing, missing
from mahdar.web.pages.search import Searching
from mahdar.web.problems import Fault, Misasked

router = APIRouter(tags=["texts"])
Choices = Annotated[int, Query(ge=0, le=100, description="How many values of each field to narrow the search to.")]
Id = Annotated[str, Query(description="The id of a document.", examples=["a"])]


@router.get("/search", responses=says(HitList))
def search(
    request: Request,
    kept: Kept,
    asked: Searching,
    limit: Limit = 20,
    cursor: Cursor = None,
    facets: Choices = 8,
) -> Response:
    """Find documents by words and filters.

    `kind`, `topic`, `org`, `person`, `source` and `time` narrow the search to the values that `facets` give; each may
    be given several times.
    """
    behind = opened(cursor) if asked.latest else cursor
    try:
        found = kept.texts(asked.query(limit, cursor=behind, facets=facets))
    except UsageError as error:
        raise Misasked(Fault("q", str(error))) from error
    onward = following(request, sealed(found.cursor) if asked.latest else found.cursor)
    return answer(request, HitList(found.hits, found.total, found.suggestions, found.facets, found.named, onward))


@router.get("/document", responses=says(DocumentRecord))
def document(request: Request, kept: Kept, id: Id) -> Response:
    """Give a document with everything found in it, as `mahdar extract` prints it."""
    return answer(request, existing(kept.document(id)))


@router.get("/about", responses=says(AboutDocument))
def about(request: Request, kept: Kept, id: Id) -> Response:
    """Give what the record adds to a document."""
    keys = kept.keys(id)
    if not keys and kept.document(id) is None:
        raise missing()
    return answer(request, AboutDocument(keys, kept.corrections(id), tuple(kept.copies_of(id))))


@router.get("/documents", responses=says(DocumentList))
def documents(request: Request, kept: Kept, limit: Limit = 100, cursor: Cursor = None) -> Response:
    """List documents."""
    lines = kept.documents_behind(opened(cursor) or "", limit + 1)
    return answer(request, DocumentList(*paged(request, lines, limit, lambda line: line.id)))


@router.get("/runs", responses=says(RunList))
def runs(request: Request, kept: Kept, limit: Limit = 20, cursor: Cursor = None) -> Response:
    """List what was read when."""
    lines = kept.runs(limit + 1, numbered(cursor))
    return answer(request, RunList(*paged(request, lines, limit, lambda line: line.number)))


@router.get("/failures", responses=says(FailureList))
def failures(request: Request, kept: Kept, run: Run, limit: Limit = 100, cursor: Cursor = None) -> Response:
    """List what could not be read in a run, and why."""
    lines = kept.failures(run, numbered(cursor) or 0, limit + 1)
    return answer(request, FailureList(*paged(request, lines, limit, lambda line: line.number)))
