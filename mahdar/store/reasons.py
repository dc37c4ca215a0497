"""Why names of several documents are taken for one thing."""

from __future__ import annotations

from collections import defaultdict

import msgspec
from apsw import Connection

from mahdar.identity import Judgement, Link, known_member
from mahdar.store.resolution import node_of, resolution
from mahdar.store.views import Reason

_NAMES = """
    SELECT DISTINCT marks.name FROM entities JOIN marked ON marked.document = entities.document AND entity = entities.id
    JOIN marks ON marks.number = mark WHERE entities.key = ?"""
_KNOWN = """
    SELECT documents.id || '#' || entities.start || '-' || entities."end" FROM entities
    JOIN documents ON documents.number = entities.document
    WHERE entities.key = ?1 AND entities.known_as = ?1 ORDER BY 1"""


def why(connection: Connection, key: str) -> list[Reason]:
    """Give what holds together all that goes by a key: judgements, then the program's reasons, surest first."""
    nodes = {name for (name,) in connection.execute(_NAMES, (key,))} | {known_member(key)}
    if "#" in key:
        nodes |= {key, node_of(connection, key)}
    found = resolution(connection, nodes)
    clusters = sorted({name for member, name in found.clusters.names.items() if found.keys.get(member) == key})
    grouped: defaultdict[Reason, list[str]] = defaultdict(list)
    for join in (join for name in clusters for join in found.clusters.joins[name]):
        grouped[_reason(join.by, join.other)].append(join.one)
    known = [member for (member,) in connection.execute(_KNOWN, (key,))]
    if known:
        grouped[Reason("the text names a known entity", known_member(key), (), None, None)] = known
    reasons = (msgspec.structs.replace(reason, members=tuple(sorted(members))) for reason, members in grouped.items())
    return sorted(reasons, key=lambda reason: (reason.judgement or 1e9, -(reason.bits or 1e9), reason.says, reason.to))


def _reason(by: Judgement | Link, to: str) -> Reason:
    if isinstance(by, Link):
        return Reason(by.reason, to, (), by.strength, None)
    return Reason(", ".join(filter(None, (by.verdict, by.author, by.reason))), to, (), None, by.number)
