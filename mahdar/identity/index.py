"""An index over many names: the ones that a name may be, best first, without comparing it with all.

Each key of a name, of each of its parts and of all of it is filed as one number, its check sum, beside the place of the
name, both in order. What is found by most and by the rarest keys is compared with the query.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from heapq import nsmallest
from itertools import chain
from typing import Final, NamedTuple
from zlib import crc32

from mahdar.identity.keys import keys_of, sound_key, whole_keys
from mahdar.identity.lexicon import spellings_of
from mahdar.identity.names import NameComparison, compare
from mahdar.identity.parts import Part, parts_of
from mahdar.identity.words import words_of

_PLACE: Final = 32
_LOW: Final = (1 << _PLACE) - 1
_OF_WHOLE, _OF_PAIR, _OF_PART = 2, 1, 3
"""What it counts that a name has all parts of the one asked for, two of them, or one."""
_RARE: Final = 2000
"""The most names that a single part may lead to."""
_COMMON: Final = 50_000
"""The number of names from which a part tells nothing even among those that were found."""
_ENOUGH: Final = 6000
"""The number of names after which commoner pairs are passed over."""
_LOOKED_AT: Final = 800
_COMPARED: Final = 32


class Ranked(NamedTuple):
    """A name found, its score, and the comparison with the query."""

    name: str
    score: float
    comparison: NameComparison


class NameIndex:
    """Names of persons to be searched; equal names are kept as often as they come."""

    def __init__(self, names: Iterable[str]) -> None:
        self._names: list[str] = []
        entries: list[int] = []
        for place, name in enumerate(names):
            self._names.append(name)
            parts = parts_of(name)
            keys = {*keys_of(parts), *_singles(parts), *whole_keys(parts)}
            entries.extend(_number(key) << _PLACE | place for key in keys)
        entries.sort()
        self._keys = array("I", (entry >> _PLACE for entry in entries))
        self._places = array("I", (entry & _LOW for entry in entries))

    def __len__(self) -> int:
        return len(self._names)

    def search(self, name: str, limit: int = 10) -> list[Ranked]:
        """Give the names most like the one asked for, best first, at most ``limit``.

        >>> index = NameIndex(["عادل الجبير", "نائل الجبير", "سعد الحريري"])
        >>> [(found.name, found.comparison.same) for found in index.search("Adel al-Jubeir", 2)]
        [('عادل الجبير', True), ('نائل الجبير', False)]
        """
        found = [
            Ranked(self._names[place], comparison.score, comparison)
            for place in self._candidates(parts_of(name))
            if (comparison := compare(name, self._names[place])).score > 0
        ]
        return sorted(found, key=lambda ranked: (-ranked.score, ranked.name))[:limit]

    def _candidates(self, parts: Sequence[Part]) -> list[int]:
        """Give the places of the names that deserve a comparison."""
        hits: Counter[int] = Counter()
        for filed in sorted(map(self._filed, keys_of(parts)), key=len):
            if len(hits) > _ENOUGH:
                break
            _count(hits, filed, _OF_PAIR)
        for filed in map(self._filed, _singles(parts)):
            if len(filed) <= _COMMON:
                _count(hits, filed if len(filed) <= _RARE else hits.keys() & filed, _OF_PART)
        for filed in map(self._filed, whole_keys(parts)):
            _count(hits, filed[:_LOOKED_AT], _OF_WHOLE)
        return sorted(hits) if len(hits) <= _COMPARED else self._likeliest(hits, parts)

    def _likeliest(self, hits: Counter[int], parts: Sequence[Part]) -> list[int]:
        """Give the places of the most hits, and of those that share the words one would expect."""
        expected = frozenset(word for part in parts for word in _expected(part))

        def rank(place: int) -> tuple[int, int, int]:
            words = self._names[place].casefold().split()
            return -hits[place] - 3 * len(expected.intersection(words)), abs(len(words) - len(parts)), place

        return nsmallest(_COMPARED, _most(hits), key=rank)

    def _filed(self, key: str) -> array[int]:
        """Give the places of the names that have a key."""
        number = _number(key)
        start = bisect_left(self._keys, number)
        return self._places[start : bisect_right(self._keys, number, start)]


def _number(key: str) -> int:
    return crc32(key.encode())


def _count(hits: Counter[int], places: Iterable[int], worth: int) -> None:
    for _ in range(worth):
        hits.update(places)


def _most(hits: Counter[int]) -> list[int]:
    """Give the places of the most hits, in the order of the names where they are as many."""
    by_hits: dict[int, list[int]] = {}
    for place, count in hits.items():
        by_hits.setdefault(count, []).append(place)
    return list(chain.from_iterable(sorted(by_hits[count]) for count in sorted(by_hits, reverse=True)))[:_LOOKED_AT]


def _singles(parts: Sequence[Part]) -> set[str]:
    """Give the keys of single parts, closer to their sound than those of pairs."""
    return {f"+{sound_key(form)}" for part in parts if part.kind == "name" for form, _ in part.forms}


def _expected(part: Part) -> list[str]:
    """Give the words that a name with this part is likely to have."""
    return [*words_of(part.shown), part.shown, part.text, *spellings_of(part.text)]
