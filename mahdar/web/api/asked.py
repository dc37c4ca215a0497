"""The parameters of questions, and answers page by page."""

from __future__ import annotations

import base64
import binascii
from collections.abc import Callable, Sequence
from typing import Annotated, TypeVar

import msgspec
from fastapi import Query, Request
from fastapi.responses import Response
from starlette.datastructures import URL

from mahdar.store import Actor, Record
from mahdar.web.problems import Fault, Misasked

T = TypeVar("T")
_DAY = r"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$"
_NAME = "The key of a thing, or a name that only one thing has."

Key = Annotated[str, Query(description="The key of a thing.", min_length=1, examples=["gcc"])]
Named = Annotated[str | None, Query(description=_NAME, min_length=1, examples=["gcc", "البديوي"])]
Day = Annotated[str | None, Query(pattern=_DAY, description="A day, a month or a year.", examples=["2024-05", "2024"])]
Topic = Annotated[
    str | None, Query(description="The id of a topic, or its name.", min_length=1, examples=["counter_terrorism"])
]
Source = Annotated[str | None, Query(description="Words of the source or the address.", examples=["spa.gov.sa"])]
Cursor = Annotated[
    str | None,
    Query(description="Where the page begins, as `next` of the page before gives it.", max_length=20_000),
]
Limit = Annotated[int, Query(ge=1, le=200, description="How many to give at most.", examples=[20])]
Anchor = Annotated[
    str, Query(description="What a fact goes by, as lists give it.", min_length=1, examples=["a#contact:0-104"])
]


def answer(request: Request, value: msgspec.Struct) -> Response:
    """Give an answer, with the mark of the state of the record that it comes from."""
    headers = {"ETag": request.state.mark, "Cache-Control": "private, no-cache"}
    return Response(msgspec.json.encode(value), media_type="application/json", headers=headers)


def following(request: Request, cursor: str | None) -> str | None:
    """Give the address of the next page."""
    if cursor is None:
        return None
    there = URL(scope=request.scope).include_query_params(cursor=cursor)
    return f"{there.path}?{there.query}"


def paged(
    request: Request, lines: Sequence[T], limit: int, place: Callable[[T], str | int]
) -> tuple[tuple[T, ...], str | None]:
    """Give a page of lines that are in the order of their places, and the address of the next where more is there."""
    onward = sealed(place(lines[limit - 1])) if len(lines) > limit else None
    return tuple(lines[:limit]), following(request, onward)


def sealed(place: str | int | None) -> str | None:
    """Make a cursor of a place in an order, so that nobody takes it for more than that.

    >>> opened(sealed("2024-05-01|a#contact:0-5"))
    '2024-05-01|a#contact:0-5'
    """
    return None if place is None else base64.urlsafe_b64encode(str(place).encode()).decode().rstrip("=")


def opened(cursor: str | None) -> str | None:
    """Read a cursor; raises Misasked where it is none."""
    if cursor is None:
        return None
    try:
        return base64.b64decode(f"{cursor}{'=' * (-len(cursor) % 4)}", altchars=b"-_", validate=True).decode()
    except (ValueError, binascii.Error) as error:
        raise Misasked(Fault("cursor", "this is no cursor of an answer")) from error


def numbered(cursor: str | None) -> int | None:
    """Read a cursor that is a number; raises Misasked where it is none."""
    place = opened(cursor)
    if place is None:
        return None
    if not (place.isascii() and place.isdigit() and len(place) < 18):
        raise Misasked(Fault("cursor", "this is no cursor of an answer"))
    return int(place)


def meant(kept: Record, **names: str | None) -> dict[str, Actor]:
    """Give what names mean, by the parameters that have them; raises Misasked where that is nothing, or several."""
    found = {parameter: kept.meaning(typed) for parameter, typed in names.items() if typed is not None}
    faults = []
    for parameter, meaning in found.items():
        if meaning.actor is None and meaning.others:
            faults.append(
                Fault(parameter, f"«{meaning.typed}» is the name of several; give the key of one", meaning.others)
            )
        elif meaning.actor is None:
            faults.append(Fault(parameter, f"nothing in the record has the name «{meaning.typed}»"))
    if faults:
        raise Misasked(*faults)
    return {parameter: meaning.actor for parameter, meaning in found.items() if meaning.actor is not None}
