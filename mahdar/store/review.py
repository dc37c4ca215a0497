"""The queue of review: pairs of clusters that may be one, each side with what a person needs to tell."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from apsw import Connection

from mahdar.identity import Doubt, in_order, name_bits
from mahdar.store.details import around, names_of
from mahdar.store.judging import load_log, placed
from mahdar.store.views import HeldOffice, Question, Quote, Side

_NAMESAKES = """
    WITH persons AS MATERIALIZED (
        SELECT labels.folded, entity_rows.key, count(DISTINCT entity_rows.document) AS documents
        FROM labels JOIN entity_rows ON entity_rows.label = labels.number
        WHERE labels.type = 'person' AND labels.folded LIKE '% %' AND entity_rows.key <> '' GROUP BY 1, 2)
    SELECT folded, key, documents FROM persons
    WHERE folded IN (SELECT folded FROM persons GROUP BY folded HAVING count(*) > 1)
    ORDER BY folded, documents DESC, key"""
_VARIANTS = """
    WITH named AS MATERIALIZED (
        SELECT DISTINCT marks.name, entity_rows.key FROM marks JOIN marked ON marked.mark = marks.number
        JOIN entity_rows ON entity_rows.document = marked.document AND entity_rows.id = marked.entity
        WHERE entity_rows.key <> '' AND marks.name LIKE 'person:%')
    SELECT variants.one, variants.other, variants.bits, one.key, other.key FROM variants
    JOIN named AS one ON one.name = 'person:' || variants.one
    JOIN named AS other ON other.name = 'person:' || variants.other
    WHERE one.key <> other.key"""
_OTHERS = 8
"""Namesakes of the one most documents tell of that are asked about at a time."""
_SENTENCES, _OFFICES = 3, 5
_AROUND = 120
"""Characters of text shown on each side of a name."""


def questions(connection: Connection, limit: int) -> list[Question]:
    """Give the pairs of clusters that may be one and nobody has judged, those first whose answer would settle most."""
    judged = _judged(connection)
    doubts = (doubt for doubt in _doubts(connection) if frozenset((doubt.one, doubt.other)) not in judged)
    return [_question(connection, doubt) for doubt in in_order(doubts)[:limit]]


def _question(connection: Connection, doubt: Doubt) -> Question:
    sides = _side(connection, doubt.one), _side(connection, doubt.other)
    return Question(*sides, doubt.reason, doubt.likelihood, doubt.settles)


def _doubts(connection: Connection) -> Iterator[Doubt]:
    namesakes: defaultdict[str, list[tuple[str, int]]] = defaultdict(list)
    for folded, key, documents in connection.execute(_NAMESAKES):
        namesakes[folded].append((key, documents))
    for folded, found in namesakes.items():
        (first, most), *others = found
        for key, documents in others[:_OTHERS]:
            yield Doubt(first, key, name_bits(folded), f"both are named {folded}", most, documents)
    counts = dict(connection.execute("SELECT key, count(DISTINCT document) FROM entities GROUP BY key"))
    for one, other, bits, one_key, other_key in connection.execute(_VARIANTS):
        yield Doubt(one_key, other_key, bits, f"{one} may be {other}", counts[one_key], counts[other_key])


def _judged(connection: Connection) -> set[frozenset[str]]:
    """Give the pairs of clusters that a standing judgement calls different or unsure."""
    standing = load_log(connection).standing()
    pairs: set[frozenset[str]] = set()
    for judgement in (*standing.differents, *standing.unsures):
        keys = [key for member in judgement.members if (key := _key(connection, member))]
        pairs.update(map(frozenset, combinations(keys, 2)))
    return pairs


def _key(connection: Connection, member: str) -> str | None:
    if member.startswith("="):
        return member.removeprefix("=")
    found = placed(connection, member)
    query = "SELECT key FROM entities WHERE document = ? AND id = ?"
    return found and connection.execute(query, found[:2]).get


def _side(connection: Connection, key: str) -> Side:
    query = """SELECT documents.id, text, entities.start, entities."end", documents.title, source, url, published
        FROM entities JOIN documents ON documents.number = entities.document
        WHERE key = ? ORDER BY published, documents.id"""
    rows = [(*row[:4], row[4:]) for row in connection.execute(query, (key,))]
    days = sorted({row[-1][-1] for row in rows if row[-1][-1]})
    quotes = [_quote(*row) for row in rows[:_SENTENCES]]
    return Side(
        key,
        f"{rows[0][0]}#{rows[0][2]}-{rows[0][3]}",
        tuple(names_of(connection, key)),
        tuple(_held(connection, key)),
        days[0] if days else None,
        days[-1] if days else None,
        len({row[0] for row in rows}),
        tuple(quotes),
    )


def _held(connection: Connection, key: str) -> Iterator[HeldOffice]:
    rows = connection.execute(
        """SELECT offices.title, bodies.name, min(published), max(published) FROM entities AS persons
        JOIN facts ON facts.document = persons.document AND facts.kind = 'office'
        JOIN offices ON offices.fact = facts.number AND offices.person = persons.id
        JOIN documents ON documents.number = facts.document
        LEFT JOIN entities AS bodies ON bodies.document = facts.document AND bodies.id = offices.organisation
        WHERE persons.key = ? GROUP BY 1, 2 ORDER BY count(*) DESC, 1, 2 LIMIT ?""",
        (key, _OFFICES),
    )
    return (HeldOffice(*row) for row in rows)


def _quote(document: str, text: str, start: int, end: int, about: Sequence[str | None]) -> Quote:
    """Quote the words around a place of a text."""
    first, last = around(text, start, end, _AROUND)
    title, source, url, published = about
    return Quote(text[first:last], document, title, source, url, published, first, last)
