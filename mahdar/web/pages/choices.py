"""What a reader chooses: digits, calendars, colours."""

from __future__ import annotations

from typing import Annotated

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from mahdar.web.asking import Reading
from mahdar.web.links import back_to
from mahdar.web.reader import COOKIE, Calendars, Digits, Theme

router = APIRouter()

_YEAR = 365 * 24 * 3600


@router.post("/choices")
def choose(
    reader: Reading,
    digits: Annotated[Digits, Form()],
    calendars: Annotated[Calendars, Form()],
    theme: Annotated[Theme, Form()],
    back: Annotated[str, Form()] = "",
) -> RedirectResponse:
    """Keep the choices in a cookie and go back to the page they were made on."""
    answer = RedirectResponse(back_to(back, reader.language), 303)
    kept = ".".join((digits, calendars, theme))
    answer.set_cookie(COOKIE, kept, max_age=_YEAR, httponly=True, samesite="strict")
    return answer
