"""What a search can be narrowed to: the values that the found documents have, each with how many it would leave."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, Final

import apsw
import msgspec
from apsw import Connection

from mahdar.store.details import names_of

Pairs = Iterable[tuple[int, str]]
"""The number of a document, and a value that it has."""

_KINDS: Final = ("contact", "statement", "agreement")
_TYPES: Final = {"org": "organisation", "person": "person"}
_LENGTHS: Final = (4, 7, 10)
"""Of an ISO year, month and day."""
_SITE: Final = re.compile(r"[a-z][a-z0-9+.-]*://(?:[^/?#]*@)?(?:www\.)?([^/?#:@]+)", re.IGNORECASE)
_DAY: Final = re.compile(r"[0-9]{4}(-[0-9]{2}){0,2}")
_PART: Final = re.compile(r"(?:!|:\d+$).*", re.DOTALL)
"""What a source says behind a file: the member of an archive, the line of a file of rows."""

_CHOSEN = "FROM json_each(:chosen) AS chosen CROSS JOIN"
_FACTS = f"SELECT DISTINCT document, kind {_CHOSEN} facts ON facts.document = chosen.value"
_CONTACTS = f"""SELECT facts.document, contacts.kind {_CHOSEN} facts ON facts.document = chosen.value
    AND facts.kind = 'contact' CROSS JOIN contacts ON contacts.fact = facts.number"""
_TOPICS = f"""SELECT facts.document, topics.topic {_CHOSEN} facts ON facts.document = chosen.value
    CROSS JOIN topics ON topics.fact = facts.number"""
_ACTORS = f"""SELECT document, entity_rows.key, labels.type {_CHOSEN} entity_rows ON document = chosen.value
    CROSS JOIN labels ON labels.number = label AND labels.type IN (:org, :person)"""
_SOURCES = f"SELECT number, mahdar_publisher(url, source) {_CHOSEN} documents ON documents.number = chosen.value"


class Narrowed(msgspec.Struct, frozen=True, kw_only=True):
    """What every document of a search must have besides its words, as facets give it.

    ``kind`` is a kind of fact or of contact, ``topic`` the id of one, ``org`` and ``person`` keys, ``source`` who
    published, ``time`` an ISO year, month or day.
    """

    kind: tuple[str, ...] = ()
    topic: tuple[str, ...] = ()
    org: tuple[str, ...] = ()
    person: tuple[str, ...] = ()
    source: tuple[str, ...] = ()
    time: tuple[str, ...] = ()


class Choice(msgspec.Struct, frozen=True):
    """A value to narrow a search to; ``name`` is what the record calls it, ``count`` how many hits would be left."""

    value: str
    name: str | None
    count: int


class Facet(msgspec.Struct, frozen=True):
    """The values of one field of :class:`Narrowed`, the most frequent first, times the latest first."""

    field: str
    choices: tuple[Choice, ...]


def register_publisher(connection: Connection) -> None:
    """Give a connection what narrowing by source needs."""
    connection.create_scalar_function("mahdar_publisher", _publisher, 2, deterministic=True)


def publisher(url: str, source: str) -> str:
    """Name who published a document: the site of its address, else the file that it was read from.

    >>> publisher("https://www.Example.org:80/a", "x"), publisher("", "a.zip!b.txt"), publisher("/a", "a.csv:1")
    ('example.org', 'a.zip', 'a.csv')
    """
    site = _SITE.match(url)
    return site[1].lower() if site else _PART.sub("", source)


def _publisher(*said: apsw.SQLiteValue) -> str:
    return publisher(*(str(part or "") for part in said))


def narrowing(narrowed: Narrowed) -> tuple[list[str], dict[str, str]]:
    """Give a condition on documents for each value, in SQL, and the values of its marks."""
    clauses: list[str] = []
    marks: dict[str, str] = {}
    for field, condition in _CONDITIONS.items():
        for at, value in enumerate(getattr(narrowed, field)):
            mark = f"{field}{at}"
            clauses.append(condition.format(mark=mark))
            marks[mark] = value
    return clauses, marks


_CONDITIONS: Final = {
    "kind": """documents.number IN (SELECT document FROM facts LEFT JOIN contacts ON contacts.fact = facts.number
        WHERE :{mark} IN (facts.kind, contacts.kind))""",
    "topic": """documents.number IN (SELECT facts.document FROM topics JOIN facts ON facts.number = topics.fact
        WHERE topics.topic = :{mark})""",
    **{
        field: f"documents.number IN (SELECT document FROM entities WHERE key = :{{mark}} AND type = '{kind}')"
        for field, kind in _TYPES.items()
    },
    "source": "mahdar_publisher(documents.url, documents.source) = :{mark}",
    "time": "substr(documents.published, 1, length(:{mark})) = :{mark}",
}


def facets(
    connection: Connection, groups: Mapping[int, str], days: Mapping[int, str], narrowed: Narrowed, most: int
) -> tuple[Facet, ...]:
    """Give for each field the ``most`` frequent values of some documents that they are not narrowed to yet.

    ``groups`` has the number of each document with the group of copies that it counts for once, ``days`` the days of
    publication. A time is cut to its year, or where all are of one, to the month or the day.
    """
    copied = len(set(groups.values())) < len(groups)
    marks = {"chosen": msgspec.json.encode(list(groups)).decode(), **_TYPES}

    def rows(query: str) -> Iterator[Any]:
        return connection.execute(query, marks)

    def offered(field: str, pairs: Pairs, name: Callable[[str], str | None] = lambda _: None) -> Facet:
        given = set(getattr(narrowed, field))
        told: Iterable[tuple[object, str]]
        told = {(groups[number], value) for number, value in pairs} if copied else set(pairs)
        counts = Counter(value for _, value in told)
        known = ((value, count) for value, count in counts.items() if value and value not in given)
        ranked = sorted(known, key=lambda one: (-one[1], one[0]))[:most]
        return Facet(field, tuple(Choice(value, name(value), count) for value, count in ranked))

    kinds = [(number, kind) for number, kind in rows(_FACTS) if kind in _KINDS]
    actors: dict[str, list[tuple[int, str]]] = {kind: [] for kind in _TYPES.values()}
    for number, key, kind in rows(_ACTORS):
        actors[kind].append((number, key))
    times = offered("time", _cut(days))
    return (
        offered("kind", [*kinds, *rows(_CONTACTS)]),
        offered("topic", rows(_TOPICS)),
        *(offered(field, actors[kind], lambda key: names_of(connection, key)[0][0]) for field, kind in _TYPES.items()),
        offered("source", rows(_SOURCES)),
        Facet("time", tuple(sorted(times.choices, key=lambda choice: choice.value, reverse=True))),
    )


def _cut(days: Mapping[int, str]) -> Pairs:
    """Give the times of documents in the largest unit in which they differ; where no unit does, as days."""
    dated = {number: day for number, day in days.items() if _DAY.fullmatch(day)}
    for length in _LENGTHS:
        cut = {number: day[:length] for number, day in dated.items() if len(day) >= length}
        if len(set(cut.values())) > 1:
            break
    return cut.items()
