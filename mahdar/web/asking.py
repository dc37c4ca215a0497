"""What every page asks for before it is made: who reads, the record, and whether anything has changed."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterator
from typing import Annotated, TypeVar

from fastapi import Depends, HTTPException, Query, Request

from mahdar import __version__
from mahdar.record import Span
from mahdar.store import Record
from mahdar.web.reader import AUTHOR_COOKIE, COOKIE, Reader, reader
from mahdar.web.records import Records

T = TypeVar("T")


class Unchanged(Exception):
    """What the browser already has still holds; ``mark`` is its ETag."""

    def __init__(self, mark: str) -> None:
        self.mark = mark


def records(request: Request) -> Records:
    """Give the connections of the application."""
    kept: Records = request.app.state.records
    return kept


def record(request: Request) -> Iterator[Record]:
    """Lend the record for one request; raises Unchanged where the browser has this page of this state of it."""
    lender = records(request)
    with lender.one() as kept:
        chosen = [request.cookies.get(cookie, "") for cookie in (COOKIE, AUTHOR_COOKIE)]
        asked, revision = (request.url.path, request.url.query, *chosen), kept.revision()
        state = (revision, lender.outdated(kept), __version__, asked)
        mark = f'W/"{hashlib.sha256(repr(state).encode()).hexdigest()[:32]}"'
        if request.method in ("GET", "HEAD") and mark in request.headers.get("if-none-match", ""):
            raise Unchanged(mark)
        request.state.mark = mark
        yield kept


def span(at: Annotated[str, Query(pattern=r"^\d{1,9}-\d{1,9}$")]) -> Span:
    """Read the place of a fact in its document: ``12-96``."""
    start, end = map(int, at.split("-"))
    return Span(start, end)


def spans(at: str | None) -> tuple[Span, ...]:
    """Read the place to show in a document, if one is asked for; what is no place is none."""
    found = re.fullmatch(r"(\d{1,9})-(\d{1,9})", at or "")
    return (Span(int(found[1]), int(found[2])),) if found else ()


def missing() -> HTTPException:
    """Say that the record does not hold what was asked for."""
    return HTTPException(404)


def existing(thing: T | None) -> T:
    """Give what was asked for; raises 404 where the record does not hold it."""
    if thing is None:
        raise missing()
    return thing


def misasked() -> HTTPException:
    """Say that something in the address cannot be."""
    return HTTPException(422)


Reading = Annotated[Reader, Depends(reader)]
Kept = Annotated[Record, Depends(record)]
Connections = Annotated[Records, Depends(records)]
Place = Annotated[Span, Depends(span)]


def known_run(
    kept: Kept, run: Annotated[int, Query(ge=0, le=2**53, description="The number of a run.", examples=[1])]
) -> int:
    """Give the number of a run that was; raises 404 where there was none."""
    if [one.number for one in kept.runs(1, run + 1)] != [run]:
        raise missing()
    return run


Run = Annotated[int, Depends(known_run)]
