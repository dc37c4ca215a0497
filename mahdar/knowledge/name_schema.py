"""The shape of the knowledge file about how names sound; :mod:`mahdar.knowledge.schema` has all the others."""

from __future__ import annotations

import msgspec


class NameSounds(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of ``name_sounds.yaml``."""

    spellings: dict[str, str]
    letters: dict[str, dict[str, float]]
    native: str
    left_out: dict[str, dict[str, float]]
    links: dict[str, frozenset[str]]
    words: dict[str, frozenset[str]]
    short: tuple[frozenset[str], ...]
    initials: dict[str, str]
