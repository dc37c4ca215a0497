"""Places in a text: where phrases stand, and how places lie to each other."""

from __future__ import annotations

import re
from collections.abc import Iterable

Place = tuple[int, int]
"""Where something begins in a text and where it ends, as character offsets."""


def as_words(phrase: str, text: str) -> list[Place]:
    """Give every place where a phrase stands as whole words.

    >>> as_words("اليمن", "اليمن واليمنيون في اليمن")
    [(0, 5), (19, 24)]
    """
    return [match.span() for match in re.finditer(rf"(?<!\w){re.escape(phrase)}(?!\w)", text)]


def anywhere(phrase: str, text: str) -> list[Place]:
    """Give every place where a phrase stands, inside words too."""
    return [match.span() for match in re.finditer(re.escape(phrase), text)]


def shared(one: Place, other: Place) -> int:
    """Count the characters two places share.

    >>> shared((0, 5), (3, 9)), shared((0, 3), (3, 9))
    (2, 0)
    """
    return max(0, min(one[1], other[1]) - max(one[0], other[0]))


def length(place: Place) -> int:
    """Count the characters of a place."""
    return place[1] - place[0]


def within(place: Place, others: Iterable[Place]) -> bool:
    """Say whether one of other places holds the whole place."""
    return any(shared(place, other) == length(place) for other in others)


def likeness(one: Place, other: Place) -> float:
    """Give the part of both places together that they share, from 0 to 1."""
    return shared(one, other) / (max(one[1], other[1]) - min(one[0], other[0]))
