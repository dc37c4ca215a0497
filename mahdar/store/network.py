"""Who deals with whom: the network of contacts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import chain, combinations, product

import msgspec
from apsw import Connection

from mahdar.store.details import names_of
from mahdar.store.views import Actor

_TOOK_PART = """
    SELECT events.number, events.day, parts.part, parts.key FROM events JOIN parts ON parts.event = events.number
    WHERE events.family = 'contact' AND events.status <> 'cancelled' AND (:topic IS NULL OR EXISTS (
        SELECT 1 FROM tellings JOIN topics ON topics.fact = tellings.fact
        WHERE tellings.event = events.number AND topics.topic = :topic))"""
_TYPES = """
    SELECT key, (SELECT type FROM entities WHERE entities.key = listed.key LIMIT 1)
    FROM (SELECT DISTINCT key FROM parts) AS listed"""


class Tie(msgspec.Struct, frozen=True):
    """Two things that met, by their keys, and how often."""

    one: str
    other: str
    count: int


class Network(msgspec.Struct, frozen=True):
    """The things that met, with the number of their contacts, and the ties between them, the strongest first."""

    actors: tuple[Actor, ...]
    ties: tuple[Tie, ...]


class View(msgspec.Struct, frozen=True, kw_only=True):
    """Which network: ``bodies`` puts organisations and states in the place of those who speak for them.

    ``around`` is the key of a thing from which everything is at most ``depth`` steps away; ``since`` and ``until`` are
    ISO dates of any precision.
    """

    bodies: bool = False
    topic: str | None = None
    since: str | None = None
    until: str | None = None
    around: str | None = None
    depth: int = 1
    limit: int = 150


def network(connection: Connection, view: View) -> Network:
    """Give the strongest ties, at most ``view.limit``; a contact of which several documents tell counts once."""
    types = {key: kind for key, kind in connection.execute(_TYPES) if kind}
    met: defaultdict[int, dict[str, set[str]]] = defaultdict(dict)
    for event, when, part, key in connection.execute(_TOOK_PART, {"topic": view.topic}):
        if _within(when, view):
            met[event].setdefault(part, set()).add(key)
    shown = [[keys for part in parts if (keys := _shown(part, parts[part], types, view))] for parts in met.values()]
    ties = Counter(pair for sides in shown for pair in _pairs(sides))
    if view.around:
        ties = _around(ties, view.around, view.depth)
    strongest = sorted(ties.items(), key=lambda tie: (-tie[1], tie[0]))[: view.limit]
    seen = {key for pair, _ in strongest for key in pair}
    times = Counter(key for sides in shown if len(sides) > 1 for key in seen.intersection(chain(*sides)))
    actors = tuple(Actor(key, types[key], names_of(connection, key)[0][0], times[key]) for key in sorted(seen))
    return Network(actors, tuple(Tie(one, other, count) for (one, other), count in strongest))


def _shown(part: str, keys: set[str], types: Mapping[str, str], view: View) -> set[str]:
    """Give what stands for a participant: itself, or the organisations it serves, else the state."""
    if not view.bodies:
        return {part} & types.keys()
    bodies = {key for key in keys if types.get(key) == "organisation"}
    return bodies or {key for key in keys if types.get(key) == "state"}


def _pairs(sides: Iterable[set[str]]) -> set[tuple[str, str]]:
    """Give the pairs of different sides of one contact, each in order."""
    met = (pair for one, other in combinations(sides, 2) for pair in product(one, other))
    return {(min(pair), max(pair)) for pair in met if pair[0] != pair[1]}


def _within(when: str, view: View) -> bool:
    """``since`` 2015-08 begins with that month, and ``until`` 2015-08 ends with it."""
    early = view.since is not None and when[: len(view.since)] < view.since
    late = view.until is not None and when[: len(view.until)] > view.until
    return not (early or late)


def _around(ties: Mapping[tuple[str, str], int], key: str, depth: int) -> Counter[tuple[str, str]]:
    """Keep the ties between things that are at most ``depth`` steps away from one."""
    reached = {key}
    for _ in range(depth):
        reached |= {end for pair in _touching(ties, reached) for end in pair}
    return Counter({pair: count for pair, count in ties.items() if reached.issuperset(pair)})


def _touching(ties: Iterable[tuple[str, str]], reached: set[str]) -> list[tuple[str, str]]:
    return [pair for pair in ties if not reached.isdisjoint(pair)]
