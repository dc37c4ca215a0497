"""The application: its pages, its files, and the guard around them."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

from fastapi import APIRouter, FastAPI, Request
from fastapi.responses import RedirectResponse
from starlette.concurrency import run_in_threadpool
from starlette.responses import Response
from starlette.staticfiles import StaticFiles
from starlette.types import Scope

from mahdar import __version__
from mahdar.errors import MahdarError
from mahdar.web import api
from mahdar.web.errors import answer_errors, preferred
from mahdar.web.guard import Guard
from mahdar.web.pages import (
    calendar,
    choices,
    document,
    dossier,
    entity,
    exports,
    facts,
    home,
    lists,
    network,
    review,
    search,
    sources,
    upload,
)
from mahdar.web.records import Records
from mahdar.web.rendering import STATIC
from mahdar.web.settings import Settings, from_environment
from mahdar.web.uploads import Uploads

_PAGES = (
    home,
    search,
    entity,
    document,
    facts,
    lists,
    calendar,
    network,
    review,
    sources,
    upload,
    exports,
    dossier,
    choices,
)


def create(settings: Settings | None = None) -> Guard:
    """Make the application; without settings, those of the environment, so that a server can be given its name."""
    settings = settings or from_environment()
    records = Records(settings.record, read_only=settings.read_only)
    uploads = Uploads(records)

    @asynccontextmanager
    async def running(_app: FastAPI) -> AsyncIterator[None]:
        await run_in_threadpool(_warm_up, records)
        yield
        uploads.close()
        records.close()

    app = FastAPI(
        title="Mahdar",
        version=__version__,
        openapi_url="/api/openapi.json",
        docs_url=None,
        redoc_url=None,
        lifespan=running,
    )
    app.state.records, app.state.uploads = records, uploads
    answer_errors(app)
    app.mount("/static", _Static(directory=STATIC))
    app.add_api_route("/", _begin, include_in_schema=False)
    app.include_router(api.router)
    api.describe(app)
    pages = APIRouter(prefix="/{language}", include_in_schema=False)
    for module in _PAGES:
        pages.include_router(module.router)
    app.include_router(pages)
    return Guard(app, settings.hosts)


def _warm_up(records: Records) -> None:
    """Load the analyser of searches before the first one; a record that is not there yet says so when asked."""
    with suppress(MahdarError), records.one() as kept:
        kept.search("محضر", 1)


def _begin(request: Request) -> RedirectResponse:
    return RedirectResponse(f"/{preferred(request)}/", 302, {"Vary": "Accept-Language"})


class _Static(StaticFiles):
    """Files whose address changes when they do."""

    async def get_response(self, path: str, scope: Scope) -> Response:
        """Let a browser keep a file for ever where it asked for this version of it, else (fonts) for a day."""
        response = await super().get_response(path, scope)
        kept = "public, max-age=31536000, immutable" if b"v=" in scope["query_string"] else "public, max-age=86400"
        response.headers["Cache-Control"] = kept
        return response
