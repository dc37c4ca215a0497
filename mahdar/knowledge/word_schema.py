"""The shapes of the knowledge files about words: how names sound, and which words a word may be a form of.

:mod:`mahdar.knowledge.schema` has all the others.
"""

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


class Stems(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of ``stems.yaml``."""

    plurals: dict[str, tuple[str, ...]]
    weak: dict[str, str]
    causative: tuple[str, ...]
    feminine: tuple[str, ...]
    apart: tuple[str, ...]
    whole: tuple[str, ...]
    particles: tuple[str, ...]
    spellings: dict[str, str]
