"""What a fact is made of, by its number: who took part, what it is about, which words state it, what it goes by."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from typing import Any, TypeVar

from apsw import Connection

from mahdar.identity import Anchor
from mahdar.store.views import Part, Quote

T = TypeVar("T")

ACTING = """
    own AS (SELECT document, id FROM entities WHERE key = :key),
    acting AS (
        SELECT document, id FROM own
        UNION
        SELECT own.document, offices.person FROM own
        JOIN facts ON facts.document = own.document AND facts.kind = 'office'
        JOIN offices ON offices.fact = facts.number AND offices.organisation = own.id
    )"""
"""Whoever acts for the thing with a key: itself, and in each document the persons who hold its offices."""

_ANCHORS = """
    WITH asked AS MATERIALIZED (SELECT value AS fact FROM json_each(?)), beside AS MATERIALIZED (
        SELECT DISTINCT document, kind FROM asked CROSS JOIN facts ON facts.number = asked.fact)
    SELECT fact, documents.id, kind, start, "end", nth FROM (
        SELECT facts.number AS fact, facts.document, facts.kind, start, "end",
               row_number() OVER (PARTITION BY facts.document, facts.kind, start, "end" ORDER BY facts.position) AS nth
        FROM beside CROSS JOIN facts ON facts.document = beside.document AND facts.kind = beside.kind
        CROSS JOIN evidence ON evidence.fact = facts.number AND evidence.position = 0)
    JOIN documents ON documents.number = document WHERE fact IN (SELECT fact FROM asked)"""
_PARTS = """
    SELECT asked.value, entities.key, entities.type, name, role FROM json_each(?) AS asked
    CROSS JOIN participants ON participants.fact = asked.value
    CROSS JOIN facts ON facts.number = asked.value
    CROSS JOIN entities ON entities.document = facts.document AND entities.id = participants.entity
    ORDER BY asked.value, participants.position"""
_PARTIES = """
    SELECT asked.value, entities.name, entities.key FROM json_each(?) AS asked
    CROSS JOIN parties ON parties.fact = asked.value
    CROSS JOIN facts ON facts.number = asked.value
    CROSS JOIN entities ON entities.document = facts.document AND entities.id = parties.entity
    ORDER BY asked.value, parties.position"""
_EVIDENCE = """
    SELECT asked.value, text, documents.id, title, source, url, published, start, "end" FROM json_each(?) AS asked
    CROSS JOIN facts ON facts.number = asked.value CROSS JOIN documents ON documents.number = facts.document
    CROSS JOIN evidence ON evidence.fact = asked.value ORDER BY asked.value, evidence.position"""
_TOPICS = """
    SELECT asked.value, topic FROM json_each(?) AS asked CROSS JOIN topics ON topics.fact = asked.value
    ORDER BY asked.value, topics.position"""


class Details:
    """What facts are made of, each looked up for all of them at once where it is asked for, by the fact's number."""

    def __init__(self, connection: Connection, facts: Iterable[int]) -> None:
        self._connection = connection
        self._facts = listed(facts)

    @cached_property
    def anchors(self) -> Mapping[int, str]:
        """Give what facts go by in judgements and addresses; "" where nothing states one."""
        rows = self._connection.execute(_ANCHORS, (self._facts,))
        return defaultdict(str, {fact: str(Anchor(*anchor)) for fact, *anchor in rows})

    @cached_property
    def parts(self) -> Mapping[int, Sequence[Part]]:
        """Give who took part in contacts, in the order of the text."""
        return self._lists(_PARTS, Part)

    @cached_property
    def parties(self) -> Mapping[int, Sequence[tuple[str, str]]]:
        """Give the names and keys of the parties to agreements."""
        return self._lists(_PARTIES, lambda *party: party)

    @cached_property
    def evidence(self) -> Mapping[int, Sequence[Quote]]:
        """Give the stretches of text that state facts."""
        return self._lists(_EVIDENCE, _quote)

    @cached_property
    def topics(self) -> Mapping[int, Sequence[str]]:
        """Give what contacts or statements are about."""
        return self._lists(_TOPICS, str)

    def _lists(self, query: str, make: Callable[..., T]) -> Mapping[int, Sequence[T]]:
        found: defaultdict[int, list[T]] = defaultdict(list)
        for fact, *row in self._connection.execute(query, (self._facts,)):
            found[fact].append(make(*row))
        return found


def listed(numbers: Iterable[int]) -> str:
    """Give numbers as SQL takes them apart with ``json_each``."""
    return f"[{','.join(map(str, numbers))}]"


def _quote(text: str, *document_and_place: Any) -> Quote:
    return Quote(text[slice(*document_and_place[-2:])], *document_and_place)


def names_of(connection: Connection, key: str) -> list[tuple[str, int]]:
    """Give the names of a thing with the number of documents that use each, the most used first."""
    query = """
        SELECT name, sum(times) AS documents
        FROM (SELECT label, count(*) AS times FROM entity_rows WHERE key = ? GROUP BY label)
        JOIN labels ON number = label GROUP BY name ORDER BY documents DESC, name"""
    return list(connection.execute(query, (key,)))


def around(text: str, start: int, end: int, reach: int) -> tuple[int, int]:
    r"""Give the place of a stretch with some of the words before and behind it, not over a line.

    >>> text = "غادر الوزير.\nالتقى أنطونيو غوتيريش وزراء الخارجية في نيويورك أمس"
    >>> start, end = around(text, 19, 34, 12)
    >>> text[start:end]
    'التقى أنطونيو غوتيريش وزراء'
    """
    line_end = text.find("\n", end)
    first = max(start - reach, text.rfind("\n", 0, start) + 1)
    last = min(end + reach, len(text) if line_end < 0 else line_end)
    if first and not text[first - 1].isspace():
        first += len(text[first:start].partition(" ")[0])
    if last < len(text) and not text[last].isspace():
        last -= len(text[end:last].rpartition(" ")[2])
    before, behind = text[first:start], text[end:last]
    return first + len(before) - len(before.lstrip()), last - len(behind) + len(behind.rstrip())


def named(connection: Connection, document: int, entity: str | None) -> tuple[str | None, str | None]:
    """Give the name and the key of an entity of a document, nothing of none."""
    if entity is None:
        return None, None
    query = "SELECT name, key FROM entities WHERE document = ? AND id = ?"
    row = connection.execute(query, (document, entity)).fetchone()
    return (None, None) if row is None else (str(row[0]), str(row[1]))
