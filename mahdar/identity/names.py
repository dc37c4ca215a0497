"""Whether two names may be one person's: a score with its explanation."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final

import msgspec

from mahdar.identity.align import align
from mahdar.identity.judge import SOLID, Judged, Left, judge
from mahdar.identity.likeness import How, alike
from mahdar.identity.parts import Part, parts_of

THRESHOLD: Final = 0.75
"""From this score on the program takes two names for one."""

_TURNED: Final = 0.95
_FEW: Final = 0.7
"""What a score is worth where only common given names change places: «مصطفى جمال» is not «جمال مصطفى»."""


class PartMatch(msgspec.Struct, frozen=True):
    """A part of the first name against one of the second, as written; empty where it has no counterpart.

    ``how``: the ``same`` letters, spellings ``attested`` for one name, alike by ``sound``, a ``short`` form, an
    ``initial``, words written together (``joined``); without a counterpart a middle or last name ``dropped``, one that
    stands ``leading`` («محمد حسني مبارك»), a ``small`` word, ``unaccounted`` before the first name, or ``contrary`` to
    what the other name has in its place.
    """

    one: str
    other: str
    how: How | Left
    likeness: float = 0.0


class NameComparison(msgspec.Struct, frozen=True):
    """How alike two names are, from 0 to 1, and why."""

    score: float
    parts: tuple[PartMatch, ...]

    @property
    def same(self) -> bool:
        """Whether the program takes the two for one name."""
        return self.score >= THRESHOLD


def compare(a: str, b: str) -> NameComparison:
    """Compare two names of persons, each in Arabic or Latin letters.

    >>> compare("عبدالله بن زايد آل نهيان", "Abdullah bin Zayed").same, compare("عادل الجبير", "نائل الجبير").same
    (True, False)
    """
    if a == b:
        return NameComparison(1.0, tuple(PartMatch(part.shown, part.shown, "same", 1.0) for part in parts_of(a)))
    return compare_parts(parts_of(a), parts_of(b))


def compare_parts(one: Sequence[Part], other: Sequence[Part]) -> NameComparison:
    """Compare two names whose parts are known; to the last digit the same in either order."""
    if [part.shown for part in other] < [part.shown for part in one]:
        comparison = _compare(other, one)
        parts = (PartMatch(part.other, part.one, part.how, part.likeness) for part in comparison.parts)
        return NameComparison(comparison.score, tuple(parts))
    return _compare(one, other)


def _compare(one: Sequence[Part], other: Sequence[Part]) -> NameComparison:
    best, factor = judge(align(one, other)), 1.0
    if best.score < THRESHOLD:
        for turned in _other_orders(one, other):
            verdict = judge(align(one, turned))
            allowed = _TURNED if verdict.telling else _FEW
            if verdict.complete and verdict.score * allowed > best.score * factor:
                best, factor = verdict, allowed
    return NameComparison(round(best.score * factor, 4), tuple(map(_explained, best.steps)))


def _other_orders(one: Sequence[Part], other: Sequence[Part]) -> Iterator[Sequence[Part]]:
    """Give the second name with the family first, or with a family that stands first put last.

    Not where «بن» says who is whose son: «خليفة بن حمد» is the father of «حمد بن خليفة».
    """
    if len(other) < 2 or len(one) < 2 or any(part.link == "son" for part in (*one, *other)):
        return
    if alike(one[0], other[-1]).value >= SOLID:
        yield (other[-1], *other[:-1])
    if alike(one[-1], other[0]).value >= SOLID and max(len(one), len(other)) > 2:
        yield (*other[1:], other[0])


def _explained(judged: Judged) -> PartMatch:
    step, left = judged
    one, other = (" ".join(part.shown for part in parts) for parts in step[:2])
    return PartMatch(one, other, left or step.likeness.how, step.likeness.value)
