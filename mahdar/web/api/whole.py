"""The record as a whole: how much it holds, what is new, its months, and what people judge."""

from __future__ import annotations

from fastapi import APIRouter, Request
from fastapi.responses import Response

from mahdar.store import ranking
from mahdar.web.api.answers import Home, JudgementLine, JudgementList, Month, MonthList, Overview, QuestionList
from mahdar.web.api.asked import Cursor, Limit, answer, following, numbered, opened, paged
from mahdar.web.api.described import says
from mahdar.web.asking import Connections, Kept
from mahdar.web.pages.home import home_of
from mahdar.web.pages.review import asked_first

router = APIRouter(tags=["record"])


@router.get("/record", responses=says(Overview))
def overview(request: Request, kept: Kept) -> Response:
    """Tell how much the record holds."""
    return answer(request, Overview(kept.count(), kept.revision()))


@router.get("/home", responses=says(Home))
def home(request: Request, kept: Kept, records: Connections) -> Response:
    """Tell what is new, and who is most active."""
    told = home_of(kept, records)
    totals = told.totals
    return answer(
        request,
        Home(totals.counts, told.held, told.announced, totals.trend, totals.pairs, tuple(totals.organisations)),
    )


@router.get("/months", responses=says(MonthList))
def months(request: Request, kept: Kept, limit: Limit = 100, cursor: Cursor = None) -> Response:
    """List the months that have dated contacts; `/api/contacts?dated=true&since=M&until=M` gives those of a month."""
    before = opened(cursor) or "~"
    left = [Month(month, contacts) for month, contacts in reversed(kept.months()) if month < before]
    return answer(request, MonthList(*paged(request, left, limit, lambda month: month.month)))


@router.get("/review", responses=says(QuestionList))
def review(request: Request, kept: Kept, records: Connections, limit: Limit = 20, cursor: Cursor = None) -> Response:
    """List what the program cannot tell: whether two names are one."""
    asked = ranking(limit, cursor)
    found = asked_first(kept, records, asked.depth)
    page, behind = asked.page(found, lambda question: f"{question.one.key}\n{question.other.key}")
    return answer(request, QuestionList(tuple(page), following(request, behind)))


@router.get("/judgements", responses=says(JudgementList))
def judgements(request: Request, kept: Kept, limit: Limit = 20, cursor: Cursor = None) -> Response:
    """List what people judged."""
    before, standing = numbered(cursor), {judgement.number for judgement in kept.standing()}
    left = [one for one in reversed(kept.judgements()) if before is None or one.number < before]
    page, onward = paged(request, left, limit, lambda one: one.number)
    lines = tuple(JudgementLine(one, one.number in standing) for one in page)
    return answer(request, JudgementList(lines, onward))
