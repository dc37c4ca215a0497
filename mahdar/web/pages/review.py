"""People's judgements: what the program asks, what a reader corrects, and the log of both."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import Annotated

from fastapi import APIRouter, Form, Query, Request
from fastapi.responses import HTMLResponse, RedirectResponse, Response

from mahdar.errors import Contradiction, UsageError
from mahdar.identity import Verdict
from mahdar.store import Question, Record
from mahdar.web.asking import Connections, Kept, Reading, missing
from mahdar.web.links import back_to
from mahdar.web.members import shown, steps
from mahdar.web.records import Records
from mahdar.web.rendering import render

router = APIRouter()

_LATEST = 20
_APPEARANCES = 60
_AHEAD = 30
"""Questions put together at once: the first costs nearly as much as all of them."""
Skip = Annotated[int, Query(ge=0, le=500)]


@router.get("/review")
def review(request: Request, reader: Reading, kept: Kept, records: Connections, skip: Skip = 0) -> HTMLResponse:
    """Ask whether two names are one, the question first whose answer settles most; below, what was judged last."""
    questions = asked_first(kept, records, skip + 1)
    standing = {judgement.number for judgement in kept.standing()}
    return render(
        request,
        reader,
        "review.html",
        question=questions[skip] if skip < len(questions) else None,
        skip=skip,
        judgements=kept.judgements()[: -_LATEST - 1 : -1],
        shown=lambda member: shown(kept, reader.language, member),
        standing=standing,
    )


def asked_first(kept: Record, records: Records, number: int) -> list[Question]:
    """Give at least the first questions, as many as there are; those that are asked for again and again are kept."""
    return kept.review(number) if number > _AHEAD else records.once(kept, "review", _questions, Record.settled)


def _questions(kept: Record) -> list[Question]:
    return kept.review(_AHEAD)


@router.get("/identity")
def identity(request: Request, reader: Reading, kept: Kept, key: str) -> HTMLResponse:
    """Show everywhere a name stands that is taken to be one thing, and others that are named alike."""
    actor, places = kept.actor(key), kept.appearances(key, _APPEARANCES)
    if actor is None or not places:
        raise missing()
    alike = [(other, kept.appearances(other.key, 1)) for other in kept.find(actor.name, 8) if other.key != key]
    return render(request, reader, "identity.html", actor=actor, places=places, alike=alike)


@router.post("/judge", response_class=Response)
def judge(
    request: Request,
    reader: Reading,
    records: Connections,
    *,
    verdict: Annotated[Verdict, Form()],
    members: Annotated[list[str] | None, Form()] = None,
    undoes: Annotated[int | None, Form()] = None,
    reason: Annotated[str, Form(max_length=1000)] = "",
    back: Annotated[str, Form()] = "",
) -> Response:
    """Add a judgement to the log and go back; one that contradicts others is told with those it contradicts."""
    at = datetime.now(UTC).isoformat(timespec="seconds")
    try:
        with records.writing() as record:
            record.judge(
                verdict, list(filter(None, members or ())), author=reader.author, at=at, reason=reason, undoes=undoes
            )
    except UsageError as error:
        with records.one() as kept:
            way = steps(kept, reader.language, error) if isinstance(error, Contradiction) else ()
        address = back_to(back, reader.language)
        return render(request, reader, "refused.html", 409, problem=str(error), way=way, back=address)
    records.renew("review", _questions, Record.settled)
    return RedirectResponse(back_to(back, reader.language), 303)
