"""What a fact is made of, by its number: who took part, what it is about, which words state it, what it goes by."""

from __future__ import annotations

from collections.abc import Iterator

from apsw import Connection

from mahdar.identity import Anchor
from mahdar.store.views import Part, Quote

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

_ANCHOR = """
    SELECT documents.id, facts.kind, own.start, own."end", (
        SELECT count(*) FROM facts AS others JOIN evidence AS firsts ON firsts.fact = others.number
        WHERE others.document = facts.document AND others.kind = facts.kind AND others.position <= facts.position
            AND firsts.position = 0 AND firsts.start = own.start AND firsts."end" = own."end")
    FROM facts JOIN documents ON documents.number = facts.document
    JOIN evidence AS own ON own.fact = facts.number AND own.position = 0 WHERE facts.number = ?"""


def anchor_of(connection: Connection, fact: int) -> str:
    """Give what a fact goes by in judgements and addresses; "" where nothing states it."""
    row = connection.execute(_ANCHOR, (fact,)).fetchone()
    return str(Anchor(*row)) if row else ""


def names_of(connection: Connection, key: str) -> list[tuple[str, int]]:
    """Give the names of a thing with the number of documents that use each, the most used first."""
    query = "SELECT name, count(*) AS documents FROM entities WHERE key = ? GROUP BY name ORDER BY documents DESC, name"
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


def parts_of(connection: Connection, fact: int) -> Iterator[Part]:
    """Give who took part in a contact, in the order of the text."""
    query = """SELECT key, type, name, role FROM participants JOIN facts ON facts.number = participants.fact
        JOIN entities ON entities.document = facts.document AND entities.id = participants.entity
        WHERE fact = ? ORDER BY participants.position"""
    return (Part(*row) for row in connection.execute(query, (fact,)))


def evidence_of(connection: Connection, fact: int) -> Iterator[Quote]:
    """Give the stretches of text that state a fact."""
    query = """SELECT text, documents.id, title, source, url, published, start, "end" FROM evidence
        JOIN facts ON facts.number = fact JOIN documents ON documents.number = facts.document
        WHERE fact = ? ORDER BY evidence.position"""
    for text, *document_and_place in connection.execute(query, (fact,)):
        yield Quote(text[slice(*document_and_place[-2:])], *document_and_place)


def topics_of(connection: Connection, fact: int) -> tuple[str, ...]:
    """Give what a contact or statement is about."""
    rows = connection.execute("SELECT topic FROM topics WHERE fact = ? ORDER BY position", (fact,))
    return tuple(topic for (topic,) in rows)


def named(connection: Connection, document: int, entity: str | None) -> tuple[str | None, str | None]:
    """Give the name and the key of an entity of a document, nothing of none."""
    if entity is None:
        return None, None
    query = "SELECT name, key FROM entities WHERE document = ? AND id = ?"
    row = connection.execute(query, (document, entity)).fetchone()
    return (None, None) if row is None else (str(row[0]), str(row[1]))
