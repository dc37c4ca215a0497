"""Search: names and texts, and what the texts can be narrowed to."""

from __future__ import annotations

from typing import Annotated, NamedTuple

import msgspec
from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import HTMLResponse

from mahdar.errors import UsageError
from mahdar.record import Span
from mahdar.store import Actor, Found, Hit, Narrowed, Record, SearchQuery
from mahdar.web import links
from mahdar.web.asking import Kept, Reading
from mahdar.web.reader import Reader
from mahdar.web.rendering import render

router = APIRouter()

_STEP = 20
_MOST = 200
_CHOICES = 8
_FACTS = ("contact", "statement", "agreement")
Values = Annotated[list[str] | None, Query(max_length=20)]


class Asked(NamedTuple):
    """A search as an address says it."""

    typed: str
    exact: bool = False
    latest: bool = False
    narrowed: Narrowed = Narrowed()

    @property
    def values(self) -> list[tuple[str, str]]:
        """The fields that it is narrowed by, each with its value."""
        given: dict[str, tuple[str, ...]] = msgspec.structs.asdict(self.narrowed)
        return [(field, value) for field, values in given.items() for value in values]

    def query(self, limit: int, **more: int | str | None) -> SearchQuery:
        """Give what the record is asked."""
        plain = SearchQuery(typed=self.typed, exact=self.exact, narrowed=self.narrowed, latest=self.latest, limit=limit)
        return msgspec.structs.replace(plain, **more)

    def fields(self) -> dict[str, str | tuple[str, ...] | None]:
        """Give the fields of its address."""
        switches = {"exact": "true" if self.exact else None, "latest": "true" if self.latest else None}
        return {"q": self.typed, **msgspec.structs.asdict(self.narrowed), **switches}

    def with_value(self, field: str, value: str) -> Asked:
        """Narrow it by one value more."""
        return self._replace(narrowed=msgspec.structs.replace(self.narrowed, **{field: (*self._of(field), value)}))

    def without(self, field: str, value: str) -> Asked:
        """Leave out a value that it is narrowed by."""
        left = tuple(other for other in self._of(field) if other != value)
        return self._replace(narrowed=msgspec.structs.replace(self.narrowed, **{field: left}))

    def _of(self, field: str) -> tuple[str, ...]:
        values: tuple[str, ...] = getattr(self.narrowed, field)
        return values


def asked(
    *,
    q: str = "",
    exact: bool = False,
    latest: bool = False,
    kind: Values = None,
    topic: Values = None,
    org: Values = None,
    person: Values = None,
    source: Values = None,
    time: Values = None,
) -> Asked:
    """Read a search from an address."""
    given = {"kind": kind, "topic": topic, "org": org, "person": person, "source": source, "time": time}
    kept = {field: tuple(dict.fromkeys(filter(None, values or ()))) for field, values in given.items()}
    return Asked(q.strip(), exact, latest, Narrowed(**kept))


Searching = Annotated[Asked, Depends(asked)]


@router.get("/search")
def search(
    request: Request,
    reader: Reading,
    kept: Kept,
    asked: Searching,
    limit: Annotated[int, Query(ge=1, le=_MOST)] = _STEP,
) -> HTMLResponse:
    """Show the names and the documents that a query finds; what it cannot understand, it says."""
    names: list[Actor] = []
    found, problem = None, None
    if asked.typed:
        found, problem = _texts(kept, asked.query(limit, facets=_CHOICES))
        names = [] if ":" in asked.typed else kept.find(asked.typed, 8)
    return render(
        request,
        reader,
        "search.html",
        typed=asked.typed,
        asked=asked,
        chosen=called(kept, reader, asked),
        called=lambda field, choice: _called(reader, field, choice.value, choice.name),
        search=lambda other, **query: links.page(reader.language, "search", **{**other.fields(), **query}),
        names=names,
        found=found,
        problem=problem and reader.reason(problem),
        limit=limit,
        more=min(limit + _STEP, _MOST),
        pieces=_pieces,
    )


def _texts(kept: Record, query: SearchQuery) -> tuple[Found | None, str | None]:
    try:
        return kept.texts(query), None
    except UsageError as error:
        return None, str(error)


def called(kept: Record, reader: Reader, asked: Asked) -> list[tuple[str, str, str]]:
    """Give the fields that a search is narrowed by, the values, and what these are called."""
    told = []
    for field, value in asked.values:
        actor = kept.actor(value) if field in ("org", "person") else None
        told.append((field, value, _called(reader, field, value, actor.name if actor else None)))
    return told


def _called(reader: Reader, field: str, value: str, name: str | None) -> str:
    if field == "kind":
        return reader.say(f"{value}s") if value in _FACTS else reader.word("contact", value)
    if field == "topic":
        return reader.word("topic", value)
    return reader.date(value) if field == "time" else reader.name(name or value, value)


def _pieces(hit: Hit) -> list[tuple[str, bool]]:
    """Cut a snippet into what was looked for and what stands between."""
    cut, at = [], hit.start
    for span in (*hit.spans, Span(hit.end, hit.end)):
        cut.append((hit.snippet[at - hit.start : span.start - hit.start], False))
        cut.append((hit.snippet[span.start - hit.start : span.end - hit.start], True))
        at = span.end
    return [(text, marked) for text, marked in cut if text]
