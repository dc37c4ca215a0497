"""Answers where there is no page: in the reader's language, and for programs as JSON."""

from __future__ import annotations

import re
from collections.abc import Sequence

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from mahdar.errors import StoreError, UsageError
from mahdar.web import problems
from mahdar.web.asking import Unchanged
from mahdar.web.problems import Fault, Misasked
from mahdar.web.reader import reader
from mahdar.web.rendering import render
from mahdar.wording import Language

_SAID = {
    400: "misasked",
    403: "refused",
    404: "missing",
    405: "missing",
    413: "too_large",
    422: "misasked",
    503: "no_record",
}


def preferred(request: Request) -> Language:
    """Tell the language for who asks without naming one: that of the path, else the first the browser names."""
    named = re.match(r"/(ar|en)(?=/|$)", request.url.path)
    wanted = named or re.search(r"\b(ar|en)\b", request.headers.get("accept-language", ""))
    return "en" if wanted and wanted[1] == "en" else "ar"


def answer_errors(app: FastAPI) -> None:
    """Let the application answer errors with a page that says what happened and where to go."""

    @app.exception_handler(Unchanged)
    def unchanged(_request: Request, error: Unchanged) -> Response:
        return Response(status_code=304, headers={"ETag": error.mark, "Cache-Control": "private, no-cache"})

    @app.exception_handler(HTTPException)
    def failed(request: Request, error: HTTPException) -> Response:
        faults = error.faults if isinstance(error, Misasked) else ()
        return _answer(request, error.status_code, str(error.detail), faults)

    @app.exception_handler(RequestValidationError)
    def misasked(request: Request, error: RequestValidationError) -> Response:
        found = error.errors()
        nowhere = any(place["loc"][0] == "path" for place in found)
        faults = [Fault(str(place["loc"][-1]), str(place["msg"])) for place in found]
        return _answer(request, 404 if nowhere else 422, "a parameter is missing or not as it must be", faults)

    @app.exception_handler(UsageError)
    def unusable(request: Request, error: UsageError) -> Response:
        return _answer(request, 422, str(error))

    @app.exception_handler(StoreError)
    def no_record(request: Request, error: StoreError) -> Response:
        return _answer(request, 503, str(error))

    @app.exception_handler(Exception)
    def broken(request: Request, _error: Exception) -> Response:
        return _answer(request, 500, "the program has a fault; the terminal it was started in tells which")


def _answer(request: Request, status: int, detail: str, faults: Sequence[Fault] = ()) -> Response:
    if request.url.path.startswith("/api/"):
        return problems.answer(status, detail, faults)
    told = reader(request, preferred(request))
    request.state.mark = None
    return render(request, told, "error.html", status, said=_SAID.get(status, "broken"), detail=detail)
