"""Why a program gets no answer, as RFC 9457 has it."""

from __future__ import annotations

from collections.abc import Sequence
from http import HTTPStatus
from typing import Final

import msgspec
from fastapi import HTTPException
from fastapi.responses import Response

from mahdar.store import Actor

MEDIA_TYPE: Final = "application/problem+json"


class Fault(msgspec.Struct, frozen=True):
    """What is wrong with one parameter; where a name may mean several things, ``choices`` are these."""

    parameter: str
    detail: str
    choices: tuple[Actor, ...] = ()


class Problem(msgspec.Struct, frozen=True):
    """Why there is no answer."""

    title: str
    status: int
    detail: str
    type: str = "about:blank"
    errors: tuple[Fault, ...] = ()


class Misasked(HTTPException):
    """Something in the address cannot be; says of each parameter what is wrong with it."""

    def __init__(self, *faults: Fault) -> None:
        super().__init__(422, "; ".join(f"{fault.parameter}: {fault.detail}" for fault in faults))
        self.faults = faults


def answer(status: int, detail: str, faults: Sequence[Fault] = ()) -> Response:
    """Tell a program why it gets no answer."""
    problem = Problem(HTTPStatus(status).phrase, status, detail, errors=tuple(faults))
    return Response(msgspec.json.encode(problem), status, media_type=MEDIA_TYPE)
