"""Who deals with whom."""

from __future__ import annotations

from typing import Annotated
from urllib.parse import urlencode

import msgspec
from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from mahdar.store import View
from mahdar.web.asking import Kept, Reading
from mahdar.web.fields import DAY
from mahdar.web.rendering import render
from mahdar.wording import words

router = APIRouter()

Since = Annotated[str | None, Query(pattern=DAY)]


def view(
    bodies: bool = True,
    topic: str | None = None,
    since: Since = None,
    until: Since = None,
    around: str | None = None,
    depth: Annotated[int, Query(ge=1, le=3)] = 1,
    limit: Annotated[int, Query(ge=1, le=500)] = 50,
) -> View:
    """Read which network is asked for; an empty field of a form asks for nothing."""
    return View(
        bodies=bodies,
        topic=topic or None,
        since=since or None,
        until=until or None,
        around=around or None,
        depth=depth,
        limit=limit,
    )


Asked = Annotated[View, Depends(view)]


@router.get("/network")
def network(request: Request, reader: Reading, kept: Kept, asked: Asked) -> HTMLResponse:
    """Show who met whom, as a drawing and as a list."""
    found = kept.network(asked)
    given: dict[str, str | int | bool | None] = msgspec.structs.asdict(asked)
    return render(
        request,
        reader,
        "network.html",
        asked=asked,
        network=found,
        names={actor.key: actor.name for actor in found.actors},
        called={actor.key: reader.name(actor.name, actor.key) for actor in found.actors},
        centre=kept.actor(asked.around) if asked.around else None,
        topics=words("topic", reader.language),
        drawn=f"/api/network?{urlencode({field: value for field, value in given.items() if value is not None})}",
    )
