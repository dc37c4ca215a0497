"""Contacts, statements and agreements by what was asked for: between whom, by whom, on what, when; page by page.

A form gives names as people type them. The address that a page keeps has the keys of those that were found by them,
and no empty field, so that it shows the same question for good.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict
from typing import Literal

from fastapi import APIRouter, Request
from fastapi.responses import RedirectResponse, Response

from mahdar.errors import UsageError
from mahdar.store import Actor, Agreements, Contacts, Meaning, Record, Statements
from mahdar.web import links
from mahdar.web.asking import Kept, Reading, misasked
from mahdar.web.fields import Fields, OfAgreements, OfContacts, OfStatements
from mahdar.web.reader import Reader
from mahdar.web.rendering import render
from mahdar.wording import words

router = APIRouter()

_STEP = 20
Group = Literal["topic", "contact", "contact_status", "act", "agreement", "agreement_status"]


@router.get("/contacts")
def contacts(request: Request, reader: Reading, kept: Kept, fields: OfContacts, cursor: str = "") -> Response:
    """List contacts of one side, or between two."""
    asked = _Asked(kept, request, fields, ("one", "other", "place"), cursor)
    choices = _choices(reader, kind="contact", status="contact_status", topic="topic")
    return _list(request, reader, "contacts", asked, choices, lambda: kept.contacts(fields.query(_STEP, cursor)))


@router.get("/statements")
def statements(request: Request, reader: Reading, kept: Kept, fields: OfStatements, cursor: str = "") -> Response:
    """List what was said, by whom and about whom."""
    asked = _Asked(kept, request, fields, ("by", "about"), cursor)
    choices = _choices(reader, act="act", topic="topic")
    return _list(request, reader, "statements", asked, choices, lambda: kept.statements(fields.query(_STEP, cursor)))


@router.get("/agreements")
def agreements(request: Request, reader: Reading, kept: Kept, fields: OfAgreements, cursor: str = "") -> Response:
    """List agreements, all or those of a party."""
    asked = _Asked(kept, request, fields, ("of",), cursor)
    choices = _choices(reader, kind="agreement", status="agreement_status")
    return _list(request, reader, "agreements", asked, choices, lambda: kept.agreements(fields.query(_STEP, cursor)))


class _Asked:
    """The fields of a question; ``actors`` are the things it names.

    ``unknown`` are names that nothing bears. ``several`` are by their fields what a name may mean, where the question
    cannot be answered before one is chosen; ``besides`` what it may mean besides the one that was taken for it. That
    name stays in the address, as ``one_typed`` for ``one``.
    """

    def __init__(self, kept: Record, request: Request, asked: Fields, names: tuple[str, ...], cursor: str) -> None:
        self.names = names
        self.fields: dict[str, str] = {**asdict(asked), "cursor": cursor}
        self.actors: dict[str, Actor] = {}
        self.unknown: list[str] = []
        self.several: dict[str, Meaning] = {}
        self.besides: dict[str, Meaning] = {}
        for field in names:
            if typed := self.fields[field].strip():
                self._take(field, kept.meaning(typed))
            if field in self.actors and (typed := request.query_params.get(f"{field}_typed", "")):
                self._tell(field, kept.meaning(typed))

    def _take(self, field: str, meant: Meaning) -> None:
        if meant.actor:
            self.actors[field], self.fields[field] = meant.actor, meant.actor.key
            self._tell(field, meant)
        elif meant.others:
            self.several[field] = meant
        else:
            self.unknown.append(meant.typed)

    def _tell(self, field: str, meant: Meaning) -> None:
        taken, everybody = self.actors[field], (meant.actor, *meant.others)
        others = tuple(other for other in everybody if other and other.key != taken.key)
        if others:
            self.besides[field] = Meaning(meant.typed, taken, others)
            self.fields[f"{field}_typed"] = meant.typed

    @property
    def is_clear(self) -> bool:
        """Tell whether every name means one thing."""
        return not (self.unknown or self.several)

    def kept_fields(self) -> dict[str, str]:
        """Give the fields that ask for something, wherever in the answer the reader stands."""
        fields = self.fields.items()
        return {field: value for field, value in fields if value and field != "cursor" and not field.endswith("_typed")}

    def is_loose(self, request: Request) -> bool:
        """Tell whether the address has names in the place of keys, or empty fields."""
        given = request.query_params
        return not all(given.values()) or any(self.fields[field] != given.get(field, "") for field in self.actors)

    def address(self, reader: Reader, page: str, **changed: str | None) -> str:
        """Give the lasting address of the question, or of it with something changed."""
        fields: dict[str, str | None] = {**self.fields, **changed}
        return links.page(reader.language, page, **{field: value or None for field, value in fields.items()})


def _list(
    request: Request,
    reader: Reader,
    page: str,
    asked: _Asked,
    choices: dict[str, dict[str, str]],
    answer: Callable[[], Contacts | Statements | Agreements],
) -> Response:
    """Send on to the address that lasts, or show the answer there."""
    if asked.is_loose(request):
        return RedirectResponse(asked.address(reader, page), 303)
    try:
        found = answer() if asked.is_clear else None
    except UsageError as error:
        raise misasked() from error
    return render(request, reader, f"{page}.html", asked=asked, found=found, choices=choices)


def _choices(reader: Reader, **groups: Group) -> dict[str, dict[str, str]]:
    """Give for each field that takes a code the codes with what they are called."""
    return {field: words(group, reader.language) for field, group in groups.items()}
