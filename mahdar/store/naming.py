"""From what people type to the one thing of the record that they mean."""

from __future__ import annotations

import msgspec
from apsw import Connection

from mahdar.store.cast import actor
from mahdar.store.questions import find, named
from mahdar.store.views import Actor

_CLEARLY = 5
"""How many times more documents than any other a thing is in to be what a part of its name means."""
_LISTED = 8


class Meaning(msgspec.Struct, frozen=True):
    """What a name or key means: ``actor``, or None where nothing has it or several may be meant.

    ``others`` are those that it may name besides, those that most documents tell of first.
    """

    typed: str
    actor: Actor | None
    others: tuple[Actor, ...] = ()


def meaning(connection: Connection, typed: str) -> Meaning:
    """Find what is meant: the thing with a key, the only one with just this name, or by far the most frequent."""
    keyed = actor(connection, typed)
    if keyed is not None:
        return Meaning(typed, keyed)
    found = named(connection, typed, _LISTED)
    if len(found) != 1:
        everybody = {one.key: one for one in (*found, *find(connection, typed, _LISTED))}
        found = sorted(everybody.values(), key=lambda one: (-one.count, one.key))[:_LISTED]
    if not found:
        return Meaning(typed, None)
    clear = len(found) == 1 or found[0].count >= _CLEARLY * found[1].count
    return Meaning(typed, found[0], tuple(found[1:])) if clear else Meaning(typed, None, tuple(found))
