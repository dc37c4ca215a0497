"""Who is who in the record: what is stale is resolved anew, and only what hangs together with it.

Nodes are what hangs together: names of marks, entries of the knowledge (``=id``), and the members judgements are about.
Variants, the knowledge's forms and standing judgements join them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cache
from itertools import groupby
from typing import NamedTuple

from apsw import Connection

from mahdar.identity import (
    Mark,
    Marked,
    Resolution,
    Standing,
    Variant,
    appearances,
    known_member,
    known_names,
    name_keys,
    resolve,
    variant,
)
from mahdar.store.judging import Placed, as_now, load_log, placed
from mahdar.store.loading import load_numbered
from mahdar.store.schema import NEVER
from mahdar.store.writing import insert_marks

_PERSON = "person:"
_MARKED = """
    SELECT marked.document, marked.entity, documents.id || '#' || entity_rows.start || '-' || entity_rows."end",
           entity_rows.key, marks.name, marks.evidence, marks.bits
    FROM touched JOIN marks ON marks.name = touched.node JOIN marked ON marked.mark = marks.number
    JOIN entity_rows ON entity_rows.document = marked.document AND entity_rows.id = marked.entity
    JOIN documents ON documents.number = marked.document
    ORDER BY marked.document, entity_rows.position, marks.name, marks.evidence"""


class Resolved(NamedTuple):
    """What a resolution changed: how many entities go by another key, of which documents, or all made ``anew``."""

    changes: int
    documents: set[int]
    anew: bool


def resolve_stale(connection: Connection, version: str | None = None) -> Resolved:
    """Resolve what changed since the last time. The caller has a transaction.

    ``version`` is that of the program: where another one resolved last, everything is made and resolved anew.
    """
    last = connection.execute("SELECT version FROM resolved").get
    anew = last == NEVER or (version is not None and last not in (None, version))
    if anew:
        _begin_anew(connection)
    if version is not None and last != version:
        connection.execute("DELETE FROM resolved")
        connection.execute("INSERT INTO resolved VALUES (?)", (version,))
    stale = {node for (node,) in connection.execute("SELECT node FROM stale")}
    if not stale:
        return Resolved(0, set(), anew)
    _compare_new(connection, stale)
    web = _Web(connection)
    found = web.resolve(web.joined_to(stale))
    changes = [(found.keys.get(member, ""), *row) for row, member, key in web.rows if found.keys.get(member, "") != key]
    connection.executemany("UPDATE entity_rows SET key = ? WHERE document = ? AND id = ?", changes)
    connection.execute("DELETE FROM stale")
    return Resolved(len(changes), {document for _, document, _ in changes}, anew)


def _begin_anew(connection: Connection) -> None:
    """Make the marks of all documents again, as this program does; forget what no document says any more."""
    for table in ("marked", "marks", "names", "name_keys", "variants"):
        connection.execute(f"DELETE FROM {table}")
    connection.execute("DELETE FROM labels WHERE number NOT IN (SELECT label FROM entity_rows)")
    for number, record in load_numbered(connection):
        told = appearances(record)
        both = zip(record.entities, told, strict=True)
        keys = [(one.known_as or one.member, number, entity.id) for entity, one in both]
        connection.executemany("UPDATE entity_rows SET key = ? WHERE document = ? AND id = ?", keys)
        insert_marks(connection, number, record.entities, told)
    make_stale(connection, _members(load_log(connection).standing()))


def resolution(connection: Connection, nodes: Iterable[str]) -> Resolution:
    """Resolve nodes and all that hangs together with them, as it stands now; writes nothing into the record."""
    web = _Web(connection)
    return web.resolve(web.joined_to(nodes))


def identities(connection: Connection) -> dict[str, str]:
    """Give the key of every entity of every document, by its member."""
    query = """SELECT documents.id || '#' || entities.start || '-' || entities."end", key FROM entities
        JOIN documents ON documents.number = entities.document"""
    return dict(connection.execute(query))


def make_stale(connection: Connection, members: Iterable[str]) -> None:
    """Have what members of judgements stand for resolved anew; the caller has a transaction.

    With an entity that the knowledge has its entry is: a judgement that no longer stands does not tie them together.
    """
    nodes = {node for member in members for node in _nodes_of(connection, member)}
    connection.executemany("INSERT OR IGNORE INTO stale VALUES (?)", [(node,) for node in sorted(nodes)])


def node_of(connection: Connection, member: str) -> str:
    """Give the name of the marks of the entity a member stands for, its member as it is now where it has none."""
    found = placed(connection, member)
    return member if found is None else _marked_as(connection, found)


def _nodes_of(connection: Connection, member: str) -> Iterator[str]:
    yield member
    found = placed(connection, member)
    if found is not None:
        yield _marked_as(connection, found)
        if found.known_as:
            yield known_member(found.known_as)


def _marked_as(connection: Connection, found: Placed) -> str:
    query = """SELECT min(name) FROM marked JOIN marks ON marks.number = mark WHERE document = ? AND entity = ?"""
    return str(connection.execute(query, (found.document, found.entity)).get or found.member)


def _compare_new(connection: Connection, stale: Iterable[str]) -> None:
    """Find the variants of names of persons that the record has not had before."""
    for node in sorted(stale):
        name = node.removeprefix(_PERSON)
        if name != node and " " in name:
            connection.execute("INSERT OR IGNORE INTO names VALUES (?)", (name,))
            if connection.changes():
                _compare(connection, name)


def _compare(connection: Connection, name: str) -> None:
    keys = sorted(name_keys(name))
    marks = ", ".join("?" * len(keys))
    others = {other for (other,) in connection.execute(f"SELECT name FROM name_keys WHERE key IN ({marks})", keys)}
    others.update(other for key in keys for other in _known_by_key().get(key, ()))
    found = (variant(name, other) for other in sorted(others - {name}))
    rows = [(pair.one, pair.other, pair.score, pair.bits, pair.shorter) for pair in found if pair]
    connection.executemany("INSERT OR IGNORE INTO variants VALUES (?, ?, ?, ?, ?)", rows)
    connection.executemany("INSERT INTO name_keys VALUES (?, ?)", [(key, name) for key in keys])


@cache
def _known_by_key() -> dict[str, list[str]]:
    names: defaultdict[str, list[str]] = defaultdict(list)
    for name in known_names():
        for key in name_keys(name):
            names[key].append(name)
    return names


class _Web:
    """What hangs together in a record, and what it takes to resolve a part of it."""

    def __init__(self, connection: Connection) -> None:
        self.connection = connection
        self.rows: list[tuple[tuple[int, str], str, str]] = []
        """Row, member and present key of every entity that was resolved."""
        standing = load_log(connection).standing()
        self.now = {member: found for member in _members(standing) if (found := placed(connection, member))}
        self.standing = as_now(standing, self.now)
        self.edges = self._judged()

    def joined_to(self, nodes: Iterable[str]) -> set[str]:
        """Give the nodes with all that hang together with them."""
        reached: set[str] = set()
        ahead = set(nodes)
        while ahead:
            reached |= ahead
            ahead = {other for node in ahead for other in self._neighbours(node)} - reached
        return reached

    def resolve(self, nodes: set[str]) -> Resolution:
        """Resolve what bears the names or is the members among nodes."""
        appearances = [*self._marked(nodes), *self._unmarked(nodes)]
        names = {node.removeprefix(_PERSON) for node in nodes if node.startswith(_PERSON)}
        return resolve(appearances, self._variants(names), self.standing)

    def _judged(self) -> dict[str, set[str]]:
        edges: defaultdict[str, set[str]] = defaultdict(set)
        for judgement in (*self.standing.sames, *self.standing.splits):
            for pair in judgement.pairs():
                _tie(edges, *(node_of(self.connection, member) for member in pair))
        for found in self.now.values():
            if found.known_as:
                _tie(edges, found.member, known_member(found.known_as))
        return edges

    def _neighbours(self, node: str) -> Iterator[str]:
        yield from self.edges.get(node, ())
        if node.startswith(_PERSON):
            name = node.removeprefix(_PERSON)
            query = "SELECT other FROM variants WHERE one = ?1 UNION SELECT one FROM variants WHERE other = ?1"
            yield from (f"{_PERSON}{other}" for (other,) in self.connection.execute(query, (name,)))
            if name in known_names():
                yield known_member(known_names()[name])
        elif node.startswith("="):
            yield from (f"{_PERSON}{form}" for form in _forms().get(node, ()))

    def _marked(self, nodes: Iterable[str]) -> Iterator[Marked]:
        self.connection.execute("CREATE TEMP TABLE IF NOT EXISTS touched (node TEXT PRIMARY KEY)")
        self.connection.execute("DELETE FROM temp.touched")
        self.connection.executemany("INSERT INTO temp.touched VALUES (?)", [(node,) for node in sorted(nodes)])
        rows = self.connection.execute(_MARKED)
        for (*row, member, key), marks in groupby(rows, key=lambda row: row[:4]):
            self.rows.append(((row[0], row[1]), member, key))
            yield Marked(member, None, tuple(Mark(*mark[4:]) for mark in marks))

    def _unmarked(self, nodes: Iterable[str]) -> Iterator[Marked]:
        """Give the entities without marks that judgements are or were about."""
        query = """SELECT key FROM entities WHERE document = ?1 AND id = ?2 AND NOT EXISTS (
            SELECT 1 FROM marked WHERE marked.document = ?1 AND marked.entity = ?2)"""
        for node in sorted(nodes):
            found = placed(self.connection, node)
            row = found and self.connection.execute(query, found[:2]).fetchone()
            if found and row:
                self.rows.append((found[:2], found.member, row[0]))
                yield Marked(found.member, found.known_as, ())

    def _variants(self, names: Iterable[str]) -> Iterator[Variant]:
        for name in sorted(names):
            query = "SELECT one, other, score, bits, shorter FROM variants WHERE one = ?"
            yield from (Variant(*row) for row in self.connection.execute(query, (name,)))


def _tie(edges: defaultdict[str, set[str]], one: str, other: str) -> None:
    edges[one].add(other)
    edges[other].add(one)


def _members(standing: Standing) -> set[str]:
    judgements = (*standing.sames, *standing.differents, *standing.unsures)
    return {member for judgement in judgements for member in judgement.members} | set(standing.not_names)


@cache
def _forms() -> dict[str, list[str]]:
    forms: defaultdict[str, list[str]] = defaultdict(list)
    for name, identity in known_names().items():
        forms[known_member(identity)].append(name)
    return forms
