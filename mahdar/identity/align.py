"""Which part of one name stands for which of the other, in order.

The best way to go through both names from left to right: match a part with a part, two parts with one that is written
in one word («نور سلطان», «نورسلطان»), or pass a part over. What a way is worth is decided in
:mod:`mahdar.identity.names`; here only likeness counts, and that parts which say more weigh more.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from mahdar.identity.likeness import UNLIKE, Likeness, alike, in_place
from mahdar.identity.parts import Part, joined

LEAST: Final = 0.6
"""The likeness from which two parts may stand for each other at all."""

HEARD: Final = 0.85
"""The weight of a part from which it may be two words elsewhere; common names are one word everywhere."""
_WELL: Final = 0.9
"""The likeness from which a part has found its counterpart, and is not tried against two."""
_FIRST: Final = 0.05
"""What it adds that both names begin with the part: where it comes twice, the man's own name is meant."""


class Step(NamedTuple):
    """Parts ``one`` of the first name against ``other`` of the second; one of them is empty where parts are left."""

    one: tuple[Part, ...]
    other: tuple[Part, ...]
    likeness: Likeness


Matches = dict[tuple[int, int], list[tuple[float, int, int, Likeness]]]
"""By the places after them: what matches are worth, how many parts they take on either side, and their likeness."""


def align(one: Sequence[Part], other: Sequence[Part]) -> list[Step]:
    """Give the best way through two names.

    >>> from mahdar.identity.parts import parts_of
    >>> way = align(parts_of("محمد حسني مبارك"), parts_of("حسني مبارك"))
    >>> [(" ".join(part.shown for part in step.one), step.likeness.value) for step in way]
    [('محمد', 0.0), ('حسني', 1.0), ('مبارك', 1.0)]
    """
    matches = _matches(one, other)
    worth = [[0.0] * (len(other) + 1) for _ in range(len(one) + 1)]
    for i in range(1, len(one) + 1):
        for j in range(1, len(other) + 1):
            best = max(worth[i - 1][j], worth[i][j - 1])
            for gain, p, q, _ in matches.get((i, j), ()):
                best = max(best, worth[i - p][j - q] + gain)
            worth[i][j] = best
    return _way_back(one, other, worth, matches)


def _way_back(one: Sequence[Part], other: Sequence[Part], worth: list[list[float]], matches: Matches) -> list[Step]:
    way: list[Step] = []
    i, j = len(one), len(other)
    while i or j:
        taken = next((m for m in matches.get((i, j), ()) if worth[i][j] == worth[i - m[1]][j - m[2]] + m[0]), None)
        if taken:
            p, q, likeness = taken[1:]
        else:
            p, q, likeness = (0, 1, UNLIKE) if j and worth[i][j] == worth[i][j - 1] else (1, 0, UNLIKE)
        way.append(Step(tuple(one[i - p : i]), tuple(other[j - q : j]), likeness))
        i, j = i - p, j - q
    return way[::-1]


def _matches(one: Sequence[Part], other: Sequence[Part]) -> Matches:
    found: Matches = {}
    well: set[Part] = set()
    for i, part in enumerate(one, 1):
        for j, fellow in enumerate(other, 1):
            likeness = in_place(alike(part, fellow), part, fellow)
            if likeness.value >= LEAST:
                bonus = _FIRST if i == j == 1 else 0.0
                found.setdefault((i, j), []).append(_worth(part.weight + fellow.weight + bonus, 1, 1, likeness))
            if likeness.value >= _WELL:
                well.update((part, fellow))
    for i, part in enumerate(one, 1):
        if part in well:
            continue
        for j, weight, likeness in _joined(part, other):
            found.setdefault((i, j), []).append(_worth(part.weight + weight, 1, 2, likeness))
    for j, part in enumerate(other, 1):
        if part in well:
            continue
        for i, weight, likeness in _joined(part, one):
            found.setdefault((i, j), []).append(_worth(part.weight + weight, 2, 1, likeness))
    return found


def _worth(weight: float, p: int, q: int, likeness: Likeness) -> tuple[float, int, int, Likeness]:
    return weight * (likeness.value - LEAST / 2), p, q, likeness


def _joined(part: Part, parts: Sequence[Part]) -> Iterator[tuple[int, float, Likeness]]:
    """Give the places after two parts that the one part is, written in one word."""
    if part.kind != "name" or part.weight < HEARD:
        return
    length = len(part.forms[0][0])
    for at in range(1, len(parts)):
        first, second = parts[at - 1], parts[at]
        long = len(first.forms[0][0]), len(second.forms[0][0])
        if "initial" in (first.kind, second.kind) or not max(long) < length <= 1.5 * sum(long) + 1:
            continue
        likeness = alike(part, joined(first, second))
        if likeness.value >= LEAST:
            yield at + 1, first.weight + second.weight, likeness._replace(how="joined")
