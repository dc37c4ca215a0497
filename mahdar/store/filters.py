"""Filters of a query as conditions on documents, in SQL."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from typing import Final, get_args

import msgspec
from apsw import Connection

from mahdar import knowledge
from mahdar.arabic import fold
from mahdar.errors import UsageError
from mahdar.record import ContactKind, EntityType
from mahdar.store.details import names_of
from mahdar.store.queries import Filter
from mahdar.store.views import Actor
from mahdar.store.writing import folded_name

Condition = tuple[str, dict[str, str]]
"""SQL about a row of ``documents``, and the values of its named marks."""

_ACTORS: Final[dict[str, EntityType]] = {"person": "person", "org": "organisation", "state": "state", "place": "place"}
_FACTS = ("office", "date", "contact", "statement", "agreement")
_DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")

_BEARERS = """SELECT key FROM labels JOIN entity_rows ON entity_rows.label = labels.number
    WHERE type = :{mark}_type AND (
        ' ' || folded || ' ' LIKE :{mark}_word ESCAPE '\\' OR ' ' || folded || ' ' LIKE :{mark}_article ESCAPE '\\'
        OR ' ' || name_en || ' ' LIKE :{mark}_latin ESCAPE '\\' OR known_as = :{mark})"""
_NAMED = f"documents.number IN (SELECT document FROM entities WHERE key IN ({_BEARERS}))"
_RANKED = """SELECT key, max(type), count(DISTINCT document) AS documents, count(*) OVER () FROM entities
    WHERE key <> '' AND key IN ({bearers}) GROUP BY key ORDER BY documents DESC, key LIMIT :most"""
_TOUCHED = """documents.number IN (SELECT facts.document FROM topics JOIN facts ON facts.number = topics.fact
    WHERE topics.topic = :{mark})"""
_TOLD = "documents.number IN (SELECT document FROM facts WHERE kind = :{mark})"
_MET = """documents.number IN (SELECT facts.document FROM contacts JOIN facts ON facts.number = contacts.fact
    WHERE contacts.kind = :{mark})"""
_FROM = "(documents.source LIKE :{mark} ESCAPE '\\' OR documents.url LIKE :{mark} ESCAPE '\\')"


def conditions(filters: Sequence[Filter]) -> tuple[list[str], dict[str, str]]:
    """Give a condition for each filter, and the values of all marks.

    Raises UsageError where a filter has a value that it cannot have.
    """
    clauses: list[str] = []
    marks: dict[str, str] = {}
    for at, asked in enumerate(filters):
        clause, values = _MAKERS.get(asked.field, _named)(asked, f"filter{at}")
        clauses.append(f"coalesce({clause}, 0) = {0 if asked.unwanted else 1}")
        marks |= values
    return clauses, marks


class Bearers(msgspec.Struct, frozen=True):
    """Whom a filter such as ``person:`` takes for its name: how many, and those that most documents tell of."""

    field: str
    typed: str
    total: int
    actors: tuple[Actor, ...]


def bearers(connection: Connection, filters: Sequence[Filter], most: int) -> tuple[Bearers, ...]:
    """Tell for each filter that asks for a name which things bear it."""
    return tuple(_bearers(connection, asked, most) for asked in filters if asked.field in _ACTORS)


def _bearers(connection: Connection, asked: Filter, most: int) -> Bearers:
    query = _RANKED.format(bearers=_BEARERS.format(mark="name"))
    rows = list(connection.execute(query, {**_name(asked, "name"), "most": most}))
    actors = tuple(Actor(key, kind, names_of(connection, key)[0][0], documents) for key, kind, documents, _ in rows)
    return Bearers(asked.field, asked.value, rows[0][3] if rows else 0, actors)


def _named(asked: Filter, mark: str) -> Condition:
    """Ask for a name, by whole words of any of the names that its bearer has, with or without the article."""
    return _NAMED.format(mark=mark), _name(asked, mark)


def _name(asked: Filter, mark: str) -> dict[str, str]:
    folded, latin = _literally(folded_name(asked.value)), _literally(asked.value)
    values = {mark: asked.value, f"{mark}_type": _ACTORS[asked.field], f"{mark}_latin": f"% {latin} %"}
    values |= {f"{mark}_word": f"% {folded} %", f"{mark}_article": f"% ال{folded} %"}
    return values


def _topic(asked: Filter, mark: str) -> Condition:
    return _TOUCHED.format(mark=mark), {mark: topic_id(asked.value)}


def topic_id(name: str) -> str:
    """Give the id of a topic by its id or one of its names; raises UsageError where there is none."""
    wanted = folded_name(name)
    for topic in knowledge.topics():
        if wanted in (topic.id, *map(folded_name, topic.name.values())):
            return topic.id
    known = ", ".join(topic.id for topic in knowledge.topics())
    raise UsageError(f"there is no topic '{name}'; there are {known}")


def _kind(asked: Filter, mark: str) -> Condition:
    kinds = get_args(ContactKind)
    if asked.value in kinds:
        return _MET.format(mark=mark), {mark: asked.value}
    if asked.value not in _FACTS:
        raise UsageError(f"there is no kind '{asked.value}'; there are {', '.join((*_FACTS, *kinds))}")
    return _TOLD.format(mark=mark), {mark: asked.value}


def from_source(source: str, mark: str) -> Condition:
    """Ask for documents with these words in the name of their source or in their address."""
    return _FROM.format(mark=mark), {mark: f"%{_literally(source)}%"}


def _source(asked: Filter, mark: str) -> Condition:
    return from_source(asked.value, mark)


def _time(asked: Filter, mark: str) -> Condition:
    """``after:2015-08`` is that month or later, ``before:2015-08`` earlier than that month."""
    day = fold(asked.value)
    if not _DAY.fullmatch(day):
        raise UsageError(f"{asked.field}: takes a day such as 2015-08-31, a month or a year, not '{asked.value}'")
    return f"documents.published {'>=' if asked.field == 'after' else '<'} :{mark}", {mark: day}


_MAKERS: Final[dict[str, Callable[[Filter, str], Condition]]] = {
    "topic": _topic,
    "kind": _kind,
    "source": _source,
    "after": _time,
    "before": _time,
}


def _literally(words: str) -> str:
    return words.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_")
