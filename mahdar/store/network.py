"""Who deals with whom: the network of contacts."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import combinations

import msgspec
from apsw import Connection

from mahdar.store.questions import names_of
from mahdar.store.views import Actor

_TOOK_PART = """
    SELECT facts.number, contacts.kind, coalesce(contacts.date, documents.published, ''), entities.key, entities.type,
           bodies.key, bodies.type
    FROM contacts JOIN facts ON facts.number = contacts.fact
    JOIN documents ON documents.number = facts.document AND documents.copy_of = documents.id
    JOIN participants ON participants.fact = facts.number
    JOIN entities ON entities.document = facts.document AND entities.id = participants.entity
    LEFT JOIN (SELECT facts.document, offices.person, offices.organisation FROM offices
               JOIN facts ON facts.number = offices.fact WHERE offices.organisation IS NOT NULL) AS held
        ON held.document = facts.document AND held.person = participants.entity
    LEFT JOIN entities AS bodies ON bodies.document = facts.document AND bodies.id = held.organisation
    WHERE contacts.status <> 'cancelled'
        AND (:topic IS NULL OR EXISTS (SELECT 1 FROM topics WHERE topics.fact = facts.number AND topic = :topic))"""


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
    types: dict[str, str] = {}
    met: defaultdict[tuple[int, str, str], set[str]] = defaultdict(set)
    for fact, kind, when, *who in connection.execute(_TOOK_PART, {"topic": view.topic}):
        if _within(when, view):
            key, kept = (who[2], who[3]) if view.bodies and who[2] else (who[0], who[1])
            if not view.bodies or kept in ("organisation", "state"):
                types[key] = kept
                met[fact, kind, when].add(key)
    events = {(kind, when, frozenset(keys)) for (_, kind, when), keys in met.items() if len(keys) > 1}
    ties = Counter(pair for *_, keys in events for pair in combinations(sorted(keys), 2))
    if view.around:
        ties = _around(ties, view.around, view.depth)
    strongest = sorted(ties.items(), key=lambda tie: (-tie[1], tie[0]))[: view.limit]
    seen = {key for pair, _ in strongest for key in pair}
    times = Counter(key for *_, keys in events for key in keys & seen)
    actors = tuple(Actor(key, types[key], names_of(connection, key)[0][0], times[key]) for key in sorted(seen))
    return Network(actors, tuple(Tie(one, other, count) for (one, other), count in strongest))


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
