"""Variants: two names of persons that can be one person's, and how much that they share says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

import msgspec

from mahdar.identity.marks import BAR, MOST_EVIDENCE
from mahdar.identity.names import PartMatch, compare
from mahdar.identity.rarity import name_bits

_HOUSE: Final = 6.0
"""Bits less for names of which one is a house's and the other has the article: they may be two families."""


class Variant(msgspec.Struct, frozen=True):
    """Two different names in normal form that compare as one, the lesser first.

    ``bits`` is what the parts they share say; ``shorter`` is the one that leaves parts out («محمد بن سلمان» beside
    «محمد بن سلمان بن عبدالعزيز»), None where each has a part for every part of the other.
    """

    one: str
    other: str
    score: float
    bits: float
    shorter: str | None

    def beyond(self, name: str) -> str:
        """Give the other one of the two names."""
        return self.other if name == self.one else self.one


def variant(one: str, other: str) -> Variant | None:
    """Compare two names; None where they are not one, or share too little for any evidence beside it to tell.

    Stricter than :func:`~mahdar.identity.names.compare`: «فيصل بن بندر بن خالد» may be written for nobody's
    «فيصل بن خالد», since «بن» names the father, and a name in front is a variant nowhere.

    >>> found = variant("ينس ستولتنبرغ", "ينس ستولتنبيرغ")
    >>> found is not None and found.shorter is None
    True
    >>> variant("فيصل بن خالد بن عبدالعزيز", "فيصل بن بندر بن خالد بن عبدالعزيز")
    """
    one, other = sorted((one, other))
    comparison = compare(one, other)
    bits = sum(map(_shared, comparison.parts)) - (_HOUSE if _house_beside_article(one, other) else 0.0)
    if not comparison.same or bits + MOST_EVIDENCE < BAR or _skips_a_father(comparison.parts, one, other):
        return None
    lacking = {name for part in comparison.parts for name in _lacking(part, one, other)}
    if len(lacking) > 1 or any(part.how == "leading" for part in comparison.parts):
        return None
    return Variant(one, other, comparison.score, bits, min(lacking, default=None))


def _house_beside_article(one: str, other: str) -> bool:
    """Tell whether one name has a house where the other has an article: «إدريس آل دريس», «إدريس الدريس»."""
    return any(f" ال {name.rpartition(' ال')[2]}" in f" {beside}" for name, beside in ((one, other), (other, one)))


def _shared(part: PartMatch) -> float:
    return min(name_bits(part.one), name_bits(part.other)) * part.likeness if part.one and part.other else 0.0


def _lacking(part: PartMatch, one: str, other: str) -> Iterator[str]:
    """Give the name that has nothing in the place of a part, unless the part is one of the words around names."""
    if part.how != "small" and not (part.one and part.other):
        yield other if part.one else one


def _skips_a_father(parts: Sequence[PartMatch], one: str, other: str) -> bool:
    """Tell whether a name leaves out a part before one that it hangs on the part before with «بن»."""
    return any(
        f" بن {then.other} " in f"{other} " if part.one else f" بن {then.one} " in f"{one} "
        for part, then in pairwise(parts)
        if not (part.one and part.other) and part.how != "small"
    )
