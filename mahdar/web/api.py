"""The same answers for programs: JSON under ``/api``, described at ``/api/openapi.json``.

Lists come page by page: ``next`` is what to give as ``after`` for the following page, and null on the last.
"""

from __future__ import annotations

from typing import Annotated, Any

import msgspec
from fastapi import APIRouter, FastAPI, Query, Request
from fastapi.openapi.utils import get_openapi
from fastapi.responses import Response

from mahdar.errors import UsageError
from mahdar.record import DocumentRecord
from mahdar.store import (
    Actor,
    ContactView,
    Counts,
    DocumentLine,
    Failure,
    Found,
    Instrument,
    Network,
    Page,
    Run,
    Trend,
)
from mahdar.web.asking import Kept, missing
from mahdar.web.pages.network import Asked


class Overview(msgspec.Struct, frozen=True):
    """How much the record holds, and its state: a value that changes whenever an answer may have changed."""

    counts: Counts
    revision: str


class Thing(msgspec.Struct, frozen=True):
    """All the record knows of a person, organisation, state … ."""

    page: Page
    partners: tuple[Actor, ...]
    topics: tuple[tuple[str, int], ...]
    agreements: tuple[Instrument, ...]


class Documents(msgspec.Struct, frozen=True):
    """Documents in the order they were first read."""

    documents: tuple[DocumentLine, ...]
    next: int | None


class Failures(msgspec.Struct, frozen=True):
    """What could not be read in a run."""

    failures: tuple[Failure, ...]
    next: int | None


class Runs(msgspec.Struct, frozen=True):
    """The latest runs, the latest first."""

    runs: tuple[Run, ...]


class Names(msgspec.Struct, frozen=True):
    """Things with a name, best first."""

    names: tuple[Actor, ...]


class Contacts(msgspec.Struct, frozen=True):
    """Contacts in the order of their days."""

    contacts: tuple[ContactView, ...]


class Problem(msgspec.Struct, frozen=True):
    """Why there is no answer."""

    error: str


router = APIRouter(prefix="/api", tags=["record"])
After = Annotated[int, Query(ge=0, le=2**53)]
Limit = Annotated[int, Query(ge=1, le=500)]
Topics = Annotated[int, Query(ge=0, le=50)]
Month = Annotated[str, Query(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]
_ANSWERS = (
    Overview, Thing, Documents, DocumentRecord, Failures, Runs, Names, Contacts, Found, Network, Trend, Problem
)  # fmt: skip


def _says(kind: type[msgspec.Struct]) -> dict[int | str, dict[str, Any]]:
    """Describe the answer of a route in OpenAPI."""

    def told(answer: type[msgspec.Struct]) -> dict[str, Any]:
        schema = {"$ref": f"#/components/schemas/{answer.__name__}"}
        return {"description": answer.__doc__ or "", "content": {"application/json": {"schema": schema}}}

    return {200: told(kind), 404: told(Problem), 422: told(Problem), 503: told(Problem)}


def _answer(request: Request, value: msgspec.Struct) -> Response:
    headers = {"ETag": request.state.mark, "Cache-Control": "private, no-cache"}
    return Response(msgspec.json.encode(value), media_type="application/json", headers=headers)


@router.get("/record", responses=_says(Overview))
def overview(request: Request, kept: Kept) -> Response:
    """Tell how much the record holds."""
    return _answer(request, Overview(kept.count(), kept.revision()))


@router.get("/names", responses=_says(Names))
def names(request: Request, kept: Kept, q: str, limit: Limit = 20) -> Response:
    """Find persons, organisations, states … by any part of any spelling of their name."""
    return _answer(request, Names(tuple(kept.find(q, limit))))


@router.get("/search", responses=_says(Found))
def search(request: Request, kept: Kept, q: str, exact: bool = False, limit: Limit = 20) -> Response:
    """Find documents by words and filters."""
    try:
        return _answer(request, kept.search(q, limit, exact=exact))
    except UsageError as error:
        return Response(msgspec.json.encode(Problem(str(error))), 422, media_type="application/json")


@router.get("/entity", responses=_says(Thing))
def entity(request: Request, kept: Kept, key: str, limit: Limit = 20) -> Response:
    """Give all the record knows of a thing."""
    actor = kept.actor(key)
    if actor is None:
        raise missing()
    topics, agreements = tuple(kept.topics(key, limit)), tuple(kept.instruments(key, limit))
    return _answer(request, Thing(kept.page(actor, limit), tuple(kept.partners(key, limit)), topics, agreements))


@router.get("/document", responses=_says(DocumentRecord))
def document(request: Request, kept: Kept, id: str) -> Response:
    """Give a document with everything found in it, as ``mahdar extract`` prints it."""
    record = kept.document(id)
    if record is None:
        raise missing()
    return _answer(request, record)


@router.get("/documents", responses=_says(Documents))
def documents(request: Request, kept: Kept, after: After = 0, limit: Limit = 100) -> Response:
    """List documents, page by page."""
    lines = kept.document_lines(after, limit + 1)
    return _answer(request, Documents(tuple(lines[:limit]), lines[limit - 1].number if len(lines) > limit else None))


@router.get("/runs", responses=_says(Runs))
def runs(request: Request, kept: Kept, limit: Limit = 20) -> Response:
    """List what was read when."""
    return _answer(request, Runs(tuple(kept.runs(limit))))


@router.get("/failures", responses=_says(Failures))
def failures(request: Request, kept: Kept, run: After, after: After = 0, limit: Limit = 100) -> Response:
    """List what could not be read in a run, page by page."""
    lines = kept.failures(run, after, limit + 1)
    return _answer(request, Failures(tuple(lines[:limit]), lines[limit - 1].number if len(lines) > limit else None))


@router.get("/contacts", responses=_says(Contacts))
def contacts(request: Request, kept: Kept, month: Month, limit: Limit = 500) -> Response:
    """List the contacts dated in a month."""
    return _answer(request, Contacts(tuple(kept.contacts_in(month, limit))))


@router.get("/trend", responses=_says(Trend))
def trend(request: Request, kept: Kept, key: str | None = None, topics: Topics = 5) -> Response:
    """Count contacts over time and topics, all or those of one thing."""
    return _answer(request, kept.trend(key, topics))


@router.get("/network", responses=_says(Network))
def network(request: Request, kept: Kept, asked: Asked) -> Response:
    """Give who met whom."""
    return _answer(request, kept.network(asked))


def describe(app: FastAPI) -> None:
    """Let the application describe our answers, whose types FastAPI does not know."""

    def described() -> dict[str, Any]:
        if app.openapi_schema is None:
            told = get_openapi(title=app.title, version=app.version, routes=app.routes)
            _, components = msgspec.json.schema_components(_ANSWERS, ref_template="#/components/schemas/{name}")
            told.setdefault("components", {}).setdefault("schemas", {}).update(components)
            app.openapi_schema = told
        return app.openapi_schema

    app.openapi = described  # type: ignore[method-assign] # the way FastAPI documents
