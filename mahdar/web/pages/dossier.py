"""The dossier of a thing or of a search: one page to print, every quotation with the number of its source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Annotated, Final, NamedTuple

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import HTMLResponse

from mahdar.errors import UsageError
from mahdar.exchange import NamedTie, named_ties
from mahdar.record import DocumentRecord
from mahdar.store import (
    Actor,
    AgreementQuery,
    AgreementView,
    ContactQuery,
    ContactView,
    Hit,
    OfficeView,
    Quote,
    Record,
    StatementQuery,
    StatementView,
    View,
)
from mahdar.web.asking import Connections, Kept, Reading, existing
from mahdar.web.cards import Instrument, cards
from mahdar.web.fields import Day
from mahdar.web.pages.search import Asked, Searching, called
from mahdar.web.rendering import render

router = APIRouter()

_TEXTS: Final = 30
_TIES: Final = 25
_OFFICES: Final = 100
_DATE: Final = re.compile(r"\d{4}(-\d{2}){0,2}")

Limit = Annotated[int, Query(ge=1, le=500)]


class Pact(NamedTuple):
    """An agreement, and the words that tell of it."""

    name: str
    kind: str
    status: str
    date: str | None
    day: str
    parties: Sequence[tuple[str, str]]
    quotes: Sequence[Quote]


class Dossier(NamedTuple):
    """What goes into a dossier; what there is none of is empty."""

    title: str
    actor: Actor | None = None
    names: Sequence[tuple[str, int]] = ()
    texts: Sequence[Hit] = ()
    total: int = 0
    offices: Sequence[OfficeView] = ()
    contacts: Sequence[ContactView] = ()
    statements: Sequence[StatementView] = ()
    agreements: Sequence[Pact] = ()
    partners: Sequence[Actor] = ()
    topics: Sequence[tuple[str, int]] = ()
    ties: Sequence[NamedTie] = ()

    @property
    def span(self) -> tuple[str, str] | None:
        """The first and the last day of what it tells: that of an event, else of the publication."""
        days = [*(contact.date or contact.evidence[0].published for contact in self.contacts)]
        days += [said.content.published for said in self.statements]
        days += [told.day for told in self.agreements] + [hit.published for hit in self.texts]
        dated = sorted(day for day in days if day and _DATE.fullmatch(day))
        return (dated[0], dated[-1]) if dated else None


class Sources:
    """The list of sources at the end, numbered in the order in which the dossier cites them."""

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self.cited: list[Quote | Hit] = []

    def number(self, place: Quote | Hit) -> int:
        """Cite the document of a quotation, and give its number in the list."""
        if place.document not in self._numbers:
            self.cited.append(place)
            self._numbers[place.document] = len(self.cited)
        return self._numbers[place.document]


@router.get("/dossier")
def dossier(
    request: Request,
    reader: Reading,
    kept: Kept,
    records: Connections,
    *,
    key: str | None = None,
    asked: Searching,
    since: Day = "",
    until: Day = "",
    limit: Limit = 100,
) -> HTMLResponse:
    """Show the dossier of the thing with a key, or of what a query finds; ``limit`` facts of each kind.

    ``since`` and ``until`` set the period of a thing's; a query has its own words for that.
    """
    if key is not None:
        told = _of_thing(kept, key, (since or None, until or None), limit)
    elif asked.typed:
        told = _of_search(kept, asked, min(limit, _TEXTS))
    else:
        raise HTTPException(422, "key or q must be given")
    runs = kept.runs(1)
    as_of = (runs[0].finished or runs[0].started)[:10] if runs else None
    counts = records.once(kept, "counts", Record.count)
    return render(
        request,
        reader,
        "dossier.html",
        told=told,
        sources=Sources(),
        as_of=as_of,
        counts=counts,
        limit=limit,
        asked=asked,
        narrowed=called(kept, reader, asked),
    )


def _of_thing(kept: Record, key: str, period: tuple[str | None, str | None], limit: int) -> Dossier:
    actor = existing(kept.actor(key))
    since, until = period
    contacts = kept.contacts(ContactQuery(between=(key,), since=since, until=until, limit=limit))
    statements = kept.statements(StatementQuery(by=key, since=since, until=until, limit=limit))
    agreements = kept.agreements(AgreementQuery(of=key, since=since, until=until, limit=limit))
    return Dossier(
        actor.name,
        actor,
        kept.names(key),
        offices=sorted(kept.offices(key, _OFFICES), key=lambda office: (office.first or "9", office.title)),
        contacts=contacts.contacts,
        statements=statements.statements,
        agreements=[_pact(agreement) for agreement in agreements.agreements],
        partners=kept.partners(key, 15),
        topics=kept.topics(key, 15),
        ties=named_ties(kept.network(View(around=key, since=since, until=until, limit=_TIES))),
    )


def _pact(told: AgreementView) -> Pact:
    quotes = [quote for telling in told.tellings for quote in telling.evidence]
    return Pact(told.name, told.kind, told.status, told.date, told.day, told.parties, quotes)


def _told_once(told: Instrument, record: DocumentRecord) -> Pact:
    """Give what one document says of an agreement."""
    about = (record.id, record.title, record.source, record.url, record.published)
    day, quote = told.date or told.published or "", Quote(told.text, *about, told.start, told.end)
    return Pact(told.name, told.kind, told.status, told.date, day, told.parties, [quote])


def _of_search(kept: Record, asked: Asked, limit: int) -> Dossier:
    """Put together what the texts say that a query finds."""
    try:
        found = kept.texts(asked.query(limit))
    except UsageError as error:
        raise HTTPException(422, str(error)) from error
    records = filter(None, (kept.document(hit.document) for hit in found.hits))
    told = [(record, cards(record, kept.keys(record.id))) for record in records]
    return Dossier(
        asked.typed,
        texts=found.hits,
        total=found.total,
        contacts=[contact for _, one in told for contact in one.contacts.values()],
        statements=[said for _, one in told for said in one.statements.values()],
        agreements=[_told_once(pact, record) for record, one in told for pact in one.agreements.values()],
    )
