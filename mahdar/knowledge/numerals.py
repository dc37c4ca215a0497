"""The number words of ``numbers.yaml``."""

from __future__ import annotations

from functools import cache

import msgspec

from mahdar.knowledge.files import load_yaml


class Numeral(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A number with every way to write it as one word, «ال» left out."""

    value: int
    forms: tuple[str, ...]


class Numerals(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole of ``numbers.yaml``; what each field means stands at the top of the file."""

    source: str
    units: tuple[Numeral, ...]
    ordinals: tuple[Numeral, ...]
    teen: tuple[str, ...]
    tens: tuple[Numeral, ...]
    hundreds: tuple[str, ...]
    two_hundred: tuple[str, ...]
    scales: tuple[Numeral, ...]
    duals: tuple[Numeral, ...]
    after: str


@cache
def numerals() -> Numerals:
    """Load the number words, once."""
    return load_yaml("numbers.yaml", Numerals)
