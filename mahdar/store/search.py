"""Searching the texts of the record: an index of their words, kept by the database itself as documents come and go.

The index holds no text, only where in ``documents.text`` each term stands. Triggers write it in the transaction that
writes the document. ``search_groups`` repeats what ranking asks of every document that fits, so that no text is read.
The index is made anew where the analyser that it was made with is no longer the program's.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import Any, Final, NamedTuple

import apsw
import msgspec
from apsw import Connection, FTS5ExtensionApi

from mahdar.arabic.stems import digest
from mahdar.errors import UsageError
from mahdar.record import Span
from mahdar.store import tokenizer
from mahdar.store.facets import Facet, Narrowed, facets, narrowing, register_publisher
from mahdar.store.filters import Bearers, bearers, conditions
from mahdar.store.paging import ranking
from mahdar.store.queries import Query, expression, parse
from mahdar.store.suggestions import suggest
from mahdar.store.tokenizer import places
from mahdar.store.wanted import place

_SNIPPET: Final = 240
"""About how many characters of a text a hit shows."""
_BEFORE: Final = 60
"""How many of them stand before the first word that was looked for, where the text has as many."""
_BEARERS: Final = 8
"""Bearers of a name that are told."""
_DROP = (
    "DROP TRIGGER IF EXISTS search_inserted",
    "DROP TRIGGER IF EXISTS search_deleted",
    "DROP TRIGGER IF EXISTS search_updated",
    "DROP INDEX IF EXISTS search_groups",
    "DROP TABLE IF EXISTS search",
)
_MAKE = (
    "CREATE VIRTUAL TABLE search USING fts5 "
    "(text, content='documents', content_rowid='number', tokenize='{name} {version}')",
    "CREATE INDEX search_groups ON documents (number, copy_of, published)",
    "CREATE TRIGGER search_inserted AFTER INSERT ON documents BEGIN "
    "INSERT INTO search (rowid, text) VALUES (new.number, new.text); END",
    "CREATE TRIGGER search_deleted AFTER DELETE ON documents BEGIN "
    "INSERT INTO search (search, rowid, text) VALUES ('delete', old.number, old.text); END",
    "CREATE TRIGGER search_updated AFTER UPDATE OF number, text ON documents BEGIN "
    "INSERT INTO search (search, rowid, text) VALUES ('delete', old.number, old.text); "
    "INSERT INTO search (rowid, text) VALUES (new.number, new.text); END",
    "INSERT INTO search (search) VALUES ('rebuild')",
)
_MATCHED = "SELECT rowid AS number, bm25(search) AS score FROM search WHERE search MATCH :match"
_EVERYTHING = "SELECT number, 0.0 AS score FROM documents"
_FOUND = """
    WITH matched AS MATERIALIZED ({matched})
    SELECT documents.number, documents.copy_of, matched.score, coalesce(documents.published, '') FROM matched
    JOIN documents INDEXED BY search_groups ON documents.number = matched.number {where}"""


class Hit(msgspec.Struct, frozen=True):
    """A document that was found, and the stretch of it that shows why.

    ``start`` and ``end`` are the offsets of ``snippet`` in the document's text, ``spans`` those of the words in it that
    were looked for. ``copies`` are the ids of documents that repeat this one and were found too.
    """

    document: str
    title: str | None
    source: str | None
    url: str | None
    published: str | None
    start: int
    end: int
    snippet: str
    spans: tuple[Span, ...]
    copies: tuple[str, ...]


class Found(msgspec.Struct, frozen=True):
    """What a search came to: the best hits, how many there are, and what else may have been meant.

    ``facets`` are what it can be narrowed to, ``cursor`` is what to ask with for the hits that follow; ``named`` tells
    what the names of filters were taken for.
    """

    hits: tuple[Hit, ...]
    total: int
    suggestions: tuple[str, ...]
    facets: tuple[Facet, ...] = ()
    cursor: str | None = None
    named: tuple[Bearers, ...] = ()


class SearchQuery(msgspec.Struct, frozen=True, kw_only=True):
    """What to find: ``typed`` in the language of :mod:`mahdar.store.queries`, with ``exact`` words as they are written.

    ``latest`` puts the latest texts first in the place of those that fit best; ``facets`` is how many values of a field
    are wanted to narrow the search to.
    """

    typed: str
    exact: bool = False
    narrowed: Narrowed = Narrowed()
    latest: bool = False
    facets: int = 0
    limit: int = 20
    cursor: str | None = None


class _Group(NamedTuple):
    """A text that was found with its near-copies; ``numbers`` of documents, that which fits best first."""

    name: str
    score: float
    day: str
    numbers: tuple[int, ...]


def register(connection: Connection) -> None:
    """Give a connection what the index needs; without it no document can be written either."""
    tokenizer.register(connection)
    register_publisher(connection)
    connection.register_fts5_function("mahdar_instances", _instances)


def is_current(connection: Connection) -> bool:
    """Tell whether the index is there and was made by this program's analyser."""
    return f"tokenize='{tokenizer.NAME} {digest()}'" in _definition(connection)


def make(connection: Connection) -> None:
    """Make the index out of all documents, in the place of an older one; the caller holds the transaction."""
    for statement in _DROP:
        connection.execute(statement)
    for statement in _MAKE:
        connection.execute(statement.format(name=tokenizer.NAME, version=digest()))


def merge(connection: Connection) -> None:
    """Make one of the pieces that the index was written in."""
    connection.execute("INSERT INTO search (search) VALUES ('optimize')")


def search(connection: Connection, asked: SearchQuery) -> Found:
    """Find documents by their words and facts; near-copies are one hit.

    The best come first; without words, only with filters, the latest. Raises UsageError where the query cannot be
    understood, or the record was made before there was an index.
    """
    query = parse(asked.typed, exact=asked.exact)
    if not _definition(connection):
        raise UsageError("this record has no search index yet; 'mahdar read' on any file makes it")
    match = expression(query.words) if query.words.wanted else None
    rows = _rows(connection, query, match, asked.narrowed)
    groups = _groups(rows)
    page, cursor = _latest(groups, asked) if asked.latest else _best(groups, asked)
    offered: tuple[Facet, ...] = ()
    if asked.facets:
        days = {number: day for number, _, _, day in rows if day}
        offered = facets(connection, {row[0]: row[1] for row in rows}, days, asked.narrowed, asked.facets)
    hits = tuple(_hit(connection, group.numbers, match) for group in page)
    suggested = () if groups else suggest(connection, asked.typed, query)
    return Found(hits, len(groups), suggested, offered, cursor, bearers(connection, query.filters, _BEARERS))


def _definition(connection: Connection) -> str:
    row = connection.execute("SELECT sql FROM sqlite_master WHERE name = 'search'").fetchone()
    return row[0] if row else ""


def _rows(connection: Connection, query: Query, match: str | None, narrowed: Narrowed) -> list[Any]:
    """Give number, group, score and day of every document that fits."""
    clauses, marks = conditions(query.filters)
    narrower, values = narrowing(narrowed)
    clauses += narrower
    for at, node in enumerate(query.words.unwanted if match is None else ()):
        clauses.append(f"documents.number NOT IN (SELECT rowid FROM search WHERE search MATCH :unwanted{at})")
        marks[f"unwanted{at}"] = expression(node)
    where = f"WHERE {' AND '.join(clauses)}" if clauses else ""
    statement = _FOUND.format(matched=_EVERYTHING if match is None else _MATCHED, where=where)
    return list(connection.execute(statement, {**marks, **values, "match": match}))


def _groups(rows: Iterable[tuple[int, str, float, str]]) -> list[_Group]:
    """Put near-copies together; the groups come latest first."""
    found: defaultdict[str, list[tuple[float, int, str]]] = defaultdict(list)
    for number, group, score, day in rows:
        found[group].append((score, number, day))
    groups = [
        _Group(name, min(copies)[0], max(day for *_, day in copies), tuple(number for _, number, _ in sorted(copies)))
        for name, copies in sorted(found.items())
    ]
    return sorted(groups, key=lambda group: group.day, reverse=True)


def _best(groups: Iterable[_Group], asked: SearchQuery) -> tuple[list[_Group], str | None]:
    ranked = sorted(groups, key=lambda group: group.score)
    return ranking(asked.limit, asked.cursor).page(ranked, lambda group: group.name)


def _latest(groups: Iterable[_Group], asked: SearchQuery) -> tuple[list[_Group], str | None]:
    day, last = place(asked.cursor) if asked.cursor is not None else ("~", "")
    left = [group for group in groups if group.day < day or (group.day == day and group.name > last)]
    page = left[: asked.limit]
    return page, f"{page[-1].day}|{page[-1].name}" if len(left) > len(page) else None


def _hit(connection: Connection, numbers: Sequence[int], match: str | None) -> Hit:
    query = "SELECT id, title, source, url, published, text FROM documents WHERE number = ?"
    number, *others = numbers
    identity, title, source, url, published, text = connection.execute(query, (number,)).get
    spans = _spans(connection, number, match, text)
    start, end = _window(text, spans)
    shown = tuple(span for span in spans if start <= span.start and span.end <= end)
    copies = tuple(connection.execute("SELECT id FROM documents WHERE number = ?", (other,)).get for other in others)
    snippet = text[start:end]
    return Hit(identity, title, source, url, published, start, end, snippet, shown, tuple(sorted(copies)))


def _spans(connection: Connection, number: int, match: str | None, text: str) -> list[Span]:
    """Give where in a text the words stand that were looked for; words of one phrase are one span."""
    if match is None:
        return []
    query = "SELECT mahdar_instances(search) FROM search WHERE search MATCH ? AND rowid = ?"
    listed = connection.execute(query, (match, number)).get
    words = places(text)
    found = sorted({(int(at), int(at) + int(size)) for at, size in re.findall(r"(\d+):(\d+)", listed)})
    spans: list[Span] = []
    for first, last in found:
        span = Span(words[first][0], words[last - 1][1])
        if not spans or span.start >= spans[-1].end:
            spans.append(span)
        else:
            spans[-1] = Span(spans[-1].start, max(spans[-1].end, span.end))
    return spans


def _instances(api: FTS5ExtensionApi, *_arguments: apsw.SQLiteValue) -> str:
    """Give every place of every phrase of a query in one text as ``position:words``, for SQL."""
    told = []
    for number, phrase in enumerate(api.phrases):
        told += [f"{at}:{len(phrase)}" for at in api.phrase_column_offsets(number, 0)]
    return " ".join(told)


def _window(text: str, spans: Sequence[Span]) -> tuple[int, int]:
    """Choose the stretch of a text with the most of the spans, the first where several have as many."""
    best = max(spans, key=lambda span: (_held(spans, span.start), -span.start), default=Span(0, 0))
    start = max(0, min(best.start - _BEFORE, len(text) - _SNIPPET))
    if start:
        space = text.find(" ", start, best.start)
        start = best.start if space < 0 else space + 1
    end = min(len(text), max(best.end, start + _SNIPPET))
    space = text.rfind(" ", best.end, end)
    return start, end if end == len(text) or space < 0 else space


def _held(spans: Iterable[Span], start: int) -> int:
    return sum(start <= span.start and span.end <= start + _SNIPPET for span in spans)
