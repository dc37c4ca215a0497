"""Contacts and statements by what was asked for: between whom, by whom, on what, when; page by page.

A form gives names as people type them. The address that a page keeps has the keys of those that were found by them,
and no empty field, so that it shows the same question for good.
"""

from __future__ import annotations

from typing import Annotated, Literal

from fastapi import APIRouter, Query, Request
from fastapi.responses import RedirectResponse, Response

from mahdar.errors import UsageError
from mahdar.store import Actor, ContactQuery, Record, StatementQuery
from mahdar.web import links
from mahdar.web.asking import Kept, Reading, misasked
from mahdar.web.reader import Reader
from mahdar.web.rendering import render
from mahdar.wording import words

router = APIRouter()

_STEP = 20
Day = Annotated[str, Query(pattern=r"^$|^\d{4}(-\d{2}(-\d{2})?)?$")]
Group = Literal["topic", "contact", "contact_status", "act"]


@router.get("/contacts")
def contacts(
    request: Request,
    reader: Reading,
    kept: Kept,
    *,
    one: str = "",
    other: str = "",
    place: str = "",
    topic: str = "",
    kind: str = "",
    status: str = "",
    since: Day = "",
    until: Day = "",
    cursor: str = "",
) -> Response:
    """List contacts of one side, or between two."""
    asked = _Asked(kept, {"one": one, "other": other, "place": place})
    asked.fields |= {"topic": topic, "kind": kind, "status": status, "since": since, "until": until, "cursor": cursor}
    if asked.is_loose(request):
        return RedirectResponse(asked.address(reader, "contacts"), 303)
    query = ContactQuery(
        between=tuple(key for key in (one, other) if key),
        place=place or None,
        topic=topic or None,
        kind=kind or None,
        status=status or None,
        since=since or None,
        until=until or None,
        cursor=cursor or None,
        limit=_STEP,
    )
    try:
        found = None if asked.unknown else kept.contacts(query)
    except UsageError as error:
        raise misasked() from error
    choices = _choices(reader, kind="contact", status="contact_status", topic="topic")
    return render(request, reader, "contacts.html", asked=asked, found=found, choices=choices)


@router.get("/statements")
def statements(
    request: Request,
    reader: Reading,
    kept: Kept,
    *,
    by: str = "",
    about: str = "",
    topic: str = "",
    act: str = "",
    since: Day = "",
    until: Day = "",
    cursor: str = "",
) -> Response:
    """List what was said, by whom and about whom."""
    asked = _Asked(kept, {"by": by, "about": about})
    asked.fields |= {"topic": topic, "act": act, "since": since, "until": until, "cursor": cursor}
    if asked.is_loose(request):
        return RedirectResponse(asked.address(reader, "statements"), 303)
    query = StatementQuery(
        by=by or None,
        about=about or None,
        topic=topic or None,
        act=act or None,
        since=since or None,
        until=until or None,
        cursor=cursor or None,
        limit=_STEP,
    )
    try:
        found = None if asked.unknown else kept.statements(query)
    except UsageError as error:
        raise misasked() from error
    choices = _choices(reader, act="act", topic="topic")
    return render(request, reader, "statements.html", asked=asked, found=found, choices=choices)


class _Asked:
    """The fields of a question; ``actors`` are the things it names, ``unknown`` the names that nothing bears."""

    def __init__(self, kept: Record, named: dict[str, str]) -> None:
        self.names = tuple(named)
        self.fields = dict(named)
        self.actors: dict[str, Actor] = {}
        self.unknown: list[str] = []
        for field, typed in named.items():
            actor = _found(kept, typed.strip()) if typed.strip() else None
            if actor:
                self.actors[field], self.fields[field] = actor, actor.key
            elif typed.strip():
                self.unknown.append(typed)

    def is_loose(self, request: Request) -> bool:
        """Tell whether the address has names in the place of keys, or empty fields."""
        given = request.query_params
        return not all(given.values()) or any(self.fields[field] != given.get(field, "") for field in self.actors)

    def address(self, reader: Reader, page: str, **changed: str | None) -> str:
        """Give the lasting address of the question, or of it with something changed."""
        fields: dict[str, str | None] = {**self.fields, **changed}
        return links.page(reader.language, page, **{field: value or None for field, value in fields.items()})


def _found(kept: Record, typed: str) -> Actor | None:
    """Give the thing with a key, else the one that best fits a name."""
    return kept.actor(typed) or next(iter(kept.find(typed, 1)), None)


def _choices(reader: Reader, **groups: Group) -> dict[str, dict[str, str]]:
    """Give for each field that takes a code the codes with what they are called."""
    return {field: words(group, reader.language) for field, group in groups.items()}
