"""What a reader chooses: digits, calendars, colours, and the name that judgements are kept under."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import quote

from fastapi import APIRouter, Form
from fastapi.responses import RedirectResponse

from mahdar.web.asking import Reading
from mahdar.web.links import back_to
from mahdar.web.reader import AUTHOR_COOKIE, COOKIE, Calendars, Digits, Theme, login, plain_name

router = APIRouter()

_YEAR = 365 * 24 * 3600


@router.post("/choices")
def choose(
    reader: Reading,
    digits: Annotated[Digits, Form()],
    calendars: Annotated[Calendars, Form()],
    theme: Annotated[Theme, Form()],
    author: Annotated[str, Form(max_length=200)] = "",
    back: Annotated[str, Form()] = "",
) -> RedirectResponse:
    """Keep the choices in cookies and go back to the page they were made on; no name is that of the login."""
    answer = RedirectResponse(back_to(back, reader.language), 303)
    kept = ".".join((digits, calendars, theme))
    answer.set_cookie(COOKIE, kept, max_age=_YEAR, httponly=True, samesite="strict")
    name = plain_name(author)
    if name in ("", login()):
        answer.delete_cookie(AUTHOR_COOKIE)
    else:
        answer.set_cookie(AUTHOR_COOKIE, quote(name), max_age=_YEAR, httponly=True, samesite="strict")
    return answer
