"""From what people type to the one thing of the record that they mean."""

from __future__ import annotations

from typing import TYPE_CHECKING

from mahdar.errors import StoreError, UsageError

if TYPE_CHECKING:
    from mahdar.store import Actor, Record


def meant(record: Record, name: str) -> Actor:
    """Give the thing with a name or key: the only one with just this name, else by far the most frequent with it.

    Raises StoreError where nothing has the name, and UsageError that lists the bearers where several do.
    """
    found = record.meaning(name)
    if found.actor is not None:
        return found.actor
    if not found.others:
        raise StoreError(f"nothing in the record has the name «{name}»")
    bearers = (f"{actor.name} ({actor.type}, {actor.count:,} documents): {actor.key}" for actor in found.others)
    several = "\n".join(f"  {bearer}" for bearer in bearers)
    raise UsageError(f"«{name}» is the name of several; say more of it, or one of these keys:\n{several}")
