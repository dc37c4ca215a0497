"""What a page shows, as a file: the same question, with more of the answer."""

from __future__ import annotations

from typing import Annotated, Final, Literal

from fastapi import APIRouter, HTTPException, Query, Request
from fastapi.responses import Response

from mahdar.errors import UsageError
from mahdar.exchange import (
    AGREEMENTS,
    CONTACTS,
    DOCUMENTS,
    FAILURES,
    HITS,
    NAMES,
    OFFICES,
    PARTNERS,
    RUNS,
    STATEMENTS,
    TIES,
    gexf,
    graphml,
    named_ties,
)
from mahdar.store import AgreementQuery, ContactQuery, StatementQuery
from mahdar.web.asking import Kept, Run, existing
from mahdar.web.fields import OfAgreements, OfContacts, OfStatements
from mahdar.web.files import Part, Taking, answer, file
from mahdar.web.pages.network import Asked
from mahdar.web.pages.search import Searching

router = APIRouter(prefix="/export")

_MOST: Final = 2000
"""Facts of each kind in one file; whoever wants a larger record whole has it in a file already."""
_TEXTS: Final = 500
"""Texts of a search in one file, the best."""
_OFFICES: Final = 500
_ALL: Final = 1_000_000
"""Rows that a sheet holds."""

Month = Annotated[str, Query(pattern=r"^\d{4}-(0[1-9]|1[0-2])$")]


@router.get("/search")
def search(request: Request, wanted: Taking, kept: Kept, asked: Searching) -> Response:
    """Give the texts and the names that a query finds."""
    try:
        found = kept.texts(asked.query(_TEXTS))
    except UsageError as error:
        raise HTTPException(422, str(error)) from error
    return answer(request, wanted, "", [(HITS, found.hits), (NAMES, kept.find(asked.typed, 100))])


@router.get("/entity")
def entity(request: Request, wanted: Taking, kept: Kept, key: str) -> Response:
    """Give the contacts of a thing, its statements, agreements and offices, its names, and whom it deals with."""
    actor = existing(kept.actor(key))
    parts: list[Part] = [
        (CONTACTS, kept.contacts(ContactQuery(between=(key,), limit=_MOST)).contacts),
        (STATEMENTS, kept.statements(StatementQuery(by=key, limit=_MOST)).statements),
        (AGREEMENTS, kept.agreements(AgreementQuery(of=key, limit=_MOST)).agreements),
        (OFFICES, kept.page(actor, _OFFICES).offices),
        (PARTNERS, kept.partners(key, _MOST)),
    ]
    return answer(request, wanted, actor.name, parts)


@router.get("/contacts")
def contacts(request: Request, wanted: Taking, kept: Kept, fields: OfContacts) -> Response:
    """Give the contacts of one side, or between two, by their keys."""
    return answer(request, wanted, "", [(CONTACTS, kept.contacts(fields.query(_MOST)).contacts)])


@router.get("/statements")
def statements(request: Request, wanted: Taking, kept: Kept, fields: OfStatements) -> Response:
    """Give what was said, by whom and about whom, by their keys."""
    return answer(request, wanted, "", [(STATEMENTS, kept.statements(fields.query(_MOST)).statements)])


@router.get("/agreements")
def agreements(request: Request, wanted: Taking, kept: Kept, fields: OfAgreements) -> Response:
    """Give agreements, all or those of a party, by its key."""
    return answer(request, wanted, "", [(AGREEMENTS, kept.agreements(fields.query(_MOST)).agreements)])


@router.get("/calendar")
def calendar(request: Request, wanted: Taking, kept: Kept, month: Month) -> Response:
    """Give the contacts of a month."""
    return answer(request, wanted, month, [(CONTACTS, kept.contacts_in(month, _MOST))])


@router.get("/network")
def network(request: Request, wanted: Taking, kept: Kept, asked: Asked) -> Response:
    """Give the ties of a network, and whom it ties."""
    found = kept.network(asked)
    return answer(request, wanted, "", [(TIES, named_ties(found)), (NAMES, found.actors)])


@router.get("/graph")
def graph(request: Request, kept: Kept, asked: Asked, format: Literal["gexf", "graphml"] = "graphml") -> Response:
    """Give a network for programs of network analysis."""
    found = kept.network(asked)
    return file(request, gexf(found) if format == "gexf" else graphml(found), "network", format)


@router.get("/sources")
def sources(request: Request, wanted: Taking, kept: Kept) -> Response:
    """Give all documents, and the runs that read them."""
    parts: list[Part] = [(DOCUMENTS, kept.document_lines(0, _ALL)), (RUNS, kept.runs(_ALL))]
    return answer(request, wanted, "", parts)


@router.get("/failures")
def failures(request: Request, wanted: Taking, kept: Kept, run: Run) -> Response:
    """Give what could not be read in a run."""
    return answer(request, wanted, f"run {run}", [(FAILURES, kept.failures(run, 0, _ALL))])
