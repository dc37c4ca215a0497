"""Documents given on the page: the form, how far their reading is, and what came of it."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Depends, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException

from mahdar.web import links
from mahdar.web.asking import Connections, Reading, existing
from mahdar.web.reader import Reader
from mahdar.web.rendering import render
from mahdar.web.uploads import MOST_BYTES, MOST_FILES, Busy, Sent, Uploads, apart, harmless

router = APIRouter()


def uploads(request: Request) -> Uploads:
    """Give the uploads of the application."""
    kept: Uploads = request.app.state.uploads
    return kept


Taken = Annotated[Uploads, Depends(uploads)]


@router.get("/upload")
def upload(request: Request, reader: Reading, taken: Taken, id: str | None = None) -> Response:
    """Show the form, or what came of an upload."""
    if id is None:
        return _form(request, reader)
    found = existing(taken.get(id))
    answer = render(request, reader, "uploaded.html", upload=found)
    answer.headers["Cache-Control"] = "no-store"
    return answer


@router.post("/upload")
async def take(request: Request, reader: Reading, records: Connections, taken: Taken) -> Response:
    """Take files, begin to read them, and show how far that is."""
    if records.read_only:
        raise HTTPException(403, "this record is only read")
    try:
        async with request.form(max_files=MOST_FILES, max_fields=MOST_FILES) as form:
            files = [file for file in form.getlist("files") if isinstance(file, UploadFile) and file.filename]
            names = apart([harmless(file.filename) for file in files])
            sent = [Sent(name, file.file) for name, file in zip(names, files, strict=True)]
            begun = await run_in_threadpool(taken.begin, sent) if sent else None
    except HTTPException as error:
        if error.status_code != 400:
            raise
        return _form(request, reader, 422, "too_many" if "Too many files" in error.detail else "broken")
    except Busy:
        return _form(request, reader, 503, "busy")
    if begun is None:
        return _form(request, reader, 422, "none")
    return RedirectResponse(links.page(reader.language, "upload", id=begun.id), 303)


def _form(request: Request, reader: Reader, status: int = 200, problem: str | None = None) -> HTMLResponse:
    limits = {"most_files": MOST_FILES, "most_megabytes": MOST_BYTES // 1_000_000}
    return render(request, reader, "upload.html", status, problem=problem, **limits)
