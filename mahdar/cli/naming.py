"""From what people type to the one thing of the record that they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.errors import StoreError, UsageError

if TYPE_CHECKING:
    from mahdar.store import Actor, Record

_CLEARLY = 5
"""How many times more documents than any other a thing is in to be what a part of its name means."""
_LISTED = 8


def meant(record: Record, name: str) -> Actor:
    """Give the thing with a name or key: the only one with just this name, else by far the most frequent with it.

    Raises StoreError where nothing has the name, and UsageError that lists the bearers where several do.
    """
    found = record.named(name)
    if len(found) != 1:
        everybody = {actor.key: actor for actor in (*found, *record.find(name, _LISTED))}
        found = sorted(everybody.values(), key=lambda actor: (-actor.count, actor.key))
    if not found:
        raise StoreError(f"nothing in the record has the name «{name}»")
    if len(found) > 1 and found[0].count < _CLEARLY * found[1].count:
        bearers = (f"{actor.name} ({actor.type}, {actor.count:,} documents): {actor.key}" for actor in found[:_LISTED])
        several = "\n".join(f"  {bearer}" for bearer in bearers)
        raise UsageError(f"«{name}» is the name of several; say more of it, or one of these keys:\n{several}")
    return found[0]
