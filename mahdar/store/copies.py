"""Copies: which documents are one report, printed again by the same or another newspaper.

Two documents are copies where their signatures agree in at least :data:`LIKENESS` of their values, or where a chain of
such pairs joins them. Pairs are found through bands: signatures are cut into bands, and only documents that agree in
a whole band are compared. The result depends on the signatures alone, never on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations

LIKENESS = 0.6
"""The share of equal values from which two documents count as copies of one report."""
_VALUE = 8
"""Hexadecimal digits of one value of a signature."""
_BAND = 3 * _VALUE
"""Three values a band: 21 bands find 99 of 100 pairs at the least likeness, and few pairs of unlike documents."""


def group_copies(signatures: Mapping[str, str]) -> dict[str, str]:
    """Give for every document id the id of the first of its group, in the order of ids.

    ``signatures`` maps document ids to hexadecimal signatures. A document without words (no signature, or one of a
    single repeated value) is a copy of nothing.

    >>> letters = "0123456789abcdef" * 32
    >>> group_copies({"b": letters, "a": letters, "c": letters[::-1]})
    {'b': 'a', 'a': 'a', 'c': 'c'}
    """
    leaders: dict[str, str] = {}
    for document, signature in sorted(signatures.items()):
        if _says_something(signature):
            leaders.setdefault(signature, document)
    groups = _join(leaders)
    return {document: groups.get(signature, document) for document, signature in signatures.items()}


def likeness(one: str, other: str) -> float:
    """Give the share of equal values of two signatures of one length, between 0 and 1."""
    starts = range(0, len(one), _VALUE)
    return sum(one[at : at + _VALUE] == other[at : at + _VALUE] for at in starts) / len(starts)


def _says_something(signature: str) -> bool:
    return signature != signature[:_VALUE] * (len(signature) // _VALUE)


def _join(leaders: Mapping[str, str]) -> dict[str, str]:
    """Join signatures into groups and name each group by its least leader."""
    parents = {signature: signature for signature in leaders}

    def root(signature: str) -> str:
        while parents[signature] != signature:
            parents[signature] = parents[parents[signature]]
            signature = parents[signature]
        return signature

    for one, other in _neighbours(leaders):
        first, second = sorted((root(one), root(other)), key=leaders.__getitem__)
        if first != second and likeness(one, other) >= LIKENESS:
            parents[second] = first
    return {signature: leaders[root(signature)] for signature in leaders}


def _neighbours(signatures: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Give the pairs of signatures that agree in a whole band; a pair may come more than once."""
    bands: defaultdict[tuple[int, str], list[str]] = defaultdict(list)
    for signature in signatures:
        for at in range(0, len(signature) - _BAND + 1, _BAND):
            bands[at, signature[at : at + _BAND]].append(signature)
    for members in bands.values():
        yield from combinations(members, 2)
