"""What the program cannot tell by itself, in the order in which a person's answer would settle most."""

from __future__ import annotations

from collections.abc import Iterable
from math import log2
from typing import Final

import msgspec

from mahdar.identity.marks import BAR

_EVEN: Final = BAR - 6
"""Bits of what two things share at which they are as likely one as two."""
_STEEP: Final = 3.0
"""Bits more or less that make one twice as likely."""


class Doubt(msgspec.Struct, frozen=True):
    """Two clusters, by their keys, that may be one: what they share in bits, and in how many documents each stands."""

    one: str
    other: str
    bits: float
    reason: str
    one_documents: int
    other_documents: int

    @property
    def likelihood(self) -> float:
        """Give the chance that the two are one, from what their names share."""
        return 1 / (1 + 2 ** ((_EVEN - self.bits) / _STEEP))

    @property
    def settles(self) -> float:
        """Give how much an answer would settle: the bits of the answer, for each document that it moves.

        The smaller cluster is the one that moves.
        """
        chance = self.likelihood
        entropy = -sum(share * log2(share) for share in (chance, 1 - chance) if share > 0)
        return entropy * min(self.one_documents, self.other_documents)


def in_order(doubts: Iterable[Doubt]) -> list[Doubt]:
    """Order doubts by how much their answers would settle, those about one pair of clusters as the strongest of them.

    >>> small, large = Doubt("a", "b", 18, "one name", 1, 9), Doubt("a", "c", 18, "one name", 4, 9)
    >>> [doubt.other for doubt in in_order([small, large])]
    ['c', 'b']
    """
    strongest: dict[tuple[str, str], Doubt] = {}
    for doubt in sorted(doubts, key=lambda doubt: (-doubt.bits, doubt.one, doubt.other, doubt.reason)):
        strongest.setdefault((min(doubt.one, doubt.other), max(doubt.one, doubt.other)), doubt)
    return sorted(strongest.values(), key=lambda doubt: (-doubt.settles, doubt.one, doubt.other))
